import { commentAuthor, type PageComment } from '../../evidence/comments/comment-list.ts';
import type { ExportItem } from '../../evidence/export-item.ts';
import { openingEndOf } from '../../evidence/page/opening.ts';
import { en } from '../../words/en.ts';
import { zhCN } from '../../words/zh-CN.ts';
import { bothSentences, label, phrase } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import { statedTime } from '../report-table.ts';

/** A report with all comments of a long thread could not be read; the table has them. */
const MOST_ROWS = 500;

const HEADS = ['comment_number', 'author', 'published', 'comment_text', 'comment_likes'] as const;

const rowOf = (comment: PageComment, timeZone: string): Html => {
  const { number, parent, published, text, likes } = comment;
  // Where no instant is read from the words of a time, they are all that there is.
  const time = published?.at === undefined ? undefined : statedTime(published, timeZone);
  const under =
    parent !== undefined && html`<div>${phrase('comment_replyTo', { number: parent })}</div>`;
  return html`<tr><td class="figure">${number}${under}</td><td>${commentAuthor(comment)}</td>
<td>${published && html`“${published.raw}”`} ${time}</td>
<td><div class="text">${text}</div></td><td>${likes?.raw}</td></tr>
`;
};

/** How many were found of how many the page states, and why no more were loaded. */
const summary = ({ record, comments }: ExportItem): Html => {
  if (!comments) return html``;
  const { found, stated } = comments;
  const end = openingEndOf(record.method);
  const why = end ? (`end_${end}` as const) : 'asItStood';
  const counted = stated
    ? phrase('comments_ofStated', { found, stated: stated.raw })
    : phrase('comments_found', { found });
  return html`<p>${counted} ${bothSentences(en.comments[why], zhCN.comments[why], {})}</p>
<p>${bothSentences(en.comments.limits, zhCN.comments.limits, {})}</p>`;
};

/** The comments and replies that were found in an item's page; nothing where there is no list. */
export const commentSchedule = (item: ExportItem, timeZone: string): Html => {
  const { comments: all = [] } = item.comments ?? {};
  if (all.length === 0) return html``;
  const shown = all.slice(0, MOST_ROWS);
  const cut = phrase('comments_cut', { shown: shown.length, listed: all.length });
  return html`<h3>${label('role_comments')}</h3>
${summary(item)}
${shown.length < all.length && html`<p>${cut}</p>`}
<table><thead><tr>${HEADS.map((head) => html`<th>${label(head)}</th>`)}</tr></thead>
<tbody>${shown.map((comment) => rowOf(comment, timeZone))}</tbody></table>`;
};
