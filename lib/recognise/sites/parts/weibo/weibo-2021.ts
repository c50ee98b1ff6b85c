import type { StatedCount } from '../../../../evidence/item.ts';
import { statedCount } from '../../../counts/stated-count.ts';
import { linkOf } from '../../../page/address.ts';
import { attribute, closest, findAll, parentOf } from '../../../page/document/dom.ts';
import { lineOf, textWithEmoji } from '../../../page/document/visible-text.ts';
import type { Draft } from '../../../page/draft.ts';
import type { Page } from '../../../page/page.ts';
import { countAt, lineAt } from '../../../page/select.ts';
import type { Clock } from '../../../times/clock.ts';
import { shownTime, statedTime, withWholeWords } from '../../../times/stated-time.ts';
import { midOfBid } from './weibo-id.ts';
import { bidIn, dateIn, mainItem, ORIGINAL, originalIn } from './weibo-item.ts';

/** Pads "2021-8-22 9:15" and "21-8-22 09:15" to an ISO date. */
const toIsoDate = (title: string | undefined): string | undefined =>
  title?.replace(/^(\d{2})-(?=\d{1,2}-)/u, '20$1-').replace(/-(\d)(?=[-\s])/gu, '-0$1');

/** The time in the title attribute, else as shown. */
const timeIn = (date: Element | undefined, clock: Clock): Draft['published'] => {
  const title = attribute(date, 'title');
  const time = shownTime(lineOf(date), toIsoDate(title), clock);
  return time?.source === 'attribute' ? withWholeWords(time, title) : time;
};

const ownIn = (item: Element, selector: string): readonly Element[] =>
  findAll(item, selector).filter((one) => !closest(one, ORIGINAL));

const writerIn = (item: Element): Element | undefined =>
  ownIn(item, 'a[class*="_name_"], header a[usercard], header a[href*="/u/"]').find((link) =>
    lineOf(link),
  );

const countsIn = (item: Element): Draft['engagement'] => {
  const [reposts, comments] = ownIn(item, 'footer [class*="toolbar_num"], footer [class*="_num_"]');
  const beside = (icon: string): StatedCount | undefined =>
    statedCount(lineOf(parentOf(parentOf(ownIn(item, `i.woo-font--${icon}`)[0]))));
  return {
    reposts: comments ? statedCount(lineOf(reposts)) : beside('retweet'),
    comments: comments ? statedCount(lineOf(comments)) : beside('comment'),
    likes: countAt(item, 'footer .woo-like-count'),
  };
};

/**
 * A post in the layout since 2021. Each class name is a stable word with a suffix that changes with
 * every release: `_time_1tpft_33`.
 */
export const readWeibo2021 = (page: Page): Draft | undefined => {
  const clock = { ...page.clock, timeZone: 'Asia/Shanghai' };
  const items = findAll(page.document, 'article').filter((item) => dateIn(item) ?? writerIn(item));
  const item = mainItem(page, items, () => true);
  if (!item) return undefined;
  const date = dateIn(item);
  const href = linkOf(page, attribute(date, 'href'));
  const bid = bidIn(href);
  const writer = writerIn(item);
  return {
    kind: 'post',
    id: bid && midOfBid(bid),
    url: href?.split('?')[0],
    text: textWithEmoji(ownIn(item, '[class*="_wbtext_"]')[0]),
    author: {
      name: textWithEmoji(writer)?.slice(0, 100),
      id: attribute(writer, 'usercard') ?? /\/u\/(\d+)/u.exec(attribute(writer, 'href') ?? '')?.[1],
      url: linkOf(page, attribute(writer, 'href')),
    },
    published: timeIn(date, clock),
    edited: statedTime(lineAt(item, '[class*="_edit_"]'), clock),
    repostOf: originalIn(
      item,
      '[class*="_nick_"], a[usercard]',
      '[class*="_reText_"], [class*="_wbtext_"]',
      page,
    ),
    engagement: countsIn(item),
    element: item,
  };
};
