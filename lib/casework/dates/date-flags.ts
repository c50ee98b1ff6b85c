import type { KeyDate } from '../../evidence/casework.ts';
import type { StatedTime } from '../../evidence/item.ts';
import type { Instant } from '../../evidence/matter.ts';
import { type Capture, hasItsText } from '../captures.ts';
import { type Order, orderOf, type Span, spanOf, statedSpan } from './time-span.ts';

/**
 * What is held against a key date: when it was published, when edited, and the last capture that
 * still shows its text.
 */
export type FlagOf = 'published' | 'edited' | 'online';

/**
 * Why it cannot be told: the page states no time, no instant can be read from its words, or the two
 * stretches overlap.
 */
export type Doubt = 'not-stated' | 'no-instant' | 'overlap';

/**
 * An item's time held against a key date. `time` is the item's side, as stated or, for `online`,
 * the instant of the capture `by` that it rests on; `date.time` the other side. Both keep their own
 * precision and zone.
 */
export type DateFlag = {
  readonly of: FlagOf;
  readonly date: KeyDate;
  readonly answer: Order;
  readonly time?: StatedTime;
  readonly by?: string;
  readonly doubt?: Doubt;
};

/** The key dates that items are held against unless others are asked for. */
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

/**
 * Of the captures that show the item's text, the last: what was still there then was there at every
 * instant asked before.
 */
const lastSeen = (item: Capture, captures: readonly Capture[]): Capture =>
  captures
    .filter((capture) => hasItsText(item, capture))
    .reduce((last, next) => (next.record.capturedAt > last.record.capturedAt ? next : last), item);

const sidesOf = (
  item: Capture,
  captures: readonly Capture[],
): readonly (readonly [Side, Span | undefined])[] => {
  const { post } = item.record;
  const seen = lastSeen(item, captures);
  const { capturedAt } = seen.record;
  const instant = Date.parse(capturedAt);
  const stated = (of: FlagOf, time: StatedTime | undefined) =>
    [{ of, ...(time && { time }) }, time && statedSpan(time)] as const;
  return [
    stated('published', post?.published),
    ...(post?.edited ? [stated('edited', post.edited)] : []),
    [
      { of: 'online', by: seen.id, time: { raw: capturedAt, at: capturedAt, precision: 'second' } },
      { from: instant, until: instant + 1 },
    ],
  ];
};

/**
 * What an item's times say about key dates: after, before or cannot tell, each with both times.
 * `captures` are the other captures of the same page or post (`capturesOf`). Nothing is kept: asked
 * again, it follows the dates as they are.
 */
export const flagsOfItem = (
  item: Capture,
  dates: readonly KeyDate[],
  captures: readonly Capture[] = [],
): readonly DateFlag[] => {
  const sides = sidesOf(item, captures);
  return dates.flatMap((date) => sides.map(([side, span]) => compare(side, date, span)));
};

/** As `flagsOfItem`, for a list: from the times that an item states and its own capture alone. */
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

/** The flags worth a mark in a list: what lies after, and what was stated but cannot be told. */
export const isRaised = ({ answer, doubt }: DateFlag): boolean =>
  answer === 'after' || (answer === 'cannot-tell' && doubt !== 'not-stated');
