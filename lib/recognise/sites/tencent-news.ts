import { statedCount } from '../counts/stated-count.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { find } from '../page/document/dom.ts';
import { visibleText } from '../page/document/visible-text.ts';
import { assignedJson } from '../page/json/inline-json.ts';
import { textAt } from '../page/json/json-members.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { lineAt } from '../page/select.ts';
import { certainTime } from '../times/stated-time.ts';

/**
 * An article on Tencent News. Its meta tags have the time the page was built, so the time of
 * publication comes from a script.
 */
export const tencentNews: Recogniser = {
  name: 'tencent-news',
  version: 1,
  matches: (page) =>
    (onHost(page, 'new.qq.com', 'news.qq.com', 'view.inews.qq.com') ||
      (page.saved && find(page.document, '.qq_conent, #cmtNum') !== undefined)) &&
    find(page.document, '.content-article, #article-content') !== undefined,
  read: (page) => {
    const { document } = page;
    const data = assignedJson(document, 'window.DATA');
    const body = find(document, '.content-article, #article-content');
    if (textAt(data, 'pubtime') === undefined || !body) return undefined;
    const id = pathPart(page, /\/(?:omn|rain\/a|a|omn\/\d{8})\/(\d{8}[\dA-Z]{6,8})/u);
    const title = textAt(data, 'title') ?? lineAt(document, 'h1');
    const media = textAt(data, 'media_id');
    return {
      kind: 'article',
      platform: 'qq',
      id: (textAt(data, 'cms_id') ?? id)?.replace(/00$/u, ''),
      url: linkOf(page, page.url.href),
      title,
      text: [title, visibleText(body)].filter((part) => part).join('\n'),
      author: {
        name: textAt(data, 'media'),
        id: media,
        url: media && linkOf(page, `https://new.qq.com/omn/author/${media}`),
      },
      published: certainTime(
        textAt(data, 'pubtime'),
        { ...page.clock, timeZone: 'Asia/Shanghai' },
        'embedded data',
      ),
      engagement: { comments: statedCount(lineAt(document, '#cmtNum')) },
      element: find(document, '.qq_conent, .LEFT') ?? body,
    };
  },
};
