import type { Account, CaseTime, Respondent, Statement } from '../../evidence/casework.ts';
import { groupBy } from '../../evidence/group-by.ts';
import type { Author } from '../../evidence/item.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { type CapturedPost, onePerPost } from '../copies/one-per-post.ts';
import { type Order, orderOf, spanOf, statedSpan } from '../dates/time-span.ts';
import { saidIn } from '../quotes/said-in.ts';
import { isByAccount } from './match-account.ts';

type Item = CapturedPost;

/**
 * The items of one author, the first and the last by time of publication, and how many posts were
 * published before and after a date of the case: one that was captured many times counts once.
 * `quoted` are the items in which statements quote a comment of the author.
 */
export type PostCount<T extends Item> = {
  readonly items: readonly T[];
  readonly quoted: readonly T[];
  readonly first?: T;
  readonly last?: T;
  readonly orders: { readonly [O in Order]: number };
};
/** The posts of a respondent's account. */
export type AccountPosts<T extends Item> = PostCount<T> & {
  readonly respondent: Respondent;
  readonly account: Account;
};
/** The posts of an author who is not yet the account of any respondent. */
export type UnknownAuthor<T extends Item> = PostCount<T> & {
  readonly platform: string;
  readonly author: Author;
};

const publishedAt = ({ record }: Item): string | undefined => record.post?.published?.at;

/** What is counted: the items, and what statements quote of comments under them. */
type Counted<T extends Item> = {
  readonly items: readonly T[];
  readonly statements?: readonly Statement[] | undefined;
  readonly date?: CaseTime | undefined;
};

/** An item, and what was said in it, by whom: the item's own post, or a comment. */
type Said<T extends Item> = { readonly item: T; readonly said: T };

/** A comment for each statement that quotes one; one that several quote stands once. */
const quotedComments = <T extends Item>({ items, statements = [] }: Counted<T>): Said<T>[] => {
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const comments = new Map(
    statements.flatMap((statement) => {
      const item = itemOf.get(statement.item);
      const { comment } = statement;
      if (!item || !comment) return [];
      return [[`${item.id} ${comment.number}`, { item, said: saidIn(item, statement) }] as const];
    }),
  );
  return [...comments.values()];
};

const countPosts = <T extends Item>(
  items: readonly T[],
  quoted: readonly Said<T>[],
  date: CaseTime | undefined,
): PostCount<T> => {
  const posts = onePerPost(items);
  const dated = posts
    .filter((item) => publishedAt(item) !== undefined)
    .toSorted((one, other) => compareText(publishedAt(one) ?? '', publishedAt(other) ?? ''));
  const orders = { before: 0, after: 0, 'cannot-tell': 0 };
  for (const { record } of date ? posts : []) {
    const span = record.post?.published && statedSpan(record.post.published);
    orders[span && date ? orderOf(span, spanOf(date)) : 'cannot-tell'] += 1;
  }
  const [first, last] = [dated[0], dated.at(-1)];
  return {
    items,
    quoted: quoted.map(({ item }) => item),
    orders,
    ...(first && { first }),
    ...(last && { last }),
  };
};

/**
 * The posts of each account of each respondent, counted before and after `date` if it is given, and
 * the comments that statements quote of it.
 */
export const countAccountPosts = <T extends Item>(
  respondents: readonly Respondent[],
  counted: Counted<T>,
): readonly AccountPosts<T>[] => {
  const comments = quotedComments(counted);
  return respondents.flatMap((respondent) =>
    respondent.accounts.map((account) => {
      const isOwn = ({ record: { post } }: T) =>
        post?.author !== undefined && isByAccount(post.platform, post.author, account);
      const own = counted.items.filter(isOwn);
      const quoted = comments.filter(({ said }) => isOwn(said));
      return { respondent, account, ...countPosts(own, quoted, counted.date) };
    }),
  );
};

const keyOf = ({ record: { post } }: Item): string =>
  [
    post?.platform,
    post?.author?.id ?? post?.author?.handle ?? post?.author?.name ?? post?.author?.url,
  ].join(' ');

/**
 * The authors, of posts and of comments that statements quote, who match no account of a
 * respondent; those with the most posts first.
 */
export const listUnknownAuthors = <T extends Item>(
  respondents: readonly Respondent[],
  counted: Counted<T>,
): readonly UnknownAuthor<T>[] => {
  const accounts = respondents.flatMap((respondent) => respondent.accounts);
  const comments = quotedComments(counted);
  const posts = counted.items.map((item) => ({ item, said: item }));
  const unknown = groupBy(
    [...posts, ...comments].filter(({ said: { record } }) => {
      const { platform, author } = record.post ?? {};
      return (
        author !== undefined && !accounts.some((account) => isByAccount(platform, author, account))
      );
    }),
    ({ said }) => keyOf(said),
  );
  return [...unknown.values()]
    .flatMap((own) => {
      const { platform = '', author } = own[0]?.said.record.post ?? {};
      const quoted = own.filter((one) => comments.includes(one));
      const items = own.filter((one) => !quoted.includes(one)).map(({ item }) => item);
      return author ? [{ platform, author, ...countPosts(items, quoted, counted.date) }] : [];
    })
    .toSorted(
      (one, other) =>
        other.items.length - one.items.length || other.quoted.length - one.quoted.length,
    );
};
