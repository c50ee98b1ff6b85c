import type { StatedTime } from '../../evidence/item.ts';
import { attribute, contains, follows, matches, previousOf } from '../page/dom.ts';
import { lineOf, visibleText } from '../page/visible-text.ts';
import type { Page } from '../recogniser.ts';
import type { Clock } from '../times/partial-time.ts';
import { certainTime, shownTime } from '../times.ts';
import { authorName } from './author-name.ts';
import type { Line } from './head-zone.ts';

const VALUE = /([^\s:：|｜;；,，。()（）][^:：|｜;；,，。()（）\n]{0,40}?)/u.source;
const END =
  /(?=\s{1,}|$|[|｜;；,，。()（）]|\d{4}[-年/.]|作者|来源|编辑|责编|责任编辑|时间|发布|记者|评论|阅读|分享|字号)/u
    .source;
const labelled = (labels: string): RegExp =>
  new RegExp(`(?:^|[\\s|｜:：(（\\d])(?:${labels})\\s*[:：|｜/]\\s*${VALUE}${END}`, 'u');

const WRITER = labelled('作者|文|撰文|作家');
const SOURCE = labelled('来源|稿源|出处|文章来源|信息来源|来源于');
const DATE =
  /\d{4}\s*[-/年.]\s*\d{1,2}\s*[-/月.]\s*\d{1,2}\s*日?(?:\s*[(（][月火水木金土日][)）])?(?:[T\s]*\d{1,2}\s*[:：时時]\s*\d{2}(?:分|[:：]\d{2})?(?:[+-]\d{2}:\d{2}|Z)?)?/u;
const ENGLISH_DATE =
  /(?:\d{1,2}(?:st|nd|rd|th)?\s+)?\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:mon|tue|wed|thu|fri|sat|sun)\w*)?(?:,|\s)\s*\d{4}(?:,?(?: at)?\s+\d{1,2}:\d{2}(?:\s*[ap]\.?m\b)?)?|\b\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?,?\s+\d{4}(?:,?(?: at)?\s+\d{1,2}:\d{2}(?:\s*[ap]\.?m\b)?)?/iu;
/**
 * Counted from now, and only where the line begins with it: further on it may tell of something
 * else.
 */
const RELATIVE =
  /^(?:发布于|发表于|发布时间[:：])?\s*((?:今天|昨天|前天)(?:\s*\d{1,2}[:：]\d{2})?|刚刚|\d{1,3}\s*(?:分钟|小时|天)前)(?=\s|$)/u;
const EDITED = /更新|修改|编辑于|updated|modified|edited|revised/iu;

const shortest = (lines: readonly Line[], pattern: RegExp): string | undefined =>
  lines
    .filter(({ text }) => pattern.test(text))
    .sort((a, b) => a.text.length - b.text.length)
    .map(({ text }) => authorName(pattern.exec(text)?.[1]))
    .find((name) => name !== undefined);

/** "作者：…" or "文｜…" beside the headline. */
export const statedWriter = (lines: readonly Line[]): string | undefined => shortest(lines, WRITER);

/** "来源：…" beside the headline: Chinese news names its source where others name an author. */
export const statedSource = (lines: readonly Line[]): string | undefined => shortest(lines, SOURCE);

const BYLINE =
  '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], .author, .byline, .author-name, .authorName, .byline__name, [class*="author-name" i], [class*="authorname" i], [class*="byline" i] a, a[class*="author" i], a[href*="/author/"], a[href*="/authors/"]';

/**
 * The names that byline markup beside the headline gives, each once, in order; outer repeats of
 * inner names left out.
 */
export const bylineNames = (lines: readonly Line[]): readonly string[] => {
  const marked = lines
    .filter(({ element }) => matches(element, BYLINE))
    .map(({ element }) => authorName(visibleText(element)?.split('\n')[0]));
  const said = lines.map(({ text }) =>
    authorName(/^by[:\s]+([\p{Lu}][^|•·,]{2,50})$/iu.exec(text)?.[1]),
  );
  const names = [...new Set([...marked, ...said].filter((name) => name !== undefined))];
  return names.filter((name) => !names.some((other) => other !== name && name.includes(other)));
};

const timesIn = ({ text, element }: Line, clock: Clock): StatedTime | undefined => {
  const machine = attribute(element, 'datetime');
  const marked = machine ? shownTime(text, machine, clock) : undefined;
  if (marked?.at) return marked;
  const words = (DATE.exec(text) ?? ENGLISH_DATE.exec(text))?.[0] ?? RELATIVE.exec(text)?.[1];
  return (text.length <= 60 ? certainTime(text, clock) : undefined) ?? certainTime(words, clock);
};

const FINENESS = ['year', 'month', 'day', 'hour', 'minute', 'second'];
const fineness = (time: StatedTime): number => FINENESS.indexOf(time.precision ?? 'year');

/** A dated line: when, and whether it says it is the time of a change. */
export type DatedLine = { readonly time: StatedTime; readonly edited: boolean };

const OF_PUBLICATION =
  /发布|發布|发表|發表|刊登|刊发|公布|^时间$|^日期$|来源|作者|编辑|更新|修改|published|posted|updated|modified|edited|announced|issued|released|written|^date|^on$|^by\b/iu;
const OF_ELSE =
  /日期|时间|期限|成立|注册|登记|生日|出生|截止|截至|有效|到期|上映|活动|开始|结束|开庭|立案|公告期|since|founded|born|expires?|until|deadline|event|starts?|ends?|joined|established|filed/iu;

/**
 * What a line says its date is: the words before it in the line, or the label beside it in a list
 * or table.
 */
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

const isOfElse = (line: Line): boolean => {
  const label = labelOf(line);
  const isSpan = /\d日?\s*(?:至|到|~|～|–|—|to\s)/u.test(line.text);
  const isListed = label !== '' && matches(line.element, 'dd, td, dd *, td *');
  return isSpan || ((isListed || OF_ELSE.test(label)) && !OF_PUBLICATION.test(label));
};

/** The dates with a year beside the headline, in order. Recent pages' relative times count too. */
export const datedLines = (lines: readonly Line[], clock: Clock): readonly DatedLine[] =>
  lines.flatMap((line) => {
    const { text, element } = line;
    const time =
      !isOfElse(line) && /\d{4}|前|ago|昨天|今天|刚刚|yesterday/iu.test(text)
        ? timesIn({ text, element }, clock)
        : undefined;
    return time && fineness(time) >= 2
      ? [{ time, edited: EDITED.test(`${labelOf(line)} ${text}`) }]
      : [];
  });

/** The first publication time beside the headline; of the same day's, the finest. */
export const statedPublished = (lines: readonly DatedLine[]): StatedTime | undefined => {
  const own = lines.filter(({ edited }) => !edited).map(({ time }) => time);
  const first = own[0];
  const sameDay = own.filter(
    (time) => Math.abs(Date.parse(time.at ?? '') - Date.parse(first?.at ?? '')) < 864e5,
  );
  return sameDay.sort((a, b) => fineness(b) - fineness(a))[0];
};

const NAMED = /source|author|from|media|writer|nick|name/iu;

/**
 * A name that stands with the date in one line and is marked as a source: by its class, or by
 * linking to another site.
 */
export const namesBesideDate = (lines: readonly Line[], page: Page): string | undefined => {
  const dated = lines.filter(({ text }) => text.length <= 60 && DATE.test(text));
  const beside = lines.filter((line) =>
    dated.some(({ element }) => element !== line.element && contains(element, line.element)),
  );
  const names = beside
    .filter(({ text, element }) => {
      const href = attribute(element, 'href');
      const isForeign =
        href !== undefined && URL.canParse(href) && new URL(href).hostname !== page.url.hostname;
      return (
        text.length <= 24 &&
        (isForeign || NAMED.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`))
      );
    })
    .map(({ text }) => authorName(text))
    .filter((name) => name !== undefined);
  return new Set(names).size === 1 ? names[0] : undefined;
};
