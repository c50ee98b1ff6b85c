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
const UNIT =
  's|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|mos|months?|' +
  'y|yrs?|years?';
/**
 * Words that count back ("3 hours ago", "Posted 3d", "半小时前"), in a record that has no span for
 * them.
 */
const COUNTED_BACK = new RegExp(
  String.raw`(?:前|전|\bago)\s*$|^\s*(?:${NOW})\s*$|` +
    String.raw`^[^\d]{0,30}?(?:\b\d{1,5}\s*(?:${UNIT})|\b(?:half )?an? (?:${UNIT}))\.?` +
    String.raw`(?:\s*[·•(].*)?$`,
  'iu',
);

const HALF_HOUR = /半个?(?:小时|鐘頭|钟头)|半個?小時|half an hour/iu;
const HALF_HOUR_MS = 18e5;

/**
 * The span of a time that a page states, as wide as its words require; undefined if they give no
 * instant. A time without a zone is taken as UTC. Words that count back have their span in the
 * record; older records have none, and sites round down, so that the true instant may lie up to one
 * unit earlier.
 */
export const statedSpan = ({
  raw,
  at,
  precision = 'second',
  assumedTimeZone = 'UTC',
  span,
}: StatedTime): Span | undefined => {
  if (at === undefined) return undefined;
  if (span) return { from: Date.parse(span.from), until: Date.parse(span.until) };
  const { from, until } = spanOf({ at, precision, timeZone: assumedTimeZone });
  if (!COUNTED_BACK.test(raw)) return { from, until };
  const unit = HALF_HOUR.test(raw) ? HALF_HOUR_MS : until - from;
  return { from: from - unit, until };
};

/** The order of one time relative to another. */
export type Order = 'before' | 'after' | 'cannot-tell';

/** Whether one span lies wholly before or after another; `cannot-tell` if they overlap. */
export const orderOf = (one: Span, other: Span): Order => {
  if (one.from >= other.until) return 'after';
  return one.until <= other.from ? 'before' : 'cannot-tell';
};
