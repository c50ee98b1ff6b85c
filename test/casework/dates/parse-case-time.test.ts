import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCaseTime, writeCaseTime } from '../../../lib/casework/dates/parse-case-time.ts';
import type { CaseTime } from '../../../lib/evidence/casework.ts';

const parse = (date: string, time = '', timeZone = 'Asia/Shanghai') =>
  parseCaseTime({ date, time, timeZone });

describe('a written time of the case', () => {
  it.each([
    ['2021', '', '2020-12-31T16:00:00.000Z', 'year'],
    ['2021年', '', '2020-12-31T16:00:00.000Z', 'year'],
    ['2021-08', '', '2021-07-31T16:00:00.000Z', 'month'],
    ['2021年8月', '', '2021-07-31T16:00:00.000Z', 'month'],
    ['2021-08-22', '', '2021-08-21T16:00:00.000Z', 'day'],
    ['2021/8/22', '', '2021-08-21T16:00:00.000Z', 'day'],
    ['２０２１年８月２２日', '', '2021-08-21T16:00:00.000Z', 'day'],
    ['2021-08-22', '9:15', '2021-08-22T01:15:00.000Z', 'minute'],
    ['2021-08-22', '09：15：07', '2021-08-22T01:15:07.000Z', 'second'],
  ])('%s %s is %s, known to the %s', (date, time, at, precision) => {
    expect(parse(date, time)).toEqual({ at, precision, timeZone: 'Asia/Shanghai' });
  });

  it.each([
    ['', '', undefined],
    ['22 August', '', 'date'],
    ['2021-02-30', '', 'date'],
    ['2021-13', '', 'date'],
    ['', '14:30', 'date'],
    ['2021-08-22', '25:00', 'time'],
    ['2021-08-22', '14:30:61', 'time'],
    ['2021-08-22', 'noon', 'time'],
    ['2021-08', '14:30', 'time-without-day'],
  ])('%s %s cannot be read: %s', (date, time, fault) => {
    expect(parse(date, time)).toBe(fault);
  });

  it('needs a zone that exists', () => {
    expect(parse('2021-08-22', '', 'Mars/Olympus')).toBe('zone');
  });

  it('is written again as it was read', () => {
    const instant = fc.date({
      min: new Date('1970-01-02'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    const precision = fc.constantFrom('second', 'minute', 'day', 'month', 'year');
    const zone = fc.constantFrom('Asia/Shanghai', 'UTC', 'America/New_York', 'Asia/Kolkata');
    fc.assert(
      fc.property(instant, precision, zone, (date, finest, timeZone) => {
        const time = { at: date.toISOString(), precision: finest, timeZone } as CaseTime;
        const written = writeCaseTime(time);
        const read = parseCaseTime(written);
        expect(read).toMatchObject({ precision: finest, timeZone });
        expect(writeCaseTime(read as CaseTime)).toEqual(written);
      }),
    );
  });
});
