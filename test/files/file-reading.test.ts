import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepText, MOST_CHARACTERS, tidyText } from '../../lib/files/file-reading.ts';
import { isCalendarDay, parseClaimedTime } from '../../lib/files/parse-claimed-time.ts';
import { ANY_UNIT } from '../support/any-unit.ts';

describe('the text that is kept of a file', () => {
  it.each([
    ['a\r\nb\tc\nd', 'a\nb\tc\nd'],
    ['a\u0000\u0001\u001fb', 'a b'],
    ['a\u007f\u0085b', 'a b'],
    ['a\ud800b', 'a\uFFFDb'],
    ['“原文” 𠮷', '“原文” 𠮷'],
  ])('of %j is %j', (text, kept) => {
    expect(tidyText(text)).toBe(kept);
  });

  it('is tidy already when it is tidied again, and well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_UNIT }), (text) => {
        const tidied = tidyText(text);
        expect(tidyText(tidied)).toBe(tidied);
        expect(tidied.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is cut at the limit, and says so', () => {
    const whole = 'x'.repeat(MOST_CHARACTERS);
    expect(keepText(whole)).toEqual({ text: whole, problems: [] });
    const { text, problems } = keepText(`${whole}y`);
    expect(text).toHaveLength(MOST_CHARACTERS);
    expect(problems.map(({ code }) => code)).toEqual(['FILE_TEXT_CUT']);
  });

  it.each(['', ' \n\t ', '\u0000\u0001'])('is none of %j, and says so', (text) => {
    const kept = keepText(text);
    expect(kept.text).toBeUndefined();
    expect(kept.problems.map(({ code }) => code)).toEqual(['FILE_WITHOUT_TEXT']);
  });
});

describe('a time that a file states', () => {
  const stated = { year: '2026', month: '02', day: '28', time: '23:30:00', zone: '-01:00' };

  it('is the instant in UTC', () => {
    expect(parseClaimedTime(stated)).toBe('2026-03-01T00:30:00.000Z');
  });

  it.each([
    { day: '29' },
    { day: '30' },
    { day: '00' },
    { month: '13' },
    { month: '00' },
    { time: '24:00:00' },
    { time: '25:00:00' },
    { zone: '+8' },
  ])('is no instant with %j', (change) => {
    expect(parseClaimedTime({ ...stated, ...change })).toBeUndefined();
  });

  it.each([
    [2024, 2, 29, true],
    [2100, 2, 29, false],
    [2000, 2, 29, true],
    [2026, 4, 30, true],
    [2026, 4, 31, false],
    [2026, 12, 31, true],
    [2026, 12, 32, false],
  ])('has %i-%i-%i in the calendar: %s', (year, month, day, isDay) => {
    expect(isCalendarDay(year, month, day)).toBe(isDay);
  });
});
