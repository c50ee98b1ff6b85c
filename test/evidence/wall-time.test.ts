import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAway, instantOf, isWallTime, wallTimeAt } from '../../lib/evidence/wall-time.ts';

const wall = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0) => ({
  year,
  month,
  day,
  hour,
  minute,
  second,
});
const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];

describe('wallTimeAt', () => {
  it('is what clocks of the zone show, midnight being hour 0', () => {
    const instant = new Date('2026-11-20T16:00:00.000Z');
    expect(wallTimeAt(instant, 'Asia/Shanghai')).toEqual(wall(2026, 11, 21));
    expect(wallTimeAt(instant, 'America/New_York')).toEqual(wall(2026, 11, 20, 11));
  });

  it('throws RangeError for an unknown zone', () => {
    expect(() => wallTimeAt(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('isWallTime', () => {
  it.each([
    ['29 February of a leap year', wall(2024, 2, 29), true],
    ['29 February of another year', wall(2023, 2, 29), false],
    ['31 April', wall(2026, 4, 31), false],
    ['month 0', wall(2026, 0, 1), false],
    ['month 13', wall(2026, 13, 1), false],
    ['23:59', wall(2026, 1, 1, 23, 59), true],
    ['24:00', wall(2026, 1, 1, 24), false],
    ['minute 60', wall(2026, 1, 1, 0, 60), false],
    ['the year 99', wall(99, 1, 1), true],
  ])('is right about %s', (_title, time, expected) => {
    expect(isWallTime(time)).toBe(expected);
  });
});

describe('instantOf', () => {
  it('takes the earlier instant where clocks show a time twice', () => {
    const twice = instantOf(wall(2026, 11, 1, 1, 30), 'America/New_York');
    expect(twice.toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  it('shifts a skipped time by the jump of the clocks', () => {
    const skipped = instantOf(wall(2026, 3, 8, 2, 30), 'America/New_York');
    expect(skipped.toISOString()).toBe('2026-03-08T07:30:00.000Z');
  });

  it('is the inverse of wallTimeAt, up to a repeated hour, in any zone', () => {
    const seconds = fc.integer({ min: 0, max: 4e9 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...ZONES), (at, zone) => {
        const shown = wallTimeAt(new Date(at * 1000), zone);
        const again = instantOf(shown, zone);
        expect(wallTimeAt(again, zone)).toEqual(shown);
        expect(again.getTime()).toBeLessThanOrEqual(at * 1000);
      }),
    );
  });
});

describe('dayAway', () => {
  it.each([
    [wall(2024, 2, 28), 1, wall(2024, 2, 29)],
    [wall(2026, 12, 31, 23, 59), 1, wall(2027, 1, 1, 23, 59)],
    [wall(2026, 1, 1, 8), -1, wall(2025, 12, 31, 8)],
    [wall(2026, 5, 5), 0, wall(2026, 5, 5)],
  ])('%# moves the day and keeps the time of day', (from, days, to) => {
    expect(dayAway(from, days)).toEqual(to);
  });
});
