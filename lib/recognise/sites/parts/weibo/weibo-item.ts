import { linkOf, pathPart } from '../../../page/address.ts';
import { attribute, closest, find, findAll } from '../../../page/document/dom.ts';
import { textWithEmoji } from '../../../page/document/visible-text.ts';
import type { Draft } from '../../../page/draft.ts';
import type { Page } from '../../../page/page.ts';
import { nameAt } from '../../../page/select.ts';
import { midOfBid } from './weibo-id.ts';

/** The id of the post in the address, in either of its two forms (bid or mid). */
export const bidOf = (page: Page): string | undefined =>
  pathPart(page, /^\/(?:\d+|detail|status)\/(\w{9,16})\/?$/u);

/** The reposted original stands inside the repost, with its own author, time and address. */
export const ORIGINAL =
  '.WB_feed_expand, .WB_media_expand, [node-type="feed_list_forwardContent"], ' +
  'div[class*="retweet"]';
const DATES =
  '.WB_from a[node-type="feed_list_item_date"], .WB_from a[date], a[class*="_time_"], ' +
  '[class*="_time_"] a';

/** The link on a post's own time. */
export const dateIn = (item: Element): Element | undefined =>
  findAll(item, DATES).find((date) => !closest(date, ORIGINAL));

export const bidIn = (href: string | undefined): string | undefined =>
  /\/(\w{9})(?:[?#]|$)/u.exec(href ?? '')?.[1];

/**
 * The post whose time links to the address. A saved page without an address must hold exactly one
 * post of its owner.
 */
export const mainItem = (
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

/**
 * The original that a post reposts. Its text may begin with its author's name, which is removed.
 */
export const originalIn = (
  item: Element,
  name: string,
  text: string,
  page: Page,
): Draft['repostOf'] => {
  const original = find(item, ORIGINAL);
  const shown = original && nameAt(original, name);
  const words = original && textWithEmoji(find(original, text));
  return (
    original && {
      author: { name: shown?.replace(/^@/u, '') },
      text:
        shown && words?.startsWith(shown)
          ? words.slice(shown.length).replace(/^\s*[:：]\s*/u, '')
          : words,
      url: linkOf(page, attribute(find(original, DATES), 'href'))?.split('?')[0],
    }
  );
};
