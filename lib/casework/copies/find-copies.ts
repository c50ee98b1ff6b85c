import { groupBy } from '../../evidence/group-by.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { copyText } from './copy-text.ts';
import { foldScripts } from './fold-scripts.ts';
import { type CapturedPost, onePerPost } from './one-per-post.ts';
import { type CopyPair, type Likeness, pairCopies } from './pair-copies.ts';

/** An item of a group, with the earlier item that it resembles most; the first has none. */
export type Copy<T> = {
  readonly item: T;
  readonly likeness?: Likeness;
  readonly to?: T;
  /** One of the two is written in traditional characters, the other is not. */
  readonly isOtherScript?: true;
};
/** Items with the same or nearly the same text, the earliest first. */
export type CopyGroup<T> = readonly Copy<T>[];

/** Characters; shorter texts ("转发微博", "+1") are alike without being copies. */
const SHORTEST = 8;

const timeOf = ({ record: { post, capturedAt } }: CapturedPost): string =>
  post?.published?.at ?? capturedAt;

/** A post's text for comparison, and whether it is written in traditional characters. */
const wordsOf = ({ record: { post } }: CapturedPost) => {
  const text = post?.text ?? '';
  const words = copyText(foldScripts(text));
  return { words, isTraditional: words !== copyText(text) };
};

/** A group number for each text; texts that are alike, directly or through others, share one. */
const joinTexts = (count: number, pairs: readonly CopyPair[]): readonly number[] => {
  const parents = Array.from({ length: count }, (_, at) => at);
  const rootOf = (text: number): number => {
    let root = text;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  for (const { one, other } of pairs) parents[rootOf(one)] = rootOf(other);
  return parents.map((_, text) => rootOf(text));
};

const RANK = { same: 2, near: 1, contains: 0 } as const;

type Member<T> = {
  readonly item: T;
  readonly text: number;
  readonly isTraditional: boolean;
};

/** A text that another is alike. */
type Alike = { readonly text: number; readonly likeness: Likeness };

/** For each text the others that it is alike, as indexes. */
const alikeByText = (pairs: readonly CopyPair[]): ReadonlyMap<number, readonly Alike[]> => {
  const alike = new Map<number, Alike[]>();
  const add = (text: number, other: Alike) => {
    const others = alike.get(text);
    if (others) others.push(other);
    else alike.set(text, [other]);
  };
  for (const { one, other, likeness } of pairs) {
    add(one, { text: other, likeness });
    add(other, { text: one, likeness });
  }
  return alike;
};

/** The first of an ordered group that has a text, and its place in the group. */
type First<T> = { readonly member: Member<T>; readonly at: number };

/** Of the earlier texts that a text is alike, the most alike; of equals the first. */
const mostAlike = <T>(alike: readonly Alike[], firsts: ReadonlyMap<number, First<T>>) => {
  let best: { readonly likeness: Likeness; readonly to: First<T> } | undefined;
  for (const { text, likeness } of alike) {
    const to = firsts.get(text);
    if (!to) continue;
    const more = best
      ? RANK[likeness.kind] - RANK[best.likeness.kind] ||
        likeness.share - best.likeness.share ||
        best.to.at - to.at
      : 1;
    if (more > 0) best = { likeness, to };
  }
  return best;
};

/** Orders a group by time and finds for each item the earlier one that it resembles most. */
const orderGroup = <T extends CapturedPost>(
  members: readonly Member<T>[],
  alike: ReadonlyMap<number, readonly Alike[]>,
): CopyGroup<T> => {
  const ordered = members.toSorted((one, other) =>
    compareText(timeOf(one.item), timeOf(other.item)),
  );
  const firsts = new Map<number, First<T>>();
  return ordered.map((member, at) => {
    const { item, text, isTraditional } = member;
    const same = { text, likeness: { kind: 'same', share: 1 } } as const;
    const best = mostAlike([same, ...(alike.get(text) ?? [])], firsts);
    if (!firsts.has(text)) firsts.set(text, { member, at });
    if (!best) return { item };
    const { likeness, to } = best;
    const isOtherScript = to.member.isTraditional !== isTraditional;
    return { item, likeness, to: to.member.item, ...(isOtherScript && { isOtherScript }) };
  });
};

/**
 * Groups the items whose posts have the same or nearly the same text, on any platform. Several
 * captures of one post count once; the largest group comes first. Traditional and simplified
 * Chinese characters count as the same.
 */
export const findCopies = <T extends CapturedPost>(
  items: readonly T[],
  onProgress?: (done: number, total: number) => void,
): readonly CopyGroup<T>[] => {
  const posts = onePerPost(items).map((item) => ({ item, ...wordsOf(item) }));
  const comparable = posts.filter(({ words }) => words.length >= SHORTEST);
  const texts = [...new Set(comparable.map(({ words }) => words))];
  const textOf = new Map(texts.map((text, at) => [text, at]));
  const pairs = pairCopies(texts, onProgress);
  const groups = joinTexts(texts.length, pairs);
  const alike = alikeByText(pairs);
  const members = comparable.map(({ item, words, isTraditional }) => ({
    item,
    text: textOf.get(words) ?? 0,
    isTraditional,
  }));
  return [...groupBy(members, ({ text }) => groups[text] ?? 0).values()]
    .filter((group) => group.length > 1)
    .map((group) => orderGroup(group, alike))
    .toSorted((one, other) => other.length - one.length);
};
