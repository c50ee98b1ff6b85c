import { compareText } from '../../evidence/names/compare-text.ts';
import { countInLabel } from '../counts/count-in-label.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { attribute, find, findAll } from '../page/document/dom.ts';
import { lineOf, textWithEmoji } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import { isPreviewOf } from '../page/link-preview.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, lineAt } from '../page/select.ts';
import { shownTime } from '../times/stated-time.ts';
import { captionOf, countsOf, mediaOf, takenAt, writerOf } from './parts/meta-media.ts';

const codeOf = (page: Page): string | undefined =>
  pathPart(page, /\/(?:p|reel|reels|tv)\/([\w-]{5,40})/u);

/**
 * Author and counts from the link preview: "159,071 likes, 13 comments - teslamotors on July 9,
 * 2017: …".
 */
const previewOf = (
  page: Page,
  code: string,
): { handle?: string | undefined; counts: NonNullable<Draft['engagement']> } => {
  const description = attributeAt(
    page.document,
    'meta[property="og:description"], meta[name="description"]',
    'content',
  );
  const words = (isPreviewOf(page, code) && description) || '';
  const [, likes, comments] =
    /^([\d.,]+[KM]?\+?) likes?, ([\d.,]+[KM]?\+?) comments?/u.exec(words) ?? [];
  const handle = /comments? - (?:.*?\(@([\w.]+)\)|([\w.]+)) (?:on|el|am|le) /u.exec(words);
  return {
    handle: handle?.[1] ?? handle?.[2],
    counts: { likes: countInLabel(likes), comments: countInLabel(comments) },
  };
};

const likesIn = (article: Element | undefined) =>
  (article ? findAll(article, 'section a, section span, a[href$="/liked_by/"]', 60) : [])
    .map(lineOf)
    .filter((line) => /^[\d.,]+[KM万]?\+?\s*(?:likes?|次赞)$/iu.test(line ?? ''))
    .map((line) => countInLabel(line))[0];

/**
 * The earliest time in the article. Comments stand in the same list as the caption, and none is
 * older than the post.
 */
const earliest = (article: Element): Element | undefined =>
  findAll(article, 'time[datetime]').sort((a, b) =>
    compareText(attribute(a, 'datetime') ?? '', attribute(b, 'datetime') ?? ''),
  )[0];

/**
 * The caption of an embedded post, without the name before it and the link to the comments after
 * it.
 */
const captionBeside = (article: Element): string | undefined => {
  const box = find(article, '.Caption');
  const [name, more] = box
    ? [lineAt(box, '.CaptionUsername'), lineAt(box, '.CaptionComments')]
    : [];
  const text = textWithEmoji(box);
  const own = name && text?.startsWith(name) ? text.slice(name.length) : text;
  return (more && own?.endsWith(more) ? own.slice(0, -more.length) : own)?.trim();
};

/**
 * The post that the address names: in a dialog over a feed, the one that links to itself, or the
 * only one.
 */
const articleOf = ({ document }: Page, code: string): Element | undefined => {
  const inWindow = findAll(document, '[role="dialog"] article');
  const articles = inWindow.length > 0 ? inWindow : findAll(document, 'main article, .Embed');
  const named = articles.filter((one) => find(one, `a[href*="/${code}/"]`));
  const [only] = named.length > 0 ? named : articles;
  return named.length === 1 || articles.length === 1 ? only : undefined;
};

/**
 * A post on Instagram. The first account in the post's own header is its author; comments have
 * headers too.
 */
export const instagram: Recogniser = {
  name: 'instagram',
  version: 1,
  matches: (page) => onHost(page, 'instagram.com') && codeOf(page) !== undefined,
  read: (page) => {
    const id = codeOf(page) as string;
    const article = articleOf(page, id);
    const media = mediaOf(page, id);
    const preview = previewOf(page, id);
    const link =
      article &&
      find(
        article,
        'header a[href^="/"][href$="/"]:not([href*="/explore/"]):not(:has(img)), header h2 a',
      );
    const handle =
      writerOf(media)?.handle ??
      attribute(link, 'href')?.match(/^\/([\w.]+)\/$/u)?.[1] ??
      (article && lineAt(article, '.UsernameText, .CaptionUsername')?.match(/^[\w.]+$/u)?.[0]) ??
      preview.handle;
    if (!handle) return undefined;
    const time = article && earliest(article);
    const caption =
      article &&
      find(article, 'h1, ul > div li h2 ~ span, ul > div li h2 ~ div > span, .C4VMK > span');
    const counts = media ? countsOf(media) : preview.counts;
    return {
      kind: 'post',
      platform: 'instagram',
      id,
      url: linkOf(page, `/p/${id}/`),
      text: textWithEmoji(caption) ?? captionOf(media) ?? (article && captionBeside(article)),
      author: { ...writerOf(media), handle, url: linkOf(page, `/${handle}/`) },
      published: shownTime(
        lineOf(time),
        attribute(time, 'datetime') ?? takenAt(media),
        page.clock,
        attribute(time, 'datetime') ? 'attribute' : 'embedded data',
      ),
      engagement: { ...counts, likes: counts.likes ?? likesIn(article) },
      element: article,
    };
  },
};
