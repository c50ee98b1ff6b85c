import { linkOf, onHost, pathPart } from '../page/address.ts';
import { find, findAll, matches } from '../page/document/dom.ts';
import { lineOf, visibleText } from '../page/document/visible-text.ts';
import { scriptJson, scriptsContaining } from '../page/json/inline-json.ts';
import { findObjects, memberOf, textAt } from '../page/json/json-members.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { lineAt, nameAt } from '../page/select.ts';
import { certainTime, shownTime } from '../times/stated-time.ts';

const DETAIL_LINES =
  '.article-meta span, .article-sub span, .article-meta a, .detail-meta span, ' +
  '.wtt-content .time, .author-info .time, .author-info .desc';

const idOf = (page: Page): string | undefined =>
  pathPart(page, /\/(?:article\/|video\/|a|i|group\/|w\/)(\d{15,20})/u);

/**
 * The article's data, percent-encoded in the page since 2021. Recommended articles stand beside it,
 * with other ids and titles.
 */
const infoOf = (page: Page, title: string | undefined): unknown => {
  const data = scriptJson(page.document, 'script#RENDER_DATA', decodeURIComponent);
  const isThis = (value: object): boolean =>
    textAt(value, 'publishTime') !== undefined &&
    (textAt(value, 'title') === title ||
      ['itemId', 'groupId', 'gid'].some((key) => textAt(value, key) === idOf(page)));
  return memberOf(data, 'data', 'articleInfo') ?? findObjects(data, isThis)[0];
};

/** The account in the page's script until 2021: `source: '…'` in `articleInfo.subInfo`. */
const sourceInScript = (page: Page): string | undefined =>
  scriptsContaining(page.document, 'articleInfo')
    .map((text) => /subInfo[\s\S]{0,400}?source:\s*'([^']{1,40})'/u.exec(text)?.[1])
    .find((found) => found !== undefined);

/** An article on Toutiao; its account is the author. */
export const toutiao: Recogniser = {
  name: 'toutiao',
  version: 1,
  matches: (page) =>
    onHost(page, 'toutiao.com') ||
    (page.saved &&
      find(page.document, 'script[src*="toutiao"], link[href*="toutiao"]') !== undefined &&
      find(page.document, '.article-content, .article-box') !== undefined),
  read: (page) => {
    const { document } = page;
    const clock = { ...page.clock, timeZone: 'Asia/Shanghai' };
    const body = find(
      document,
      'article.tt-article-content, .article-content article, .article-content, ' +
        '.weitoutiao-html, .wtt-content, .video-info-wrapper .title',
    );
    if (!body) return undefined;
    const isPost = matches(body, '.weitoutiao-html, .wtt-content');
    const title =
      lineAt(document, '.article-content h1') ?? lineAt(document, 'h1.article-title, h1');
    const info = infoOf(page, title);
    const lines = findAll(document, DETAIL_LINES, 20)
      .map(lineOf)
      .filter((line) => line !== undefined && line !== '原创' && line !== '·');
    const shown = lines.find((line) => certainTime(line, clock));
    const before = lines.filter(
      (line) => !certainTime(line, clock) && !/^[\d·・]|阅读|评论|首发|属地/u.test(line ?? ''),
    );
    return {
      kind: isPost ? 'post' : 'article',
      platform: 'toutiao',
      id: idOf(page),
      url: page.url.pathname.length > 1 ? linkOf(page, page.url.href) : undefined,
      title: isPost ? undefined : title,
      text: visibleText(body),
      author: {
        name:
          nameAt(
            document,
            '.article-meta .name a, .article-meta .name, .wtt-author .name, .author-info .name a',
          ) ??
          textAt(info, 'mediaUser', 'screenName') ??
          textAt(info, 'source') ??
          sourceInScript(page) ??
          before[0],
      },
      published: shownTime(
        shown,
        /^\d{10}$/u.test(textAt(info, 'publishTime') ?? '')
          ? textAt(info, 'publishTime')
          : undefined,
        clock,
        'embedded data',
      ),
      element: find(document, '.article-content, .article-box') ?? body,
    };
  },
};
