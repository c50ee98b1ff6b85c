import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, isWallTime, wallTimeAt } from '../../../lib/evidence/wall-time.ts';
import { certainTime, shownTime, statedTime } from '../../../lib/recognise/times/stated-time.ts';

const clock = { now: new Date('2026-11-21T12:00:00Z'), timeZone: 'Asia/Shanghai' };
const at = (words: string, timeZone = clock.timeZone) => {
  const { at: instant, precision } = statedTime(words, { ...clock, timeZone }) ?? {};
  return instant && `${instant} ${precision}`;
};

describe('times in Chinese', () => {
  it.each([
    ['刚刚', '2026-11-21T12:00:00.000Z minute'],
    ['3分钟前', '2026-11-21T11:57:00.000Z minute'],
    ['45秒前', '2026-11-21T11:59:15.000Z second'],
    ['半小时前', '2026-11-21T11:30:00.000Z minute'],
    ['2小时前', '2026-11-21T10:00:00.000Z hour'],
    ['２小時前', '2026-11-21T10:00:00.000Z hour'],
    ['3天前', '2026-11-17T16:00:00.000Z day'],
    ['今天 08:00', '2026-11-21T00:00:00.000Z minute'],
    ['昨天 12:30', '2026-11-20T04:30:00.000Z minute'],
    ['前天', '2026-11-18T16:00:00.000Z day'],
    ['8-22', '2026-08-21T16:00:00.000Z day'],
    ['12-18 10:00', '2025-12-18T02:00:00.000Z minute'],
    ['26-11-20 09:05', '2026-11-20T01:05:00.000Z minute'],
    ['7月7日 12:16', '2026-07-07T04:16:00.000Z minute'],
    ['2021年8月22日 09:15', '2021-08-22T01:15:00.000Z minute'],
    ['2021年8月22日 下午3:05', '2021-08-22T07:05:00.000Z minute'],
    ['2021/08/22 09:15:07', '2021-08-22T01:15:07.000Z second'],
    ['2021年8月22日 星期日 09:15', '2021-08-22T01:15:00.000Z minute'],
    ['编辑于 2025-06-27', '2025-06-26T16:00:00.000Z day'],
    ['发布时间：2020-07-02 08:25', '2020-07-02T00:25:00.000Z minute'],
    ['2019年3月5日（火） 08時15分', '2019-03-05T00:15:00.000Z minute'],
    ['2020. 7. 7. 14:27', '2020-07-07T06:27:00.000Z minute'],
    ['2021年8月', '2021-07-31T16:00:00.000Z month'],
  ])('the Chinese time %s gives %s', (words, expected) => expect(at(words)).toBe(expected));

  it('a Chinese time names an assumed zone only where its text states none', () => {
    expect(
      statedTime('2021年8月22日 09:15 北京时间', { ...clock, timeZone: 'Europe/Paris' }),
    ).toEqual({
      raw: '2021年8月22日 09:15 北京时间',
      source: 'shown text',
      at: '2021-08-22T01:15:00.000Z',
      precision: 'minute',
    });
    expect(statedTime('2021年8月22日', clock)?.assumedTimeZone).toBe('Asia/Shanghai');
    expect(statedTime('3分钟前', clock)?.assumedTimeZone).toBeUndefined();
  });
});

describe('times in English', () => {
  it.each([
    ['just now', '2026-11-21T12:00:00.000Z minute'],
    ['5m', '2026-11-21T11:55:00.000Z minute'],
    ['2h', '2026-11-21T10:00:00.000Z hour'],
    ['1 hr. ago', '2026-11-21T11:00:00.000Z hour'],
    ['an hour ago', '2026-11-21T11:00:00.000Z hour'],
    ['2 days ago', '2026-11-18T16:00:00.000Z day'],
    ['Aug 22', '2026-08-21T16:00:00.000Z day'],
    ['Dec 18', '2025-12-17T16:00:00.000Z day'],
    ['22 Aug 2021 at 09:15 UTC', '2021-08-22T09:15:00.000Z minute'],
    ['8:27 AM - 21 Jun 2016', '2016-06-21T00:27:00.000Z minute'],
    ['12:55 AM · Jan 27, 2026', '2026-01-26T16:55:00.000Z minute'],
    ['1:58 PM PST • November 16, 2022', '2022-11-16T21:58:00.000Z minute'],
    ['Sept. 5, 2019 10:15 a.m. EDT', '2019-09-05T14:15:00.000Z minute'],
    ['Yesterday at 5:07 PM', '2026-11-20T09:07:00.000Z minute'],
    ['Published on August 19, 2019', '2019-08-18T16:00:00.000Z day'],
    ['Sun, 22 Aug 2021 01:15:07 GMT', '2021-08-22T01:15:07.000Z second'],
    ['Sun Aug 22 09:15:07 +0800 2021', '2021-08-22T01:15:07.000Z second'],
    ['January 2021', '2020-12-31T16:00:00.000Z month'],
  ])('the English time %s gives %s', (words, expected) => expect(at(words)).toBe(expected));
});

describe('times for machines', () => {
  it.each([
    ['2021-08-22T09:15:07+08:00', '2021-08-22T01:15:07.000Z second'],
    ['2021-08-22T09:15:07.4+0800', '2021-08-22T01:15:07.400Z second'],
    ['2021-08-22 09:15Z', '2021-08-22T09:15:00.000Z minute'],
    ['2021-08-22T09:15:07', '2021-08-22T01:15:07.000Z second'],
    ['2021-08-22', '2021-08-21T16:00:00.000Z day'],
    ['1629594907', '2021-08-22T01:15:07.000Z second'],
    ['1629594907123', '2021-08-22T01:15:07.123Z second'],
  ])('the machine-readable time %s gives %s', (words, expected) =>
    expect(at(words)).toBe(expected),
  );
});

describe('what is not certain is not stated', () => {
  it.each([
    '',
    '赞',
    'Aug',
    '2019-02-31',
    '2021-13-01',
    '25:61',
    '01/09/2025',
    '6 years ago',
    '9/12/21',
    'May be 3',
    '14 years, 1 month ago',
    'Jul 9, 2017 · 3.4K views',
    '21 September 2020 SQL',
    '99999999999',
    '10:05 xm',
    'CST 2020',
    'yesterday or so',
    '3个人',
  ])('the uncertain time %s gives no instant', (words) => {
    expect(statedTime(words, clock)?.at).toBeUndefined();
    expect(certainTime(words, clock)).toBeUndefined();
  });

  it('an uncertain time keeps its words without an instant', () => {
    expect(statedTime('  6 years\n ago ', clock)).toEqual({
      raw: '6 years ago',
      source: 'shown text',
    });
    expect(statedTime('x'.repeat(81), clock)).toBeUndefined();
    expect(statedTime(undefined, clock)).toBeUndefined();
  });

  it('weeks and months ago give an instant only within one month or year', () => {
    expect(at('1 week ago')).toBe('2026-10-31T16:00:00.000Z month');
    expect(at('2mo')).toBe('2025-12-31T16:00:00.000Z year');
    expect(at('10 months ago')).toBeUndefined();
    expect(at('11 months ago')).toBe('2024-12-31T16:00:00.000Z year');
  });

  it('the shown words are kept with the exact instant of the markup', () => {
    expect(shownTime('昨天', '1629594907', clock)).toEqual({
      raw: '1629594907',
      shown: '昨天',
      source: 'attribute',
      at: '2021-08-22T01:15:07.000Z',
      precision: 'second',
    });
    expect(shownTime('昨天', 'soon', clock)?.precision).toBe('day');
    expect(shownTime(undefined, undefined, clock)).toBeUndefined();
  });
});

const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
  'America/St_Johns',
];
const wall = fc.record({
  year: fc.integer({ min: 1990, max: 2100 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  second: fc.integer({ min: 0, max: 59 }),
});
const two = (number: number): string => String(number).padStart(2, '0');

describe('zones', () => {
  it('an instant has the wall time it was made from, except where clocks skip that time', () =>
    fc.assert(
      fc.property(wall, fc.constantFrom(...ZONES), (time, zone) => {
        const shown = wallTimeAt(instantOf(time, zone), zone);
        const minutes = ({ hour, minute }: typeof time) => hour * 60 + minute;
        const skipped = minutes(shown) - minutes(time);
        expect({ ...shown, hour: 0, minute: 0 }).toEqual({ ...time, hour: 0, minute: 0 });
        expect([0, 30, 60]).toContain(skipped);
      }),
      { numRuns: 400 },
    ));

  it('an instant survives the way to wall time and back, within a repeated hour', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 631152, max: 4102444 }),
        fc.constantFrom(...ZONES),
        (thousands, zone) => {
          const instant = new Date(thousands * 1e6);
          const back = instantOf(wallTimeAt(instant, zone), zone).getTime();
          expect([0, 1_800_000, 3_600_000]).toContain(instant.getTime() - back);
        },
      ),
      { numRuns: 300 },
    ));

  it('times in summer and winter get the offset of their day', () => {
    expect(at('2021-03-14 01:59', 'America/New_York')).toBe('2021-03-14T06:59:00.000Z minute');
    expect(at('2021-03-14 03:00', 'America/New_York')).toBe('2021-03-14T07:00:00.000Z minute');
    expect(at('2021-11-07 01:30', 'America/New_York')).toBe('2021-11-07T05:30:00.000Z minute');
    expect(at('2021-07-01', 'Europe/London')).toBe('2021-06-30T23:00:00.000Z day');
  });

  it('29 February is a day in leap years only', () => {
    expect(isWallTime({ year: 2024, month: 2, day: 29, hour: 0, minute: 0, second: 0 })).toBe(true);
    expect(isWallTime({ year: 2023, month: 2, day: 29, hour: 0, minute: 0, second: 0 })).toBe(
      false,
    );
  });

  it('a time in an unknown zone keeps its words and gives no instant', () =>
    expect(statedTime('2021-08-22', { ...clock, timeZone: 'No/Where' })).toEqual({
      raw: '2021-08-22',
      source: 'shown text',
    }));
});

describe('any time that is written out is read back', () => {
  it('a time written in Chinese, in ISO 8601 or as an epoch is read back', () =>
    fc.assert(
      fc.property(wall, fc.constantFrom(...ZONES), (time, timeZone) => {
        const here = { ...clock, timeZone, now: new Date('2101-01-02T00:00:00Z') };
        const { year, month, day, hour, minute, second } = time;
        const expected = instantOf({ ...time, second: 0 }, timeZone).toISOString();
        expect(
          statedTime(`${year}年${month}月${day}日 ${two(hour)}:${two(minute)}`, here)?.at,
        ).toBe(expected);
        expect(
          statedTime(`${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`, here)?.at,
        ).toBe(expected);
        const iso = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}Z`;
        expect(statedTime(iso, here)?.at).toBe(new Date(iso).toISOString());
      }),
      { numRuns: 200 },
    ));

  it('no text throws, and a relative time never lies in the future', () =>
    fc.assert(
      fc.property(
        fc.string({ maxLength: 90 }),
        fc.integer({ min: 0, max: 400 }),
        (words, amount) => {
          expect(() => statedTime(words, clock)).not.toThrow();
          for (const unit of [
            '分钟前',
            '小时前',
            '天前',
            'h',
            'd',
            ' weeks ago',
            'mo',
            ' years ago',
          ]) {
            const instant = statedTime(`${amount}${unit}`, clock)?.at;
            if (instant) expect(Date.parse(instant)).toBeLessThanOrEqual(clock.now.getTime());
          }
        },
      ),
      { numRuns: 200 },
    ));
});
