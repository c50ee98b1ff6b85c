import { type Order, orderOf, type Span } from './time-span.ts';

export type GapUnit = 'day' | 'hour' | 'minute';

/**
 * How long one time lies before or after another, in whole units: at least `least`, at most `most`,
 * as far as both are known.
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

/** How long `one` lies before or after `other`; nothing can be said where the two overlap. */
export const gapOf = (one: Span, other: Span): TimeGap => {
  const order = orderOf(one, other);
  if (order === 'cannot-tell') return { order };
  const [early, late] = order === 'after' ? [other, one] : [one, other];
  // The last millisecond of a stretch is one before its end, so that two minutes an hour apart are
  // an hour apart at most
  const [least, most] = [late.from - early.until + 1, late.until - 1 - early.from];
  const [unit, length] = UNITS.find(([, ms]) => most >= 2 * ms) ?? (['minute', MINUTE] as const);
  return {
    order,
    unit,
    least: Math.max(0, Math.floor(least / length)),
    most: Math.floor(most / length),
  };
};
