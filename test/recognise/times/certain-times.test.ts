import { describe, expect, it } from 'vitest';
import { statedTime } from '../../../lib/recognise/times/stated-time.ts';

const now = new Date('2026-11-21T12:00:00Z');
const at = (words: string, timeZone: string, language?: string): string | undefined =>
  statedTime(words, { now, timeZone, ...(language && { language }) })?.at;

type Row = readonly [words: string, timeZone: string, at: string | undefined, language?: string];

const table = (title: string, rows: readonly Row[]): void => {
  for (const [words, timeZone, expected, language] of rows)
    it(`${title}: "${words}" read in ${timeZone} gives ${expected ?? 'no instant'}`, () =>
      expect(at(words, timeZone, language)).toBe(expected));
};

describe('an hour of twelve is read as browsers write it, or not at all', () => {
  table('midnight', [
    ['2021/8/22 上午12:05:07', 'Asia/Taipei', '2021-08-21T16:05:07.000Z'],
    ['上午12:05', 'Asia/Taipei', '2026-11-20T16:05:00.000Z'],
    ['2021年8月22日 晚上12:05', 'Asia/Shanghai', undefined],
    ['2021年8月22日 晚上1:05', 'Asia/Shanghai', undefined],
    ['2021年8月22日 上午13:05', 'Asia/Shanghai', undefined],
    ['2021年8月22日 中午12:05', 'Asia/Shanghai', '2021-08-22T04:05:00.000Z'],
    ['2021年8月22日 9:15 PM', 'Asia/Shanghai', '2021-08-22T13:15:00.000Z'],
    ['下午9:15 · 2021年8月22日', 'Asia/Shanghai', '2021-08-22T13:15:00.000Z'],
    ['2021年8月22日 9点半', 'Asia/Shanghai', '2021-08-22T01:30:00.000Z'],
    ['2021年8月22日 9点一刻', 'Asia/Shanghai', '2021-08-22T01:15:00.000Z'],
    ['22 ago 2021 12:15 a. m.', 'America/Mexico_City', '2021-08-22T05:15:00.000Z', 'es-MX'],
  ]);
});

describe('a weekday is the last such day', () => {
  table('weekday', [
    ['周三 10:20', 'Asia/Shanghai', '2026-11-18T02:20:00.000Z'],
    ['星期三 下午3:20', 'Asia/Shanghai', '2026-11-18T07:20:00.000Z'],
    ['周日 23:10', 'Asia/Shanghai', '2026-11-15T15:10:00.000Z'],
    ['(水) 10:20', 'Asia/Tokyo', '2026-11-18T01:20:00.000Z'],
    ['수요일 오전 10:20', 'Asia/Seoul', '2026-11-18T01:20:00.000Z'],
    ['Wednesday at 5:07 PM', 'America/New_York', '2026-11-18T22:07:00.000Z'],
    ['mercredi 10:20', 'Europe/Paris', '2026-11-18T09:20:00.000Z'],
    ['Mittwoch, 10:20 Uhr', 'Europe/Berlin', '2026-11-18T09:20:00.000Z', 'de'],
    ['周六 10:20', 'Asia/Shanghai', undefined],
    ['上周三 10:20', 'Asia/Shanghai', undefined],
    ['last Wednesday', 'America/New_York', undefined],
    // 22 August is a Saturday in 2026 and 26 November a Wednesday in 2025.
    ['8月22日（日） 10:20', 'Asia/Tokyo', undefined],
    ['Thursday, 26 November', 'Asia/Shanghai', undefined],
    ['8月22日（土） 10:20', 'Asia/Tokyo', '2026-08-22T01:20:00.000Z'],
  ]);
});

describe('a year of two digits is read only where it certainly stands first or last', () => {
  table('short year', [
    ['22.08.21', 'Europe/Berlin', undefined],
    ['22/08/21', 'Europe/London', undefined],
    ['09/12/21 10:15', 'America/New_York', undefined],
    ['22-08-21', 'Europe/Amsterdam', undefined],
    ['98年12月31日', 'Asia/Taipei', undefined],
    ['99-12-31 10:00', 'Asia/Shanghai', undefined],
    ['22 Aug 21', 'Europe/London', undefined],
    ['26-11-20', 'Asia/Taipei', undefined, 'zh-TW'],
    ['22.08.21', 'Europe/Berlin', '2021-08-21T22:00:00.000Z', 'de'],
    ['21. 8. 22.', 'Asia/Seoul', '2021-08-21T15:00:00.000Z', 'ko'],
    ['22/8/64', 'Asia/Bangkok', undefined, 'th'],
  ]);

  table('day and month in digits', [
    ['01/09/2025', 'Europe/London', undefined],
    ['01/09/2025', 'Europe/London', undefined, 'en-US'],
    ['01/09/2025', 'Europe/London', undefined, 'es'],
    ['01/09/2025', 'Europe/London', '2025-08-31T23:00:00.000Z', 'en-GB'],
    ['01/09/2025', 'Europe/Paris', '2025-08-31T22:00:00.000Z', 'fr'],
    ['22/08/2021', 'Europe/London', '2021-08-21T23:00:00.000Z'],
    ['8/22/2021', 'Europe/London', '2021-08-21T23:00:00.000Z'],
  ]);
});

describe('a zone that the words state is read, or leaves the time open', () => {
  table('zone', [
    ['Sun Aug 22 09:15:07 CST 2021', 'Asia/Hong_Kong', undefined],
    ['Sun Aug 22 09:15:07 CST 2021', 'America/Chicago', undefined],
    ['Aug 22, 2021 9:15 AM IST', 'Asia/Jerusalem', undefined],
    ['Aug 22, 2021 9:15 AM IST', 'Asia/Kolkata', '2021-08-22T03:45:00.000Z'],
    ['Aug 22, 2021 9:15 AM EST', 'Australia/Sydney', undefined],
    ['Aug 22, 2021 9:15 AM PST', 'Asia/Manila', undefined],
    ['Aug 22, 2021 9:15 AM AST', 'Asia/Riyadh', undefined],
    ['Aug 22, 2021 9:15 AM MST', 'Asia/Kuala_Lumpur', undefined],
    ['Aug 22, 2021 9:15 AM BST', 'Asia/Dhaka', undefined],
    ['Aug 22, 2021 9:15 AM BST', 'Europe/London', '2021-08-22T08:15:00.000Z'],
    ['Aug 22, 2021 9:15 AM CET', 'Europe/Berlin', '2021-08-22T07:15:00.000Z'],
    ['Aug 22, 2021, 9:15 a.m. ET', 'Asia/Shanghai', '2021-08-22T13:15:00.000Z'],
    ['2021-08-22 09:15 PM ET', 'Asia/Shanghai', '2021-08-23T01:15:00.000Z'],
    ['2021-08-22 09:15 GMT+8', 'America/New_York', '2021-08-22T01:15:00.000Z'],
    ['2021-08-22 09:15 (UTC-05:30)', 'Asia/Shanghai', '2021-08-22T14:45:00.000Z'],
    ['2021-08-22 09:15（北京时间）', 'America/New_York', '2021-08-22T01:15:00.000Z'],
    ['2021年8月22日 09:15 美东时间', 'Asia/Shanghai', '2021-08-22T13:15:00.000Z'],
    ['09:15 UTC - 5 Aug 2021', 'Asia/Shanghai', '2021-08-05T09:15:00.000Z'],
    ['22 августа 2021, 09:15 МСК', 'Europe/Paris', '2021-08-22T06:15:00.000Z', 'ru'],
    ['2021-08-22 09:15 XYZT', 'Asia/Shanghai', undefined],
    ['2021-08-22 10:00-11:00', 'Asia/Shanghai', undefined],
    ['2021-08-22T10:00-11:00', 'Asia/Shanghai', '2021-08-22T21:00:00.000Z'],
    ['2021-08-22 10:00:00-05:00', 'Asia/Shanghai', '2021-08-22T15:00:00.000Z'],
    ['2021-08-22 09:15 当地时间', 'Asia/Shanghai', undefined],
  ]);

  it('a stated zone leaves no zone to assume', () =>
    expect(
      statedTime('2021-08-22 09:15 JST', { now, timeZone: 'Asia/Shanghai' }),
    ).not.toHaveProperty('assumedTimeZone'));
});

describe('no time lies after the capture', () => {
  table('ahead', [
    ['23:59', 'Asia/Shanghai', undefined],
    ['今天 22:10', 'Asia/Shanghai', undefined],
    ['2026-11-22', 'Asia/Shanghai', undefined],
    ['2026-11-21T12:00:01Z', 'Asia/Shanghai', undefined],
    ['16:9', 'Asia/Shanghai', undefined],
    ['昨晚 22:10', 'Asia/Shanghai', '2026-11-20T14:10:00.000Z'],
    ['2月29日', 'Asia/Shanghai', '2024-02-28T16:00:00.000Z'],
  ]);

  it('an event to come keeps its instant where the caller allows for it', () =>
    expect(statedTime('2026-12-01', { now, timeZone: 'UTC', mayLieAhead: true })?.at).toBe(
      '2026-12-01T00:00:00.000Z',
    ));
});
