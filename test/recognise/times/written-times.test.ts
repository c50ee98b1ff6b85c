import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAway, wallTimeAt } from '../../../lib/evidence/wall-time.ts';
import { statedCount } from '../../../lib/recognise/counts/stated-count.ts';
import { statedTime } from '../../../lib/recognise/times/stated-time.ts';

const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'UTC',
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const two = (number: number): string => String(number).padStart(2, '0');

/** When a page is read, where, and how long before it was written. */
const moment = (longest: number) =>
  fc.record({
    now: fc.integer({ min: 946_684_800_000, max: 4_000_000_000_000 }).map((ms) => new Date(ms)),
    timeZone: fc.constantFrom(...ZONES),
    ago: fc.integer({ min: 0, max: longest }),
  });

const readBack = (words: string, now: Date, timeZone: string): number =>
  Date.parse(statedTime(words, { now, timeZone })?.at ?? 'none');

/**
 * How far a stated instant lies after the true one; sites round down, so it may, by less than one
 * unit.
 */
const late = (words: string, written: number, now: Date, timeZone: string): number =>
  readBack(words, now, timeZone) - written;

describe('a time as a site writes it, read back, is the time that was meant', () => {
  it('a time counted back in minutes and hours is read back', () =>
    fc.assert(
      fc.property(moment(DAY - 1), ({ now, timeZone, ago }) => {
        const minutes = Math.floor(ago / MINUTE);
        const [unit, words] =
          minutes < 60
            ? [
                MINUTE,
                [`${minutes}分钟前`, `${minutes}m`, `${minutes} minutes ago`, `${minutes} min`],
              ]
            : [
                60 * MINUTE,
                ['小时前', 'h', ' hours ago', ' hrs'].map(
                  (end) => `${Math.floor(minutes / 60)}${end}`,
                ),
              ];
        for (const one of words) {
          const by = late(one, now.getTime() - ago, now, timeZone);
          expect([one, by >= 0 && by < unit]).toEqual([one, true]);
        }
      }),
      { numRuns: 300 },
    ));

  it('a time counted back in days is read back to the day', () =>
    fc.assert(
      fc.property(moment(6 * DAY), ({ now, timeZone, ago }) => {
        const days = Math.floor(ago / DAY);
        fc.pre(days > 0);
        for (const one of [`${days}天前`, `${days}d`, `${days} days ago`]) {
          const time = statedTime(one, { now, timeZone });
          expect(time?.precision).toBe('day');
          const by = Date.parse(time?.at ?? '') - (now.getTime() - ago);
          expect([one, by > -DAY - 3_600_001 && by < DAY]).toEqual([one, true]);
        }
      }),
      { numRuns: 200 },
    ));

  it('a time as today, yesterday and the day before is read back to the minute', () =>
    fc.assert(
      fc.property(moment(DAY), fc.constantFrom(0, 1, 2), ({ now, timeZone, ago }, back) => {
        const { hour, minute } = wallTimeAt(new Date(now.getTime() - ago), timeZone);
        const day = dayAway(wallTimeAt(now, timeZone), -back);
        const chinese = `${['今天', '昨天', '前天'][back]} ${two(hour)}:${two(minute)}`;
        const english = `${['today', 'yesterday'][back]} at ${two(hour)}:${two(minute)}`;
        for (const words of back === 2 ? [chinese] : [chinese, english]) {
          if (Number.isNaN(readBack(words, now, timeZone))) {
            // Later today than now: the page cannot mean that.
            expect([words, back]).toEqual([words, 0]);
            continue;
          }
          const shown = wallTimeAt(new Date(readBack(words, now, timeZone)), timeZone);
          expect([words, shown.year, shown.month, shown.day]).toEqual([
            words,
            day.year,
            day.month,
            day.day,
          ]);
          expect(shown.minute % 30).toBe(minute % 30);
        }
      }),
      { numRuns: 200 },
    ));

  it('a time without its year within the last year is read back', () =>
    fc.assert(
      fc.property(moment(360 * DAY), ({ now, timeZone, ago }) => {
        const { year, month, day } = wallTimeAt(new Date(now.getTime() - ago), timeZone);
        fc.pre(!(month === 2 && day === 29));
        for (const words of [
          `${month}-${day}`,
          `${two(month)}月${two(day)}日`,
          `${MONTHS[month - 1]} ${day}`,
        ]) {
          const shown = wallTimeAt(new Date(readBack(words, now, timeZone)), timeZone);
          expect([words, shown.year, shown.month, shown.day]).toEqual([words, year, month, day]);
        }
      }),
      { numRuns: 300 },
    ));

  it('a time with an offset is read back in any zone of the reader', () =>
    fc.assert(
      fc.property(moment(DAY), fc.integer({ min: -47, max: 56 }), ({ now, timeZone }, quarters) => {
        const [sign, size] = [quarters < 0 ? '-' : '+', Math.abs(quarters)];
        const offset = `${sign}${two(Math.floor(size / 4))}:${two((size % 4) * 15)}`;
        const local = new Date(now.getTime() + quarters * 15 * MINUTE).toISOString().slice(0, 19);
        const time = statedTime(local + offset, { now, timeZone });
        expect(time?.at).toBe(new Date(Math.floor(now.getTime() / 1_000) * 1_000).toISOString());
        expect(time?.assumedTimeZone).toBeUndefined();
      }),
      { numRuns: 200 },
    ));

  it('a relative time gives no instant in a copy', () =>
    fc.assert(
      fc.property(moment(DAY), ({ now, timeZone, ago }) => {
        const minutes = Math.floor(ago / MINUTE) + 1;
        for (const words of [
          `${minutes}分钟前`,
          '昨天 12:30',
          '8-22',
          'Aug 22',
          'yesterday',
          '2h',
          'just now',
        ])
          expect(statedTime(words, { now, timeZone, isCopy: true })).toEqual({
            raw: words,
            source: 'shown text',
          });
      }),
    ));
});

/** As sites shorten: cut, not rounded, to one place. */
const shortened = (count: number, unit: number, sign: string): string =>
  `${(Math.floor(count / (unit / 10)) / 10).toString()}${sign}`;

describe('a count as a site writes it, read back, is at most a tenth of its unit short', () => {
  it.each([
    ['万', 1e4, 1e8],
    ['w', 1e4, 1e8],
    ['亿', 1e8, 1e11],
    ['K', 1e3, 1e6],
    ['M', 1e6, 1e9],
    ['B', 1e9, 1e12],
  ] as const)('a count in %s is read back', (sign, unit, most) =>
    fc.assert(
      fc.property(fc.integer({ min: unit, max: most - 1 }), (count) => {
        const words = shortened(count, unit, sign);
        const read = statedCount(words);
        expect(read?.raw).toBe(words);
        const short = count - (read?.count ?? Number.NaN);
        expect(short >= 0 && short < unit / 10).toBe(true);
        expect(statedCount(`${words}+`)?.count).toBeUndefined();
      }),
    ),
  );
});
