import { find, findAll } from '../page/dom.ts';
import { scriptJson, scriptsWith } from '../page/inline-json.ts';
import { findObjects, textAt } from '../page/json.ts';
import { linkOf, onHost } from '../page/open-page.ts';
import { lineAt, nameAt, pathPart } from '../page/select.ts';
import { lineOf, visibleText } from '../page/visible-text.ts';
import type { Page, Recogniser } from '../recogniser.ts';
import { certainTime, shownTime } from '../times.ts';

const SUBLINE = '.article-meta span, .article-sub span, .article-meta a, .detail-meta span';

/** The article's data, percent-encoded in the page since 2021. */
const infoOf = (page: Page): object | undefined =>
  findObjects(
    scriptJson(page.document, 'script#RENDER_DATA', decodeURIComponent),
    (value) => textAt(value, 'publishTime') !== undefined && textAt(value, 'title') !== undefined,
  )[0];

/** The account named in the page's own script until 2021: `source: '…'` in `articleInfo.subInfo`. */
const sourceInScript = (page: Page): string | undefined =>
  scriptsWith(page.document, 'articleInfo')
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
    const body = find(document, 'article.tt-article-content, .article-content article, .article-content');
    if (!body) return undefined;
    const info = infoOf(page);
    const lines = findAll(document, SUBLINE, 20)
      .map(lineOf)
      .filter((line) => line !== undefined && line !== '原创' && line !== '·');
    const shown = lines.find((line) => certainTime(line, clock));
    const before = lines.filter(
      (line) => !certainTime(line, clock) && !/^\d|阅读|评论|首发/u.test(line ?? ''),
    );
    return {
      kind: 'article',
      platform: 'toutiao',
      id: pathPart(page, /\/(?:article\/|a|i|group\/|w\/)(\d{15,20})/u),
      url: page.url.pathname.length > 1 ? linkOf(page, page.url.href) : undefined,
      title: lineAt(document, '.article-content h1') ?? lineAt(document, 'h1.article-title, h1'),
      text: visibleText(body),
      author: {
        name:
          nameAt(document, '.article-meta .name a, .article-meta .name') ??
          textAt(info, 'mediaUser', 'screenName') ??
          textAt(info, 'source') ??
          sourceInScript(page) ??
          before[0],
      },
      published: shownTime(
        shown,
        /^\d{10}$/u.test(textAt(info, 'publishTime') ?? '') ? textAt(info, 'publishTime') : undefined,
        clock,
      ),
      element: find(document, '.article-content, .article-box') ?? body,
    };
  },
};
