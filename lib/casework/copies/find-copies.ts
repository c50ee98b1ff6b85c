import { groupBy } from '../../evidence/group-by.ts';
import type { ItemRecord } from '../../evidence/item.ts';
import { capturesOf } from '../captures.ts';
import { copyText } from './copy-text.ts';
import { type CopyPair, type Likeness, pairCopies } from './pair-copies.ts';

type Item = {
  readonly id: string;
  readonly record: Pick<ItemRecord, 'capturedAt' | 'page' | 'post'>;
};

/** An item of a group, with the earlier item that it resembles most; the first has none. */
export type Copy<T> = {
  readonly item: T;
  readonly likeness?: Likeness;
  readonly to?: T;
};
/** Items with the same or nearly the same text, the earliest first. */
export type CopyGroup<T> = readonly Copy<T>[];

/** Characters; shorter texts ("转发微博", "+1") are alike without being copies. */
const SHORTEST = 8;

const timeOf = ({ record: { post, capturedAt } }: Item): string =>
  post?.published?.at ?? capturedAt;

const wordsOf = ({ record: { post } }: Item): string => copyText(post?.text ?? '');

/** The earliest capture of each post, in the order of capture. */
export const onePerPost = <T extends Item>(items: readonly T[]): readonly T[] => {
  const others = capturesOf(items);
  const seen = new Set<string>();
  return items
    .toSorted((one, other) => (one.record.capturedAt < other.record.capturedAt ? -1 : 1))
    .filter((item) => {
      if (seen.has(item.id)) return false;
      for (const { id } of others(item)) seen.add(id);
      return true;
    });
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

/** Orders a group by time and finds for each item the earlier one that it resembles most. */
const orderGroup = <T extends Item>(
  members: readonly { readonly item: T; readonly text: number }[],
  likenesses: ReadonlyMap<string, Likeness>,
): CopyGroup<T> => {
  const ordered = members.toSorted((one, other) =>
    timeOf(one.item) < timeOf(other.item) ? -1 : 1,
  );
  const firsts = new Map<number, T>();
  return ordered.map(({ item, text }) => {
    let best: { likeness: Likeness; to: T } | undefined;
    for (const [earlier, to] of firsts) {
      const likeness: Likeness | undefined =
        earlier === text ? { kind: 'same', share: 1 } : likenesses.get(`${earlier} ${text}`);
      if (!likeness) continue;
      const isBetter =
        !best ||
        RANK[likeness.kind] > RANK[best.likeness.kind] ||
        (likeness.kind === best.likeness.kind && likeness.share > best.likeness.share);
      if (isBetter) best = { likeness, to };
    }
    if (!firsts.has(text)) firsts.set(text, item);
    return { item, ...best };
  });
};

/**
 * Groups the items whose posts have the same or nearly the same text, on any platform. Several
 * captures of one post count once; the largest group comes first.
 */
export const findCopies = <T extends Item>(
  items: readonly T[],
  onProgress?: (done: number, total: number) => void,
): readonly CopyGroup<T>[] => {
  const posts = onePerPost(items).map((item) => ({ item, words: wordsOf(item) }));
  const comparable = posts.filter(({ words }) => words.length >= SHORTEST);
  const texts = [...new Set(comparable.map(({ words }) => words))];
  const textOf = new Map(texts.map((text, at) => [text, at]));
  const pairs = pairCopies(texts, onProgress);
  const groups = joinTexts(texts.length, pairs);
  const likenesses = new Map(
    pairs.flatMap(({ one, other, likeness }) => [
      [`${one} ${other}`, likeness] as const,
      [`${other} ${one}`, likeness] as const,
    ]),
  );
  const members = comparable.map(({ item, words }) => ({ item, text: textOf.get(words) ?? 0 }));
  return [...groupBy(members, ({ text }) => groups[text] ?? 0).values()]
    .filter((group) => group.length > 1)
    .map((group) => orderGroup(group, likenesses))
    .toSorted((one, other) => other.length - one.length);
};
