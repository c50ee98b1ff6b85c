import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOf, type Span, spanOf, statedSpan } from '../../../lib/casework/dates/time-span.ts';
import type { CaseTime } from '../../../lib/evidence/casework.ts';

const PRECISIONS = ['second', 'minute', 'hour', 'day', 'month', 'year'] as const;
const shown = ({ from, until }: Span) => [from, until].map((ms) => new Date(ms).toISOString());
const span = fc
  .tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }))
  .map(([from, length]): Span => ({ from, until: from + length }));

describe('the stretch that a time spans', () => {
  it.each([
    ['2021-08-21T16:00:00.000Z', 'day', 'Asia/Shanghai', '2021-08-22T16:00:00.000Z'],
    ['2021-08-22T01:15:00.000Z', 'minute', 'Asia/Shanghai', '2021-08-22T01:16:00.000Z'],
    ['2021-11-30T16:00:00.000Z', 'month', 'Asia/Shanghai', '2021-12-31T16:00:00.000Z'],
    ['2021-01-01T00:00:00.000Z', 'year', 'UTC', '2022-01-01T00:00:00.000Z'],
    // The day on which New York sets its clocks forward has 23 hours, the day it sets them back 25
    ['2021-03-14T05:00:00.000Z', 'day', 'America/New_York', '2021-03-15T04:00:00.000Z'],
    ['2021-11-07T04:00:00.000Z', 'day', 'America/New_York', '2021-11-08T05:00:00.000Z'],
  ] as const)('of %s to the %s in %s ends at %s', (at, precision, timeZone, end) => {
    expect(shown(spanOf({ at, precision, timeZone }))).toEqual([at, end]);
  });

  it('begins at the instant, is never empty, and is no wider for a finer precision', () => {
    const instant = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    const zone = fc.constantFrom(
      'Asia/Shanghai',
      'UTC',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Apia',
    );
    fc.assert(
      fc.property(instant, zone, (date, timeZone) => {
        const ends = PRECISIONS.map((precision) => {
          const time: CaseTime = { at: date.toISOString(), precision, timeZone };
          const { from, until } = spanOf(time);
          expect(from).toBe(date.getTime());
          expect(until).toBeGreaterThan(from);
          return until;
        });
        // The last minutes of a day end with the day, so that only the calendar's own stretches
        // hold one another
        expect(ends.slice(3)).toEqual(ends.slice(3).toSorted((one, other) => one - other));
      }),
    );
  });

  it('is one unit wider for relative times, and undefined without an instant', () => {
    const time = { at: '2026-11-21T09:00:00.000Z', precision: 'hour' } as const;
    expect(shown(statedSpan({ raw: '11月21日 17时', ...time }) as Span)[0]).toBe(
      '2026-11-21T09:00:00.000Z',
    );
    for (const raw of ['3小时前', '3 hours ago', '3h'])
      expect(shown(statedSpan({ raw, ...time }) as Span)).toEqual([
        '2026-11-21T08:00:00.000Z',
        '2026-11-21T10:00:00.000Z',
      ]);
    expect(statedSpan({ raw: '上周' })).toBeUndefined();
  });
});

describe('the order of two stretches', () => {
  it('is after or before only if that is true of every instant of both spans', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const last = (of: Span) => of.until - 1;
        const truth =
          one.from > last(other)
            ? 'after'
            : last(one) < other.from
              ? 'before'
              : ('cannot-tell' as const);
        expect(orderOf(one, other)).toBe(truth);
      }),
    );
  });

  it('turns round with its sides, and a stretch is never before or after itself', () => {
    const turned = { before: 'after', after: 'before', 'cannot-tell': 'cannot-tell' } as const;
    fc.assert(
      fc.property(span, span, (one, other) => {
        expect(orderOf(other, one)).toBe(turned[orderOf(one, other)]);
        expect(orderOf(one, one)).toBe('cannot-tell');
      }),
    );
  });

  it('can be told no longer, but never turns round, when one side is known less finely', () => {
    const wider = fc.tuple(fc.nat(1e5), fc.nat(1e5));
    fc.assert(
      fc.property(span, span, wider, (one, other, [before, after]) => {
        const coarse = { from: one.from - before, until: one.until + after };
        expect([orderOf(one, other), 'cannot-tell']).toContain(orderOf(coarse, other));
      }),
    );
  });
});
