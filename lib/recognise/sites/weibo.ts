import { statedCount } from '../counts.ts';
import { attribute, closest, find, findAll, parentOf, titleOf } from '../page/dom.ts';
import { scriptsWith } from '../page/inline-json.ts';
import { linkOf, onHost } from '../page/open-page.ts';
import { attributeAt, countAt, lineAt, nameAt, pathPart } from '../page/select.ts';
import { lineOf, textWithEmoji, visibleText } from '../page/visible-text.ts';
import type { Draft, Page, Recogniser } from '../recogniser.ts';
import { shownTime, statedTime } from '../times.ts';
import { readWeiboArticle } from './weibo-article.ts';
import { midOfBid } from './weibo-id.ts';

const shanghai = (page: Page): Page['clock'] => ({ ...page.clock, timeZone: 'Asia/Shanghai' });

const bidOf = (page: Page): string | undefined => pathPart(page, /^\/(?:\d+|detail|status)\/(\w{9,16})\/?$/u);

/** What a post passes on stands inside it, with an author, a time and an address of its own. */
const ORIGINAL =
  '.WB_feed_expand, .WB_media_expand, [node-type="feed_list_forwardContent"], [class*="retweet"]';
const DATES = '.WB_from a[node-type="feed_list_item_date"], .WB_from a[date], a[class*="head-info_time"]';

const dateIn = (item: Element): Element | undefined =>
  findAll(item, DATES).find((date) => !closest(date, ORIGINAL));

const bidIn = (href: string | undefined): string | undefined => /\/(\w{9})(?:[?#]|$)/u.exec(href ?? '')?.[1];

/** The item whose own time links to the address; a page saved without one must hold a single post of its owner. */
const mainItem = (
  page: Page,
  items: readonly Element[],
  owner: (item: Element) => boolean,
): Element | undefined => {
  const bid = bidOf(page);
  const isNamed = (item: Element): boolean => {
    const own = bidIn(attribute(dateIn(item), 'href'));
    return own !== undefined && (own === bid || midOfBid(own) === bid);
  };
  if (bid) return items.find(isNamed);
  const own = items.filter(owner);
  return own.length === 1 && page.saved ? own[0] : undefined;
};

/** A member of the page's `$CONFIG`: `onick` is whose page it is. `nick` is who looks at it, and is never read. */
const configured = (document: Document, key: 'onick' | 'oid'): string | undefined =>
  scriptsWith(document, '$CONFIG')
    .map((text) => new RegExp(`\\$CONFIG\\['${key}'\\]\\s*=\\s*'([^']{1,60})'`, 'u').exec(text)?.[1])
    .find((found) => found !== undefined);

const originalIn = (item: Element, name: string, text: string, page: Page): Draft['repostOf'] => {
  const original = find(item, ORIGINAL);
  return (
    original && {
      author: { name: nameAt(original, name)?.replace(/^@/u, '') },
      text: textWithEmoji(find(original, text)),
      url: linkOf(page, attribute(find(original, DATES), 'href'))?.split('?')[0],
    }
  );
};

const readVersion6 = (page: Page): Draft | undefined => {
  const { document } = page;
  const owner = configured(document, 'onick');
  const items = findAll(
    document,
    '[action-type="feed_list_item"], .WB_feed_type, .WB_cardwrap .WB_feed_detail',
  ).filter((item) => !closest(parentOf(item), '[action-type="feed_list_item"], .WB_feed_type'));
  const item = mainItem(page, items, (one) => nameAt(one, '.WB_info a') === owner);
  const date = item && dateIn(item);
  const href = linkOf(page, attribute(date, 'href'));
  const bid = bidIn(href);
  if (!item || !date) return undefined;
  const writer = find(item, '.WB_info a');
  return {
    kind: 'post',
    id: attribute(item, 'mid') ?? attribute(date, 'name') ?? (bid && midOfBid(bid)),
    url: href?.split('?')[0],
    text: textWithEmoji(find(item, '[node-type="feed_list_content_full"], [node-type="feed_list_content"]')),
    author: {
      name: nameAt(item, '.WB_info a'),
      id: /id=(\d+)/u.exec(attribute(writer, 'usercard') ?? '')?.[1],
      url: linkOf(page, attribute(writer, 'href')),
    },
    published: shownTime(lineOf(date), attribute(date, 'date'), shanghai(page)),
    repostOf: originalIn(item, '.WB_info a', '.WB_text', page),
    engagement: {
      reposts: countAt(item, '[node-type="forward_btn_text"] em + em, [node-type="forward_btn_text"]'),
      comments: countAt(item, '[node-type="comment_btn_text"] em + em, [node-type="comment_btn_text"]'),
      likes: countAt(item, '[node-type="like_status"] em + em'),
    },
    element: item,
  };
};

const readVersion7 = (page: Page): Draft | undefined => {
  const items = findAll(page.document, 'article').filter((item) =>
    find(item, '[class*="head-info_time"], [class*="head_name"]'),
  );
  const item = mainItem(page, items, () => true);
  if (!item) return undefined;
  const date = dateIn(item);
  const href = linkOf(page, attribute(date, 'href'));
  const bid = bidIn(href);
  const writer = find(item, 'a[class*="head_name"]');
  const tools = findAll(item, 'footer [class*="toolbar_num"], footer .toolbar_num');
  return {
    kind: 'post',
    id: bid && midOfBid(bid),
    url: href?.split('?')[0],
    text: textWithEmoji(find(item, '[class*="detail_wbtext"]')),
    author: {
      name: nameAt(item, 'a[class*="head_name"]'),
      id: attribute(writer, 'usercard') ?? /\/u\/(\d+)/u.exec(attribute(writer, 'href') ?? '')?.[1],
      url: linkOf(page, attribute(writer, 'href')),
    },
    published: shownTime(
      lineOf(date),
      attribute(date, 'title')
        ?.replace(/^(\d{2})-(?=\d{1,2}-)/u, '20$1-')
        .replace(/-(\d)(?=[-\s])/gu, '-0$1'),
      shanghai(page),
    ),
    edited:
      find(item, '[class*="head-info_edit"]') &&
      statedTime(lineAt(item, '[class*="head-info_edit"]'), shanghai(page)),
    repostOf: originalIn(
      item,
      '[class*="detail_nick"], a[usercard]',
      '[class*="detail_reText"], [class*="detail_wbtext"]',
      page,
    ),
    engagement:
      tools.length >= 2
        ? {
            reposts: statedCount(lineOf(tools[0])),
            comments: statedCount(lineOf(tools[1])),
            likes: countAt(item, 'footer .woo-like-count'),
          }
        : { likes: countAt(item, 'footer .woo-like-count') },
    element: item,
  };
};

/** A user's own page: the owner is named, nobody else's posts are taken for theirs. */
const readProfile = (page: Page): Draft | undefined => {
  const owner = configured(page.document, 'onick') ?? nameAt(page.document, '[class*="ProfileHeader_name"]');
  if (!owner || bidOf(page)) return undefined;
  const title = titleOf(page.document).replace(/\s+/gu, ' ').trim();
  return {
    kind: 'profile',
    title: title || undefined,
    author: { name: owner, id: configured(page.document, 'oid') ?? pathPart(page, /^\/u\/(\d+)$/u) },
    text: visibleText(find(page.document, '#plc_main, main, html > body')),
  };
};

const readPage = (page: Page): Draft | undefined =>
  /^\/(?:ttarticle|article)\//u.test(page.url.pathname)
    ? readWeiboArticle(page)
    : (readVersion7(page) ?? readVersion6(page) ?? readProfile(page));

/** Weibo on the desktop, in the layouts since 2014 and since 2021. */
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
