import { scaleLinear, scaleUtc } from 'd3-scale';
import { instantOf, wallTimeAt } from '../../evidence/wall-time.ts';
import type { Span } from '../dates/time-span.ts';

/** The precision of ticks, and so of their labels. */
export type TickUnit = 'year' | 'month' | 'day' | 'minute';
/** A tick at an instant in milliseconds since 1970. */
export type Tick = { readonly at: number; readonly unit: TickUnit };

/** Maps each instant of a view to a pixel position; `invert` maps back. */
export type TimeScale = ((at: number) => number) & { readonly invert: (x: number) => number };

/** A linear scale that maps the view to pixel positions. */
export const buildTimeScale = (view: Span, from: number, until: number): TimeScale => {
  const scale = scaleLinear([view.from, view.until], [from, until]);
  return Object.assign((at: number) => scale(at), { invert: (x: number) => scale.invert(x) });
};

const HOUR = 36e5;

const unitOf = (step: number): TickUnit => {
  if (step < 20 * HOUR) return 'minute';
  if (step < 25 * 24 * HOUR) return 'day';
  return step < 300 * 24 * HOUR ? 'month' : 'year';
};

/**
 * The zone's wall time at an instant as if it were UTC, so that d3 finds round times of the zone.
 */
const toZoneAsUtc = (at: number, timeZone: string): Date => {
  const { year, month, day, hour, minute, second } = wallTimeAt(new Date(at), timeZone);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
};

/** About `count` ticks at round times of the zone within the view. */
export const placeTicks = (
  { from, until }: Span,
  count: number,
  timeZone: string,
): readonly Tick[] => {
  const walls = scaleUtc()
    .domain([toZoneAsUtc(from, timeZone), toZoneAsUtc(until, timeZone)])
    .ticks(count);
  const unit = unitOf(Number(walls[1] ?? 0) - Number(walls[0] ?? 0));
  return walls
    .map((wall) => instantOf(wallTimeAt(wall, 'UTC'), timeZone).getTime())
    .filter((at) => at >= from && at <= until)
    .map((at) => ({ at, unit }));
};
