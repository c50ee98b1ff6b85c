import type { KeyDate } from '../../evidence/casework.ts';
import { addressOf } from '../../evidence/file/file-facts.ts';
import type { StatedTime } from '../../evidence/item.ts';
import type { Instant } from '../../evidence/matter.ts';
import { type Capture, hasItsText } from '../captures.ts';
import { type Order, orderOf, type Span, spanOf, statedSpan } from './time-span.ts';

/**
 * The time of an item that is compared with a key date: of its publication, of its last edit, or of
 * the last capture that still shows its text (`online`).
 */
export type FlagOf = 'published' | 'edited' | 'online';

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

/** The last capture that still shows the item's text; the item itself if no other does. */
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
  // A file that a person added was not seen on any page.
  const isOnline = addressOf(item.record) !== undefined;
  const time = { raw: capturedAt, at: capturedAt, precision: 'second' } as const;
  const span = { from: instant, until: instant + 1 };
  const online = [{ of: 'online', by: seen.id, time }, span] as const;
  const stated = (of: FlagOf, time: StatedTime | undefined) =>
    [{ of, ...(time && { time }) }, time && statedSpan(time)] as const;
  return [
    stated('published', post?.published),
    ...(post?.edited ? [stated('edited', post.edited)] : []),
    ...(isOnline ? [online] : []),
  ];
};

/**
 * Compares each time of an item with each key date. `captures` are the other captures of the same
 * page or post (`capturesOf`). Flags are never stored, so that they follow any change of a date.
 */
export const flagsOfItem = (
  item: Capture,
  dates: readonly KeyDate[],
  captures: readonly Capture[] = [],
): readonly DateFlag[] => {
  const sides = sidesOf(item, captures);
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
