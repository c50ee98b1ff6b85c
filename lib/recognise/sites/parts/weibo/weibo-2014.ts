import { linkOf } from '../../../page/address.ts';
import { attribute, closest, find, findAll, parentOf } from '../../../page/document/dom.ts';
import { lineOf, textWithEmoji } from '../../../page/document/visible-text.ts';
import type { Draft } from '../../../page/draft.ts';
import { scriptsContaining } from '../../../page/json/inline-json.ts';
import type { Page } from '../../../page/page.ts';
import { countAt, nameAt } from '../../../page/select.ts';
import { shownTime } from '../../../times/stated-time.ts';
import { midOfBid } from './weibo-id.ts';
import { bidIn, dateIn, mainItem, originalIn } from './weibo-item.ts';

/**
 * A member of the page's `$CONFIG`. `onick` is the page's owner; `nick` is the viewer and is never
 * read.
 */
export const configOf = (document: Document, key: 'onick' | 'oid'): string | undefined =>
  scriptsContaining(document, '$CONFIG')
    .map(
      (text) => new RegExp(`\\$CONFIG\\['${key}'\\]\\s*=\\s*'([^']{1,60})'`, 'u').exec(text)?.[1],
    )
    .find((found) => found !== undefined);

/** A post in the layout from 2014 to 2021. */
export const readWeibo2014 = (page: Page): Draft | undefined => {
  const { document } = page;
  const owner = configOf(document, 'onick');
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
    text: textWithEmoji(
      find(item, '[node-type="feed_list_content_full"]') ??
        find(item, '[node-type="feed_list_content"]'),
    ),
    author: {
      name: nameAt(item, '.WB_info a'),
      id: /id=(\d+)/u.exec(attribute(writer, 'usercard') ?? '')?.[1],
      url: linkOf(page, attribute(writer, 'href')),
    },
    published: shownTime(lineOf(date), attribute(date, 'date'), {
      ...page.clock,
      timeZone: 'Asia/Shanghai',
    }),
    repostOf: originalIn(item, '.WB_info a', '.WB_text', page),
    engagement: {
      reposts: countAt(
        item,
        '[node-type="forward_btn_text"] em + em, [node-type="forward_btn_text"]',
      ),
      comments: countAt(
        item,
        '[node-type="comment_btn_text"] em + em, [node-type="comment_btn_text"]',
      ),
      likes: countAt(item, '[node-type="like_status"] em + em'),
    },
    element: item,
  };
};
