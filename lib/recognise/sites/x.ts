import { countInLabel } from '../counts/count-in-label.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, closest, find, findAll } from '../page/document/dom.ts';
import { lineOf, textWithEmoji, visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import { isPreviewOf } from '../page/link-preview.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, lineAt, nameAt } from '../page/select.ts';
import { shownTime } from '../times/stated-time.ts';
import { readMissingPost } from './parts/missing-post.ts';
import { profileOf, readProfile } from './parts/x-profile.ts';

/** The number of the post in the address. */
export const statusOf = (page: Page): string | undefined =>
  pathPart(page, /\/(?:status|article)(?:es)?\/(\d{5,25})/u);
const linksTo = (id: string): string =>
  `a[href$="/status/${id}"], a[href*="/status/${id}?"], a[href$="/status/${id}/history"]`;

/**
 * The post that the address names. The rest of a thread, replies and the viewer's reply box stand
 * above and below it.
 */
export const mainArticle = (page: Page, id: string): Element | undefined =>
  findAll(page.document, 'article[data-testid="tweet"], article[role="article"]').find((article) =>
    findAll(article, linksTo(id)).some((link) => find(link, 'time')),
  );

const authorIn = (root: ParentNode, page: Page): Draft['author'] => {
  const box = find(root, '[data-testid="User-Name"], [data-testid="User-Names"]');
  const profile = box && find(box, 'a[href^="/"], a[href*="x.com/"], a[href*="twitter.com/"]');
  const shownHandle =
    box &&
    findAll(box, 'span, div')
      .map(lineOf)
      .find((line) => /^@\w{1,15}$/u.test(line ?? ''));
  const handle =
    shownHandle?.slice(1) ?? /\/(\w{1,15})$/u.exec(attribute(profile, 'href') ?? '')?.[1];
  const name = profile ? textWithEmoji(profile) : box && nameAt(box, 'span');
  return { name, handle, url: profile ? linkOf(page, attribute(profile, 'href')) : undefined };
};

const buttonCount = (article: Element, ...names: readonly string[]) =>
  countInLabel(
    attributeAt(
      article,
      names.map((name) => `[data-testid="${name}"][aria-label]`).join(),
      'aria-label',
    ),
  ) ?? countInLabel(lineAt(article, names.map((name) => `[data-testid="${name}"]`).join()));

const viewsIn = (article: Element) => {
  const label = findAll(article, '[role="group"][aria-label]').map((group) =>
    attribute(group, 'aria-label'),
  )[0];
  return (
    countInLabel(label, /views|次观看|次查看|回表示|件の表示/iu) ??
    countInLabel(lineAt(article, 'a[href*="/analytics"]'))
  );
};

const quoteIn = (article: Element, main: Element | undefined, page: Page): Draft['repostOf'] => {
  const texts = findAll(article, '[data-testid="tweetText"]').filter((text) => text !== main);
  const box = findAll(article, '[role="link"][tabindex]').find((one) =>
    find(one, '[data-testid="User-Name"]'),
  );
  return box && { text: textWithEmoji(texts[0]), author: authorIn(box, page) };
};

/** Reads the post with this number from its element. */
export const readArticle = (page: Page, id: string, article: Element): Draft => {
  const long = find(
    article,
    '[data-testid="twitterArticleRichTextView"], [data-testid="longformRichTextComponent"]',
  );
  const main = findAll(article, '[data-testid="tweetText"]').find(
    (text) => !closest(text, '[role="link"][tabindex]'),
  );
  const link = findAll(article, linksTo(id)).find((one) => find(one, 'time'));
  const time = link && find(link, 'time');
  const shown = shownTime(lineOf(time), attribute(time, 'datetime'), page.clock);
  // For an edited post the page shows only the time of the last edit, with a link to its history.
  const isEdit = attribute(link, 'href')?.endsWith('/history');
  const author = authorIn(article, page);
  return {
    kind: long ? 'article' : 'post',
    id,
    url: author?.handle && `https://x.com/${author.handle}/status/${id}`,
    title: lineAt(article, '[data-testid="twitter-article-title"]'),
    text: long ? visibleText(long) : textWithEmoji(main),
    author,
    published: isEdit ? undefined : shown,
    edited: isEdit ? shown : undefined,
    repostOf: quoteIn(article, main, page),
    engagement: {
      views: viewsIn(article),
      reposts: buttonCount(article, 'retweet', 'unretweet'),
      comments: buttonCount(article, 'reply'),
      likes: buttonCount(article, 'like', 'unlike'),
    },
    element: article,
  };
};

/**
 * The author from the link preview, which is all that X gives a reader without scripts: "The Verge
 * (@verge) on X".
 */
const readPreview = (page: Page, id: string): Draft | undefined => {
  const title = attributeAt(page.document, 'meta[property="og:title"]', 'content') ?? '';
  const [, name, handle] =
    /^(.{1,80}?) \(@(\w{1,15})\) (?:on|auf|sur|en) (?:X|Twitter)\b/u.exec(title) ?? [];
  return name && isPreviewOf(page, id) ? { kind: 'post', id, author: { name, handle } } : undefined;
};

/**
 * Posts, articles and accounts on X, also under its old host twitter.com. Lists are left to the
 * generic recogniser.
 */
export const x: Recogniser = {
  name: 'x',
  version: 1,
  matches: (page) =>
    onHost(page, 'x.com', 'twitter.com') && (statusOf(page) ?? profileOf(page)) !== undefined,
  read: (page) => {
    const profile = profileOf(page);
    if (profile) return { ...readProfile(page, profile), platform: 'x' };
    const id = statusOf(page) as string;
    const article = mainArticle(page, id);
    const draft = article ? readArticle(page, id, article) : readPreview(page, id);
    return { ...(draft ?? readMissingPost(page, id)), platform: 'x' };
  },
};
