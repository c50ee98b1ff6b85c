import { foldText } from '../../evidence/names/fold-text.ts';
import { compareTexts, type Piece } from '../quotes/text-difference.ts';
import type { OrderedAct } from './act-evidence.ts';
import type { PageRecord, WayResult } from './way-result.ts';

/**
 * The text that an order prescribes, or else the longest that its words quote, beside the text of
 * the first item that does not have it; `pieces` is the difference of the two where they differ.
 */
export type WordingRow = WayResult & {
  readonly row: 'wording';
  readonly of: 'prescribed' | 'quoted';
  readonly ordered?: string;
  readonly pieces?: readonly Piece[];
};

const QUOTED = /“([^”]+)”|「([^」]+)」|『([^』]+)』|"([^"]+)"/gu;
/** Shorter quotations, and those without a mark of a sentence, are names and single words. */
const LEAST = 8;
const SENTENCE = /[，。；：！？,.;:!?]/u;

/** The longest passage that an order quotes; undefined where it quotes no sentence. */
export const quotedText = (words: string): string | undefined =>
  [...words.matchAll(QUOTED)]
    .map((found) => (found.slice(1).find(Boolean) ?? '').trim())
    .filter((text) => text.length >= LEAST && SENTENCE.test(text))
    .toSorted((one, other) => other.length - one.length)[0];

/** In an ordered text numbers and times count, which comparisons of pages leave out. */
const withNumbers = (piece: Piece): readonly Piece[] => {
  if (piece.kind !== 'volatile') return [piece];
  const [gone, came] = [{ kind: 'gone', text: piece.was } as const, piece.text];
  return [gone, { kind: 'new', text: came }];
};

const folded = (text: string): string => foldText(text).replace(/\s+/gu, '');

/**
 * Same where every item that shows the act has the ordered words, in spite of width, case and white
 * space. A text that was not captured whole does not show that words are absent.
 */
export const wordingRow = (
  { words, prescribed }: OrderedAct,
  items: readonly string[],
  recordOf: (item: string) => PageRecord | undefined,
): WordingRow => {
  const stated = prescribed?.trim() || undefined;
  const row = { row: 'wording', of: stated ? 'prescribed' : 'quoted', sources: [] } as const;
  const ordered = stated ?? quotedText(words);
  if (ordered === undefined) return { ...row, result: 'cannot-tell', why: 'not-ordered' };
  const read = items.flatMap((item) => {
    const { post, status } = recordOf(item) ?? {};
    const text = post?.text;
    if (!text) return [];
    const has = folded(text).includes(folded(ordered));
    return has || status === 'complete' ? [{ item, text, has }] : [];
  });
  const said = { ...row, ordered, sources: read.map(({ item }) => item) };
  const other = read.find(({ has }) => !has);
  if (read.length === 0) return { ...said, result: 'cannot-tell', why: 'not-recorded' };
  if (!other) return { ...said, result: 'same' };
  const pieces = compareTexts(ordered, other.text).pieces.flatMap(withNumbers);
  if (read.some(({ has }) => has))
    return { ...said, pieces, result: 'cannot-tell', why: 'several' };
  return { ...said, pieces, result: 'different' };
};
