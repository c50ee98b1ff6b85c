import { foldWords, type WayToDiffer } from './fold-words.ts';
import { splitVolatile } from './volatile-text.ts';

/** A count or time that changes by itself, as the page has it. */
export type IgnoredText = { readonly kind: 'count' | 'time'; readonly text: string };

/** A text as it is compared, and what was ignored in it. */
export type NormalisedText = { readonly text: string; readonly ignored: readonly IgnoredText[] };

/** What pages change without changing a word: white space, and characters that nobody sees. */
const SPELLING: ReadonlySet<WayToDiffer> = new Set<WayToDiffer>(['space', 'invisible', 'form']);

/** What stands in place of what is ignored; no captured text has these characters (U+FFF9 on). */
const PLACEHOLDERS = { count: '\ufff9', time: '\ufffa' } as const;

/**
 * A text as two visits of a page are compared: counts of engagement and relative times, which
 * change by themselves, have placeholders, white space is folded line by line, and empty lines are
 * left out. What was ignored is returned, so that it can be shown.
 */
export const normaliseText = (text: string): NormalisedText => {
  const ignored: IgnoredText[] = [];
  const kept = splitVolatile(text).map((part) => {
    if (!part.kind) return part.text;
    ignored.push({ kind: part.kind, text: part.text });
    return PLACEHOLDERS[part.kind];
  });
  const lines = kept
    .join('')
    .split('\n')
    .map((line) => foldWords(line, SPELLING).text.trim())
    .filter((line) => line !== '');
  return { text: lines.join('\n'), ignored };
};
