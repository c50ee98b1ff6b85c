import { drawTimeline } from '../../casework/timeline/draw-timeline.ts';
import type { Drawn } from '../../casework/timeline/drawn.ts';
import type { ItemTime, TimelineItem } from '../../casework/timeline/plan-marks.ts';
import {
  planTimeline,
  type TimelineInput,
  type TimelineWords,
} from '../../casework/timeline/plan-timeline.ts';
import type { TickUnit } from '../../casework/timeline/time-scale.ts';
import { runsOfVisits, timeOfVisit } from '../../casework/visits/visit-runs.ts';
import { exhibitsOf } from '../../evidence/export-item.ts';
import { platformName } from '../../evidence/names/platform.ts';
import type { PackageLanguage } from '../../format/profile.ts';
import { en } from '../../words/en.ts';
import { zhCN } from '../../words/zh-CN.ts';
import { bothNames, label, type ReportKey } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import type { ReportInput } from '../report-input.ts';
import { reportZone } from '../report-table.ts';

const WIDTH = 1000;
const PUBLISHED: readonly ItemTime[] = ['published'];
const DIGITS: { readonly [U in TickUnit]: number } = { year: 4, month: 7, day: 10, minute: 16 };

/** Words for a drawing, which holds plain text alone. */
type WordsOf = (key: ReportKey) => string;

const inLanguage = (language: PackageLanguage, english: string, chinese: string): string =>
  ({ en: english, 'zh-CN': chinese, both: `${english} ${chinese}` })[language];

const wordsIn =
  (language: PackageLanguage): WordsOf =>
  (key) =>
    inLanguage(language, en.report[key], zhCN.report[key]);

type TermKey = keyof typeof en.terms;

const termsIn =
  (language: PackageLanguage) =>
  (key: TermKey): string =>
    inLanguage(language, en.terms[key], zhCN.terms[key]);

const clock = (at: number, timeZone: string, digits: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .slice(0, digits);

/** The words of a timeline that is drawn outside the screen; ticks on the clock of `timeZone`. */
export const timelineWords = (
  timeZone: string,
  language: PackageLanguage,
  both = wordsIn(language),
): TimelineWords => ({
  others: both('otherAuthors'),
  date: ({ type, time }) => {
    const digits =
      time.precision === 'second' || time.precision === 'hour' ? 16 : DIGITS[time.precision];
    return `${both(`keyDate_${type}`)} ${clock(Date.parse(time.at), time.timeZone, digits)}`;
  },
  band: (order, { type }) => {
    const [side, date] = [
      order === 'before' ? 'beforeDate' : 'afterDate',
      `keyDate_${type}`,
    ] as const;
    const english = `${en.report[side]}: ${en.report[date]}`;
    const chinese = `${zhCN.report[date]}${zhCN.report[side]}`;
    return inLanguage(language, english, chinese);
  },
  role: (role) => both(role === '' ? 'noRole' : `itemRole_${role}`),
  platform: (name) => (language === 'both' ? bothNames(name) : platformName(name, language)),
  tick: ({ at, unit }) => clock(at, timeZone, DIGITS[unit]),
  dot: (kind) => termsIn(language)(`dot_${kind}`),
  visits: (route) => termsIn(language)(`visitsBy_${route}`),
  mark: ({ items, runs }) =>
    [
      ...items.map(({ exhibit, record }) => `${exhibit} ${record.post?.published?.raw ?? ''}`),
      ...runs.map(({ first, last, visits }) => {
        const ends = [first, ...(visits.length > 1 ? [last] : [])];
        const times = ends.map((visit) => clock(Date.parse(timeOfVisit(visit)), timeZone, 16));
        const state = termsIn(language)(`visit_${first.state}`);
        return `${times.join(' – ')} ${state} × ${visits.length}`;
      }),
    ].join('\n'),
  numbered: (short, exhibit) => `${both('numbersOnMarks')} ${short} = ${exhibit}`,
});

const toMarkup = ({ tag, name, at, text, parts, mark }: Drawn, words: TimelineWords): Html => {
  // Tags and attribute names are this program's own; only values can hold words of a page.
  const own = (markup: string): Html => ({ markup });
  const attributes = Object.entries(at).map(
    ([attribute, value]) => html` ${own(attribute)}="${value}"`,
  );
  const title = mark && html`<title>${words.mark(mark)}</title>`;
  const inner = html`${title}${text}${parts?.map((part) => toMarkup(part, words))}`;
  return html`<${own(tag)} class="${name}"${attributes}>${inner}</${own(tag)}>`;
};

const itemsOf = (input: ReportInput): readonly TimelineItem[] => {
  const exhibits = exhibitsOf(input);
  return input.items.map(({ record, labels }) => ({
    id: record.id,
    exhibit: exhibits.get(record.id) ?? '',
    role: labels.role,
    record,
  }));
};

/**
 * The matter's timeline as SVG, as the workspace shows it; empty when the case has no dates,
 * accounts or visits of watched pages.
 */
export const timelineSection = (input: ReportInput, language: PackageLanguage): Html => {
  const { 'key-date': dates = [], respondent: respondents = [] } = input.caseFile ?? {};
  const runs = runsOfVisits(input.caseFile?.visit ?? []);
  if (dates.length === 0 && respondents.length === 0 && runs.length === 0) return html``;
  const timeZone = reportZone(input);
  const asked: TimelineInput = {
    items: itemsOf(input),
    dates,
    respondents,
    runs,
    times: PUBLISHED,
    timeZone,
  };
  const words = timelineWords(timeZone, language);
  const plan = planTimeline(asked, words, WIDTH);
  const { height, drawn } = drawTimeline(plan, words);
  const undated = plan.undated.map(({ exhibit }) => exhibit).join('；');
  const title = wordsIn(language)('timeline');
  const picture = html`<svg class="timeline" role="img" aria-label="${title}"
 viewBox="0 0 ${WIDTH} ${height}">${drawn.map((one) => toMarkup(one, words))}</svg>`;
  const visited = runs.length > 0 && html`; ${label('visitsOnTimeline')}`;
  const without = undated && html` · ${label('undated')}: ${undated}`;
  return html`<section><h2>${label('timeline')}</h2>${picture}
<p class="said">${label('published')}${visited} · ${timeZone}${without}</p></section>`;
};
