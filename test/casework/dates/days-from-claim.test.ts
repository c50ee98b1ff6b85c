import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, daysFrom } from '../../../lib/casework/dates/days.ts';
import { daysFromClaim } from '../../../lib/casework/dates/days-from-claim.ts';
import type { CaseTime } from '../../../lib/evidence/casework.ts';
import type { StatedTime } from '../../../lib/evidence/item.ts';

const recorded = (at: string, precision: CaseTime['precision'] = 'day'): CaseTime => ({
  at,
  precision,
  timeZone: 'Asia/Shanghai',
});
// 15 May 2019 in Shanghai
const RECORD = recorded('2019-05-14T16:00:00.000Z');

describe('daysFromClaim', () => {
  it.each<[string, StatedTime, number | undefined]>([
    ['a date as written', { raw: '2014-05-15' }, 1826],
    ['a Chinese date', { raw: '2019年5月14日' }, 1],
    ['a later date', { raw: '2019/5/16' }, -1],
    [
      'the written date rather than its instant',
      { raw: '2019-05-15', at: '2019-05-14T00:00:00.000Z', precision: 'day' },
      0,
    ],
    [
      'an instant in its own zone',
      {
        raw: 'yesterday',
        at: '2019-05-13T16:00:00.000Z',
        precision: 'minute',
        assumedTimeZone: 'Asia/Shanghai',
      },
      1,
    ],
    ['a month only', { raw: 'May', at: '2019-05-01T00:00:00.000Z', precision: 'month' }, undefined],
    ['no instant', { raw: 'long ago' }, undefined],
    ['a day that no calendar has', { raw: '2019-13-45' }, undefined],
    [
      'a day that no calendar has, with an instant beside it',
      { raw: '2019-02-30', at: '2019-05-13T16:00:00.000Z', precision: 'day' },
      2,
    ],
  ])('of %s', (_title, claimed, days) => {
    expect(daysFromClaim(claimed, RECORD)).toBe(days);
  });

  it('is unknown if the record gives only a month or year', () => {
    for (const precision of ['month', 'year'] as const)
      expect(daysFromClaim({ raw: '2019-05-15' }, recorded(RECORD.at, precision))).toBeUndefined();
  });
});

describe('calendar days', () => {
  it('are those of the zone', () => {
    expect(dayOf('2026-11-20T23:30:00.000Z', 'America/New_York')).toBe('2026-11-20');
    expect(dayOf('2026-11-20T23:30:00.000Z', 'Asia/Shanghai')).toBe('2026-11-21');
  });

  it('in a row are one day apart, whatever months and years they cross', () => {
    const first = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(first, fc.integer({ min: 1, max: 800 }), (day, count) => {
        const days = daysFrom(day, count);
        expect([days.length, days[0]]).toEqual([count, day]);
        expect(daysBetween(day, days.at(-1) ?? '')).toBe(count - 1);
        expect(daysBetween(days.at(-1) ?? '', day) + 0).toBe(-(count - 1) + 0);
      }),
    );
  });
});
