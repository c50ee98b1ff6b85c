import type { Anchor } from '../../evidence/casework.ts';
import type { TextLine } from '../../evidence/text-line.ts';
import type { Place } from './approximate-places.ts';
import { findAnchor } from './find-anchor.ts';

/** Words on a picture: some of a line's text, in UTF-16 units. */
export type LineWords = { readonly line: number; readonly from: number; readonly to: number };

/** How many characters before and after words tell them from the same words elsewhere. */
const CONTEXT = 32;

type Letters = { readonly letters: string; readonly at: readonly number[] };

const lower = (letter: string): string => {
  const small = letter.toLowerCase();
  return small.length === 1 ? small : letter;
};

/**
 * A text without what differs between a page's nodes and its rendered text: white space, invisible
 * characters, and case (CSS can show capitals). `at` gives each letter's offset in the text.
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

/** All lines as one run of letters, and the line that each comes from. */
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
 * Where anchored words lie on the lines of a picture; none where they are not there, or nothing
 * tells which of several places it is.
 */
export const findOnLines = (
  lines: readonly TextLine[],
  { exact, prefix, suffix }: Pick<Anchor, 'exact' | 'prefix' | 'suffix'>,
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
 * Where words of a picture's lines stand in a text, in UTF-16 units; undefined where it does not
 * say them, or not in one place that can be told.
 */
export const findInText = (
  text: string,
  lines: readonly TextLine[],
  chosen: readonly LineWords[],
): Place | undefined => {
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return undefined;
  const { letters, from } = joinLines(lines);
  const isBefore = (end: LineWords, offset: number) => (place: { line: number; offset: number }) =>
    place.line < end.line || (place.line === end.line && place.offset < offset);
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
