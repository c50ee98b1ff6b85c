import { statedCount } from '../counts/stated-count.ts';
import { onHost, pathPart } from '../page/address.ts';
import { contains, find, findAll } from '../page/document/dom.ts';
import { htmlText } from '../page/document/html-text.ts';
import { textWithEmoji } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import { assignedJson } from '../page/json/inline-json.ts';
import { memberOf, numberAt, textAt } from '../page/json/json-members.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { lineAt, nameAt } from '../page/select.ts';
import { shownTime, statedTime } from '../times/stated-time.ts';

const authorIn = (status: unknown): Draft['author'] => ({
  name: textAt(status, 'user', 'screen_name'),
  id: textAt(status, 'user', 'id'),
  url: textAt(status, 'user', 'id') && `https://weibo.com/u/${textAt(status, 'user', 'id')}`,
});

const idOf = (page: Page): string | undefined =>
  pathPart(page, /^\/(?:detail|status|\d+)\/(\w{9,16})\/?$/u);

/** The post in the page's data; undefined where the address names another. */
const statusOf = (page: Page): unknown => {
  const data = assignedJson(page.document, '$render_data');
  const status = memberOf(data, 0, 'status') ?? memberOf(data, 'status');
  const ids = ['id', 'mid', 'bid'].map((key) => textAt(status, key));
  const id = idOf(page);
  return id === undefined || ids.includes(id) ? status : undefined;
};

/** The only post on the page; undefined on a timeline, which shows many. */
const onlyCard = (document: Document): Element | undefined => {
  const cards = findAll(document, '.weibo-main, .card.m-panel').filter((card) =>
    find(card, '.weibo-og .weibo-text'),
  );
  const outer = cards.filter(
    (card) => !cards.some((other) => other !== card && contains(other, card)),
  );
  return outer.length === 1 ? outer[0] : undefined;
};

/** A post on Weibo's mobile site, which has the post's data as JSON in `$render_data`. */
export const weiboMobile: Recogniser = {
  name: 'weibo-mobile',
  version: 1,
  matches: (page) =>
    onHost(page, 'm.weibo.cn') ||
    (page.saved && find(page.document, '.weibo-og .weibo-text') !== undefined),
  read: (page) => {
    const { document } = page;
    const clock = { ...page.clock, timeZone: 'Asia/Shanghai' };
    const status = statusOf(page);
    const element = onlyCard(document);
    if (!status && !element) return undefined;
    const root = element ?? document;
    const shown = element && lineAt(root, '.weibo-top .time, .m-text-cut .time');
    const text =
      (element && textWithEmoji(find(root, '.weibo-og .weibo-text'))) ??
      htmlText(textAt(status, 'text'));
    if (!status && !text) return undefined;
    const original = memberOf(status, 'retweeted_status');
    const mid = textAt(status, 'mid') ?? textAt(status, 'id');
    return {
      kind: 'post',
      platform: 'weibo',
      id: mid,
      url: mid && `https://m.weibo.cn/detail/${mid}`,
      text,
      author: status
        ? authorIn(status)
        : { name: nameAt(root, '.weibo-top .m-img-box + .m-box-dir .m-text-cut, .weibo-top h3') },
      published: textAt(status, 'created_at')
        ? shownTime(shown, textAt(status, 'created_at'), clock, 'embedded data')
        : statedTime(shown, clock),
      edited: statedTime(textAt(status, 'edit_at'), clock, 'embedded data'),
      repostOf: original
        ? {
            url: textAt(original, 'id') && `https://m.weibo.cn/detail/${textAt(original, 'id')}`,
            text: htmlText(textAt(original, 'text')),
            author: authorIn(original),
          }
        : undefined,
      engagement: {
        reposts: statedCount(numberAt(status, 'reposts_count') ?? textAt(status, 'reposts_count')),
        comments: statedCount(
          numberAt(status, 'comments_count') ?? textAt(status, 'comments_count'),
        ),
        likes: statedCount(
          numberAt(status, 'attitudes_count') ?? textAt(status, 'attitudes_count'),
        ),
      },
      element,
    };
  },
};
