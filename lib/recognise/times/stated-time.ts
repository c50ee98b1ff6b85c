import type { StatedTime, TimeSource } from '../../evidence/item.ts';
import { wallTimeAt } from '../../evidence/wall-time.ts';
import { chineseTime } from './chinese-time.ts';
import type { Clock } from './clock.ts';
import { dayOfWeek, weekdayIn } from './day-in-words.ts';
import { englishTime } from './english-time.ts';
import { namedTime } from './languages/named-time.ts';
import { machineTime } from './machine-time.ts';
import type { ResolvedTime } from './partial-time.ts';
import { isCountedBack, relativeTime } from './relative-time.ts';
import { plainWords } from './words/plain-words.ts';
import { takeZone } from './words/zone-in-words.ts';

const LONGEST = 80;

/** "10:00-11:00" is a range of hours or a time with an offset, unless it is in ISO 8601. */
const HOURS_RANGE = /(?<![T:\d])\d{1,2}:\d{2}\s?[-–~]\s?\d{1,2}:\d{2}(?!:?\d)/u;

/** The first parser that reads the words decides, the strictest first. */
const readWords = (words: string, clock: Clock): ResolvedTime | undefined => {
  if (HOURS_RANGE.test(words)) return undefined;
  const machine = machineTime(words, clock);
  if (machine) return machine;
  if (isCountedBack(words, clock)) return relativeTime(words, clock);
  const { rest, zone, isOpen } = takeZone(words, clock.timeZone);
  if (isOpen) return undefined;
  const zoned = zone ? { ...clock, statedZone: zone } : clock;
  return chineseTime(rest, zoned) ?? englishTime(rest, zoned) ?? namedTime(rest, zoned);
};

/**
 * Whether a date without a year is on another weekday than its words say, so that they mean another
 * year. Where the words have a year, it counts.
 */
const isOtherWeekday = (
  words: string,
  { at, countedFrom }: ResolvedTime,
  clock: Clock,
): boolean => {
  if (at === undefined || countedFrom !== undefined || /\d{4}/u.test(words)) return false;
  const weekday = weekdayIn(words);
  return weekday !== undefined && weekday !== dayOfWeek(wallTimeAt(new Date(at), clock.timeZone));
};

const resolve = (words: string, clock: Clock): ResolvedTime | undefined => {
  try {
    const found = readWords(words, clock);
    const isAhead = found?.at !== undefined && Date.parse(found.at) > clock.now.getTime();
    // A page cannot have been written after it was captured, so the words mean something else.
    if (isAhead && !clock.mayLieAhead) return undefined;
    return found && isOtherWeekday(words, found, clock) ? undefined : found;
  } catch {
    return undefined;
  }
};

/**
 * A time as a page states it: `raw` with the source's words (spaces collapsed), and `at` where they
 * give an instant. Relative times are counted from when the page was written (see `Clock`). A time
 * without a zone is read in `clock.timeZone`, which `assumedTimeZone` then names. An instant after
 * `clock.now` is not stated. Undefined for an empty text and over 80 characters.
 */
export const statedTime = (
  words: string | undefined,
  clock: Clock,
  source: TimeSource = 'shown text',
): StatedTime | undefined => {
  const raw = (words ?? '').replace(/\s+/gu, ' ').trim();
  if (raw === '' || raw.length > LONGEST) return undefined;
  return { raw, ...resolve(plainWords(raw), clock), source };
};

/**
 * As `statedTime`, but undefined where the text gives no instant: for texts that may not be times.
 */
export const certainTime = (
  words: string | undefined,
  clock: Clock,
  source?: TimeSource,
): StatedTime | undefined => {
  const time = statedTime(words, clock, source);
  return time?.at === undefined ? undefined : time;
};

/** A time with what the page shows for it, where that is not its source. */
export const withShown = <Time extends StatedTime | undefined>(
  time: Time,
  words: string | undefined,
): Time =>
  time && words && time.source !== 'shown text' && words !== time.raw
    ? { ...time, shown: words }
    : time;

/** A time that was read from a part of its source's words, with all of these words. */
export const withWholeWords = (
  time: StatedTime | undefined,
  whole: string | undefined,
): StatedTime | undefined => {
  const raw = whole?.replace(/\s+/gu, ' ').trim();
  return time && raw ? { ...time, raw } : time;
};

/**
 * The exact instant in a page's markup or data (`<time datetime>`, epoch seconds or milliseconds),
 * with the words that the page shows for it; else what those words give.
 */
export const shownTime = (
  shown: string | undefined,
  machine: string | number | undefined,
  clock: Clock,
  source: TimeSource = 'attribute',
): StatedTime | undefined => {
  const exact = certainTime(machine === undefined ? undefined : String(machine), clock, source);
  const words = statedTime(shown, clock);
  return exact ? withShown(exact, words?.raw) : words;
};
