import type { CaseTime } from '../../evidence/casework.ts';
import type { StatedTime } from '../../evidence/item.ts';
import { instantOf, wallTimeAt } from '../../evidence/wall-time.ts';

/** A span of time in milliseconds since 1970; `until` is exclusive. */
export type Span = { readonly from: number; readonly until: number };

type Precision = CaseTime['precision'];

const LENGTHS: { readonly [P in Precision]?: number } = { second: 1e3, minute: 6e4, hour: 36e5 };

/** The end of the calendar day, month or year that begins at an instant, in the zone. */
const calendarEnd = (from: number, precision: Precision, timeZone: string): number => {
  const { year, month, day } = wallTimeAt(new Date(from), timeZone);
  const next = { year, month, day, hour: 0, minute: 0, second: 0 };
  if (precision === 'year')
    return instantOf({ ...next, year: year + 1, month: 1, day: 1 }, timeZone).getTime();
  if (precision === 'month')
    return instantOf({ ...next, month: month + 1, day: 1 }, timeZone).getTime();
  return instantOf({ ...next, day: day + 1 }, timeZone).getTime();
};

/** The span of a time of the case: a day spans from midnight to midnight in its zone. */
export const spanOf = ({ at, precision, timeZone }: CaseTime): Span => {
  const from = Date.parse(at);
  const length = LENGTHS[precision];
  return { from, until: length ? from + length : calendarEnd(from, precision, timeZone) };
};

const NOW = '刚刚|剛剛|刚才|just now|now';
const UNIT = 's|secs?|m|mins?|h|hrs?|d|days?|w|wks?|mo|mos|y|yrs?';
/**
 * A relative time ("3 hours ago"). Sites round it down, so that the true instant may lie up to one
 * unit earlier than the one computed from it.
 */
const RELATIVE = new RegExp(
  String.raw`(?:前|\bago)\s*$|^\s*(?:${NOW}|(?:\d+|an?)\s*(?:${UNIT})\.?)\s*$`,
  'iu',
);

/**
 * The span of a time that a page states, as wide as its words require; undefined if they give no
 * instant. A time without a zone is taken as UTC.
 */
export const statedSpan = ({
  raw,
  at,
  precision = 'second',
  assumedTimeZone = 'UTC',
}: StatedTime): Span | undefined => {
  if (at === undefined) return undefined;
  const { from, until } = spanOf({ at, precision, timeZone: assumedTimeZone });
  return RELATIVE.test(raw) ? { from: from - (until - from), until } : { from, until };
};

/** The order of one time relative to another. */
export type Order = 'before' | 'after' | 'cannot-tell';

/** Whether one span lies wholly before or after another; `cannot-tell` if they overlap. */
export const orderOf = (one: Span, other: Span): Order => {
  if (one.from >= other.until) return 'after';
  return one.until <= other.from ? 'before' : 'cannot-tell';
};
