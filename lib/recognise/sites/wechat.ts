import { linkOf, onHost, queryPart } from '../page/address.ts';
import { find } from '../page/document/dom.ts';
import { textWithoutLayout, visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import { scriptsContaining } from '../page/json/inline-json.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { lineAt } from '../page/select.ts';
import { shownTime } from '../times/stated-time.ts';

/**
 * A string an inline script assigns, past the empty ones before it: `var mid = "" || "2654593305"`.
 */
const assigned = (page: Page, name: string): string | undefined => {
  const form = new RegExp(
    `(?:var |window\\.|\\b)${name}\\s*[=:]\\s*(?:(?:""|'')\\s*\\|\\|\\s*)*(?:(?:JsDecode|htmlDecode)\\()?["']([^"'\\n]{1,200})["']`,
    'u',
  );
  return scriptsContaining(page.document, name)
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

/**
 * Articles; posts of pictures, of words and of a video; and one account's article passed on by
 * another.
 */
const CONTENTS =
  '#js_content, #js_image_desc, #js_text_desc, #js_text_content, #js_mpvideo_content, #js_common_share_desc, #js_share_notice';

const NAMES = [
  '#js_name',
  '#post-user',
  'span.rich_media_meta_nickname',
  '#js_share_account .account_nickname_inner',
  '.wx_follow_nickname',
];

const originalOf = (page: Page): Draft['repostOf'] => {
  const source = find(page.document, '#js_share_source');
  const author = lineAt(
    page.document,
    '#js_share_content .original_account_nickname, .original_account_name',
  );
  return source || author ? { author: { name: author } } : undefined;
};

/**
 * Articles of WeChat official accounts. The account is the author; its byline is a pen name. Ids
 * are `biz=…;mid=…;idx=…`.
 */
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
    const content = find(document, CONTENTS);
    if (!content) return undefined;
    const shown = lineAt(document, '#publish_time, #post-date');
    const time = ['ct', 'oriCreateTime', 'ori_create_time', 'create_time']
      .map((name) => assigned(page, name))
      .find((found) => /^\d{10}$/u.test(found ?? ''));
    const name = NAMES.map((selector) => lineAt(document, selector)).find(
      (line) => line !== undefined,
    );
    return {
      kind: 'article',
      platform: 'wechat',
      id: idOf(page),
      url: page.saved && page.url.pathname === '/' ? undefined : linkOf(page, page.url.href),
      title:
        lineAt(document, '#activity-name, .rich_media_title, #js_text_title') ??
        assigned(page, 'msg_title'),
      text: visibleText(content) ?? textWithoutLayout(content),
      author: { name: name ?? assigned(page, 'nickname') },
      published: shownTime(shown, time, { ...page.clock, timeZone: 'Asia/Shanghai' }),
      repostOf: originalOf(page),
      element: find(document, '#img-content, #js_article') ?? content,
    };
  },
};
