import { describe, expect, it } from 'vitest';
import { chineseTime } from '../../../lib/recognise/times/chinese-time.ts';
import { englishTime } from '../../../lib/recognise/times/english-time.ts';
import { machineTime, offsetOf } from '../../../lib/recognise/times/machine-time.ts';
import { resolvePartial, truncateTo } from '../../../lib/recognise/times/partial-time.ts';
import { relativeTime } from '../../../lib/recognise/times/relative-time.ts';

const clock = { now: new Date('2026-11-21T12:00:00Z'), timeZone: 'Asia/Shanghai' };
const copy = { ...clock, isCopy: true };

describe('stated parts of a time', () => {
  it('a date without a zone names the assumed one, a date with an offset does not', () => {
    const date = { year: 2021, month: 8, day: 22 };
    expect(resolvePartial(date, clock)).toEqual({
      at: '2021-08-21T16:00:00.000Z',
      precision: 'day',
      assumedTimeZone: 'Asia/Shanghai',
    });
    expect(resolvePartial({ ...date, hour: 9, offset: -300 }, clock)).toEqual({
      at: '2021-08-22T14:00:00.000Z',
      precision: 'hour',
    });
  });

  it('a missing year is this year, or the last one for a day that lies ahead', () => {
    expect(resolvePartial({ month: 11, day: 20 }, clock)?.at).toMatch(/^2026/u);
    expect(resolvePartial({ month: 11, day: 22 }, clock)?.at).toMatch(/^2026/u);
    expect(resolvePartial({ month: 11, day: 23 }, clock)?.at).toMatch(/^2025/u);
  });

  it('a missing year gives no instant in a copy', () =>
    expect(resolvePartial({ month: 8, day: 22 }, copy)).toBeUndefined());

  it.each([
    [{ year: 2021, month: 2, day: 30 }],
    [{ year: 2021, month: 13 }],
    [{ year: 1899 }],
    [{ year: 2201 }],
    [{ year: 2021, month: 8, day: 22, hour: 25 }],
  ])('the impossible time %j gives no instant', (time) =>
    expect(resolvePartial(time, clock)).toBeUndefined(),
  );

  it('an instant is truncated at midnight of the zone, not of UTC', () => {
    const instant = new Date('2021-08-22T17:30:00Z');
    expect(truncateTo(instant, 'day', clock)?.at).toBe('2021-08-22T16:00:00.000Z');
    expect(truncateTo(instant, 'month', clock)?.at).toBe('2021-07-31T16:00:00.000Z');
    expect(truncateTo(instant, 'minute', clock)?.at).toBe(instant.toISOString());
  });
});

describe('each parser of times', () => {
  it.each([
    ['Z', 0],
    ['UTC', 0],
    ['+0800', 480],
    ['-05:30', -330],
    ['+08', 480],
    ['EST', undefined],
    [undefined, undefined],
  ])('the zone %s is %s minutes east of UTC', (zone, minutes) =>
    expect(offsetOf(zone)).toBe(minutes),
  );

  it('epoch seconds and milliseconds count only between 1990 and tomorrow', () => {
    expect(machineTime('1629594907', clock)?.at).toBe('2021-08-22T01:15:07.000Z');
    expect(machineTime('1629594907123', clock)?.at).toBe('2021-08-22T01:15:07.123Z');
    expect(machineTime('100000000', clock)).toBeUndefined();
    expect(machineTime('1800000000', clock)).toBeUndefined();
  });

  it('fractions of a second are kept to the millisecond', () =>
    expect(machineTime('2021-08-22T01:15:07.12345Z', clock)?.at).toBe('2021-08-22T01:15:07.123Z'));

  it('noon and midnight are told apart in twelve-hour times', () => {
    expect(chineseTime('2021-08-22 中午12:30', clock)?.at).toBe('2021-08-22T04:30:00.000Z');
    expect(chineseTime('2021-08-22 凌晨12:30', clock)?.at).toBe('2021-08-21T16:30:00.000Z');
    expect(englishTime('Aug 22, 2021 12:30 am', clock)?.at).toBe('2021-08-21T16:30:00.000Z');
  });

  it.each(['01/02/2021', 'Aug 22 - Aug 24, 2021', 'Aug 22, 2021 in Riverside'])(
    'the ambiguous English text "%s" gives no instant',
    (words) => expect(englishTime(words, clock)).toBeUndefined(),
  );

  it('a span of weeks gives its month only where it lies within one', () => {
    expect(relativeTime('1周前', clock)).toMatchObject({ precision: 'month' });
    expect(relativeTime('2周前', clock)).toMatchObject({ precision: 'year' });
  });

  it('relative words give no instant in a copy, by any parser', () => {
    expect(relativeTime('3分钟前', copy)).toBeUndefined();
    expect(chineseTime('昨天 12:30', copy)).toBeUndefined();
    expect(englishTime('yesterday 5 pm', copy)).toBeUndefined();
  });
});
