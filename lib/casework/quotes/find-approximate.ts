import search from 'approx-string-match';
import type { TextRange } from '../../texts/folded-text.ts';

/**
 * A match; `errors` counts the characters inserted, left out or replaced (Levenshtein distance).
 */
export type ApproximateMatch = TextRange & { readonly errors: number };

/** The search time grows with both lengths, and a hostile page controls the length of the text. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_WORDS = 4_000;

/** More matches than this cannot be told apart anyway, and each costs a further search. */
const MOST_MATCHES = 500;

const overlaps = (one: TextRange, other: TextRange): boolean =>
  one.start < other.end && other.start < one.end;

/** Keeps one of several overlapping matches: the one whose length is nearest to the words. */
const dropOverlaps = (
  found: readonly ApproximateMatch[],
  length: number,
): readonly ApproximateMatch[] => {
  const lengthError = ({ start, end }: TextRange) => Math.abs(end - start - length);
  const kept: ApproximateMatch[] = [];
  for (const match of found) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, match)) kept.push(match);
    else if (lengthError(match) < lengthError(last)) kept.splice(-1, 1, match);
  }
  return kept;
};

const reverse = (text: string): string => text.split('').reverse().join('');

/** A character that none of these texts has. */
const absentFrom = (...texts: readonly string[]): string => {
  let code = 0xe000;
  while (texts.some((text) => text.includes(String.fromCharCode(code)))) code += 1;
  return String.fromCharCode(code);
};

/**
 * Where a match begins; the longest of several with the same errors. The library looks backwards
 * for the words, but not tied to the end of the match, so that its own start can be too early. One
 * character more than the errors, which no other place has, ties the search to the end.
 */
const startOf = (
  text: string,
  words: string,
  { end, errors }: Pick<ApproximateMatch, 'end' | 'errors'>,
): number => {
  if (errors === 0) return end - words.length;
  const before = text.slice(Math.max(0, end - words.length - errors), end);
  const tie = absentFrom(before, words).repeat(errors + 1);
  const found = search(tie + reverse(before), tie + reverse(words), errors);
  return end - Math.max(0, ...found.map((match) => match.end - tie.length));
};

/**
 * The matches with the fewest errors. The text is searched in chunks, so that the search of a text
 * that repeats itself can stop at MOST_MATCHES before it takes minutes.
 */
const matchesOf = (
  text: string,
  words: string,
  mostErrors: number,
): readonly ApproximateMatch[] => {
  const [chunk, overlap] = [Math.max(2_000, 4 * words.length), words.length + mostErrors];
  let best: ApproximateMatch[] = [];
  let looked = 0;
  for (let from = 0; from < text.length && looked < MOST_MATCHES; from += chunk) {
    const bound = best[0]?.errors ?? mostErrors;
    const part = text.slice(from, from + chunk + overlap);
    const found = search(part, words, bound).map((match) => ({
      errors: match.errors,
      start: startOf(part, words, match) + from,
      end: match.end + from,
    }));
    looked += found.length;
    best = found[0] && found[0].errors < bound ? found : [...best, ...found];
  }
  return best;
};

/**
 * Finds where a text contains nearly these words, with at most `mostErrors` errors. Returns only
 * the matches with the fewest errors, without overlaps, in the order of the text; none if the words
 * or the text are too long to search.
 */
export const findApproximate = (
  text: string,
  words: string,
  mostErrors: number,
): readonly ApproximateMatch[] => {
  if (text.length > LONGEST_TEXT || words.length > LONGEST_WORDS || words === '') return [];
  return dropOverlaps(matchesOf(text, words, mostErrors), words.length);
};
