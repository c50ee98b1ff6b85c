import type { StatedTime } from '../../../evidence/item.ts';
import {
  attribute,
  childNodesOf,
  follows,
  matches,
  nodeTypeOf,
  parentOf,
  previousOf,
} from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';
import type { Clock } from '../../times/clock.ts';
import { findDate, findTime } from '../../times/find-time.ts';
import { certainTime, shownTime, statedTime } from '../../times/stated-time.ts';
import type { Line } from './headline-lines.ts';

/** A relative time at the beginning of a line; later in a line it may belong to something else. */
const RELATIVE = new RegExp(
  String.raw`^(?:发布于|发表于|发布时间[:：])?\s*((?:今天|昨天|前天|昨晚)` +
    String.raw`(?:\s*(?:[上下中]午|晚上|凌晨|早上)?\s*\d{1,2}[:：]\d{2})?|刚刚|剛剛|` +
    String.raw`(?:\d{1,3}|[一二两兩三四五六七八九十]{1,2}|半)\s*[个個]?(?:分钟|分鐘|小时|小時|天)前)(?=\s|$)`,
  'u',
);
const EDIT = /更新|修改|编辑于|updated|modified|edited|revised/iu;

/** Whether a text holds a date with its year. */
export const holdsDate = (text: string): boolean => findDate(text) !== undefined;

/** Lines longer than this may hold a time, but are none. */
const LONGEST_TIME = 60;

const timeIn = ({ text, element }: Line, clock: Clock): StatedTime | undefined => {
  const machine = attribute(element, 'datetime');
  const marked = machine ? shownTime(text, machine, clock) : undefined;
  if (marked?.at) return marked;
  const whole = text.length <= LONGEST_TIME ? certainTime(text, clock) : undefined;
  const relative = RELATIVE.exec(text)?.[1];
  return (
    whole ??
    findTime(text, clock) ??
    certainTime(relative, clock) ??
    (clock.isArchive ? statedTime(relative, clock) : undefined)
  );
};

const PRECISIONS = ['year', 'month', 'day', 'hour', 'minute', 'second'];
const precisionRank = (time: StatedTime): number => PRECISIONS.indexOf(time.precision ?? 'year');

/**
 * The time in a line, whether the line says that it is the time of an edit, and whether it must be
 * the page's own: the line is nothing but the time, or says that something was published. A time in
 * a running sentence is that of what the sentence tells of.
 */
export type DatedLine = {
  readonly time: StatedTime;
  readonly isEdit: boolean;
  readonly isOwn: boolean;
  readonly isInSentence: boolean;
};

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
  const at = findDate(text)?.index ?? 0;
  const before =
    text
      .slice(Math.max(0, at - 16), at)
      .replace(/[\s:：|｜(（]+$/u, '')
      .split(/[\s|｜,，。]/u)
      .at(-1) ?? '';
  const sibling = at === 0 ? previousOf(element) : null;
  const beside = sibling && follows(sibling, element) ? (lineOf(sibling) ?? '') : '';
  return (
    before || (beside.length <= 20 && !holdsDate(beside) ? beside.replace(/[:：\s]+$/u, '') : '')
  );
};

/** Whether words stand right beside an element, so that it is a part of what they say. */
const isAmongWords = (element: Element): boolean =>
  [...(childNodesOf(parentOf(element) ?? element) ?? [])].some(
    (node) => nodeTypeOf(node) === 3 && /\p{L}/u.test((node as Text).data),
  );

/** "On" alone is a label only where the word before it says that something was published. */
const OWN_ON =
  /^on\b|(?:published|posted|updated|modified|edited|announced|issued|released|written)\s+on\b/iu;

const isOwnTime = (line: Line, clock: Clock): boolean => {
  const label = labelOf(line);
  if (/^on$/iu.test(label)) return OWN_ON.test(line.text);
  if (PUBLICATION_LABEL.test(label) || RELATIVE.test(line.text)) return true;
  return certainTime(line.text, clock) !== undefined && !isAmongWords(line.element);
};

/** The end or a pause of a sentence, or a word that makes a date a part of what is told. */
const SENTENCE = /[。；！？]|，.*[，。]|\p{L}{2}[.!?]$/u;
const PART_OF_SENTENCE =
  /(?:(?<![布表登刊发發辑輯新改写寫])[于於在自从從]|\p{L} (?:on|since|from|until|of))\s*$/iu;

const isInSentence = ({ text }: Line): boolean =>
  SENTENCE.test(text) || PART_OF_SENTENCE.test(text.slice(0, findDate(text)?.index ?? 0));

const isOtherDate = (line: Line): boolean => {
  const label = labelOf(line);
  const isRange = /\d日?\s*(?:至|到|~|～|–|—|to\s)/u.test(line.text);
  const isListed = label !== '' && matches(line.element, 'dd, td, dd *, td *');
  return isRange || ((isListed || OTHER_LABEL.test(label)) && !PUBLICATION_LABEL.test(label));
};

/** Signs of a time: a year, an era, words that count back. */
const CUE = new RegExp(
  String.raw`\p{Nd}{4}|[〇零一二三四五六七八九]{4}年|民[國国]|令和|平成|前|전$|ago|昨[天日晚]|今[天日]|` +
    '刚刚|剛剛|yesterday|hier|gestern|ayer|ontem|ieri|вчера|il y a|vor |hace |назад',
  'iu',
);

/**
 * The times in the lines beside the headline, in order, to the day or finer: dates with a year,
 * and relative times; in an archive's copy those without an instant, since its "yesterday" is not
 * known.
 */
export const datedLines = (lines: readonly Line[], clock: Clock): readonly DatedLine[] =>
  lines.flatMap((line) => {
    const isCandidate = CUE.test(line.text) && !isOtherDate(line);
    const time = isCandidate ? timeIn(line, clock) : undefined;
    return time && (!time.at || precisionRank(time) >= PRECISIONS.indexOf('day'))
      ? [
          {
            time,
            isEdit: EDIT.test(`${labelOf(line)} ${line.text}`),
            isOwn: isOwnTime(line, clock),
            isInSentence: isInSentence(line),
          },
        ]
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
