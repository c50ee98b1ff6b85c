import { statedCount } from '../../counts/stated-count.ts';
import { linkOf, pathPart } from '../../page/address.ts';
import { attribute, find } from '../../page/document/dom.ts';
import { lineOf, visibleText } from '../../page/document/visible-text.ts';
import type { Draft } from '../../page/draft.ts';
import type { Page } from '../../page/page.ts';
import { attributeAt, lineAt } from '../../page/select.ts';
import { shownTime, statedTime } from '../../times/stated-time.ts';

/** An account on Reddit as an author; undefined for a deleted account. */
export const redditUser = (shownName: string | undefined): Draft['author'] => {
  const name = shownName?.replace(/^u\//u, '');
  return name && name !== '[deleted]'
    ? { name, handle: name, url: `https://www.reddit.com/user/${name}/` }
    : undefined;
};

/**
 * The id of the comment in a post's address: `/comments/1abcde/comment/k1a2b3/` or
 * `/comments/1abcde/a_title/k1a2b3/`.
 */
export const commentIdOf = (page: Page): string | undefined =>
  pathPart(page, /\/comments\/[\da-z]{4,10}\/[^/]+\/([\da-z]{5,10})\/?$/u);

const readNew = (page: Page, id: string): Draft | undefined => {
  const comment = find(page.document, `shreddit-comment[thingid="t1_${id}"]`);
  const time = comment && find(comment, 'time[datetime]');
  return (
    comment && {
      kind: 'comment',
      id,
      url: linkOf(page, attribute(comment, 'permalink')),
      text: visibleText(find(comment, `[slot="comment"], [id="t1_${id}-comment-rtjson-content"]`)),
      author: redditUser(attribute(comment, 'author')),
      published: shownTime(
        lineOf(time),
        attribute(comment, 'created') ?? attribute(time, 'datetime'),
        page.clock,
      ),
      engagement: { likes: statedCount(attribute(comment, 'score')) },
      element: comment,
    }
  );
};

const readOld = (page: Page, id: string): Draft | undefined => {
  const comment = find(page.document, `.thing.comment[data-fullname="t1_${id}"], #thing_t1_${id}`);
  const entry = comment && find(comment, '.entry');
  const time = entry && find(entry, '.tagline time:not(.edited-timestamp)');
  const edited = entry && find(entry, '.tagline time.edited-timestamp');
  return (
    entry && {
      kind: 'comment',
      id,
      url: linkOf(page, page.url.href),
      text: visibleText(find(entry, '.usertext-body .md')),
      author: redditUser(attribute(comment, 'data-author') ?? lineAt(entry, '.tagline a.author')),
      published: shownTime(lineOf(time), attribute(time, 'datetime'), page.clock),
      edited: edited && statedTime(attribute(edited, 'datetime'), page.clock),
      engagement: { likes: statedCount(attributeAt(entry, '.score.unvoted', 'title')) },
      element: entry,
    }
  );
};

/** The comment with this id; undefined where the page does not show it. */
export const readRedditComment = (page: Page, id: string): Draft | undefined =>
  readNew(page, id) ?? readOld(page, id);
