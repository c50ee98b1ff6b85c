import { dayAway, wallTimeAt } from '../../evidence/wall-time.ts';
import { type Clock, type PartialTime, type ResolvedTime, resolvePartial } from './partial-time.ts';

/** A time of day at the end: part of the day, hour, minute, second. */
const TIME_OF_DAY = new RegExp(
  '(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜间|오전|오후|午前|午後)?' +
    String.raw`\s*(\d{1,2})\s*(?:[:：]|[点时時시])\s*` +
    String.raw`(?:(\d{1,2})\s*(?:[:：分분]\s*(?:(\d{1,2})\s*[秒초]?)?)?)?$`,
  'u',
);
const DAY_WORDS: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  昨天: -1,
  昨日: -1,
  前天: -2,
};
const FULL_DATE = /^(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[日号號일.]?$/u;
const SHORT_YEAR = /^(\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u;
const NO_YEAR = /^(\d{1,2})\s*(?:-|月)\s*(\d{1,2})\s*[日号號]?$/u;
const MONTH = /^(\d{4})\s*[-/年]\s*(\d{1,2})\s*月?$/u;
const YEAR = /^(\d{4})\s*年?$/u;
const WEEKDAY =
  /\s*[(（]?(?:星期|周|週)[一二三四五六日天][)）]?\s*|\s*[(（][月火水木金土日][)）]\s*/u;

const hourOf = (half: string | undefined, hour: number): number => {
  if (/下午|傍晚|晚上|夜间|오후|午後/u.test(half ?? '')) return hour < 12 ? hour + 12 : hour;
  if (/中午/u.test(half ?? '')) return hour < 3 ? hour + 12 : hour;
  return /凌晨|오전|午前/u.test(half ?? '') && hour === 12 ? 0 : hour;
};

const timeOfDay = (words: string): { rest: string; time: PartialTime } => {
  const found = TIME_OF_DAY.exec(words);
  if (!found) return { rest: words.trim(), time: {} };
  const [whole, half, hour, minute, second] = found;
  return {
    rest: words
      .slice(0, -whole.length)
      .replace(/[\sT,，·]+$/u, '')
      .trim(),
    time: {
      hour: hourOf(half, Number(hour)),
      minute: minute === undefined ? undefined : Number(minute),
      second: second === undefined ? undefined : Number(second),
    },
  };
};

const dayOf = (words: string, clock: Clock): PartialTime | undefined => {
  const away = DAY_WORDS[words];
  if (away !== undefined && clock.isCopy) return undefined;
  if (away !== undefined) return dateOnly(dayAway(wallTimeAt(clock.now, clock.timeZone), away));
  const [, year, month, day] = FULL_DATE.exec(words) ?? MONTH.exec(words) ?? YEAR.exec(words) ?? [];
  if (year) return { year: +year, month: month ? +month : undefined, day: day ? +day : undefined };
  const [, yy, shortMonth, shortDay] = SHORT_YEAR.exec(words) ?? [];
  if (yy) return { year: 2000 + Number(yy), month: Number(shortMonth), day: Number(shortDay) };
  const [, bareMonth, bareDay] = NO_YEAR.exec(words) ?? [];
  return bareMonth ? { month: Number(bareMonth), day: Number(bareDay) } : undefined;
};

const dateOnly = ({ year, month, day }: PartialTime): PartialTime => ({ year, month, day });

/**
 * Parses Chinese times and the Japanese, Korean and all-digit times with the year first: "昨天
 * 12:30", "8-22", "26-11-20", "2021年8月22日 09:15".
 */
export const chineseTime = (words: string, clock: Clock): ResolvedTime | undefined => {
  const beijing = /北京时间|北京時間/u.test(words);
  const { rest, time } = timeOfDay(
    words
      .replace(/[(（]?北京(?:时间|時間)[)）]?/u, ' ')
      .replace(WEEKDAY, ' ')
      .trim(),
  );
  // A time of day alone is today's; an empty rest without a time of day ("edited") is no time.
  if (rest === '' && time.hour === undefined) return undefined;
  const day = rest === '' ? dayOf('今天', clock) : dayOf(rest, clock);
  if (!day || (time.hour !== undefined && day.day === undefined)) return undefined;
  return resolvePartial(
    { ...day, ...time, offset: beijing && time.hour !== undefined ? 480 : undefined },
    clock,
  );
};
