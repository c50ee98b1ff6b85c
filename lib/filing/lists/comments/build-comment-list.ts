import type { CommentList, PageComment } from '../../../evidence/comments/comment-list.ts';
import { openingEndOf } from '../../../evidence/page/opening.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { FilingInput, FilingPlaces } from '../../filing-input.ts';
import { cell } from '../../model/blank.ts';
import type { Block, Cell, FilingDocument, FilingLanguage } from '../../model/filing-document.ts';
import { column, count, EMPTY, lines, paragraph, table } from '../kit/cells.ts';
import { listDocument, listHead } from '../kit/list-head.ts';
import { statedLines } from '../kit/list-times.ts';
import { type FilingList, type ListItem, openList } from '../kit/open-list.ts';
import { authorLines, pagesOf } from '../kit/references.ts';
import { shortened } from '../kit/shortened.ts';

type Listed = { readonly item: ListItem; readonly list: CommentList };

/** How many were found of how many the page states, and why no more were loaded. */
const summaryOf = (list: FilingList, { item, list: { found, stated } }: Listed): Block => {
  const { filingStatements: w, comments } = list.words;
  const end = openingEndOf(item.record.method);
  const counted = stated
    ? fillIn(w.commentsOfStated, {
        ...{ exhibit: item.exhibit, found, stated: shortened(list, stated.raw) },
      })
    : fillIn(w.commentsFound, { exhibit: item.exhibit, found });
  // Chinese sentences follow each other without a space.
  const gap = list.language === 'en' ? ' ' : '';
  const why = end ? (`end_${end}` as const) : 'asItStood';
  return paragraph([counted, comments[why]].join(gap));
};

const rowOf = (
  list: FilingList,
  { item, comment }: { readonly item: ListItem; readonly comment: PageComment },
  at: number,
): readonly Cell[] => {
  const { filingLists: l } = list.words;
  const { number, parent, author, published, text, likes } = comment;
  const stated = statedLines(list, published);
  return [
    count(at + 1),
    cell(item.exhibit),
    cell(pagesOf(list, item.id)),
    count(number),
    parent === undefined ? EMPTY : count(parent),
    lines(author ? authorLines(list, author) : [l.notStated]),
    lines(stated.length > 0 ? stated : [l.notStated]),
    text === undefined ? EMPTY : cell(text),
    likes ? cell(shortened(list, likes.raw)) : EMPTY,
  ];
};

/** The comments and replies that were found in captured pages, a row each. */
export const buildCommentList = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const list = openList(input, places, language);
  const { filingStatements: w, filingLists: l, comments: c } = list.words;
  const listed = list.items.flatMap((item): Listed[] => {
    const { comments } = item.item;
    return comments ? [{ item, list: comments }] : [];
  });
  const rows = listed
    .flatMap(({ item, list: { comments } }) => comments.map((comment) => ({ item, comment })))
    .map((one, at) => rowOf(list, one, at));
  const columns = [
    column('number', l.number, 2),
    column('exhibit', l.exhibit, 4, w.paperExhibit),
    column('pages', l.pages, 3, w.paperExhibit),
    column('comment', w.commentNumber, 3),
    column('under', w.commentUnder, 2.6),
    column('account', l.account, 6),
    column('published', w.published, 6.4),
    column('text', w.commentText, 13.2),
    column('likes', c.column_likes, 2.2),
  ];
  return listDocument(list, 'comments', w.commentsTitle, [
    ...listHead(list),
    ...[l.aboutTimes, c.limits].map((note) => paragraph(note)),
    ...listed.map((one) => summaryOf(list, one)),
    rows.length === 0 ? paragraph(w.commentsNone) : table(c.schedule, columns, rows),
  ]);
};
