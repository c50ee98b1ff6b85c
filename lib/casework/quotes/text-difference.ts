import { diffArrays } from 'diff';
import { splitVolatile, type VolatileKind } from '../../texts/volatile-text.ts';

/**
 * A piece of two compared texts: in both, only in the earlier (`gone`), only in the later (`new`),
 * or `volatile`, a count or time that differs and is left out; `was` is its text in the earlier.
 */
export type Piece =
  | { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }
  | {
      readonly kind: 'volatile';
      readonly of: VolatileKind;
      readonly text: string;
      readonly was: string;
    };

/** Two compared texts. `leftOut` counts the volatile pieces that differ, per kind. */
export type TextDifference = {
  readonly pieces: readonly Piece[];
  readonly leftOut: { readonly [Kind in VolatileKind]: number };
};

type Token = { readonly text: string; readonly kind?: VolatileKind; readonly key: string };

/** With more changes, a comparison takes seconds and its result cannot be read any more. */
const MOST_LINE_CHANGES = 2_000;
const MOST_WORD_CHANGES = 1_000;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

const tokensOf = (line: string): Token[] =>
  splitVolatile(line).flatMap(({ text, kind }) =>
    kind
      ? [{ text, kind, key: `\u0000${kind}` }]
      : [...words.segment(text)].map(({ segment }) => ({ text: segment, key: segment })),
  );

/** Lines keep their line break, so that joined lines are the text again. */
const linesOf = (text: string): Token[] =>
  text.split(/(?<=\n)/).map((line) => ({
    text: line,
    key: splitVolatile(line)
      .map((part) => (part.kind ? `\u0000${part.kind}` : part.text))
      .join(''),
  }));

type Hunk = {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly isSame: boolean;
};

/**
 * Aligns two token lists as hunks that are equal or differ, in order; undefined if there are more
 * than `maxEditLength` changes.
 */
const compareTokens = (
  before: Token[],
  after: Token[],
  maxEditLength: number,
): Hunk[] | undefined => {
  const changes = diffArrays(before, after, {
    comparator: (one, other) => one.key === other.key,
    maxEditLength,
  });
  if (!changes) return undefined;
  const hunks: Hunk[] = [];
  let [left, right] = [0, 0];
  for (const { added, removed, count } of changes) {
    const gone = added ? [] : before.slice(left, left + count);
    const arrived = removed ? [] : after.slice(right, right + count);
    [left, right] = [left + gone.length, right + arrived.length];
    const last = hunks.at(-1);
    if (last && !last.isSame && (added || removed))
      hunks.splice(-1, 1, {
        before: [...last.before, ...gone],
        after: [...last.after, ...arrived],
        isSame: false,
      });
    else hunks.push({ before: gone, after: arrived, isSame: !added && !removed });
  }
  return hunks;
};

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

const replaced = (before: string, after: string): Piece[] => [
  { kind: 'gone', text: before },
  { kind: 'new', text: after },
];

const equalPieces = ({ before, after }: Hunk): Piece[] =>
  after.map(({ text, kind }, at): Piece => {
    const was = before[at]?.text ?? '';
    return kind && was !== text
      ? { kind: 'volatile', of: kind, text, was }
      : { kind: 'same', text };
  });

const compareWords = (before: string, after: string): Piece[] => {
  const hunks = compareTokens(tokensOf(before), tokensOf(after), MOST_WORD_CHANGES);
  if (!hunks) return replaced(before, after);
  return hunks.flatMap((hunk) =>
    hunk.isSame ? equalPieces(hunk) : replaced(textOf(hunk.before), textOf(hunk.after)),
  );
};

const compareHunk = (hunk: Hunk): Piece[] => {
  if (!hunk.isSame) return compareWords(textOf(hunk.before), textOf(hunk.after));
  return hunk.after.flatMap(({ text }, at) => {
    const was = hunk.before[at]?.text ?? '';
    return was === text ? [{ kind: 'same', text } as const] : compareWords(was, text);
  });
};

const joinPieces = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (piece.text === '') return joined;
    if (!last || last.kind !== piece.kind || last.kind === 'volatile') joined.push(piece);
    else joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    return joined;
  }, []);

/**
 * Compares a later text with an earlier one: line by line, then word by word within lines that
 * differ (`Intl.Segmenter` finds Chinese words). Volatile text that differs is marked and counted,
 * but not reported as a change.
 */
export const compareTexts = (before: string, after: string): TextDifference => {
  const hunks = compareTokens(linesOf(before), linesOf(after), MOST_LINE_CHANGES);
  const pieces = joinPieces(hunks ? hunks.flatMap(compareHunk) : replaced(before, after));
  const count = (of: VolatileKind) =>
    pieces.filter((piece) => piece.kind === 'volatile' && piece.of === of).length;
  return { pieces, leftOut: { count: count('count'), time: count('time') } };
};
