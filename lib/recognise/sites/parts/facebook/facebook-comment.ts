import { linkOf, queryPart } from '../../../page/address.ts';
import { attribute, closest, find, findAll } from '../../../page/document/dom.ts';
import { lineOf, textWithEmoji } from '../../../page/document/visible-text.ts';
import type { Draft } from '../../../page/draft.ts';
import type { Page } from '../../../page/page.ts';
import { certainTime } from '../../../times/stated-time.ts';

/** The id of the comment or reply in a post's address. */
export const commentIdOf = (page: Page): string | undefined =>
  queryPart(page, 'reply_comment_id') ?? queryPart(page, 'comment_id');

/** The comment with this id, where the page shows it; it is found by the link on its time. */
export const readFacebookComment = (page: Page, id: string): Draft | undefined => {
  const links = findAll(page.document, `[role="article"] a[href*="comment_id=${id}"]`);
  const time = links.find((link) => certainTime(lineOf(link), page.clock)) ?? links[0];
  const comment = closest(time, '[role="article"]');
  if (!comment) return undefined;
  const own = (selector: string): Element | undefined =>
    findAll(comment, selector).find(
      (one) => closest(one, '[role="article"]') === comment && lineOf(one),
    );
  const writer = own('a[role="link"]:not([href*="comment_id="])');
  return {
    kind: 'comment',
    id,
    text: textWithEmoji(own('div[dir="auto"]')),
    author: {
      name: writer && lineOf(find(writer, 'span') ?? writer),
      url: linkOf(page, attribute(writer, 'href')),
    },
    published: certainTime(lineOf(time), page.clock),
    element: comment,
  };
};
