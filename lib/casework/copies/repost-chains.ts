import type { Link } from '../../evidence/casework.ts';
import { groupBy } from '../../evidence/group-by.ts';
import type { Author, ItemRecord, Post } from '../../evidence/item.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { pageKeyOf } from '../../evidence/names/page-key.ts';
import { capturesOf } from '../captures.ts';
import { copyText } from './copy-text.ts';
import { onePerPost } from './one-per-post.ts';

type Item = {
  readonly id: string;
  readonly record: Pick<ItemRecord, 'capturedAt' | 'page' | 'post'>;
};
type Original = NonNullable<Post['repostOf']>;

/**
 * A post in a chain and its reposts. The post is a captured `item`, or an `unknown` original that
 * was not captured, as a repost describes it. `by` is the link that a person made, if one did.
 */
export type ChainNode<T> = {
  readonly item?: T;
  readonly unknown?: Original;
  readonly by?: Link;
  readonly reposts: readonly ChainNode<T>[];
};

const nameOf = (author: Author | undefined): string | undefined =>
  author && (author.id ?? author.handle ?? author.name ?? author.url);

const timeOf = ({ record: { post, capturedAt } }: Item): string =>
  post?.published?.at ?? capturedAt;

/**
 * Authors differ if the first identifier known for both differs; with no common identifier they may
 * be the same.
 */
const mayBeSame = (one: Author | undefined, other: Author | undefined): boolean => {
  const known = (['id', 'handle', 'name', 'url'] as const).find(
    (name) => one?.[name] && other?.[name],
  );
  return !known || one?.[known] === other?.[known];
};

/**
 * Returns a function that finds the captured original of a repost: by its URL, else by its text and
 * author.
 */
const indexOriginals = <T extends Item>(posts: readonly T[]) => {
  const byUrl = new Map<string, T>();
  const byText = new Map<string, T[]>();
  for (const item of posts) {
    const { page, post } = item.record;
    for (const url of [page.url, post?.url]) if (url) byUrl.set(pageKeyOf(url), item);
    const words = copyText(post?.text ?? '');
    const equal = byText.get(words);
    if (equal) equal.push(item);
    else if (words.length >= 8) byText.set(words, [item]);
  }
  return ({ url, text, author }: Original, repost: T): T | undefined => {
    const byAddress = url ? byUrl.get(pageKeyOf(url)) : undefined;
    if (byAddress && byAddress.id !== repost.id) return byAddress;
    return byText
      .get(copyText(text ?? ''))
      ?.find((one) => one.id !== repost.id && mayBeSame(one.record.post?.author, author));
  };
};

type Parent<T extends Item> = {
  readonly item?: T;
  readonly unknown?: Original;
  readonly by?: Link;
};

const keyOf = ({ url, text, author }: Original): string =>
  url ? `url ${pageKeyOf(url)}` : `text ${nameOf(author) ?? ''} ${copyText(text ?? '')}`;

/** What each post reposts: as a person linked it, else as its page states. */
const parentsOf = <T extends Item>(
  items: readonly T[],
  posts: readonly T[],
  links: readonly Link[],
): ReadonlyMap<T, Parent<T>> => {
  const others = capturesOf(items);
  const known = new Set(posts.map(({ id }) => id));
  const representative = new Map(
    items.map((item) => [
      item.id,
      known.has(item.id) ? item : others(item).find(({ id }) => known.has(id)),
    ]),
  );
  const findOriginal = indexOriginals(posts);
  const parents = new Map<T, Parent<T>>();
  for (const item of posts) {
    const { repostOf } = item.record.post ?? {};
    if (!repostOf) continue;
    const found = findOriginal(repostOf, item);
    parents.set(item, found ? { item: found } : { unknown: repostOf });
  }
  for (const by of links) {
    const [from, to] = [representative.get(by.from), representative.get(by.to)];
    if (by.type === 'reposts' && from && to && from !== to) parents.set(from, { item: to, by });
  }
  return parents;
};

/** Whether a post reposts itself through its parents. */
const isInLoop = <T extends Item>(item: T, parents: ReadonlyMap<T, Parent<T>>): boolean => {
  const seen = new Set([item]);
  for (let next = parents.get(item)?.item; next; next = parents.get(next)?.item) {
    if (next === item) return true;
    if (seen.has(next)) return false;
    seen.add(next);
  }
  return false;
};

/** The same chain with each item mapped by `to`; a node has no item if `to` returns undefined. */
export const mapChain = <T, U>(
  { item, reposts, ...rest }: ChainNode<T>,
  to: (item: T) => U | undefined,
): ChainNode<U> => {
  const mapped = item === undefined ? undefined : to(item);
  return {
    ...rest,
    ...(mapped !== undefined && { item: mapped }),
    reposts: reposts.map((node) => mapChain(node, to)),
  };
};

/**
 * Builds the chains of reposts as trees with the original as root. Several captures of one post
 * count once; the reposts of a post are sorted by time, the earliest first.
 */
export const buildChains = <T extends Item>(
  items: readonly T[],
  links: readonly Link[],
): readonly ChainNode<T>[] => {
  const posts = onePerPost(items);
  const parents = new Map(parentsOf(items, posts, links));
  // A loop is broken at a parent that a page states rather than at one that a person linked.
  const breakable = [...posts].sort(
    (one, other) => Number(!!parents.get(one)?.by) - Number(!!parents.get(other)?.by),
  );
  for (const item of breakable) if (isInLoop(item, parents)) parents.delete(item);
  const reposts = groupBy(parents.keys(), (item) => {
    const { item: original, unknown } = parents.get(item) ?? {};
    return original ? original.id : unknown ? keyOf(unknown) : '';
  });
  const under = (key: string): ChainNode<T>[] =>
    (reposts.get(key) ?? [])
      .toSorted((one, other) => compareText(timeOf(one), timeOf(other)))
      .map((item) => {
        const by = parents.get(item)?.by;
        return { item, ...(by && { by }), reposts: under(item.id) };
      });
  const roots = posts
    .filter((item) => !parents.has(item) && reposts.has(item.id))
    .map((item) => ({ item, reposts: under(item.id) }));
  const unknowns = [
    ...new Map(
      [...parents.values()].flatMap(({ unknown }) =>
        unknown ? [[keyOf(unknown), unknown] as const] : [],
      ),
    ),
  ];
  return [...roots, ...unknowns.map(([key, unknown]) => ({ unknown, reposts: under(key) }))];
};
