import { scaleLinear, scaleUtc } from 'd3-scale';
import { instantOf, wallTimeAt } from '../../evidence/wall-time.ts';
import type { Span } from '../dates/time-span.ts';

/** How fine the ticks of a scale lie, and so how fine their words need be. */
export type TickUnit = 'year' | 'month' | 'day' | 'minute';
/** A tick at an instant in milliseconds since 1970. */
export type Tick = { readonly at: number; readonly unit: TickUnit };

/** A place along a line for each instant of a view; `invert` gives the instant of a place. */
export type TimeScale = ((at: number) => number) & { readonly invert: (x: number) => number };

/** Lays a stretch of time along a line from one place to another. */
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
 * An instant as though the zone's clocks showed UTC, so that round times are round times of that
 * zone.
 */
const shift = (at: number, timeZone: string): Date => {
  const { year, month, day, hour, minute, second } = wallTimeAt(new Date(at), timeZone);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
};

/** Round times of a zone within a view, about `count` of them. */
export const placeTicks = (
  { from, until }: Span,
  count: number,
  timeZone: string,
): readonly Tick[] => {
  const walls = scaleUtc()
    .domain([shift(from, timeZone), shift(until, timeZone)])
    .ticks(count);
  const unit = unitOf(Number(walls[1] ?? 0) - Number(walls[0] ?? 0));
  return walls
    .map((wall) => instantOf(wallTimeAt(wall, 'UTC'), timeZone).getTime())
    .filter((at) => at >= from && at <= until)
    .map((at) => ({ at, unit }));
};
