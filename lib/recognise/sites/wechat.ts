import { linkOf, onHost, queryPart } from '../page/address.ts';
import { find } from '../page/document/dom.ts';
import { textWithoutLayout, visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import { scriptsContaining } from '../page/json/inline-json.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { lineAt } from '../page/select.ts';
import { shownTime } from '../times/stated-time.ts';

/** The first non-empty string that an inline script assigns: `var mid = "" || "2654593305"`. */
const assignedString = (page: Page, name: string): string | undefined => {
  const form = new RegExp(
    String.raw`(?:var |window\.|\b)${name}\s*[=:]\s*(?:(?:""|'')\s*\|\|\s*)*` +
      String.raw`(?:(?:JsDecode|htmlDecode)\()?["']([^"'\n]{1,200})["']`,
    'u',
  );
  return scriptsContaining(page.document, name)
    .map((text) => form.exec(text)?.[1])
    .find((found) => found !== undefined);
};

const idOf = (page: Page): string | undefined => {
  const [biz, mid, idx] = [
    queryPart(page, '__biz') ?? assignedString(page, 'biz'),
    queryPart(page, 'mid') ?? assignedString(page, 'mid'),
    queryPart(page, 'idx') ?? assignedString(page, 'idx'),
  ];
  return biz && mid && idx && /^\d+$/u.test(mid) ? `biz=${biz};mid=${mid};idx=${idx}` : undefined;
};

/** The text of articles, of posts with pictures, text or a video, and of reposted articles. */
const CONTENTS =
  '#js_content, #js_image_desc, #js_text_desc, #js_text_content, #js_mpvideo_content, ' +
  '#js_common_share_desc, #js_share_notice';

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
 * An article of a WeChat official account. The account is the author, because the byline is only a
 * pen name. The id is `biz=…;mid=…;idx=…`.
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
      .map((name) => assignedString(page, name))
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
        assignedString(page, 'msg_title'),
      text: visibleText(content) ?? textWithoutLayout(content),
      author: { name: name ?? assignedString(page, 'nickname') },
      published: shownTime(
        shown,
        time,
        { ...page.clock, timeZone: 'Asia/Shanghai' },
        'embedded data',
      ),
      repostOf: originalOf(page),
      element: find(document, '#img-content, #js_article') ?? content,
    };
  },
};
