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

const RANK = { same: 2, near: 1, contains: 0 } as const;

/** The earlier text that one resembles most. */
type Nearest = { readonly text: number; readonly likeness: Likeness };

/** Whether the first is more like the text than the other; of two as alike, the earlier is. */
const isNearer = (one: Nearest, other: Nearest): boolean =>
  (RANK[one.likeness.kind] - RANK[other.likeness.kind] ||
    one.likeness.share - other.likeness.share ||
    other.text - one.text) > 0;

/**
 * Of texts in the order of time: a group number for each, which texts share that are alike,
 * directly or through others, and the earlier one that each resembles most. No pair is kept: two
 * thousand texts that are nearly the same make two million of them.
 */
const joinTexts = (
  texts: readonly string[],
  onProgress: ((done: number, total: number) => void) | undefined,
) => {
  const parents = [...texts.keys()];
  const rootOf = (text: number): number => {
    let root = text;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  const nearest = new Map<number, Nearest>();
  const join = ({ one, other, likeness }: CopyPair): void => {
    parents[rootOf(one)] = rootOf(other);
    const later = Math.max(one, other);
    const found = { text: Math.min(one, other), likeness };
    const best = nearest.get(later);
    if (!best || isNearer(found, best)) nearest.set(later, found);
  };
  pairCopies(texts, join, onProgress);
  return { groupOf: rootOf, nearest };
};

type Member<T> = {
  readonly item: T;
  readonly text: number;
  readonly isTraditional: boolean;
};

const SAME = { kind: 'same', share: 1 } as const;

/** Finds for each of a group, the earliest first, the earlier one that it resembles most. */
const describeGroup = <T extends CapturedPost>(
  members: readonly Member<T>[],
  nearest: ReadonlyMap<number, Nearest>,
): CopyGroup<T> => {
  const firsts = new Map<number, Member<T>>();
  return members.map((member) => {
    const { item, text, isTraditional } = member;
    const first = firsts.get(text);
    const near = nearest.get(text);
    const to = first ?? (near && firsts.get(near.text));
    const likeness = first ? SAME : near?.likeness;
    if (!first) firsts.set(text, member);
    if (!to || !likeness) return { item };
    const isOtherScript = to.isTraditional !== isTraditional;
    return { item, likeness, to: to.item, ...(isOtherScript && { isOtherScript }) };
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
  const comparable = posts
    .filter(({ words }) => words.length >= SHORTEST)
    .sort((one, other) => compareText(timeOf(one.item), timeOf(other.item)));
  const texts = [...new Set(comparable.map(({ words }) => words))];
  const textOf = new Map(texts.map((text, at) => [text, at]));
  const { groupOf, nearest } = joinTexts(texts, onProgress);
  const members = comparable.map(({ item, words, isTraditional }) => ({
    item,
    text: textOf.get(words) ?? 0,
    isTraditional,
  }));
  return [...groupBy(members, ({ text }) => groupOf(text)).values()]
    .filter((group) => group.length > 1)
    .map((group) => describeGroup(group, nearest))
    .toSorted((one, other) => other.length - one.length);
};
