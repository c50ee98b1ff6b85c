import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOf, spanOf, statedSpan } from '../../../lib/casework/dates/time-span.ts';
import { statedTime } from '../../../lib/recognise/times/stated-time.ts';

const now = new Date('2026-11-21T12:00:00Z');
const clock = { now, timeZone: 'Asia/Shanghai' };
const flag = (words: string, served: string) => {
  const time = statedTime(words, clock);
  const span = time && statedSpan(time);
  return span && orderOf(span, spanOf({ at: served, precision: 'second', timeZone: 'UTC' }));
};

describe('words that count back cover the rounding of sites', () => {
  it.each([
    ['Posted 3d', '2026-11-17T10:00:00Z'],
    ['3 hours', '2026-11-21T08:30:00Z'],
    ['about 3 hours', '2026-11-21T08:30:00Z'],
    ['Edited 3h', '2026-11-21T08:30:00Z'],
    ['Answered 1h', '2026-11-21T10:30:00Z'],
    ['an hour', '2026-11-21T10:30:00Z'],
    ['5 minutes', '2026-11-21T11:54:30Z'],
    ['半小时前', '2026-11-21T11:20:00Z'],
    ['il y a 3 heures', '2026-11-21T08:30:00Z'],
    // Libraries that round to the nearest write two and a half hours as three.
    ['3 hours ago', '2026-11-21T09:20:00Z'],
    ['刚刚', '2026-11-21T11:58:00Z'],
    ['昨晚', '2026-11-20T20:00:00Z'],
  ])('"%s" cannot be told from an order served at %s', (words, served) =>
    expect(flag(words, served)).toBe('cannot-tell'),
  );

  it.each([
    ['Posted 3d', '2026-11-16T10:00:00Z', 'after'],
    ['Posted 3d', '2026-11-19T10:00:00Z', 'before'],
    ['3小时前', '2026-11-21T07:59:00Z', 'after'],
    ['3小时前', '2026-11-21T09:31:00Z', 'before'],
    ['2 weeks ago', '2026-10-30T00:00:00Z', 'after'],
  ])('"%s" and an order served at %s: %s', (words, served, order) =>
    expect(flag(words, served)).toBe(order),
  );

  it('an old record without a span is widened for each way to count back', () => {
    const time = { at: '2026-11-21T09:00:00.000Z', precision: 'hour' } as const;
    for (const raw of [
      'Posted 3h',
      '3 hours',
      'Edited 3h',
      '3h · Edited',
      '3 hours ago',
      '3小时前',
    ])
      expect([raw, statedSpan({ ...time, raw })?.from]).toEqual([
        raw,
        Date.parse('2026-11-21T08:00:00Z'),
      ]);
    for (const raw of ['11月21日 17时', 'Nov 21, 2026, 5 pm', '17时'])
      expect([raw, statedSpan({ ...time, raw })?.from]).toEqual([raw, Date.parse(time.at)]);
  });
});

describe('words that count back were written between opening and capture', () => {
  const openedAt = new Date('2026-11-21T09:00:00Z');

  it('a time is counted from the opening, with a span up to the capture', () =>
    expect(statedTime('3分钟前', { ...clock, openedAt })).toEqual({
      raw: '3分钟前',
      source: 'shown text',
      at: '2026-11-21T08:57:00.000Z',
      precision: 'minute',
      countedFrom: '2026-11-21T09:00:00.000Z',
      span: { from: '2026-11-21T08:56:00.000Z', until: '2026-11-21T11:57:30.000Z' },
    }));

  it.each(['昨天 12:30', 'yesterday', '周五 10:20', '12:30'])(
    '"%s" gives no instant on a page that was opened the day before its capture',
    (words) =>
      expect(
        statedTime(words, { ...clock, openedAt: new Date('2026-11-20T12:00:00Z') })?.at,
      ).toBeUndefined(),
  );

  it('a day without a year gives no instant on a page that was open over New Year', () => {
    const opened = new Date('2025-12-30T12:00:00Z');
    const captured = new Date('2026-01-02T12:00:00Z');
    const during = { now: captured, openedAt: opened, timeZone: 'UTC' };
    expect(statedTime('Jan 2', during)?.at).toBeUndefined();
    expect(statedTime('Jan 2', { ...during, openedAt: captured })?.at).toMatch(/^2026/u);
  });

  it('an opening after the capture, by a clock that was set back, is not counted from', () =>
    expect(
      statedTime('3分钟前', { ...clock, openedAt: new Date('2026-11-21T13:00:00Z') })?.at,
    ).toBe('2026-11-21T11:57:00.000Z'));

  it('the true time lies in the span, however long the page was open and whoever rounds', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 864e5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 6e4, max: 864e5 - 1 }),
        fc.constantFrom(Math.floor, Math.round),
        (open, share, age, round) => {
          const from = new Date(now.getTime() - open);
          const written = now.getTime() - open * share;
          const unit = age < 36e5 ? 6e4 : 36e5;
          const words = `${Math.max(1, round(age / unit))}${unit === 6e4 ? '分钟前' : '小时前'}`;
          const time = statedTime(words, { ...clock, openedAt: from });
          const span = time && statedSpan(time);
          const published = written - age;
          expect(span && span.from <= published && published <= span.until).toBe(true);
        },
      ),
    ));
});
