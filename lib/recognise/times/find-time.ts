import type { StatedTime } from '../../evidence/item.ts';
import type { Clock } from './clock.ts';
import { cached } from './languages/cached.ts';
import { dateNames } from './languages/date-names.ts';
import { escapeSigns } from './languages/escape-signs.ts';
import { gapOf } from './languages/fillers.ts';
import { certainTime, statedTime, withWholeWords } from './stated-time.ts';

const HAN = '[〇○零一二三四五六七八九十廿卅百元]';
/** Year, month and day in digits of any script or in Chinese numerals, also by an era. */
const DATE = new RegExp(
  String.raw`\p{Nd}{4}\s*[-/年.년]\s*\p{Nd}{1,2}\s*[-/月.월]\s*\p{Nd}{1,2}\s*[日號号일]?|` +
    `[〇○零一二三四五六七八九]{4}年${HAN}{1,3}月${HAN}{1,3}[日號号]|` +
    String.raw`(?:中華民國|中华民国|民國|民国|令和|平成|昭和)\s*(?:\d{1,3}|${HAN}{1,6})\s*[年./-]\s*` +
    String.raw`(?:\d{1,2}|${HAN}{1,3})\s*[月./-]\s*(?:\d{1,2}|${HAN}{1,3})\s*[日號号]?`,
  'u',
);
const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)';
/** "Sunday 22 August 2021", "August 22, 2021". */
const ENGLISH_DATE = new RegExp(
  String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s+)?\b${MONTHS}[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?` +
    String.raw`(?:\s+(?:mon|tue|wed|thu|fri|sat|sun)\w*)?(?:,|\s)\s*\d{4}` +
    String.raw`|\b\d{1,2}\s+${MONTHS}[a-z]*\.?,?\s+\d{4}`,
  'iu',
);

/** A date with the name of a month in a language, and a year. */
const dateIn = cached((locale: string): RegExp => {
  const gap = gapOf(locale);
  const month = `(?<!\\p{L})(?:${dateNames
    .months(locale)
    .map(([name]) => escapeSigns(name))
    .join('|')})`;
  const day = '\\p{Nd}{1,2}(?:er|re|º|ª|\\.)?';
  const year = '\\p{Nd}{4}';
  return new RegExp(
    `${day}${gap}${month}${gap}${year}|${month}${gap}${day}${gap}${year}|` +
      `${year}${gap}${month}${gap}${day}`,
    'iu',
  );
});

const isNamed = (language: string | undefined): language is string =>
  language !== undefined && !/^(?:en|zh|ja|ko)\b/iu.test(language);

/** The first date with a year in a line; undefined where it holds none. */
export const findDate = (
  line: string,
  language?: string,
): { readonly index: number; readonly words: string } | undefined => {
  const found =
    DATE.exec(line) ??
    ENGLISH_DATE.exec(line) ??
    (isNamed(language) && /\p{Nd}{4}/u.test(line) ? dateIn(language).exec(line) : null);
  return found ? { index: found.index, words: found[0] } : undefined;
};

/** Signs that go on with a time of day: AM or PM, a zone, an offset. */
const GOES_ON = new RegExp(
  String.raw`^\s*[[(（]?(?:[ap]\.?\s?m\b|[+−-]\d{2}:?\d{2}\b|当地时间|當地時間|local time)|` +
    String.raw`^\s*[[(（]?(?:[A-Z]{2,4}T|[A-Z]{2}T|ET|PT|UTC|GMT|Z)(?![\p{L}\d])`,
  'u',
);
const MERIDIEM = /^\s*[ap]\.?\s?m\b/iu;

/** How far behind a date its time of day and zone may reach, in characters. */
const FARTHEST = 48;

/** The ends of words in the text, the last first. */
const wordEnds = (text: string): number[] =>
  [...text.matchAll(/\p{Nd}+(?:[:：.]\p{Nd}+)*|[^\s\p{Nd},，;；|｜。]+/gu)]
    .map(({ index, 0: word }) => index + word.length)
    .reverse();

/**
 * The time in a longer line: its date with as much of what follows as is part of the time. Where
 * AM, PM or a zone follows that cannot be read, the time has its words and no instant.
 */
export const findTime = (line: string, clock: Clock): StatedTime | undefined => {
  const found = findDate(line, clock.language);
  if (!found) return undefined;
  const behind = line.slice(found.index + found.words.length);
  const tail = behind.slice(0, FARTHEST);
  const whole = line.length <= 80 ? line : undefined;
  for (const end of [...wordEnds(tail), 0]) {
    const words = `${found.words}${tail.slice(0, end)}`;
    const time = certainTime(words, clock);
    if (!time) continue;
    const rest = behind.slice(end);
    const isCut = time.precision !== 'day' && (GOES_ON.test(rest) || MERIDIEM.test(rest));
    return withWholeWords(isCut ? statedTime(`${words}${rest.slice(0, 12)}`, clock) : time, whole);
  }
  return undefined;
};
