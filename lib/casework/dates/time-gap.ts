import { type Order, orderOf, type Span } from './time-span.ts';

export type GapUnit = 'day' | 'hour' | 'minute';

/**
 * How long one time lies before or after another, in whole units: between `least` and `most`, since
 * both are known only to their precision.
 */
export type TimeGap =
  | {
      readonly order: Exclude<Order, 'cannot-tell'>;
      readonly unit: GapUnit;
      readonly least: number;
      readonly most: number;
    }
  | { readonly order: 'cannot-tell' };

const MINUTE = 6e4;
const UNITS: readonly (readonly [GapUnit, number])[] = [
  ['day', 1440 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** The gap between two time spans; `cannot-tell` if they overlap. */
export const gapOf = (one: Span, other: Span): TimeGap => {
  const order = orderOf(one, other);
  if (order === 'cannot-tell') return { order };
  const [early, late] = order === 'after' ? [other, one] : [one, other];
  // `until` is exclusive: the last millisecond of a span is one before it, so that two minutes an
  // hour apart are at most an hour apart.
  const [least, most] = [late.from - early.until + 1, late.until - 1 - early.from];
  const [unit, length] = UNITS.find(([, ms]) => most >= 2 * ms) ?? (['minute', MINUTE] as const);
  return {
    order,
    unit,
    least: Math.max(0, Math.floor(least / length)),
    most: Math.floor(most / length),
  };
};
