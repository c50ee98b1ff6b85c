import type { Box, Size } from '../evidence/page/box.ts';
import type { AreaCoverage } from '../evidence/page/coverage.ts';
import type { ClosedPart, HeldArea } from '../evidence/page/scroll-area.ts';
import type { Collection } from '../store/capture/collection.ts';

/** CSS pixels of a part's end that are not worth a picture: sizes are rounded. */
export const TOLERANCE = 1;

/** Rows of a part's content that one line of pictures showed, from its left to `right`. */
export type ShownRow = { readonly top: number; readonly bottom: number; readonly right: number };

/** An area and its pictures so far: its size by then, and what they show, from the top down. */
export type ShotArea = {
  readonly area: HeldArea;
  readonly rows: ShownRow[];
  size: Size;
  pictures: number;
};

const areaIn = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, { width, height }) => sum + width * height, 0);

/** The boxes of an area's content that no picture shows. */
export const gapsOf = ({ size, rows }: Pick<ShotArea, 'size' | 'rows'>): readonly Box[] => {
  const gaps: Box[] = [];
  let shownTo = 0;
  for (const { top, bottom, right } of rows) {
    if (top > shownTo + TOLERANCE)
      gaps.push({ x: 0, y: shownTo, width: size.width, height: top - shownTo });
    if (right < size.width - TOLERANCE)
      gaps.push({ x: right, y: top, width: size.width - right, height: bottom - top });
    shownTo = Math.max(shownTo, bottom);
  }
  if (shownTo < size.height - TOLERANCE)
    gaps.push({ x: 0, y: shownTo, width: size.width, height: size.height - shownTo });
  return gaps;
};

/** Characters in the gaps, as if the hidden text were spread evenly over what was hidden. */
const hiddenCharacters = ({ hidden, size, place }: HeldArea, gaps: readonly Box[]): number => {
  const hiddenPixels = size.width * size.height - place.width * place.height;
  const share = hiddenPixels > 0 ? Math.min(1, areaIn(gaps) / hiddenPixels) : 0;
  return Math.round(hidden.characters * share);
};

const coverageOf = (shot: ShotArea): AreaCoverage => {
  const { area, size } = shot;
  const gaps = gapsOf(shot);
  const coveredPixels = Math.max(0, size.width * size.height - areaIn(gaps));
  return {
    name: area.name,
    box: area.place,
    content: size,
    coveredPixels,
    gaps,
    ...(gaps.length > 0 ? { hiddenCharacters: hiddenCharacters(area, gaps) } : {}),
  };
};

/** What an area still hides after its pictures; undefined where they show it whole. */
export const closedAfter = (shot: ShotArea): ClosedPart | undefined => {
  const gaps = gapsOf(shot);
  if (gaps.length === 0) return undefined;
  const { area, size, pictures } = shot;
  const isBeside = (gap: Box) => gap.width < size.width - TOLERANCE;
  const down = gaps.filter((gap) => !isBeside(gap)).reduce((sum, { height }) => sum + height, 0);
  const across = Math.max(0, ...gaps.filter(isBeside).map(({ width }) => width));
  const characters = hiddenCharacters(area, gaps);
  const hidden = { width: Math.round(across), height: Math.round(down), characters };
  const why =
    pictures === 0 ? 'no pictures were left for it' : 'its pictures do not show all of it';
  return { name: area.name, place: area.place, hidden, why };
};

/** Adds the areas, in the order of their index, to what the record says of the page's coverage. */
export const noteAreaCoverage = async (
  collection: Collection,
  shot: readonly ShotArea[],
): Promise<void> => {
  const { conditions } = collection.draft;
  const { coverage } = conditions;
  if (!coverage || shot.length === 0) return;
  const areas = shot.toSorted((one, other) => one.area.index - other.area.index).map(coverageOf);
  await collection.updateDraft({ conditions: { ...conditions, coverage: { ...coverage, areas } } });
};
