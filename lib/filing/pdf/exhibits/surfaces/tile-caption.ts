import type { Columns } from '../../../pictures/cut-columns.ts';
import type { CutRows } from '../../../pictures/cut-rows.ts';
import type { Surface } from '../../../pictures/surface.ts';
import type { Exhibit } from '../exhibit-press.ts';
import type { ExhibitKey, ExhibitWords } from '../exhibit-words.ts';

const KEYS = {
  post: 'captionPost',
  page: 'captionPage',
  area: 'captionArea',
  picture: 'captionPicture',
} as const satisfies Record<Surface['kind'], ExhibitKey>;

/** What a printed part shows: rows and columns in pixels of the page, as CSS counts them. */
export const captionOf = (
  { label }: Pick<Exhibit, 'label'>,
  { kind, name, box, pieces }: Surface,
  { rows, columns }: { readonly rows: CutRows; readonly columns: readonly Columns[] },
  words: ExhibitWords,
): string => {
  const key = name === 'viewport' ? 'captionViewport' : KEYS[kind];
  const place = { from: rows.y, to: rows.y + rows.height, height: box.height, name };
  const isWhole = columns.length === 1 && columns[0]?.width === box.width;
  const parts = columns.map(({ x, width }) =>
    words.say('captionColumns', { from: x, to: x + width, width: box.width }),
  );
  const made = pieces.flatMap(({ picture }) => picture.made ?? []);
  const isCovered = made.some(({ marks }) => marks.some(({ shape }) => shape === 'box'));
  return [
    label,
    words.say(key, place),
    ...(isWhole ? [] : parts),
    ...(made.length > 0 ? [words.say(isCovered ? 'captionCopy' : 'captionMarked')] : []),
  ].join(' · ');
};
