import type { TextAnchor } from '../../evidence/statement/anchor.ts';
import { foldWords, type WayToDiffer, waysToDiffer } from '../../texts/fold-words.ts';
import type { FoldedText, TextRange } from '../../texts/folded-text.ts';
import { findApproximate } from './find-approximate.ts';

/**
 * The result of looking for anchored words in another text.
 * - `found`: the text contains them; `sameContext` is true if the text around them is the same.
 *   `differs` is missing if they are there verbatim; else only spaces, marks or forms differ.
 * - `changed`: the text has `says` instead, an empty string if they were removed.
 * - `ambiguous`: several ranges match equally well; `isVerbatim` if they are the very words.
 */
export type FoundAnchor =
  | (TextRange & {
      readonly state: 'found';
      readonly sameContext: boolean;
      readonly differs?: readonly WayToDiffer[];
    })
  | (TextRange & { readonly state: 'changed'; readonly says: string })
  | {
      readonly state: 'ambiguous';
      readonly isVerbatim: boolean;
      readonly matches: readonly TextRange[];
    }
  | { readonly state: 'not-found' };

type Quote = Pick<TextAnchor, 'exact' | 'prefix' | 'suffix'>;

/** If more than a third of the characters differ, a match may be chance. */
const MOST_ALTERED = 1 / 3;
/**
 * Characters of verbatim context on each side that identify a position even if the words themselves
 * are gone; with fewer than the least, a side identifies nothing.
 */
const CONTEXT_USED = 12;
const LEAST_CONTEXT = 6;
/**
 * Context is scored from 0 to 2, up to 1 for each side. From this score on it is the same context;
 * the best of several matches must lead by at least the margin.
 */
const SAME_CONTEXT = 0.5;
const CLEAR_MARGIN = 0.1;
/** More matches than a person could look at. */
const MOST_MATCHES = 500;

const NOT_FOUND: FoundAnchor = { state: 'not-found' };

const exactRanges = (text: string, words: string): readonly TextRange[] => {
  const ranges: TextRange[] = [];
  for (
    let at = text.indexOf(words);
    at >= 0 && ranges.length < MOST_MATCHES;
    at = text.indexOf(words, at + 1)
  )
    ranges.push({ start: at, end: at + words.length });
  return ranges;
};

/**
 * How much of the context on one side is still there, from 0 to 1. Approximate, because counts and
 * times next to a post change all the time.
 */
const contextLeft = (kept: string, now: string): number => {
  if (kept === '') return now === '' ? 1 : 0;
  const [best] = findApproximate(now, kept, Math.floor(kept.length / 2));
  return best ? 1 - best.errors / kept.length : 0;
};

const scoreContext = (
  text: string,
  { prefix, suffix }: Quote,
  { start, end }: TextRange,
): number => {
  const slack = (side: string) => Math.ceil(side.length * 1.5) || 1;
  return (
    contextLeft(prefix, text.slice(Math.max(0, start - slack(prefix)), start)) +
    contextLeft(suffix, text.slice(end, end + slack(suffix)))
  );
};

const chooseByContext = (
  text: string,
  quote: Quote,
  matches: readonly TextRange[],
): (TextRange & { readonly context: number }) | undefined => {
  const ranked = matches
    .map((match) => ({ ...match, context: scoreContext(text, quote, match) }))
    .sort((one, other) => other.context - one.context);
  const [best, next] = ranked;
  if (!best || !next) return best;
  return best.context >= SAME_CONTEXT && best.context - next.context >= CLEAR_MARGIN
    ? best
    : undefined;
};

const only = (ranges: readonly TextRange[]): TextRange | undefined =>
  ranges.length === 1 ? ranges[0] : undefined;

/**
 * The range of the text before the words, if it is there exactly once. A prefix so short that the
 * words stood at the beginning of their text must again be the beginning.
 */
const rangeOfPrefix = (text: string, words: string): TextRange | undefined => {
  if (words.trim().length >= LEAST_CONTEXT)
    return only(exactRanges(text, words.slice(-CONTEXT_USED)));
  return text.startsWith(words) ? { start: 0, end: words.length } : undefined;
};
const rangeOfSuffix = (text: string, words: string): TextRange | undefined => {
  if (words.trim().length >= LEAST_CONTEXT)
    return only(exactRanges(text, words.slice(0, CONTEXT_USED)));
  return text.endsWith(words) ? { start: text.length - words.length, end: text.length } : undefined;
};

/** The range between the prefix and the suffix, if both are still there and near each other. */
const rangeBetweenContext = (
  text: string,
  { exact, prefix, suffix }: Quote,
): TextRange | undefined => {
  if (Math.max(prefix.trim().length, suffix.trim().length) < LEAST_CONTEXT) return undefined;
  const [before, after] = [rangeOfPrefix(text, prefix), rangeOfSuffix(text, suffix)];
  if (!before || !after || after.start < before.end) return undefined;
  const isNear = after.start - before.end <= 2 * exact.length + CONTEXT_USED;
  return isNear ? { start: before.end, end: after.start } : undefined;
};

const changedAt = (text: string, { start, end }: TextRange): FoundAnchor => ({
  state: 'changed',
  start,
  end,
  says: text.slice(start, end),
});

const findNearly = (text: string, quote: Quote): FoundAnchor => {
  const between = rangeBetweenContext(text, quote);
  if (between) return changedAt(text, between);
  const matches = findApproximate(text, quote.exact, Math.floor(quote.exact.length * MOST_ALTERED));
  if (matches.length === 0) return NOT_FOUND;
  const best = chooseByContext(text, quote, matches);
  if (best) return changedAt(text, best);
  return {
    state: 'ambiguous',
    isVerbatim: false,
    matches: matches.map(({ start, end }) => ({ start, end })),
  };
};

const findVerbatim = (text: string, quote: Quote): FoundAnchor | undefined => {
  const matches = quote.exact === '' ? [] : exactRanges(text, quote.exact);
  if (matches.length === 0) return undefined;
  const best = chooseByContext(text, quote, matches);
  if (!best) return { state: 'ambiguous', isVerbatim: true, matches };
  const { start, end, context } = best;
  return { state: 'found', start, end, sameContext: context >= SAME_CONTEXT };
};

/** What is ignored first, and what only if the words are not found then. */
const SPELLING = new Set<WayToDiffer>(['space', 'invisible', 'quotes', 'dashes', 'form']);
const MARKS = new Set<WayToDiffer>([...SPELLING, 'punctuation']);

/** The text folded last in each way: all statements of a page are looked up in the same texts. */
const folds = new Map<typeof SPELLING, { readonly of: string; readonly folded: FoldedText }>();
const foldText = (text: string, ignored: typeof SPELLING): FoldedText => {
  const last = folds.get(ignored);
  if (last?.of === text) return last.folded;
  const folded = foldWords(text, ignored);
  folds.set(ignored, { of: text, folded });
  return folded;
};

/** Finds the same letters, digits and words, whatever of `ignored` is different about them. */
const findFolded = (
  text: string,
  quote: Quote,
  ignored: typeof SPELLING,
): FoundAnchor | undefined => {
  const fold = (part: string) => foldWords(part, ignored).text;
  const folded = {
    exact: fold(quote.exact),
    prefix: fold(quote.prefix),
    suffix: fold(quote.suffix),
  };
  if (!/[\p{L}\p{N}]/u.test(folded.exact)) return undefined;
  const { text: words, originalOf } = foldText(text, ignored);
  const found = findVerbatim(words, folded);
  if (found?.state === 'ambiguous') {
    const matches = found.matches.map(originalOf);
    const isVerbatim = matches.every(({ start, end }) => text.slice(start, end) === quote.exact);
    return { state: 'ambiguous', isVerbatim, matches };
  }
  if (found?.state !== 'found') return undefined;
  const place = originalOf(found);
  const differs = waysToDiffer(text.slice(place.start, place.end), quote.exact, ignored);
  return {
    state: 'found',
    ...place,
    sameContext: found.sameContext,
    ...(differs.length > 0 && { differs }),
  };
};

/**
 * Looks for anchored words in the text of another capture: first verbatim, with the context to
 * choose between several matches; then for the same letters, digits and words with other spaces,
 * marks or forms; then by what now stands between their context; then with at most a third of their
 * characters altered. Returns `found` only where no letter, digit or word differs.
 */
export const findAnchor = (text: string, quote: Quote): FoundAnchor => {
  const verbatim = findVerbatim(text, quote);
  if (verbatim && (verbatim.state !== 'found' || verbatim.sameContext)) return verbatim;
  const folded = findFolded(text, quote, SPELLING) ?? findFolded(text, quote, MARKS);
  const isBetter = folded?.state === 'found' && folded.sameContext;
  return (isBetter ? folded : verbatim) ?? folded ?? findNearly(text, quote);
};
