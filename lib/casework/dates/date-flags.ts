import type { KeyDate } from '../../evidence/casework.ts';
import { addressOf } from '../../evidence/file/file-facts.ts';
import type { StatedTime } from '../../evidence/item.ts';
import type { Instant } from '../../evidence/matter.ts';
import { type Capture, hasItsText, lastStatingEdit } from '../captures.ts';
import { lastChange, seenByVisits, type VisitOfItem } from '../visits/visits-of-item.ts';
import { type Order, orderOf, type Span, spanOf, statedSpan } from './time-span.ts';

/**
 * The time of an item that is compared with a key date: of its publication, of its last edit, of
 * the last capture that still shows its text (`online`), or of the time between two visits of which
 * the first showed the text and the next one another (`changed`).
 */
export type FlagOf = 'published' | 'edited' | 'online' | 'changed';

/**
 * Why the order of two times cannot be told: the page states no time, no instant can be read from
 * what it states, or the two time spans overlap.
 */
export type Doubt = 'not-stated' | 'no-instant' | 'overlap';

/**
 * An item's time compared with a key date. `time` is the item's, as its page states it or, for
 * `online`, the instant of the capture whose id is `by`; `date.time` is the key date's. Each keeps
 * its own precision and zone.
 */
export type DateFlag = {
  readonly of: FlagOf;
  readonly date: KeyDate;
  readonly answer: Order;
  readonly time?: StatedTime;
  readonly by?: string;
  readonly doubt?: Doubt;
};

/** Whether a key date is one of the order, with which items are compared by default. */
export const isOrderDate = ({ type }: KeyDate): boolean =>
  type === 'order-made' || type === 'order-served';

type Stated = { readonly published?: StatedTime; readonly edited?: StatedTime };
type Side = Pick<DateFlag, 'of' | 'time' | 'by'>;

const compare = (side: Side, date: KeyDate, span: Span | undefined): DateFlag => {
  const doubt = (why: Doubt): DateFlag => ({ ...side, date, answer: 'cannot-tell', doubt: why });
  if (!side.time) return doubt('not-stated');
  if (!span) return doubt('no-instant');
  const answer = orderOf(span, spanOf(date.time));
  return answer === 'cannot-tell' ? doubt('overlap') : { ...side, date, answer };
};

type Sided = readonly [Side, Span | undefined];

const stated = (of: FlagOf, time: StatedTime | undefined, by?: string): Sided => [
  { of, ...(time && { time }), ...(by !== undefined && { by }) },
  time && statedSpan(time),
];

/**
 * When the item's text was last seen, by a capture or a visit; the item's own capture if by no
 * other.
 */
const onlineSide = (
  item: Capture,
  captures: readonly Capture[],
  visits: readonly VisitOfItem[],
): Sided => {
  const seen = [
    ...[item, ...captures.filter((capture) => hasItsText(item, capture))].map(({ id, record }) => ({
      item: id,
      at: record.capturedAt,
    })),
    ...seenByVisits(visits),
  ];
  const { item: by, at } = seen.reduce((last, next) => (next.at > last.at ? next : last));
  const instant = Date.parse(at);
  const time = { raw: at, at, precision: 'second' } as const;
  return [
    { of: 'online', by, time },
    { from: instant, until: instant + 1 },
  ];
};

/** The edit that the latest of these captures states. */
const editedSide = (item: Capture, captures: readonly Capture[]): readonly Sided[] => {
  const last = lastStatingEdit([item, ...captures]);
  if (!last) return [];
  return [stated('edited', last.record.post?.edited, last.id === item.id ? undefined : last.id)];
};

const changedSide = (visits: readonly VisitOfItem[]): readonly Sided[] => {
  const change = lastChange(visits);
  if (!change) return [];
  const { from, until, item } = change;
  const time = { raw: `${from}/${until}`, at: until, precision: 'second' } as const;
  const span = { from: Date.parse(from), until: Date.parse(until) };
  return [[{ of: 'changed', by: item, time: { ...time, span: { from, until } } }, span]];
};

const sidesOf = (
  item: Capture,
  captures: readonly Capture[],
  visits: readonly VisitOfItem[],
): readonly Sided[] => {
  // A file that a person added was not seen on any page.
  const isOnline = addressOf(item.record) !== undefined;
  return [
    stated('published', item.record.post?.published),
    ...editedSide(item, captures),
    ...(isOnline ? [onlineSide(item, captures, visits)] : []),
    ...changedSide(visits),
  ];
};

/**
 * Compares each time of an item with each key date. `captures` are the other captures of the same
 * page or post (`capturesOf`), `visits` those of the item (`visitsOfItem`). Flags are
 * never stored, so that they follow any change of a date.
 */
export const flagsOfItem = (
  item: Capture,
  dates: readonly KeyDate[],
  captures: readonly Capture[] = [],
  visits: readonly VisitOfItem[] = [],
): readonly DateFlag[] => {
  const sides = sidesOf(item, captures, visits);
  return dates.flatMap((date) => sides.map(([side, span]) => compare(side, date, span)));
};

/** The flags of a listed item, from the times that it states and its own capture alone. */
export const flagsOfTimes = (
  {
    id,
    capturedAt,
    stated,
  }: { readonly id: string; readonly capturedAt: Instant; readonly stated: Stated },
  dates: readonly KeyDate[],
): readonly DateFlag[] =>
  flagsOfItem(
    {
      id,
      record: {
        capturedAt,
        page: { url: '' },
        post: { kind: 'post', recognisedBy: '', ...stated },
      },
    },
    dates,
  );

/** Whether a flag is shown in lists: `after`, or a stated time whose order cannot be told. */
export const isRaised = ({ answer, doubt }: DateFlag): boolean =>
  answer === 'after' || (answer === 'cannot-tell' && doubt !== 'not-stated');
