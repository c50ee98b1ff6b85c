import { onHost, pathPart } from '../page/address.ts';
import { find, titleOf } from '../page/document/dom.ts';
import { visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, nameAt } from '../page/select.ts';
import { configOf, readWeibo2014 } from './parts/weibo/weibo-2014.ts';
import { readWeibo2021 } from './parts/weibo/weibo-2021.ts';
import { readWeiboArticle } from './parts/weibo/weibo-article.ts';
import { bidOf } from './parts/weibo/weibo-item.ts';

/** An account's page. It names the owner; the posts on it may be other people's. */
const readProfile = (page: Page): Draft | undefined => {
  const title = titleOf(page.document).replace(/\s+/gu, ' ').trim();
  const owner =
    configOf(page.document, 'onick') ??
    nameAt(page.document, '[class*="ProfileHeader_name"]') ??
    /^@?(.{1,30}?)的(?:个人主页|微博)/u.exec(title)?.[1];
  if (!owner || bidOf(page)) return undefined;
  return {
    kind: 'profile',
    title: title || undefined,
    author: {
      name: owner,
      id: configOf(page.document, 'oid') ?? pathPart(page, /^\/u\/(\d+)$/u),
    },
    text: visibleText(find(page.document, '#plc_main, main, html > body')),
  };
};

const readPage = (page: Page): Draft | undefined =>
  /^\/(?:ttarticle|article)\//u.test(page.url.pathname)
    ? readWeiboArticle(page)
    : (readWeibo2021(page) ?? readWeibo2014(page) ?? readProfile(page));

/** Weibo's desktop site in its layouts since 2014 and since 2021. */
export const weibo: Recogniser = {
  name: 'weibo',
  version: 1,
  matches: (page) =>
    (onHost(page, 'weibo.com') && !onHost(page, 'm.weibo.com')) ||
    (page.saved &&
      attributeAt(page.document, 'a[node-type="feed_list_item_date"][date]', 'date') !== undefined),
  read: (page) => {
    const draft = readPage(page);
    return draft && { ...draft, platform: 'weibo' };
  },
};
