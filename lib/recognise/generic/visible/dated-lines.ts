import type { StatedTime } from '../../../evidence/item.ts';
import { attribute, follows, matches, previousOf } from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';
import type { Clock } from '../../times/clock.ts';
import { certainTime, shownTime, statedTime } from '../../times/stated-time.ts';
import type { Line } from './headline-lines.ts';

/** Year, month and day in digits, with an optional time of day and offset. */
const DATE = new RegExp(
  String.raw`\d{4}\s*[-/年.]\s*\d{1,2}\s*[-/月.]\s*\d{1,2}\s*日?` +
    String.raw`(?:\s*[(（][月火水木金土日][)）])?` +
    String.raw`(?:[T\s]*\d{1,2}\s*[:：时時]\s*\d{2}(?:分|[:：]\d{2})?(?:[+-]\d{2}:\d{2}|Z)?)?`,
  'u',
);
const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)';
const TIME = String.raw`(?:,?(?: at)?\s+\d{1,2}:\d{2}(?:\s*[ap]\.?m\b)?)?`;
/** "Sunday 22 August 2021", "August 22, 2021 at 9:15 am". */
const ENGLISH_DATE = new RegExp(
  String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s+)?\b${MONTHS}[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?` +
    String.raw`(?:\s+(?:mon|tue|wed|thu|fri|sat|sun)\w*)?(?:,|\s)\s*\d{4}${TIME}` +
    String.raw`|\b\d{1,2}\s+${MONTHS}[a-z]*\.?,?\s+\d{4}${TIME}`,
  'iu',
);
/** A relative time at the beginning of a line; later in a line it may belong to something else. */
const RELATIVE = new RegExp(
  String.raw`^(?:发布于|发表于|发布时间[:：])?\s*((?:今天|昨天|前天)(?:\s*\d{1,2}[:：]\d{2})?|刚刚|` +
    String.raw`\d{1,3}\s*(?:分钟|小时|天)前)(?=\s|$)`,
  'u',
);
/** A zone's short name or offset right behind a time of day. */
const ZONE = /^\s*(?:(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|[A-Z]{1,4}T)(?![\p{L}\d])/u;
const EDIT = /更新|修改|编辑于|updated|modified|edited|revised/iu;

/** Whether a text holds a date in digits, year first. */
export const holdsDate = (text: string): boolean => DATE.test(text);

const timeIn = ({ text, element }: Line, clock: Clock): StatedTime | undefined => {
  const machine = attribute(element, 'datetime');
  const marked = machine ? shownTime(text, machine, clock) : undefined;
  if (marked?.at) return marked;
  const date = DATE.exec(text) ?? ENGLISH_DATE.exec(text);
  const words = date?.[0] ?? RELATIVE.exec(text)?.[1];
  const zone = date && ZONE.exec(text.slice(date.index + date[0].length))?.[0];
  return (
    (text.length <= 60 ? certainTime(text, clock) : undefined) ??
    (zone ? certainTime(`${words}${zone}`, clock) : undefined) ??
    certainTime(words, clock) ??
    (clock.isArchive ? statedTime(words, clock) : undefined)
  );
};

const PRECISIONS = ['year', 'month', 'day', 'hour', 'minute', 'second'];
const precisionRank = (time: StatedTime): number => PRECISIONS.indexOf(time.precision ?? 'year');

/** The time in a line, and whether the line says that it is the time of an edit. */
export type DatedLine = { readonly time: StatedTime; readonly isEdit: boolean };

/** Labels of a publication or an edit. */
const PUBLICATION_LABEL = new RegExp(
  '发布|發布|发表|發表|刊登|刊发|公布|^时间$|^日期$|来源|作者|编辑|更新|修改|' +
    'published|posted|updated|modified|edited|announced|issued|released|written|' +
    String.raw`^date|^on$|^by\b`,
  'iu',
);
/** Labels of dates that are not the page's own: of events, deadlines, births, registrations. */
const OTHER_LABEL = new RegExp(
  '日期|时间|期限|成立|注册|登记|生日|出生|截止|截至|有效|到期|上映|活动|开始|结束|开庭|立案|公告期|' +
    'since|founded|born|expires?|until|deadline|event|starts?|ends?|joined|established|filed',
  'iu',
);

/** The words before the date in its line, else the short label in the element before it. */
const labelOf = ({ text, element }: Line): string => {
  const at = (DATE.exec(text) ?? ENGLISH_DATE.exec(text))?.index ?? 0;
  const before =
    text
      .slice(Math.max(0, at - 16), at)
      .replace(/[\s:：|｜(（]+$/u, '')
      .split(/[\s|｜,，。]/u)
      .at(-1) ?? '';
  const sibling = at === 0 ? previousOf(element) : null;
  const beside = sibling && follows(sibling, element) ? (lineOf(sibling) ?? '') : '';
  return (
    before || (beside.length <= 20 && !DATE.test(beside) ? beside.replace(/[:：\s]+$/u, '') : '')
  );
};

const isOtherDate = (line: Line): boolean => {
  const label = labelOf(line);
  const isRange = /\d日?\s*(?:至|到|~|～|–|—|to\s)/u.test(line.text);
  const isListed = label !== '' && matches(line.element, 'dd, td, dd *, td *');
  return isRange || ((isListed || OTHER_LABEL.test(label)) && !PUBLICATION_LABEL.test(label));
};

/**
 * The times in the lines beside the headline, in order, to the day or finer: dates with a year,
 * and relative times; in an archive's copy those without an instant, since its "yesterday" is not
 * known.
 */
export const datedLines = (lines: readonly Line[], clock: Clock): readonly DatedLine[] =>
  lines.flatMap((line) => {
    const isCandidate =
      !isOtherDate(line) && /\d{4}|前|ago|昨天|今天|刚刚|yesterday/iu.test(line.text);
    const time = isCandidate ? timeIn(line, clock) : undefined;
    return time && (!time.at || precisionRank(time) >= PRECISIONS.indexOf('day'))
      ? [{ time, isEdit: EDIT.test(`${labelOf(line)} ${line.text}`) }]
      : [];
  });

/** The first time of publication, or the most precise one within a day of it. */
export const firstPublication = (lines: readonly DatedLine[]): StatedTime | undefined => {
  const published = lines.filter(({ isEdit }) => !isEdit).map(({ time }) => time);
  const first = published[0];
  const sameDay = published.filter(
    (time) => Math.abs(Date.parse(time.at ?? '') - Date.parse(first?.at ?? '')) < 864e5,
  );
  return sameDay.sort((a, b) => precisionRank(b) - precisionRank(a))[0] ?? first;
};
