import { describe, expect, it } from 'vitest';
import { inUtc, momentLines } from '../../../../lib/filing/declarations/facts/times.ts';

const AT = '2026-11-21T20:30:05.250Z';

describe('an instant in UTC', () => {
  it.each([
    [AT, '2026-11-21 20:30:05 UTC'],
    ['2026-11-21T00:00:00Z', '2026-11-21 00:00:00 UTC'],
    ['some day', 'some day'],
    ['', ''],
  ])('%j reads %s', (at, expected) => {
    expect(inUtc(at)).toBe(expected);
  });
});

describe('an instant in the zone of a capture', () => {
  it.each([
    ['Asia/Shanghai', 480, '2026-11-22 04:30:05 UTC+08:00 Asia/Shanghai'],
    ['Asia/Kolkata', 330, '2026-11-22 02:00:05 UTC+05:30 Asia/Kolkata'],
    ['America/St_Johns', -210, '2026-11-21 17:00:05 UTC-03:30 America/St_Johns'],
    ['Europe/London', 0, '2026-11-21 20:30:05 UTC+00:00 Europe/London'],
  ])('of %s stands before UTC, on the day of that zone', (timeZone, utcOffsetMinutes, local) => {
    expect(momentLines(AT, { timeZone, utcOffsetMinutes })).toEqual([
      local,
      '2026-11-21 20:30:05 UTC',
    ]);
  });

  it('is not repeated where the zone is UTC or is not known', () => {
    expect(momentLines(AT, { timeZone: 'UTC', utcOffsetMinutes: 0 })).toHaveLength(1);
    expect(momentLines(AT, undefined)).toEqual(['2026-11-21 20:30:05 UTC']);
  });

  it('of words that are no instant is those words alone', () => {
    expect(momentLines('unknown', { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 })).toEqual([
      'unknown',
    ]);
  });
});
