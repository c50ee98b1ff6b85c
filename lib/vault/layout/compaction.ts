import { type CompactedLevel, LINES_OF_LEVEL, type LineRange } from './object-keys.ts';

/** A compacted segment that can be made now. */
export type Compaction = LineRange & { readonly level: CompactedLevel };

/** How many lines of a chain are in compacted segments of each level. */
export type Compacted = { readonly [level in CompactedLevel]: number };

export const NONE_COMPACTED: Compacted = { 1: 0, 2: 0 };

/**
 * The compacted segments that became whole: of each level, those between what was compacted and the
 * last line that is in the vault.
 */
export const planCompaction = (compacted: Compacted, deposited: number): readonly Compaction[] =>
  ([1, 2] as const).flatMap((level) => {
    const lines = LINES_OF_LEVEL[level];
    const count = Math.max(0, Math.floor((deposited - compacted[level]) / lines));
    return Array.from({ length: count }, (_, at) => {
      const first = compacted[level] + at * lines + 1;
      return { level, first, last: first + lines - 1 };
    });
  });
