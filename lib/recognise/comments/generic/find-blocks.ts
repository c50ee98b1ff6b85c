import {
  attribute,
  contains,
  find,
  findAll,
  nextOf,
  parentOf,
  previousOf,
  tagOf,
} from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';
import type { Page } from '../../page/page.ts';
import { commentTime } from '../read-layout.ts';
import { authorIn, type Candidate, wordsIn } from './block-parts.ts';

const MARKED_TIMES =
  'time, [datetime], [data-time], [data-timestamp], abbr[title], [itemprop~="datePublished"], ' +
  '[itemprop~="dateCreated"], [class*="time" i], [class*="date" i], [class*="ago" i]';
const ANY_TIMES = 'span, small, em, i, a, p, div, td, li, font';
const LONGEST_TIME = 40;
const MOST_ELEMENTS = 20_000;
/** A comment's element is at most so far above its time. */
const MOST_ABOVE = 8;

/** The instant that the markup states for a time, if any. */
export const exactTimeOf = (time: Element): string | undefined =>
  ['datetime', 'content', 'data-time', 'data-timestamp', 'title']
    .map((name) => attribute(time, name))
    .find((value) => value !== undefined && /\d{4}/u.test(value));

const isTime = (element: Element, page: Page): boolean => {
  const line = lineOf(element);
  if (line === undefined || line.length > LONGEST_TIME) return false;
  // Times of copies that count back give no instant, and are times for all that.
  const isCounted = /\d+\s*(?:[smhdwy]|\p{L}+\s+ago)$|前$/u.test(line);
  return isCounted || commentTime(line, exactTimeOf(element), page.clock)?.at !== undefined;
};

/** The elements that are times and hold no other; those marked as times go before all others. */
export const timesIn = (scope: Element, page: Page): readonly Element[] => {
  const among = (selector: string, isLeaf: boolean) => {
    const times = findAll(scope, selector, MOST_ELEMENTS).filter(
      (element) => !(isLeaf && find(element, '*')) && isTime(element, page),
    );
    return times.filter((time, at) => {
      const next = times[at + 1]; // An element is followed by what it holds.
      return !next || !contains(time, next);
    });
  };
  const marked = among(MARKED_TIMES, false);
  return marked.length > 0 ? marked : among(ANY_TIMES, true);
};

/**
 * A comment that was found by its time. `unit` is the largest element that holds it and what stands
 * under it, such as its replies, and nothing before it.
 */
export type FoundBlock = Pick<Candidate, 'block' | 'time' | 'nested'> & {
  readonly unit: Element;
  readonly author: Element;
  readonly words: string;
};

const firstClass = (element: Element): string =>
  (attribute(element, 'class') ?? '').split(/\s+/u)[0] ?? '';

/** Elements of one list have one tag and most often begin their classes alike. */
export const shapeOf = (element: Element): string =>
  `${tagOf(element)}.${firstClass(element).replace(/\d+/gu, '')}`;

const isListItem = (element: Element, times: readonly Element[], at: number): boolean =>
  [
    [previousOf(element), times[at - 1]] as const,
    [nextOf(element), times.slice(at + 1).find((time) => !contains(element, time))] as const,
  ].some(
    ([sibling, time]) =>
      sibling && time && shapeOf(sibling) === shapeOf(element) && contains(sibling, time),
  );

/** The elements above one up to another, both counted in, the inner first. */
const above = (time: Element, scope: Element): readonly Element[] => {
  const found: Element[] = [];
  for (let at = parentOf(time); at && found.length < MOST_ABOVE; at = parentOf(at)) {
    found.push(at);
    if (at === scope) break;
  }
  return contains(scope, found[0] ?? scope) ? found : [];
};

/** The comment around the time at this index. `later` are those behind it, the nearest last. */
const blockAt = (
  times: readonly Element[],
  at: number,
  scope: Element,
  later: readonly FoundBlock[],
): FoundBlock | undefined => {
  const time = times[at] as Element;
  const before = times[at - 1];
  let found: FoundBlock | undefined;
  for (const block of above(time, scope)) {
    if (before && contains(block, before)) break;
    const firstOutside = later.findLastIndex((one) => !contains(block, one.block));
    const nested = later.slice(firstOutside + 1).map((one) => one.block);
    const next = times
      .slice(at + 1, at + 2 + nested.length)
      .find((one) => contains(block, one) && !nested.some((other) => contains(other, one)));
    const candidate = { block, time, nested, next };
    const author = authorIn(candidate);
    const words = author && wordsIn(candidate, author);
    if (author && words && words.length > (found?.words.length ?? 0))
      found = { block, time, nested, unit: block, author, words };
    if (found) found = { ...found, unit: block };
    if (isListItem(block, times, at)) break;
  }
  return found;
};

/** The comments in a part of the page that holds comments, in the order of the document. */
export const findBlocks = (scope: Element, page: Page): readonly FoundBlock[] => {
  const times = timesIn(scope, page);
  const found: FoundBlock[] = [];
  for (let at = times.length - 1; at >= 0; at -= 1) {
    const block = blockAt(times, at, scope, found);
    if (block) found.push(block);
  }
  return found.toReversed();
};
