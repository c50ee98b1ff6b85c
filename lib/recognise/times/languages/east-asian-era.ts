import type { Clock } from '../clock.ts';
import type { PartialTime } from '../partial-time.ts';
import { toGregorian } from './calendars.ts';

const MONTH_AND_DAY = String.raw`\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日號号]?$`;
const ROC = new RegExp(
  String.raw`^(?:中華民國|中华民国|民國|民国|R\.?O\.?C\.?)\s*(\d{1,3})${MONTH_AND_DAY}`,
  'iu',
);
/** 114/08/22, 114年8月22日: a year of three digits is one of the Republic of China, in Taiwan. */
const ROC_DIGITS = new RegExp(String.raw`^(1\d{2})${MONTH_AND_DAY}`, 'u');
const JAPANESE = new RegExp(
  String.raw`^(明治|大正|昭和|平成|令和|[MTSHR](?=[.\d]))\s*\.?(\d{1,2}|元)${MONTH_AND_DAY}`,
  'u',
);
const ERAS: Readonly<Record<string, string>> = {
  ...{ 明治: 'meiji', 大正: 'taisho', 昭和: 'showa', 平成: 'heisei', 令和: 'reiwa' },
  ...{ M: 'meiji', T: 'taisho', S: 'showa', H: 'heisei', R: 'reiwa' },
};
const isInTaiwan = ({ timeZone, language }: Clock): boolean =>
  timeZone === 'Asia/Taipei' || /^zh-(?:Hant-)?TW\b/iu.test(language ?? '');

const isInJapan = ({ timeZone, language }: Clock): boolean =>
  timeZone === 'Asia/Tokyo' || /^ja\b/iu.test(language ?? '');

const rocDate = (words: string, clock: Clock): PartialTime | undefined => {
  const named = ROC.exec(words);
  const digits = named || !isInTaiwan(clock) ? undefined : ROC_DIGITS.exec(words);
  const [year, month, day] = named
    ? [named[1], named[2], named[3]]
    : [digits?.[1], digits?.[2], digits?.[3]];
  if (!year) return undefined;
  return toGregorian({ calendar: 'roc', year: +year, month: Number(month), day: Number(day) });
};

const japaneseDate = (words: string, clock: Clock): PartialTime | undefined => {
  const [, era = '', year, month, day] = JAPANESE.exec(words) ?? [];
  // One letter is too little, unless the page is Japanese.
  if (!year || (era.length === 1 && !isInJapan(clock))) return undefined;
  return toGregorian({
    calendar: 'japanese',
    era: ERAS[era] ?? '',
    year: year === '元' ? 1 : Number(year),
    month: Number(month),
    day: Number(day),
  });
};

/** A date by an era of Taiwan or Japan: 民國114年8月22日, 令和3年8月22日; in Taiwan 114/08/22. */
export const eraDate = (words: string, clock: Clock): PartialTime | undefined =>
  rocDate(words, clock) ?? japaneseDate(words, clock);
