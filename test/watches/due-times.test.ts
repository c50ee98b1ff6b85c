import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../lib/evidence/watch/watch.ts';
import { dueNow, dueTimes, nextDue } from '../../lib/watches/due-times.ts';

const ms = (text: string): number => Date.parse(text);
const iso = (times: readonly number[]): string[] =>
  times.map((at) => new Date(at).toISOString().slice(0, 16));

const EVERY_SIX: Schedule = { from: '2026-11-20T00:00:00Z', everyHours: 6 };
const DAILY: Schedule = {
  from: '2026-11-20T00:00:00Z',
  dailyAt: ['18:00', '08:30'],
  timeZone: 'Asia/Shanghai',
};

describe('the times at which a watch is due', () => {
  it('are every so many hours, its beginning included', () => {
    expect(iso(dueTimes(EVERY_SIX, ms('2026-11-19T00:00Z'), ms('2026-11-20T12:00Z')))).toEqual([
      '2026-11-20T00:00',
      '2026-11-20T06:00',
      '2026-11-20T12:00',
    ]);
  });

  it('are later than the last one that was done', () => {
    expect(iso(dueTimes(EVERY_SIX, ms('2026-11-20T06:00Z'), ms('2026-11-20T17:59Z')))).toEqual([
      '2026-11-20T12:00',
    ]);
  });

  it('are at times of day in the zone of the case, in their order', () => {
    expect(iso(dueTimes(DAILY, ms('2026-11-20T00:00Z'), ms('2026-11-21T00:30Z')))).toEqual([
      '2026-11-20T00:30',
      '2026-11-20T10:00',
      '2026-11-21T00:30',
    ]);
  });

  it('keep their time of day where clocks are set back', () => {
    const summer = { from: '2026-10-24T00:00Z', dailyAt: ['09:00'], timeZone: 'Europe/Berlin' };
    expect(iso(dueTimes(summer, ms('2026-10-24T00:00Z'), ms('2026-10-26T00:00Z')))).toEqual([
      '2026-10-24T07:00',
      '2026-10-25T08:00',
    ]);
  });

  it.each([
    ['Europe/Berlin', '02:30', '2027-03-27T12:00Z', '2027-03-29T12:00Z', 2],
    ['Europe/Berlin', '02:30', '2026-10-24T12:00Z', '2026-10-26T12:00Z', 2],
    ['America/New_York', '00:00', '2027-03-13T12:00Z', '2027-03-16T12:00Z', 3],
    ['America/Santiago', '00:00', '2026-09-05T12:00Z', '2026-09-07T12:00Z', 2],
    ['Asia/Shanghai', '00:00', '2026-12-30T12:00Z', '2027-01-02T12:00Z', 3],
    ['Pacific/Apia', '23:59', '2026-12-30T12:00Z', '2027-01-02T12:00Z', 3],
  ])('are one a day in %s at %s, whatever the clocks of that night do', (...given) => {
    const [timeZone, at, after, upTo, days] = given;
    const schedule = { from: '2026-01-01T00:00Z', dailyAt: [at], timeZone };
    const times = dueTimes(schedule, ms(after), ms(upTo));
    expect(times).toHaveLength(days);
    expect(new Set(times).size).toBe(days);
    expect(times.toSorted((one, other) => one - other)).toEqual(times);
  });

  it('are the same whether a browser asks each minute or after days', () => {
    const end = ms('2026-11-27T00:00Z');
    const minutely: number[] = [];
    for (let at = ms('2026-11-20T00:00Z'); at < end; at += 60_000)
      minutely.push(...dueTimes(DAILY, at, at + 60_000));
    expect(minutely).toEqual(dueTimes(DAILY, ms('2026-11-20T00:00Z'), end));
  });

  it('end with the schedule', () => {
    const ended = { ...EVERY_SIX, until: '2026-11-20T06:00:00Z' };
    expect(nextDue(ended, ms('2026-11-20T05:00Z'))).toBe(ms('2026-11-20T06:00Z'));
    expect(nextDue(ended, ms('2026-11-20T06:00Z'))).toBeUndefined();
  });

  it('have a next one also where it is weeks away', () => {
    const monthly = { ...EVERY_SIX, everyHours: 720 };
    expect(nextDue(monthly, ms('2026-11-20T00:00Z'))).toBe(ms('2026-12-20T00:00Z'));
    expect(nextDue(DAILY, ms('2026-11-01T00:00Z'))).toBe(ms('2026-11-20T00:30Z'));
  });
});

describe('what a watch does when it wakes', () => {
  const hour = 3_600_000;

  it('visits at the last time that is due, and tells the earlier ones as missed', () => {
    const now = ms('2026-11-21T00:05Z');
    const { due, missed } = dueNow(EVERY_SIX, ms('2026-11-20T06:00Z'), now, hour);
    expect(due).toBe(ms('2026-11-21T00:00Z'));
    expect(iso(missed)).toEqual(['2026-11-20T12:00', '2026-11-20T18:00']);
  });

  it('tells a time as missed that is too long ago, and makes no visit', () => {
    const now = ms('2026-11-20T09:00Z');
    const { due, missed } = dueNow(EVERY_SIX, ms('2026-11-20T00:00Z'), now, hour);
    expect(due).toBeUndefined();
    expect(iso(missed)).toEqual(['2026-11-20T06:00']);
  });

  it('tells each time of days of sleep as missed, once, and goes on with the next', () => {
    const asleep = ms('2026-11-20T10:05Z');
    const awake = ms('2026-11-24T05:00Z');
    const { due, missed } = dueNow(DAILY, asleep, awake, 2 * hour);
    expect(due).toBeUndefined();
    expect(missed).toHaveLength(7);
    expect(dueNow(DAILY, missed.at(-1) ?? 0, awake, 2 * hour)).toEqual({ missed: [] });
    expect(nextDue(DAILY, awake)).toBe(ms('2026-11-24T10:00Z'));
  });

  it('visits no time twice where the clock is set back and goes on', () => {
    const done = ms('2026-11-20T06:00Z');
    const again = [1, 2, 3, 4, 5].map((hours) => ms('2026-11-20T01:00Z') + hours * hour);
    for (const now of again)
      expect(dueNow(EVERY_SIX, done, now, hour).due, iso([now])[0]).toBeUndefined();
    expect(dueNow(EVERY_SIX, done, ms('2026-11-20T12:01Z'), hour).due).toBe(
      ms('2026-11-20T12:00Z'),
    );
  });

  it('does nothing before a time is due, nor again after it was done', () => {
    const done = ms('2026-11-20T06:00Z');
    expect(dueNow(EVERY_SIX, done, ms('2026-11-20T11:59Z'), hour)).toEqual({ missed: [] });
    expect(dueNow(EVERY_SIX, done, ms('2026-11-20T06:30Z'), hour)).toEqual({ missed: [] });
  });

  it('does nothing where the clock was set back', () => {
    const done = ms('2026-11-20T06:00Z');
    expect(dueNow(EVERY_SIX, done, ms('2026-11-19T06:00Z'), hour)).toEqual({ missed: [] });
  });
});
