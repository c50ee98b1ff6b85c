import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapOf } from '../../../lib/casework/dates/time-gap.ts';
import { orderOf } from '../../../lib/casework/dates/time-span.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const minute = (at: number) => ({ from: at, until: at + MINUTE });
const day = (at: number) => ({ from: at * DAY, until: (at + 1) * DAY });

describe('the gap between two times', () => {
  it.each([
    ['an hour apart to the minute', minute(HOUR), minute(0), 'minute', 59, 60],
    ['half a day apart to the minute', minute(12 * HOUR), minute(0), 'hour', 11, 12],
    ['two neighbouring days', day(1), day(0), 'hour', 0, 47],
    ['two days with one between', day(2), day(0), 'day', 1, 2],
    ['a day and a minute that follows it', minute(DAY), day(0), 'hour', 0, 24],
  ] as const)('%s', (_, one, other, unit, least, most) => {
    expect(gapOf(one, other)).toEqual({ order: 'after', unit, least, most });
  });

  it('is exact between two instants', () => {
    const instant = (from: number) => ({ from, until: from + 1 });
    expect(gapOf(instant(MINUTE), instant(0))).toMatchObject({ least: 1, most: 1 });
    expect(gapOf(instant(MINUTE - 1), instant(0))).toMatchObject({ least: 0, most: 0 });
  });

  it('is the same from the other side, the other way round', () => {
    const anySpan = fc
      .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 5_000 }))
      .map(([from, length]) => ({ from: from * MINUTE, until: (from + length) * MINUTE }));
    fc.assert(
      fc.property(anySpan, anySpan, (one, other) => {
        const [gap, back] = [gapOf(one, other), gapOf(other, one)];
        expect(gap.order).toBe(orderOf(one, other));
        if (gap.order === 'cannot-tell' || back.order === 'cannot-tell')
          expect(back.order).toBe(gap.order);
        else {
          expect({ ...back, order: gap.order }).toEqual(gap);
          expect(back.order).not.toBe(gap.order);
          expect(gap.least).toBeLessThanOrEqual(gap.most);
          const ms = { minute: MINUTE, hour: HOUR, day: DAY }[gap.unit];
          const [early, late] = gap.order === 'after' ? [other, one] : [one, other];
          // Any two instants of the spans lie so far apart.
          expect(gap.least * ms).toBeLessThanOrEqual(late.from - early.until + 1);
          expect((gap.most + 1) * ms).toBeGreaterThan(late.until - 1 - early.from);
        }
      }),
    );
  });

  it('cannot be told where the times overlap', () => {
    expect(gapOf(day(0), minute(HOUR))).toEqual({ order: 'cannot-tell' });
    expect(gapOf(day(0), day(0))).toEqual({ order: 'cannot-tell' });
  });
});
