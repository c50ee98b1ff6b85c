import type { Account, CaseTime, Respondent } from '../../evidence/casework.ts';
import { groupBy } from '../../evidence/group-by.ts';
import type { Author } from '../../evidence/item.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { type CapturedPost, onePerPost } from '../copies/one-per-post.ts';
import { type Order, orderOf, spanOf, statedSpan } from '../dates/time-span.ts';
import { isByAccount } from './match-account.ts';

type Item = CapturedPost;

/**
 * The items of one author, the first and the last by time of publication, and how many posts were
 * published before and after a date of the case: one that was captured many times counts once.
 */
export type PostCount<T extends Item> = {
  readonly items: readonly T[];
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

const countPosts = <T extends Item>(
  items: readonly T[],
  date: CaseTime | undefined,
): PostCount<T> => {
  const dated = items
    .filter((item) => publishedAt(item) !== undefined)
    .toSorted((one, other) => compareText(publishedAt(one) ?? '', publishedAt(other) ?? ''));
  const orders = { before: 0, after: 0, 'cannot-tell': 0 };
  for (const { record } of date ? onePerPost(items) : []) {
    const span = record.post?.published && statedSpan(record.post.published);
    orders[span && date ? orderOf(span, spanOf(date)) : 'cannot-tell'] += 1;
  }
  const [first, last] = [dated[0], dated.at(-1)];
  return { items, orders, ...(first && { first }), ...(last && { last }) };
};

/** The posts of each account of each respondent, counted before and after `date` if it is given. */
export const countAccountPosts = <T extends Item>(
  respondents: readonly Respondent[],
  items: readonly T[],
  date?: CaseTime,
): readonly AccountPosts<T>[] =>
  respondents.flatMap((respondent) =>
    respondent.accounts.map((account) => {
      const own = items.filter(({ record: { post } }) => {
        return post?.author !== undefined && isByAccount(post.platform, post.author, account);
      });
      return { respondent, account, ...countPosts(own, date) };
    }),
  );

/** The authors that match no account of a respondent, those with the most posts first. */
export const listUnknownAuthors = <T extends Item>(
  respondents: readonly Respondent[],
  items: readonly T[],
  date?: CaseTime,
): readonly UnknownAuthor<T>[] => {
  const accounts = respondents.flatMap((respondent) => respondent.accounts);
  const unknown = groupBy(
    items.filter(({ record: { post } }) => {
      const { platform, author } = post ?? {};
      return (
        author !== undefined && !accounts.some((account) => isByAccount(platform, author, account))
      );
    }),
    ({ record: { post } }) =>
      [
        post?.platform,
        post?.author?.id ?? post?.author?.handle ?? post?.author?.name ?? post?.author?.url,
      ].join(' '),
  );
  return [...unknown.values()]
    .flatMap((own) => {
      const { platform = '', author } = own[0]?.record.post ?? {};
      return author ? [{ platform, author, ...countPosts(own, date) }] : [];
    })
    .toSorted((one, other) => other.items.length - one.items.length);
};
