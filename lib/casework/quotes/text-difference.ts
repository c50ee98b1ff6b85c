import { diffArrays } from 'diff';
import { type LeftOutKind, splitLeftOut } from './left-out.ts';

/**
 * A piece of two texts compared: in both, only in the earlier, only in the later, or left out of
 * the comparison; `was` is what the earlier says where that differs.
 */
export type Piece =
  | { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }
  | {
      readonly kind: 'left-out';
      readonly of: LeftOutKind;
      readonly text: string;
      readonly was: string;
    };

/** Two texts compared. `leftOut` counts what differed and was left out. */
export type TextDifference = {
  readonly pieces: readonly Piece[];
  readonly leftOut: { readonly [Kind in LeftOutKind]: number };
};

type Token = { readonly text: string; readonly kind?: LeftOutKind; readonly key: string };

/** Beyond so many changes a comparison takes seconds and shows nothing that a person could read. */
const MOST_LINE_CHANGES = 2_000;
const MOST_WORD_CHANGES = 1_000;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

const tokensOf = (line: string): Token[] =>
  splitLeftOut(line).flatMap(({ text, kind }) =>
    kind
      ? [{ text, kind, key: `\u0000${kind}` }]
      : [...words.segment(text)].map(({ segment }) => ({ text: segment, key: segment })),
  );

/** Lines keep their break, so that lines joined are the text again. */
const linesOf = (text: string): Token[] =>
  text.split(/(?<=\n)/).map((line) => ({
    text: line,
    key: splitLeftOut(line)
      .map((part) => (part.kind ? `\u0000${part.kind}` : part.text))
      .join(''),
  }));

type Hunk = {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly isSame: boolean;
};

/**
 * Tokens of two sides as hunks that are the same and hunks that are not, in order; undefined where
 * there are too many changes.
 */
const compare = (before: Token[], after: Token[], maxEditLength: number): Hunk[] | undefined => {
  const changes = diffArrays(before, after, {
    comparator: (one, other) => one.key === other.key,
    maxEditLength,
  });
  if (!changes) return undefined;
  const hunks: Hunk[] = [];
  let [left, right] = [0, 0];
  for (const { added, removed, count } of changes) {
    const gone = added ? [] : before.slice(left, left + count);
    const come = removed ? [] : after.slice(right, right + count);
    [left, right] = [left + gone.length, right + come.length];
    const last = hunks.at(-1);
    if (last && !last.isSame && (added || removed))
      hunks.splice(-1, 1, {
        before: [...last.before, ...gone],
        after: [...last.after, ...come],
        isSame: false,
      });
    else hunks.push({ before: gone, after: come, isSame: !added && !removed });
  }
  return hunks;
};

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

const replaced = (before: string, after: string): Piece[] => [
  { kind: 'gone', text: before },
  { kind: 'new', text: after },
];

const same = ({ before, after }: Hunk): Piece[] =>
  after.map(({ text, kind }, at): Piece => {
    const was = before[at]?.text ?? '';
    return kind && was !== text
      ? { kind: 'left-out', of: kind, text, was }
      : { kind: 'same', text };
  });

const compareWords = (before: string, after: string): Piece[] => {
  const hunks = compare(tokensOf(before), tokensOf(after), MOST_WORD_CHANGES);
  if (!hunks) return replaced(before, after);
  return hunks.flatMap((hunk) =>
    hunk.isSame ? same(hunk) : replaced(textOf(hunk.before), textOf(hunk.after)),
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
    if (!last || last.kind !== piece.kind || last.kind === 'left-out') joined.push(piece);
    else joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    return joined;
  }, []);

/**
 * What a later text says otherwise than an earlier one: line by line, then word by word (Chinese
 * words by Intl.Segmenter). Counts and relative times are left out of the comparison and said to be
 * so.
 */
export const compareTexts = (before: string, after: string): TextDifference => {
  const hunks = compare(linesOf(before), linesOf(after), MOST_LINE_CHANGES);
  const pieces = joinPieces(hunks ? hunks.flatMap(compareHunk) : replaced(before, after));
  const count = (of: LeftOutKind) =>
    pieces.filter((piece) => piece.kind === 'left-out' && piece.of === of).length;
  return { pieces, leftOut: { count: count('count'), time: count('time') } };
};
