import { type Digest, hexOf, isDigest } from '../../evidence/digest.ts';
import { FormatError } from '../../format/format-error.ts';

/** How many lines of a chain a compacted segment has, by its level; level 0 has what there was. */
export const LINES_OF_LEVEL = { 1: 1_000, 2: 50_000 } as const;
export type CompactedLevel = keyof typeof LINES_OF_LEVEL;
export type SegmentLevel = 0 | CompactedLevel;

/** Consecutive lines of a chain, by the numbers of the first and the last. */
export type LineRange = { readonly first: number; readonly last: number };

/**
 * What a segment's key names: the lines of the log, or, of the items in those lines, the listings
 * or where their files lie.
 */
export type SegmentKind = 'log' | 'listings' | 'files';

/** An object of a vault, as its key names it. */
export type VaultObject =
  | { readonly kind: 'bytes'; readonly digest: Digest }
  | { readonly kind: 'matter' | 'matter-key'; readonly matter: string }
  | { readonly kind: 'chain'; readonly matter: string; readonly chain: string }
  | {
      readonly kind: 'record';
      readonly matter: string;
      readonly chain: string;
      readonly item: string;
    }
  | ({
      readonly kind: SegmentKind;
      readonly matter: string;
      readonly chain: string;
      readonly level: SegmentLevel;
    } & LineRange);

const PLAIN = /^[A-Za-z0-9_-]{1,100}$/u;
const DIGITS = 12;

/** An id as a part of a key. Throws `FormatError` for one that could mean another place. */
const part = (id: string): string => {
  if (PLAIN.test(id)) return id;
  throw new FormatError(`The id ${JSON.stringify(id.slice(0, 100))} cannot be part of a key`);
};

/** The key of an artifact's or derived file's bytes: by the digest of what is stored. */
export const bytesKey = (digest: Digest): string => {
  if (!isDigest(digest)) throw new FormatError('This is not a digest');
  const hex = hexOf(digest);
  return `sha256/${hex.slice(0, 2)}/${hex}`;
};

const matterFolder = (matter: string): string => `matters/${part(matter)}/`;

/** The key of a matter's facts, which the first who deposits it writes. */
export const matterFileKey = (matter: string): string => `${matterFolder(matter)}matter.json`;

/** The key of a matter's encryption key, wrapped by a pass phrase. */
export const matterKeyKey = (matter: string): string => `${matterFolder(matter)}key.json`;

/** What the keys of all chains of a matter begin with. */
export const chainsFolder = (matter: string): string => `${matterFolder(matter)}chains/`;

const chainFolder = (matter: string, chain: string): string =>
  `${chainsFolder(matter)}${part(chain)}/`;

/** The key of what a chain says of itself. */
export const chainFileKey = (matter: string, chain: string): string =>
  `${chainFolder(matter, chain)}chain.json`;

/** The key of a sealed record. */
export const recordKey = (matter: string, chain: string, item: string): string =>
  `${chainFolder(matter, chain)}records/${part(item)}.json`;

/** What the keys of all segments of a level begin with; they sort by their first lines. */
export const segmentsFolder = (
  matter: string,
  chain: string,
  kind: SegmentKind,
  level: SegmentLevel,
): string => `${chainFolder(matter, chain)}${kind}/${level}/`;

const numbered = (line: number): string => String(line).padStart(DIGITS, '0');

const isAligned = (level: SegmentLevel, { first, last }: LineRange): boolean => {
  if (level === 0) return first >= 1 && last >= first;
  const lines = LINES_OF_LEVEL[level];
  return first % lines === 1 && last === first + lines - 1;
};

/**
 * The key of a segment. Throws `FormatError` for lines that a segment of this level does not have.
 */
export const segmentKey = (
  matter: string,
  chain: string,
  kind: SegmentKind,
  level: SegmentLevel,
  range: LineRange,
): string => {
  if (!isAligned(level, range))
    throw new FormatError(`No segment of level ${level} has lines ${range.first}–${range.last}`);
  const name = `${numbered(range.first)}-${numbered(range.last)}.jsonl${level === 0 ? '' : '.gz'}`;
  return `${segmentsFolder(matter, chain, kind, level)}${name}`;
};

/** The key after which those segments are listed that begin with this line or a later one. */
export const beforeLine = (
  matter: string,
  chain: string,
  kind: SegmentKind,
  level: SegmentLevel,
  line: number,
): string => `${segmentsFolder(matter, chain, kind, level)}${numbered(line)}-`;
