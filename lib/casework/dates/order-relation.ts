import type { KeyDate } from '../../evidence/casework.ts';
import type { Instant } from '../../evidence/matter.ts';
import { type Capture, hasItsText, lastStatingEdit } from '../captures.ts';
import { isUntold, seenByVisits, type VisitOfItem } from '../visits/visits-of-item.ts';
import { type DateFlag, flagsOfItem, isOrderDate } from './date-flags.ts';
import { type Order, orderOf, type Span, spanOf, statedSpan } from './time-span.ts';

/**
 * The last capture of an item's page or post: the item itself if there is no later one. `shows` is
 * false where its text lacks the item's text; it may lack it because it was captured in part.
 */
export type LastObservation = {
  readonly by: string;
  readonly at: Instant;
  readonly shows: boolean;
};

/**
 * How an item stands to the order: its publication, and its last edit if a page states one, against
 * each date on which an order was made or served, the earliest first; and whether its words were
 * there when the page was last observed. `by` of an edit is the capture that states it.
 */
export type OrderRelation = {
  readonly published: readonly DateFlag[];
  readonly edited: readonly DateFlag[];
  readonly last: LastObservation;
};

const startOf = ({ time }: KeyDate): number => spanOf(time).from;

/** The dates on which orders were made or served, the earliest first. */
export const orderDates = (dates: readonly KeyDate[]): readonly KeyDate[] =>
  dates.filter(isOrderDate).toSorted((one, other) => startOf(one) - startOf(other));

/** The first date on which an order was served. */
export const firstService = (dates: readonly KeyDate[]): KeyDate | undefined =>
  orderDates(dates).find(({ type }) => type === 'order-served');

/** A capture of a visit that met a wall or showed neither tells nothing, and is no observation. */
const lastObservation = (
  item: Capture,
  captures: readonly Capture[],
  visits: readonly VisitOfItem[],
): LastObservation => {
  const untold = new Set(visits.filter(isUntold).map((visit) => visit.item));
  const seen = new Set(seenByVisits(visits).map((visit) => visit.item));
  const last = captures
    .filter(({ id }) => !untold.has(id))
    .reduce(
      (latest, next) => (next.record.capturedAt > latest.record.capturedAt ? next : latest),
      item,
    );
  const shows = last.id === item.id || seen.has(last.id) || hasItsText(item, last);
  return { by: last.id, at: last.record.capturedAt, shows };
};

/**
 * `captures` are the other captures of the same page or post (`capturesOf`), `visits` those of the
 * item (`visitsOfItem`).
 */
export const orderRelation = (
  item: Capture,
  dates: readonly KeyDate[],
  captures: readonly Capture[],
  visits: readonly VisitOfItem[] = [],
): OrderRelation => {
  const [order, stating] = [orderDates(dates), lastStatingEdit([item, ...captures])];
  const flagsOf = (of: Capture, what: DateFlag['of']) =>
    flagsOfItem(of, order).filter((flag) => flag.of === what);
  return {
    published: flagsOf(item, 'published'),
    edited: stating ? flagsOf(stating, 'edited').map((flag) => ({ ...flag, by: stating.id })) : [],
    last: lastObservation(item, captures, visits),
  };
};

/** The span in which an item's post was published; undefined where its page gives no instant. */
export const publishedSpan = ({ record }: Pick<Capture, 'record'>): Span | undefined => {
  const published = record.post?.published;
  return published && statedSpan(published);
};

/** Whether an item's post was published before or after a date of the case. */
export const sideOf = (item: Pick<Capture, 'record'>, date: KeyDate | undefined): Order => {
  const span = publishedSpan(item);
  return span && date ? orderOf(span, spanOf(date.time)) : 'cannot-tell';
};
