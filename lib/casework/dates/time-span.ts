import type { CaseTime } from '../../evidence/casework.ts';
import type { StatedTime } from '../../evidence/item.ts';
import { instantOf, wallTimeAt } from '../../evidence/wall-time.ts';

/** A stretch of time in milliseconds since 1970: `from` is in it, `until` is not. */
export type Span = { readonly from: number; readonly until: number };

type Precision = CaseTime['precision'];

const LENGTHS: { readonly [P in Precision]?: number } = { second: 1e3, minute: 6e4, hour: 36e5 };

/**
 * The first instant after the calendar day, month or year that begins at an instant, by the clocks
 * of the zone.
 */
const calendarEnd = (from: number, precision: Precision, timeZone: string): number => {
  const { year, month, day } = wallTimeAt(new Date(from), timeZone);
  const next = { year, month, day, hour: 0, minute: 0, second: 0 };
  if (precision === 'year')
    return instantOf({ ...next, year: year + 1, month: 1, day: 1 }, timeZone).getTime();
  if (precision === 'month')
    return instantOf({ ...next, month: month + 1, day: 1 }, timeZone).getTime();
  return instantOf({ ...next, day: day + 1 }, timeZone).getTime();
};

/** What a time of the case spans: a day is that zone's whole day, from midnight to midnight. */
export const spanOf = ({ at, precision, timeZone }: CaseTime): Span => {
  const from = Date.parse(at);
  const length = LENGTHS[precision];
  return { from, until: length ? from + length : calendarEnd(from, precision, timeZone) };
};

/**
 * Sites round "3 hours ago" down, so that the instant may lie a whole unit before the one that was
 * counted back to.
 */
const COUNTED_BACK =
  /(?:前|\bago)\s*$|^\s*(?:刚刚|剛剛|刚才|just now|now|(?:\d+|an?)\s*(?:s|secs?|m|mins?|h|hrs?|d|days?|w|wks?|mo|mos|y|yrs?)\.?)\s*$/iu;

/**
 * What a time that a page states spans, no narrower than its words allow; undefined where they
 * allow no instant. A day without a zone is a day of UTC.
 */
export const statedSpan = ({
  raw,
  at,
  precision = 'second',
  assumedTimeZone = 'UTC',
}: StatedTime): Span | undefined => {
  if (at === undefined) return undefined;
  const { from, until } = spanOf({ at, precision, timeZone: assumedTimeZone });
  return COUNTED_BACK.test(raw) ? { from: from - (until - from), until } : { from, until };
};

/** What a comparison of two times comes to. */
export type Order = 'before' | 'after' | 'cannot-tell';

/**
 * Whether one stretch lies wholly before or after another; where they overlap, neither can be said.
 */
export const orderOf = (one: Span, other: Span): Order => {
  if (one.from >= other.until) return 'after';
  return one.until <= other.from ? 'before' : 'cannot-tell';
};
