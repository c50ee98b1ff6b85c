import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAway, instantOf, isWallTime, wallTimeAt } from '../../lib/evidence/wall-time.ts';

/** A wall time from text such as `2021-08-22 09:15:00`. */
const wall = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text
    .split(/[- :]/)
    .map(Number);
  return { year, month, day, hour, minute, second };
};
const utc = (text: string, zone: string) => instantOf(wall(text), zone).toISOString();

describe('a wall time in a zone whose clocks were not always as they are', () => {
  it.each([
    ['China in a winter', 'Asia/Shanghai', '2021-01-22 09:15:00', '2021-01-22T01:15:00.000Z'],
    ['China in a summer', 'Asia/Shanghai', '2021-08-22 09:15:00', '2021-08-22T01:15:00.000Z'],
    ['China in summer time', 'Asia/Shanghai', '1988-08-22 09:15:00', '1988-08-22T00:15:00.000Z'],
    ['Hong Kong', 'Asia/Hong_Kong', '2021-08-22 00:00:00', '2021-08-21T16:00:00.000Z'],
    ['half an hour off', 'Asia/Kolkata', '2021-08-22 00:15:00', '2021-08-21T18:45:00.000Z'],
    ['a quarter off', 'Asia/Kathmandu', '2021-08-22 00:15:00', '2021-08-21T18:30:00.000Z'],
    ['behind Greenwich', 'America/St_Johns', '2021-01-22 20:30:00', '2021-01-23T00:00:00.000Z'],
    ['the far side', 'Pacific/Kiritimati', '2021-01-01 00:00:00', '2020-12-31T10:00:00.000Z'],
    ['before the change', 'Europe/Berlin', '2021-03-28 01:59:59', '2021-03-28T00:59:59.000Z'],
    ['after the change', 'Europe/Berlin', '2021-03-28 03:00:00', '2021-03-28T01:00:00.000Z'],
    ['clocks set 30 min', 'Australia/Lord_Howe', '2021-10-03 02:30:00', '2021-10-02T15:30:00.000Z'],
    ['a leap day', 'Asia/Shanghai', '2024-02-29 00:00:00', '2024-02-28T16:00:00.000Z'],
    ['New Year', 'America/New_York', '2020-12-31 19:00:00', '2021-01-01T00:00:00.000Z'],
  ])('is the right instant: %s, %s %s', (_, zone, text, instant) => {
    expect(utc(text, zone)).toBe(instant);
    expect(wallTimeAt(new Date(instant), zone)).toEqual(wall(text));
  });

  it('that the clocks showed twice is the first of the two', () => {
    expect(utc('2021-10-31 02:30:00', 'Europe/Berlin')).toBe('2021-10-31T00:30:00.000Z');
    expect(utc('2021-04-04 01:45:00', 'Australia/Lord_Howe')).toBe('2021-04-03T14:45:00.000Z');
  });

  it('that the clocks skipped lies after the jump by as much as it was into it', () => {
    expect(utc('2021-03-28 02:30:00', 'Europe/Berlin')).toBe('2021-03-28T01:30:00.000Z');
    expect(utc('2021-10-03 02:15:00', 'Australia/Lord_Howe')).toBe('2021-10-02T15:45:00.000Z');
  });

  it('on a day that a country left out of its calendar lies on the day after', () => {
    // Samoa went from 29 to 31 December 2011.
    const skipped = instantOf(wall('2011-12-30 12:00:00'), 'Pacific/Apia');
    expect(wallTimeAt(skipped, 'Pacific/Apia')).toMatchObject({ month: 12, day: 31, hour: 12 });
  });
});

describe('a moved day', () => {
  const times = fc.record({
    year: fc.integer({ min: 1970, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
  });

  it('comes back by the same number of days, and is always a day of the calendar', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: -800, max: 800 }), (time, days) => {
        const moved = dayAway(time, days);
        expect(isWallTime(moved)).toBe(true);
        expect(dayAway(moved, -days)).toEqual(time);
        const passed = instantOf(moved, 'UTC').getTime() - instantOf(time, 'UTC').getTime();
        expect(passed).toBe(days * 86_400_000);
      }),
    );
  });

  it('keeps its time of day where clocks change in between', () => {
    const before = wall('2021-03-27 09:00:00');
    const hours = (zone: string) =>
      (instantOf(dayAway(before, 1), zone).getTime() - instantOf(before, zone).getTime()) /
      3_600_000;
    expect([hours('Europe/Berlin'), hours('Asia/Shanghai')]).toEqual([23, 24]);
  });
});

describe('a time of day that no clock shows', () => {
  it.each([
    '2021-01-01 23:59:60',
    '2021-01-01 12:30:60',
    '2021-01-00 00:00:00',
    '2021-06-31 00:00:00',
  ])('%s is refused', (text) => {
    expect(isWallTime(wall(text))).toBe(false);
  });
});
