import { WIDE } from './narrow-quotes.ts';
import type { Letter } from './typeface.ts';

/** A letter as it is set. */
export type SetLetter = Letter & { readonly strong?: boolean };

/** One line of text; its width is at a font size of 1. */
export type SetLine = { readonly letters: readonly SetLetter[]; readonly width: number };

/** Characters that may not begin a line, and that may not end one (GB/T 15834, JIS X 4051). */
const NOT_FIRST = new Set('，。、；：！？）》」』】〕”’…·％%,.;:!?)]}»›〉”');
const NOT_LAST = new Set('（《「『【〔“‘([{«‹〈＃#￥$');
/** Long addresses may be broken behind these. */
const AFTER = new Set('/?&=-_.#%+~:@');

const isWide = ({ text, image }: SetLetter): boolean => image !== undefined || WIDE.test(text);

/** Whether a line may end before the letter at `at`, short of its width. */
const mayBreakBefore = (letters: readonly SetLetter[], at: number, isAddress: boolean): boolean => {
  const [before, after] = [letters[at - 1], letters[at]];
  if (!before || !after || after.text === ' ') return false;
  if (before.text === ' ') return true;
  if (NOT_FIRST.has(after.text) || NOT_LAST.has(before.text)) return false;
  if (isWide(before) || isWide(after)) return true;
  return isAddress && AFTER.has(before.text);
};

const LONG_WORD = 24;

/** Whether a letter belongs to a word: no space, and no wide letter, which is a word itself. */
const isOfWord = (letter: SetLetter | undefined): boolean =>
  letter !== undefined && letter.text !== ' ' && !isWide(letter);

/** Whether the word around a letter is long, as addresses are; a date among Han is not. */
const isInLongWord = (letters: readonly SetLetter[], at: number): boolean => {
  let [from, to] = [at, at];
  while (isOfWord(letters[from - 1]) && at - from < LONG_WORD) from -= 1;
  while (isOfWord(letters[to]) && to - at < LONG_WORD) to += 1;
  return to - from >= LONG_WORD;
};

const widthOf = (letters: readonly SetLetter[]): number =>
  letters.reduce((sum, { advance }) => sum + advance, 0);

const lineOf = (letters: readonly SetLetter[]): SetLine => {
  let end = letters.length;
  while (end > 0 && letters[end - 1]?.text === ' ') end -= 1;
  const shown = letters.slice(0, end);
  return { letters: shown, width: widthOf(shown) };
};

/**
 * Breaks letters into lines that are at most `width` wide at a font size of 1. A word that is wider
 * than a line is broken where the line ends. There is always one line.
 */
export const breakLines = (letters: readonly SetLetter[], width: number): readonly SetLine[] => {
  const lines: SetLine[] = [];
  let from = 0;
  let taken = 0;
  let place = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const { advance = 0, text = '' } = letters[at] ?? {};
    if (at > from && mayBreakBefore(letters, at, isInLongWord(letters, at))) place = at;
    if (taken + advance > width && text !== ' ' && at > from) {
      const end = place > from ? place : at;
      lines.push(lineOf(letters.slice(from, end)));
      from = end;
      taken = widthOf(letters.slice(from, at));
    }
    taken += advance;
  }
  lines.push(lineOf(letters.slice(from)));
  return lines;
};
