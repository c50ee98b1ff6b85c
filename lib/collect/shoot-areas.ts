import type { HeldPage } from '../evidence/page/captured-page.ts';
import { SCREENS_ROUND_POST } from '../evidence/page/scope.ts';
import type {
  AreaInPicture,
  ClosedPart,
  HeldArea,
  ShownArea,
} from '../evidence/page/scroll-area.ts';
import { addSegment, shoot } from './add-shot.ts';
import type { CaptureRun } from './capture-run.ts';
import { noteClosed } from './note-closed.ts';
import { planShots, type ShotLimits } from './plan-shots.ts';

/** CSS pixels by which pictures of a part overlap, so that no fraction of a line is lost. */
const OVERLAP = 8;
/** CSS pixels of a part's end that are not worth a picture: sizes are rounded. */
const TOLERANCE = 1;
const SHOT = 'tabs.captureVisibleTab';

/** How far an area was shown, in CSS pixels of its content, and by how many pictures. */
export type ShotArea = {
  readonly area: HeldArea;
  readonly size: AreaInPicture['size'];
  readonly shownTo: number;
  readonly pictures: number;
  /** Rows of its content between two pictures that none shows; 0 where there are none. */
  readonly gap: number;
};

const addAreaShot = async (
  run: CaptureRun,
  { number, name }: HeldArea,
  shown: ShownArea,
): Promise<void> => {
  const { content, at } = await shoot(run);
  const { box, content: from, size, window } = shown;
  const taken = { method: SHOT, at, area: { number, name, box, content: from, size } };
  await addSegment(run.collection, content, window, taken);
};

type Progress = { size: AreaInPicture['size']; shownTo: number; pictures: number; gap: number };

const isEmpty = ({ box }: ShownArea): boolean => box.width < 1 || box.height < 1;

/** Shoots one row of an area from left to right; undefined where the area is gone or not seen. */
const shootRow = async (
  run: CaptureRun,
  area: HeldArea,
  y: number,
  most: number,
): Promise<{ shown: ShownArea; pictures: number } | undefined> => {
  let pictures = 0;
  let last: ShownArea | undefined;
  for (let x = 0; pictures < most; ) {
    const shown = await run.browser.callPage(run.tab.id, 'showArea', area.number, x, y);
    if (!shown || isEmpty(shown)) break;
    await addAreaShot(run, area, shown);
    pictures += 1;
    last = shown;
    const right = shown.content.x + shown.box.width;
    if (right >= shown.size.width - TOLERANCE || right - OVERLAP <= x) break;
    x = right - OVERLAP;
  }
  return last && { shown: last, pictures };
};

/** Shoots an area from its top to its end, with at most `most` pictures. */
const shootArea = async (run: CaptureRun, area: HeldArea, most: number): Promise<ShotArea> => {
  const progress: Progress = { size: area.size, shownTo: 0, pictures: 0, gap: 0 };
  for (let y = 0; progress.pictures < most; ) {
    const row = await shootRow(run, area, y, most - progress.pictures);
    if (!row) break;
    const { content, box, size } = row.shown;
    const bottom = content.y + box.height;
    progress.pictures += row.pictures;
    progress.size = size;
    progress.gap += Math.max(0, content.y - progress.shownTo);
    if (bottom <= progress.shownTo + TOLERANCE) break;
    progress.shownTo = bottom;
    if (bottom >= size.height - TOLERANCE) break;
    y = bottom - OVERLAP;
  }
  return { area, ...progress };
};

/** What an area still hides after its pictures; undefined where they show it whole. */
export const closedAfter = ({
  area,
  size,
  shownTo,
  gap,
  pictures,
}: ShotArea): ClosedPart | undefined => {
  const missing = Math.round(size.height - shownTo + gap);
  if (missing <= TOLERANCE) return undefined;
  const share = pictures === 0 ? 1 : Math.min(1, missing / Math.max(1, area.hidden.height));
  const characters = Math.round(area.hidden.characters * share);
  const { name, place } = area;
  const hidden = { width: 0, height: missing, characters };
  return { name, place, hidden, why: 'its pictures end before it does' };
};

const noteArea = ({ collection }: CaptureRun, { area, pictures }: ShotArea): void => {
  if (pictures === 0) return;
  const { x, y, width, height } = area.place;
  collection.addStep({
    step: 'area',
    by: 'Element.scrollTo',
    detail:
      `${area.name}, ${width} × ${height} at ${x}, ${y} of the page, scrolls by itself: ` +
      `scrolled in place and shot in ${pictures} pictures`,
  });
};

/** With a post, no more pictures than this are taken of a page and its parts together. */
const limitOf = ({ scope, mostScreens }: ShotLimits): number =>
  scope === 'post' ? Math.min(mostScreens, SCREENS_ROUND_POST) : mostScreens;

const areaOfPost = ({ areas, postArea }: HeldPage): HeldArea | undefined =>
  areas.find(({ number }) => number === postArea?.number);

/** The limits for the page itself, so that the part that holds the post can be shot too. */
export const leaveForAreas = (limits: ShotLimits, held: HeldPage): ShotLimits => {
  const screens = areaOfPost(held)?.screens ?? 0;
  return { ...limits, mostScreens: Math.max(1, limits.mostScreens - screens) };
};

/** The part that holds the post comes first; the others are shot where the whole page is. */
const inOrder = (held: HeldPage, isWholePage: boolean): readonly HeldArea[] => {
  const first = areaOfPost(held);
  const others = isWholePage ? held.areas.filter((area) => area !== first) : [];
  return first ? [first, ...others] : others;
};

const segmentsIn = ({ collection }: CaptureRun): number =>
  collection.artifacts.filter(({ role }) => role === 'page-segment').length;

/**
 * Shoots the parts that scroll by themselves, each from its top to its end, after the page itself
 * and within the same limit of pictures. What lies over them is made transparent. Records what
 * stays hidden, and returns what was shown of each part.
 */
export const shootAreas = async (
  run: CaptureRun,
  held: HeldPage,
  limits: ShotLimits,
): Promise<readonly ShotArea[]> => {
  const { collection, browser } = run;
  const { isWholePage } = planShots(leaveForAreas(limits, held), held, browser.shootsParts());
  const areas = inOrder(held, isWholePage);
  const wanted = areas.reduce((sum, { screens }) => sum + screens, 0);
  const already = segmentsIn(run);
  if (wanted > 0) await collection.updateDraft({}, already + wanted);
  let most = limitOf(limits) - already;
  const shot: ShotArea[] = [];
  for (const area of areas) {
    const own = area.number === held.postArea?.number ? Math.max(1, most) : Math.max(0, most);
    const done = await shootArea(run, area, own);
    most -= done.pictures;
    noteArea(run, done);
    shot.push(done);
  }
  noteClosed(collection, [...held.closed, ...shot.flatMap((one) => closedAfter(one) ?? [])]);
  return shot;
};
