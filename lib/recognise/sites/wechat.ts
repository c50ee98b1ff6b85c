import { find } from '../page/dom.ts';
import { scriptsWith } from '../page/inline-json.ts';
import { linkOf, onHost } from '../page/open-page.ts';
import { lineAt, queryPart } from '../page/select.ts';
import { textWithoutLayout, visibleText } from '../page/visible-text.ts';
import type { Page, Recogniser } from '../recogniser.ts';
import { shownTime } from '../times.ts';

/** A string an inline script assigns, past the empty ones before it: `var mid = "" || "2654593305"`. */
const assigned = (page: Page, name: string): string | undefined => {
  const form = new RegExp(
    `(?:var |window\\.|\\b)${name}\\s*[=:]\\s*(?:(?:""|'')\\s*\\|\\|\\s*)*(?:JsDecode\\()?["']([^"'\\n]{1,200})["']`,
    'u',
  );
  return scriptsWith(page.document, name)
    .map((text) => form.exec(text)?.[1])
    .find((found) => found !== undefined);
};

const idOf = (page: Page): string | undefined => {
  const [biz, mid, idx] = [
    queryPart(page, '__biz') ?? assigned(page, 'biz'),
    queryPart(page, 'mid') ?? assigned(page, 'mid'),
    queryPart(page, 'idx') ?? assigned(page, 'idx'),
  ];
  return biz && mid && idx && /^\d+$/u.test(mid) ? `biz=${biz};mid=${mid};idx=${idx}` : undefined;
};

/** Articles of WeChat official accounts. The account is the author; its byline is a pen name. Ids are `biz=…;mid=…;idx=…`. */
export const wechat: Recogniser = {
  name: 'wechat',
  version: 1,
  matches: (page) =>
    onHost(page, 'mp.weixin.qq.com') ||
    (page.saved &&
      find(page.document, '#js_content') !== undefined &&
      find(page.document, '#activity-name, #js_article') !== undefined),
  read: (page) => {
    const { document } = page;
    const content = find(document, '#js_content');
    if (!content) return undefined;
    const shown = lineAt(document, '#publish_time, #post-date');
    const time = assigned(page, 'ct') ?? assigned(page, 'oriCreateTime') ?? assigned(page, 'create_time');
    return {
      kind: 'article',
      platform: 'wechat',
      id: idOf(page),
      url: page.saved && page.url.pathname === '/' ? undefined : linkOf(page, page.url.href),
      title: lineAt(document, '#activity-name, .rich_media_title'),
      text: visibleText(content) ?? textWithoutLayout(content),
      author: {
        name:
          lineAt(document, '#js_name') ??
          lineAt(document, '#post-user') ??
          lineAt(document, 'span.rich_media_meta_nickname'),
      },
      published: shownTime(shown, /^\d{10}$/u.test(time ?? '') ? time : undefined, page.clock),
      element: find(document, '#img-content, #js_article') ?? content,
    };
  },
};
