import { statedCount } from '../counts/stated-count.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, find, titleOf } from '../page/document/dom.ts';
import { lineOf, visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, countAt, lineAt } from '../page/select.ts';
import { shownTime, statedTime } from '../times/stated-time.ts';
import { readMissingPost } from './parts/missing-post.ts';
import { commentIdOf, readRedditComment, redditUser } from './parts/reddit-comment.ts';

const idOf = (page: Page): string | undefined => pathPart(page, /\/comments\/([\da-z]{4,10})/u);

/** The layout since 2023, with all fields in attributes of `<shreddit-post>`. */
const readShreddit = (page: Page): Draft | undefined => {
  const post = find(
    page.document,
    `shreddit-post[id="t3_${idOf(page)}"], shreddit-post[permalink*="/comments/${idOf(page)}/"]`,
  );
  if (!post) return undefined;
  const time = find(post, 'time[datetime]');
  return {
    kind: 'post',
    id: idOf(page),
    url: linkOf(page, attribute(post, 'permalink')),
    title: attribute(post, 'post-title') ?? lineAt(post, '[slot="title"]'),
    text: visibleText(find(post, '[slot="text-body"]')),
    author: redditUser(attribute(post, 'author')),
    published: shownTime(
      lineOf(time),
      attribute(post, 'created-timestamp') ?? attribute(time, 'datetime'),
      page.clock,
    ),
    engagement: {
      likes: statedCount(attribute(post, 'score')),
      comments: statedCount(attribute(post, 'comment-count')),
    },
    element: post,
  };
};

/** The layout from 2018 to 2024. */
const readRedesign = (page: Page): Draft | undefined => {
  const post = find(page.document, `.Post[id="t3_${idOf(page)}"]`);
  if (!post) return undefined;
  const writer = lineAt(
    post,
    'a[data-testid="post_author_link"], a[data-click-id="user"], a[href*="/user/"]',
  );
  return {
    kind: 'post',
    id: idOf(page),
    url: linkOf(page, page.url.href),
    title: lineAt(post, 'h1'),
    text:
      visibleText(find(post, '[data-click-id="text"], .RichTextJSON-root')) ?? visibleText(post),
    author: redditUser(writer),
    published: shownTime(
      lineAt(post, '[data-click-id="timestamp"], [data-testid="post_timestamp"]'),
      undefined,
      page.clock,
    ),
    engagement: {
      likes: countAt(post, '[id^="vote-arrows-"] > div, button[data-click-id="upvote"] + div'),
      comments:
        countAt(
          post,
          '[data-click-id="comments"], a[data-test-id="comments-page-link-num-comments"]',
        ) ?? countAt(post, '.icon-comment + span'),
    },
    element: post,
  };
};

/** The layout of old.reddit.com, and of the whole site before 2018. */
const readOld = (page: Page): Draft | undefined => {
  const post = find(
    page.document,
    `.thing.link[data-fullname="t3_${idOf(page)}"], #thing_t3_${idOf(page)}`,
  );
  if (!post) return undefined;
  const time = find(post, '.tagline time:not(.edited-timestamp)');
  return {
    kind: 'post',
    id: idOf(page),
    url: linkOf(page, page.url.href),
    title: lineAt(post, 'a.title'),
    text: visibleText(find(post, '.usertext-body .md')),
    author: redditUser(attribute(post, 'data-author') ?? lineAt(post, '.tagline a.author')),
    published: shownTime(
      lineOf(time),
      attribute(time, 'datetime') ?? attribute(post, 'data-timestamp'),
      page.clock,
    ),
    edited: statedTime(attributeAt(post, '.tagline time.edited-timestamp', 'datetime'), page.clock),
    engagement: {
      likes: statedCount(
        attribute(post, 'data-score') ?? attributeAt(post, '.score.unvoted', 'title'),
      ),
      comments: statedCount(attribute(post, 'data-comments-count')) ?? countAt(post, 'a.comments'),
    },
    element: post,
  };
};

/** The title alone, from a page that does not show its post: "A title : r/example". */
const readTitle = (page: Page): Draft | undefined => {
  const title = titleOf(page.document)?.replace(/\s+/gu, ' ').trim();
  return / : (?:r\/)?\w{2,30}$/u.test(title) ? { kind: 'post', id: idOf(page), title } : undefined;
};

/**
 * A post or comment on Reddit in its three layouts. `likes` is the score (upvotes less downvotes);
 * a deleted account gives no author.
 */
export const reddit: Recogniser = {
  name: 'reddit',
  version: 1,
  matches: (page) => onHost(page, 'reddit.com') && idOf(page) !== undefined,
  read: (page) => {
    const comment = commentIdOf(page);
    const draft = comment
      ? readRedditComment(page, comment)
      : (readShreddit(page) ?? readRedesign(page) ?? readOld(page) ?? readTitle(page));
    return {
      ...(draft ?? readMissingPost(page, comment ?? (idOf(page) as string))),
      platform: 'reddit',
    };
  },
};
