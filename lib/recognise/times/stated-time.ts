import type { StatedTime, TimeSource } from '../../evidence/item.ts';
import { chineseTime } from './chinese-time.ts';
import { englishTime } from './english-time.ts';
import { machineTime } from './machine-time.ts';
import type { Clock, ResolvedTime } from './partial-time.ts';
import { relativeTime } from './relative-time.ts';

/** A label before a time: "发布于", "Last updated:". */
const LABEL = new RegExp(
  '^(?:(?:最后|首次|最初)?(?:发布|發布|发表|發表|编辑|編輯|更新|修改|创建|推送|刊发)' +
    '(?:于|於|时间|時間|日期|在)?|时间|時間|日期|posted(?: on| at)?|published(?: on| at)?|' +
    '(?:last )?(?:updated|edited|modified)(?: on| at)?|written(?: on)?|answered(?: on)?|asked|' +
    'premiered|streamed(?: live)?(?: on)?|started streaming|uploaded(?: on)?|announced|date|on)' +
    String.raw`\s*[:：]?\s*`,
  'iu',
);
const LONGEST = 80;

/**
 * A shown time in normal form: NFKC, single spaces, no invisible characters, no label before it.
 */
const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LABEL, '')
    .trim();

const resolve = (words: string, clock: Clock): ResolvedTime | undefined => {
  try {
    return (
      machineTime(words, clock) ??
      relativeTime(words, clock) ??
      chineseTime(words, clock) ??
      englishTime(words, clock)
    );
  } catch {
    return undefined;
  }
};

/**
 * A time as a page states it: `raw` with the source's words (spaces collapsed), and `at` where they
 * give an instant, relative times against `clock.now`. A time without a zone is read in
 * `clock.timeZone`, which `assumedTimeZone` then names. Undefined for an empty text and over 80
 * characters.
 */
export const statedTime = (
  words: string | undefined,
  clock: Clock,
  source: TimeSource = 'shown text',
): StatedTime | undefined => {
  const raw = (words ?? '').replace(/\s+/gu, ' ').trim();
  if (raw === '' || raw.length > LONGEST) return undefined;
  return { raw, ...resolve(plain(raw), clock), source };
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
