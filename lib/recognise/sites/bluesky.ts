import { metaOf, readMeta } from '../generic/structured/meta.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, closest, find, findAll, sourceText } from '../page/document/dom.ts';
import { lineOf, textWithEmoji } from '../page/document/visible-text.ts';
import { isPreviewOf } from '../page/link-preview.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { countAt } from '../page/select.ts';
import { certainTime, shownTime } from '../times/stated-time.ts';

const withoutMarks = (text: string | undefined): string | undefined =>
  text?.replace(/[\u202a-\u202e@]/gu, '').trim() || undefined;

/** A quoted post, which stands inside the post that quotes it. */
const EMBEDDED =
  '[data-testid="contentHider-embed"], [data-testid="quotePost"], [aria-label^="Post by"]';

const isFullTime = (line: string | undefined, page: Page): boolean =>
  /\b\d{4}\b/u.test(line ?? '') && certainTime(line, page.clock)?.precision === 'minute';

/**
 * The main post of a thread: the one with its full time and counts. The author alone does not tell
 * it, because one person may have written the whole thread.
 */
const mainOf = (
  posts: readonly Element[],
  actor: string | undefined,
  page: Page,
): Element | undefined => {
  const full = posts.filter((post) =>
    findAll(post, '[dir="auto"]').some((line) => isFullTime(lineOf(line), page)),
  );
  const own = posts.filter(
    (post) => attribute(post, 'data-testid') === `postThreadItem-by-${actor}`,
  );
  return (
    posts.find((post) =>
      find(post, '[data-testid$="Count-expanded"], [data-testid="followBtn"]'),
    ) ?? (full.length === 1 ? full[0] : own.length === 1 ? own[0] : undefined)
  );
};

/** A post in Bluesky's web app (bsky.app). */
export const bluesky: Recogniser = {
  name: 'bluesky',
  version: 1,
  matches: (page) => onHost(page, 'bsky.app') && pathPart(page, /\/post\/(\w+)/u) !== undefined,
  read: (page) => {
    const id = pathPart(page, /\/post\/(\w+)/u);
    const actor = pathPart(page, /\/profile\/([^/]+)/u);
    const posts = findAll(page.document, '[data-testid^="postThreadItem-by-"]');
    const main = mainOf(posts, actor, page);
    const meta = isPreviewOf(page, id ?? '') ? readMeta(page.document) : new Map();
    const [, name, handle] =
      /^(.{1,100}?) \(@?([\w.:-]+)\)/u.exec(metaOf(meta, 'og:title') ?? '') ?? [];
    const links = main ? findAll(main, 'a[href*="/profile/"]') : [];
    const lines = links.flatMap((link) => findAll(link, '[dir="auto"]').map(textWithEmoji));
    const dates = main
      ? findAll(main, '[dir="auto"]')
          .map(lineOf)
          .filter((line) => line !== undefined && line.length < 40)
      : [];
    const shown = dates.find((line) => isFullTime(line, page));
    const text =
      main && findAll(main, '[data-testid="postText"]').find((block) => !closest(block, EMBEDDED));
    if (!main && !name) return undefined;
    return {
      kind: 'post',
      platform: 'bluesky',
      id,
      url: linkOf(page, page.url.href),
      text:
        [text ? textWithEmoji(text) : textWithEmoji(mainText(main, page)), ...cardLines(main)]
          .filter((part) => part)
          .join('\n') || metaOf(meta, 'og:description'),
      author: {
        name: withoutMarks(lines[0]) ?? name,
        handle:
          withoutMarks(lines.find((line) => /^\u202a?@/u.test(line ?? ''))) ?? handle ?? actor,
        url: actor && `https://bsky.app/profile/${actor}`,
      },
      published: shownTime(
        shown,
        metaOf(meta, 'article:published_time'),
        page.clock,
        'embedded data',
      ),
      engagement: main && {
        reposts: countAt(main, '[data-testid="repostCount-expanded"], [data-testid="repostCount"]'),
        likes: countAt(main, '[data-testid="likeCount-expanded"], [data-testid="likeCount"]'),
        comments: countAt(main, '[data-testid="replyBtn"]'),
      },
      element: main,
    };
  },
};

/** The post's text: the longest block of text outside profile links, counts and quoted posts. */
const mainText = (post: Element | undefined, page: Page): Element | undefined =>
  post &&
  findAll(post, '[data-word-wrap="1"], [dir="auto"]')
    .filter(
      (block) =>
        !closest(block, `a, [data-testid*="Count"], ${EMBEDDED}`) &&
        !isFullTime(lineOf(block), page),
    )
    .sort((a, b) => sourceText(b).length - sourceText(a).length)[0];

/** The lines of a link card inside the post: title, description and site. */
const cardLines = (post: Element | undefined): readonly string[] => {
  const card =
    post &&
    findAll(post, 'a[href^="http"]').find((link) => findAll(link, '[dir="auto"]').length >= 2);
  const lines = card ? findAll(card, '[dir="auto"]').map(lineOf) : [];
  return lines.filter((line) => line !== undefined);
};
