import type { ItemRecord } from '../../evidence/item.ts';
import { capturesOf } from '../captures.ts';
import { copyText } from './copy-text.ts';
import { type CopyPair, type Likeness, pairCopies } from './pair-copies.ts';

type Item = {
  readonly id: string;
  readonly record: Pick<ItemRecord, 'capturedAt' | 'page' | 'post'>;
};

/**
 * An item of a group, with what it is most like among those before it; the first of a group is like
 * nothing before.
 */
export type Copy<T> = {
  readonly item: T;
  readonly likeness?: Likeness;
  readonly to?: T;
};
/** Items of the same or nearly the same text, the earliest first. */
export type CopyGroup<T> = readonly Copy<T>[];

/** Shorter texts ("转发微博", "+1") are alike without being copies. */
const SHORTEST = 8;

const timeOf = ({ record: { post, capturedAt } }: Item): string =>
  post?.published?.at ?? capturedAt;

const wordsOf = ({ record: { post } }: Item): string => copyText(post?.text ?? '');

/** One item a post: the first capture of each stands for all. */
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

/** The number of the group that each text belongs to, where texts that are alike are in one. */
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

/** Each item of a group in order of time, with the one before it that it is most like. */
const describe = <T extends Item>(
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
 * The items whose posts say the same or nearly the same, on whatever platform; captures of one post
 * count once. The largest group comes first. `tell` hears how many texts were compared.
 */
export const findCopies = <T extends Item>(
  items: readonly T[],
  tell?: (done: number, total: number) => void,
): readonly CopyGroup<T>[] => {
  const posts = onePerPost(items).map((item) => ({ item, words: wordsOf(item) }));
  const told = posts.filter(({ words }) => words.length >= SHORTEST);
  const texts = [...new Set(told.map(({ words }) => words))];
  const textOf = new Map(texts.map((text, at) => [text, at]));
  const pairs = pairCopies(texts, tell);
  const groups = joinTexts(texts.length, pairs);
  const likenesses = new Map(
    pairs.flatMap(({ one, other, likeness }) => [
      [`${one} ${other}`, likeness] as const,
      [`${other} ${one}`, likeness] as const,
    ]),
  );
  const members = told.map(({ item, words }) => ({ item, text: textOf.get(words) ?? 0 }));
  return [...Map.groupBy(members, ({ text }) => groups[text] ?? 0).values()]
    .filter((group) => group.length > 1)
    .map((group) => describe(group, likenesses))
    .toSorted((one, other) => other.length - one.length);
};
