import type { Link } from '../../evidence/casework.ts';
import { capturesOf } from '../captures.ts';
import { findCopies } from './find-copies.ts';
import { type CapturedPost, onePerPost } from './one-per-post.ts';
import { buildChains, type ChainNode } from './repost-chains.ts';

/**
 * What spread a post, among the items given: other posts with the same or nearly the same text, and
 * reposts of it, those of reposts included. Each post counts once.
 */
export type Spread<T> = { readonly copies: readonly T[]; readonly reposts: readonly T[] };

const below = <T>({ reposts }: ChainNode<T>): readonly T[] =>
  reposts.flatMap((node) => [...(node.item === undefined ? [] : [node.item]), ...below(node)]);

const nodesIn = <T>(node: ChainNode<T>): readonly ChainNode<T>[] => [
  node,
  ...node.reposts.flatMap(nodesIn),
];

/** Finds copies and reposts, and returns a function that gives those of an item's post. */
export const spreadOfPosts = <T extends CapturedPost>(
  items: readonly T[],
  links: readonly Link[],
): ((item: T) => Spread<T>) => {
  const posts = onePerPost(items);
  const isPost = new Set(posts.map(({ id }) => id));
  const others = capturesOf(items);
  const groups = new Map(
    findCopies(items).flatMap((group) => group.map(({ item }) => [item.id, group] as const)),
  );
  const reposts = new Map(
    buildChains(items, links)
      .flatMap(nodesIn)
      .flatMap((node) => (node.item ? [[node.item.id, below(node)] as const] : [])),
  );
  return (item) => {
    const post = isPost.has(item.id) ? item : others(item).find(({ id }) => isPost.has(id));
    const own = post?.id ?? item.id;
    const copies = (groups.get(own) ?? []).map((copy) => copy.item).filter(({ id }) => id !== own);
    const spread = reposts.get(own) ?? [];
    const isRepost = new Set(spread.map(({ id }) => id));
    return { copies: copies.filter(({ id }) => !isRepost.has(id)), reposts: spread };
  };
};
