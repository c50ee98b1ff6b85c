import { bagName, SIGNATURE, TAG_FILES, TAG_MANIFEST } from '../../format/layout.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import type { ZipSign } from '../../zip/read/read-zip.ts';
import type { Bag } from '../bag.ts';

/** The signs of repacking; each has its words in `lib/words` under `handover`. */
export const REPACKED_WAYS = [
  'otherProgram',
  'decrypted',
  'unpacked',
  'renamedFolder',
  'innerFolder',
  'noFolder',
  'folderEntries',
  'order',
  'compression',
  'descriptors',
  'zip64',
] as const satisfies readonly (ZipSign | string)[];
/** One sign of repacking. */
export type RepackedWay = (typeof REPACKED_WAYS)[number];

const FIRST: readonly string[] = [...TAG_FILES, TAG_MANIFEST, ...Object.values(SIGNATURE)];

/** The place of a path in a package's order: tag files, signatures, then the payload by path. */
const rankOf = (path: string): string => {
  const at = FIRST.indexOf(path);
  return at < 0 ? `~${path}` : String.fromCharCode(at + 1);
};

const isInOrder = (bag: Bag): boolean => {
  const ranks = [...bag.files.keys()].map(rankOf);
  return ranks.every((rank, at) => at === 0 || (ranks[at - 1] ?? '') < rank);
};

/** The product stores its own pictures and deflates its own texts. */
const PICTURE = /^data\/items\/[^/]+\/(viewport|post|page-\d+)\.png$/;

const isCompressedAnew = (bag: Bag): boolean =>
  [...bag.files].some(([path, { deflated = false, size }]) =>
    deflated ? PICTURE.test(path) : size > 0 && FIRST.includes(path),
  );

const folderWays = ({ folder }: Bag, index: ParsedIndex | undefined): readonly RepackedWay[] => {
  const own = folder.split('/').at(-1) ?? '';
  const made = index && bagName(index.matter.reference, index.export.at, index.export.volume);
  return [
    ...(own !== '' && made !== undefined && own !== made ? (['renamedFolder'] as const) : []),
    ...(folder.includes('/') ? (['innerFolder'] as const) : []),
    ...(folder === '' ? (['noFolder'] as const) : []),
  ];
};

/**
 * The signs that a package was packed again after its export, in the order of `REPACKED_WAYS`;
 * `signs` are those of its container. None proves nothing: whoever packs a zip again can pack it as
 * this software does.
 */
export const findRepacking = (
  bag: Bag,
  index: ParsedIndex | undefined,
  signs: readonly RepackedWay[],
): readonly RepackedWay[] => {
  const isZip = !signs.includes('unpacked');
  const found = new Set<RepackedWay>([
    ...signs,
    ...folderWays(bag, index),
    ...(isZip && !isInOrder(bag) ? (['order'] as const) : []),
    ...(isZip && isCompressedAnew(bag) ? (['compression'] as const) : []),
  ]);
  return REPACKED_WAYS.filter((way) => found.has(way));
};
