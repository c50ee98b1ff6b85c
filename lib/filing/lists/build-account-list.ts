import {
  countAccountPosts,
  listUnknownAuthors,
  type PostCount,
} from '../../casework/accounts/account-posts.ts';
import { onePerPost } from '../../casework/copies/one-per-post.ts';
import { orderDates, sideOf } from '../../casework/dates/order-relation.ts';
import type { KeyDate } from '../../evidence/casework.ts';
import { fillIn } from '../../words/fill-in.ts';
import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { BLANK, cell } from '../model/blank.ts';
import type { Cell, Column, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { column, count, type Line, lines, paragraph, table } from './kit/cells.ts';
import { listDocument, listHead } from './kit/list-head.ts';
import { statedInOne } from './kit/list-times.ts';
import { type FilingList, type ListItem, openList } from './kit/open-list.ts';
import { accountLines, authorLines, platformOf, referenceOf } from './kit/references.ts';
import { dateName } from './kit/relation-lines.ts';

const ORDERS = ['before', 'after', 'cannot-tell'] as const;

/** How many posts lie on each side of a date. */
const sideCells = (posts: readonly ListItem[], date: KeyDate): readonly Cell[] =>
  ORDERS.map((order) => count(posts.filter((post) => sideOf(post, date) === order).length));

const postWords = (list: FilingList, post: ListItem | undefined): readonly Line[] => {
  const published = post?.record.post?.published;
  return post ? [referenceOf(list, post.id), published && statedInOne(list, published)] : [];
};

const postCells = (
  list: FilingList,
  dates: readonly KeyDate[],
  { items, quoted, first, last }: PostCount<ListItem>,
): readonly Cell[] => {
  const posts = onePerPost(items);
  return [
    count(posts.length),
    count(quoted.length),
    ...dates.flatMap((date) => sideCells(posts, date)),
    lines(postWords(list, first)),
    lines(postWords(list, last)),
  ];
};

const columnsOf = (list: FilingList, dates: readonly KeyDate[]): readonly Column[] => {
  const { filingLists: l } = list.words;
  const heads = { before: l.beforeDate, after: l.afterDate, 'cannot-tell': l.cannotTellDate };
  return [
    column('number', l.number, 2.2),
    column('actor', l.actor, 3.5),
    column('platform', l.platform, 3.8),
    column('account', l.account, 5),
    column('posts', l.posts, 6, l.paperPosts),
    column('comments', l.quotedComments, 6, l.paperPosts),
    ...dates.flatMap((date) =>
      ORDERS.map((order) =>
        column(`${order}-${date.id}`, fillIn(heads[order], { date: dateName(list, date) }), 4.5),
      ),
    ),
    column('first', l.firstPost, 5),
    column('last', l.lastPost, 5),
  ];
};

const rowsOf = (list: FilingList, dates: readonly KeyDate[]): readonly (readonly Cell[])[] => {
  const { entries, words } = list;
  const counted = { items: list.items, statements: entries.statement };
  const known = countAccountPosts(entries.respondent, counted).map((own) => [
    cell(own.respondent.name),
    cell(platformOf(list, own.account.platform)),
    lines(accountLines(list, own.account)),
    ...postCells(list, dates, own),
  ]);
  const others = listUnknownAuthors(entries.respondent, counted).map((own) => [
    lines([BLANK, entries.respondent.length > 0 && words.filingLists.noRespondent]),
    cell(platformOf(list, own.platform)),
    lines(authorLines(list, own.author)),
    ...postCells(list, dates, own),
  ]);
  return [...known, ...others].map((cells, at) => [count(at + 1), ...cells]);
};

/** Accounts × posts before and after each date on which an order was made or served. */
export const buildAccountList = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const list = openList(input, places, language);
  const { filingLists: l } = list.words;
  const dates = orderDates(list.entries['key-date']);
  const rows = rowsOf(list, dates);
  return listDocument(list, 'accounts', l.accountTitle, [
    ...listHead(list),
    paragraph(l.onePost),
    paragraph(l.aboutTimes),
    ...(dates.length === 0 ? [paragraph(l.noOrderDates)] : []),
    rows.length === 0
      ? paragraph(l.noAccounts)
      : table(l.accountTable, columnsOf(list, dates), rows),
  ]);
};
