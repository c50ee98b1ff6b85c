import { foldText } from '../evidence/names/fold-text.ts';

/** Where words stand in a text as it was captured, in UTF-16 units. */
export type TextHit = { readonly start: number; readonly end: number };
/** A hit, and the number of the word among those asked for. */
export type WordHit = TextHit & { readonly word: number };

/** A character with its marks, so that normal forms are taken whole; a run of spaces is one. */
const UNIT = /\s+|\P{M}\p{M}*|\p{M}+/gsu;
/** Hits of one word that are looked for. */
const MOST = 1_000;

/** A text as searches fold it, and for each of its UTF-16 units the range that it stands for. */
type Folded = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Folded as the search index folds texts (`readSearchTexts`). */
const fold = (text: string): Folded => {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const part = /^\s/u.test(unit) ? ' ' : foldText(unit);
    parts.push(part);
    for (let at = 0; at < part.length; at += 1) {
      starts.push(index);
      ends.push(index + unit.length);
    }
  }
  return { text: parts.join(''), starts, ends };
};

const hitsOf = ({ text, starts, ends }: Folded, word: string, number: number): WordHit[] => {
  const hits: WordHit[] = [];
  let at = word === '' ? -1 : text.indexOf(word);
  while (at >= 0 && hits.length < MOST) {
    const last = at + word.length;
    hits.push({ start: starts[at] ?? 0, end: ends[last - 1] ?? 0, word: number });
    at = text.indexOf(word, last);
  }
  return hits;
};

/**
 * Every place of every folded word (`parseQuery`) in a text, in their order; the longest first
 * where several begin at one place. Letter case, width and runs of spaces do not matter.
 */
export const findHits = (text: string, words: readonly string[]): readonly WordHit[] => {
  if (words.length === 0) return [];
  const folded = fold(text);
  return words
    .flatMap((word, number) => hitsOf(folded, word, number))
    .sort((one, other) => one.start - other.start || other.end - one.end);
};

/** The hits without those that lie in or overlap an earlier one. */
export const apart = <Hit extends TextHit>(hits: readonly Hit[]): readonly Hit[] => {
  let end = -1;
  return hits.filter((hit) => {
    const isApart = hit.start >= end;
    if (isApart) end = hit.end;
    return isApart;
  });
};
