import type { TextLine } from '../../evidence/page/text-line.ts';
import type { TextAnchor } from '../../evidence/statement/anchor.ts';
import type { TextRange } from '../../texts/folded-text.ts';
import { findAnchor } from './find-anchor.ts';

/** Words on a picture: a range of the text of one line, in UTF-16 units. */
export type LineWords = { readonly line: number; readonly from: number; readonly to: number };

/** Characters of context on each side, to tell words from the same words elsewhere. */
const CONTEXT = 32;

type Letters = { readonly letters: string; readonly at: readonly number[] };

const lower = (letter: string): string => {
  const small = letter.toLowerCase();
  return small.length === 1 ? small : letter;
};

/**
 * Removes what can differ between a page's text nodes and its rendered text: white space, invisible
 * characters, and case (CSS can show capitals). `at` has the offset of each letter in the text.
 */
const squeeze = (text: string): Letters => {
  const at: number[] = [];
  let letters = '';
  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text.charAt(offset);
    if (/[\s\u00ad\u200b-\u200d\u2060\ufeff]/.test(letter)) continue;
    letters += lower(letter);
    at.push(offset);
  }
  return { letters, at };
};

/** The letters of all lines as one string, and the line and offset of each letter. */
const joinLines = (lines: readonly TextLine[]) => {
  const parts = lines.map(({ text }) => squeeze(text));
  return {
    letters: parts.map(({ letters }) => letters).join(''),
    from: parts.flatMap(({ at }, line) => at.map((offset) => ({ line, offset }))),
  };
};

const wordsBetween = (from: readonly { line: number; offset: number }[]): LineWords[] => {
  const words = new Map<number, LineWords>();
  for (const { line, offset } of from)
    words.set(line, { line, from: words.get(line)?.from ?? offset, to: offset + 1 });
  return [...words.values()];
};

/**
 * Finds anchored words on the lines of a picture. Empty if they are not there, or if the context
 * does not decide between several matches.
 */
export const findOnLines = (
  lines: readonly TextLine[],
  { exact, prefix, suffix }: Pick<TextAnchor, 'exact' | 'prefix' | 'suffix'>,
): readonly LineWords[] => {
  const { letters, from } = joinLines(lines);
  const found = findAnchor(letters, {
    exact: squeeze(exact).letters,
    prefix: squeeze(prefix).letters,
    suffix: squeeze(suffix).letters,
  });
  return found.state === 'found' ? wordsBetween(from.slice(found.start, found.end)) : [];
};

/**
 * Finds words chosen on a picture in a text. Undefined if the text does not contain them, or if the
 * context does not decide between several matches.
 */
export const findInText = (
  text: string,
  lines: readonly TextLine[],
  chosen: readonly LineWords[],
): TextRange | undefined => {
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return undefined;
  const { letters, from } = joinLines(lines);
  const isBefore = (end: LineWords, offset: number) => (letter: { line: number; offset: number }) =>
    letter.line < end.line || (letter.line === end.line && letter.offset < offset);
  const start = from.filter(isBefore(first, first.from)).length;
  const end = from.filter(isBefore(last, last.to)).length;
  const { letters: all, at } = squeeze(text);
  const found = findAnchor(all, {
    exact: letters.slice(start, end),
    prefix: letters.slice(Math.max(0, start - CONTEXT), start),
    suffix: letters.slice(end, end + CONTEXT),
  });
  if (found.state !== 'found') return undefined;
  const [begins, ends] = [at[found.start], at[found.end - 1]];
  return begins === undefined || ends === undefined ? undefined : { start: begins, end: ends + 1 };
};
