import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statedTime } from '../../../lib/recognise/times/stated-time.ts';

const now = new Date('2026-11-21T12:00:00Z');
const read = (words: string, timeZone: string, language?: string) =>
  statedTime(words, { now, timeZone, ...(language && { language }) });

describe('times in calendars, numerals and languages of the world', () => {
  it.each([
    ['民國114年8月22日', 'Asia/Taipei', '2025-08-21T16:00:00.000Z'],
    ['民國98年12月31日 下午3:20', 'Asia/Taipei', '2009-12-31T07:20:00.000Z'],
    ['中華民國一一〇年八月二十二日', 'Asia/Taipei', '2021-08-21T16:00:00.000Z'],
    ['114/08/22', 'Asia/Taipei', '2025-08-21T16:00:00.000Z'],
    ['114/08/22', 'Asia/Shanghai', undefined],
    ['令和3年8月22日', 'Asia/Tokyo', '2021-08-21T15:00:00.000Z'],
    ['平成元年1月8日', 'Asia/Tokyo', '1989-01-07T15:00:00.000Z'],
    ['R3.8.22', 'Asia/Tokyo', '2021-08-21T15:00:00.000Z'],
    ['R3.8.22', 'Asia/Shanghai', undefined],
    ['二〇二一年八月二十二日', 'Asia/Shanghai', '2021-08-21T16:00:00.000Z'],
    ['二○二一年八月廿二日 上午九时十五分', 'Asia/Shanghai', '2021-08-22T01:15:00.000Z'],
    ['二零二一年十二月卅一日', 'Asia/Shanghai', '2021-12-30T16:00:00.000Z'],
    ['22 août 2021', 'Europe/Paris', '2021-08-21T22:00:00.000Z'],
    ['Publié le 1er août 2021 à 9h15', 'Europe/Paris', '2021-08-01T07:15:00.000Z'],
    ['22. August 2021', 'Europe/Berlin', '2021-08-21T22:00:00.000Z'],
    ['22 de agosto de 2021', 'Europe/Madrid', '2021-08-21T22:00:00.000Z'],
    ['22 de agosto de 2021 às 09h15', 'America/Sao_Paulo', '2021-08-22T12:15:00.000Z'],
    ['22 agosto 2021 alle ore 09:15', 'Europe/Rome', '2021-08-22T07:15:00.000Z'],
    ['22 августа 2021 г., 09:15', 'Europe/Moscow', '2021-08-22T06:15:00.000Z'],
    ['22 Ağustos 2021 Pazar 09:15', 'Europe/Istanbul', '2021-08-22T06:15:00.000Z'],
    ['22 สิงหาคม 2564 เวลา 09:15 น.', 'Asia/Bangkok', '2021-08-22T02:15:00.000Z', 'th'],
    ['22 สิงหาคม 2564', 'Asia/Bangkok', '2021-08-21T17:00:00.000Z', 'th'],
    ['۳۱ مرداد ۱۴۰۰', 'Asia/Tehran', '2021-08-21T19:30:00.000Z', 'fa'],
    ['۱۴۰۰/۵/۳۱، ۹:۱۵', 'Asia/Tehran', '2021-08-22T04:45:00.000Z', 'fa'],
    ['۱۴۰۰/۵/۳۱', 'Asia/Tehran', undefined],
    ['٢٢ أغسطس ٢٠٢١', 'Africa/Cairo', '2021-08-21T22:00:00.000Z', 'ar-EG'],
    ['22 listopada 2021', 'Europe/Warsaw', '2021-11-21T23:00:00.000Z', 'pl'],
    // Polish for November and Croatian for October.
    ['22 listopada 2021', 'Europe/Warsaw', undefined],
    ['22 août 2021 par Jean', 'Europe/Paris', undefined],
  ])('the date "%s" read in %s gives %s', (words, timeZone, expected, language?: string) =>
    expect(read(words, timeZone, language)?.at).toBe(expected),
  );

  it.each([
    ['三天前', '2026-11-17T16:00:00.000Z'],
    ['一小时前', '2026-11-21T11:00:00.000Z'],
    ['一个半小时前', '2026-11-21T10:30:00.000Z'],
    ['两天前', '2026-11-18T16:00:00.000Z'],
    ['3時間前', '2026-11-21T09:00:00.000Z'],
    ['3시간 전', '2026-11-21T09:00:00.000Z'],
    ['il y a 3 heures', '2026-11-21T09:00:00.000Z'],
    ['il y a une heure', '2026-11-21T11:00:00.000Z'],
    ['vor 3 Stunden', '2026-11-21T09:00:00.000Z'],
    ['hace 3 horas', '2026-11-21T09:00:00.000Z'],
    ['há 3 horas', '2026-11-21T09:00:00.000Z'],
    ['3 ore fa', '2026-11-21T09:00:00.000Z'],
    ['3 часа назад', '2026-11-21T09:00:00.000Z'],
    ['3 uur geleden', '2026-11-21T09:00:00.000Z'],
    ['hier à 10:20', '2026-11-20T02:20:00.000Z'],
    ['gestern, 10:20 Uhr', '2026-11-20T02:20:00.000Z'],
    ['вчера в 10:20', '2026-11-20T02:20:00.000Z'],
    ['3h · Edited', '2026-11-21T09:00:00.000Z'],
    ['3小时前发布', '2026-11-21T09:00:00.000Z'],
    ['1 hour, 5 minutes ago', undefined],
    ['几分钟前', undefined],
    ['3M', undefined],
  ])('the relative time "%s" gives %s', (words, expected) =>
    expect(read(words, 'Asia/Shanghai')?.at).toBe(expected),
  );
});

const LOCALES = (
  'zh-CN zh-TW zh-HK zh-SG ja ko en-US en-GB en-IN fr fr-CA de es es-MX pt-BR pt-PT it nl ru uk ' +
  'pl tr sv da nb fi cs hu el ar ar-EG he fa th vi id ro hi bg hr'
).split(' ');
const STYLES = ['full', 'long', 'medium', 'short'] as const;
const ZONES = ['Asia/Shanghai', 'Europe/Paris', 'America/New_York', 'Asia/Kolkata'];
const UNITS = { day: 0, minute: 6e4, second: 1e3 } as const;

const DAYS = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }),
  ]),
);

/** Makes each way to write a time once: a new formatter takes longer than what it writes. */
const formatters = (language: string) => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.DateTimeFormat(language, options);
    made.set(key, format);
    return format;
  };
};

const isRight = (
  { at, precision }: { readonly at?: string; readonly precision?: string },
  instant: Date,
  timeZone: string,
): boolean => {
  const day = DAYS.get(timeZone);
  const unit = UNITS[precision as keyof typeof UNITS];
  if (at === undefined || unit === undefined || !day) return false;
  if (precision === 'day') return day.format(new Date(at)) === day.format(instant);
  return Math.floor(Date.parse(at) / unit) === Math.floor(instant.getTime() / unit);
};

describe('a time that a browser writes in a language is read back right, or not at all', () => {
  const instants = fc
    .integer({ min: Date.UTC(1995, 0, 1) / 1e3, max: now.getTime() / 1e3 })
    .map((seconds) => new Date(seconds * 1e3));

  it.each(LOCALES)('in %s, and at least half of the forms are read', (language) => {
    let [all, known] = [0, 0];
    const formatterOf = formatters(language);
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, timeZone) => {
        for (const dateStyle of STYLES)
          for (const timeStyle of [undefined, ...STYLES]) {
            const words = formatterOf({ dateStyle, timeStyle, timeZone }).format(instant);
            const time = read(words, timeZone, language);
            all += 1;
            if (time?.at === undefined) continue;
            known += 1;
            expect([words, time.at, isRight(time, instant, timeZone)]).toEqual([
              words,
              time.at,
              true,
            ]);
          }
      }),
      { numRuns: 8 },
    );
    expect(known / all).toBeGreaterThan(0.4);
  });
});
