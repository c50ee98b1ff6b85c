import { readAmbiguous } from './ambiguous-units.ts';
import { languagesOfNoun } from './count-nouns.ts';
import { type CountUnit, unitOfWord } from './count-units.ts';
import { parseDigits } from './parse-digits.ts';
import { type CountWord, splitCountWords } from './split-count-words.ts';

/** A count, and where its figure with its units stands in the text, in UTF-16 units. */
export type ReadCount = { readonly count: number; readonly start: number; readonly end: number };

/** A number with its units. `next` is the index of the word after them. */
type Part = {
  readonly value: number;
  /** The product of the units; 1 without any. */
  readonly size: number;
  readonly next: number;
  readonly isEastAsian: boolean;
};

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hang}]$/u;

const unitAt = (words: readonly CountWord[], at: number): CountUnit | undefined => {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.kind !== 'word') return undefined;
  const number = words.slice(0, at).findLast(({ kind }) => kind === 'number');
  const previous = words[at - 1];
  return (
    unitOfWord(word.text) ??
    readAmbiguous({
      word: word.text,
      isAttached: word.isAttached,
      isDotted: word.isDotted,
      hasComma: number?.text.includes(',') ?? false,
      previous: previous?.kind === 'word' ? previous.text : undefined,
      next: next?.text,
      nounIn: next && languagesOfNoun(next.text),
    })
  );
};

/** The exact whole number of these digits times a size; undefined if it is none. */
const scale = (digits: string, decimals: number, size: number): number | undefined => {
  const scaled = BigInt(digits) * BigInt(size);
  const divisor = 10n ** BigInt(decimals);
  const value = Number(scaled / divisor);
  return scaled % divisor === 0n && Number.isSafeInteger(value) ? value : undefined;
};

/** The number at an index with all units that follow it: "3 mil millones", "5千万". */
const partAt = (words: readonly CountWord[], at: number): Part | undefined => {
  const number = words[at];
  if (number?.kind !== 'number') return undefined;
  const units: CountUnit[] = [];
  let next = at + 1;
  for (let unit = unitAt(words, next); unit; unit = unitAt(words, next)) {
    units.push(unit);
    next += 1;
  }
  const unitTexts = words.slice(at + 1, next).map(({ text }) => text);
  const size = units.reduce((product, unit) => product * unit.size, 1);
  const sign = /^[-−]/u.test(number.text) ? -1 : 1;
  const digits = parseDigits(number.text.replace(/^[-−]/u, ''), units[0]);
  if (!digits || digits.digits.length > 20 || size > 1e15) return undefined;
  const value = scale(digits.digits, digits.decimals, size);
  if (value === undefined) return undefined;
  const isEastAsian = units.length > 0 && unitTexts.every((text) => EAST_ASIAN.test(text));
  return { value: sign * value || 0, size, next, isEastAsian };
};

/** A figure of several parts, as East Asia writes it: "1억 2000만", "3万5千". */
const partsFrom = (words: readonly CountWord[], at: number): Part | undefined => {
  const first = partAt(words, at);
  if (!first?.isEastAsian || words[first.next]?.kind !== 'number') return first;
  const rest = partsFrom(words, first.next);
  return rest && rest.value >= 0 && rest.value < first.size
    ? { ...rest, value: first.value + rest.value }
    : undefined;
};

/**
 * Reads a folded text that states one count and holds nothing else but words for what is counted.
 * Undefined for any other text: a word that is not known may be a unit, or make the figure a floor.
 */
export const readCount = (text: string): ReadCount | undefined => {
  const words = splitCountWords(text) ?? [];
  const at = words.findIndex(({ kind }) => kind === 'number');
  const figure = partsFrom(words, at);
  const [first, last] = [words[at], words[(figure?.next ?? 0) - 1]];
  if (!figure || !first || !last) return undefined;
  const others = [...words.slice(0, at), ...words.slice(figure.next)];
  if (!others.every(({ kind, text: word }) => kind === 'word' && languagesOfNoun(word)))
    return undefined;
  return { count: figure.value, start: first.start, end: last.end };
};
