import { type Drawn, drawTimeline } from '../../casework/timeline/draw-timeline.ts';
import type { ItemTime, TimelineItem } from '../../casework/timeline/plan-marks.ts';
import {
  planTimeline,
  type TimelineInput,
  type TimelineWords,
} from '../../casework/timeline/plan-timeline.ts';
import type { TickUnit } from '../../casework/timeline/time-scale.ts';
import { exhibitsOf } from '../../evidence/export-item.ts';
import { en } from '../../words/en.ts';
import { zhCN } from '../../words/zh-CN.ts';
import { bothNames, label, type ReportKey } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import type { ReportInput } from '../report-input.ts';

const WIDTH = 1000;
const PUBLISHED: readonly ItemTime[] = ['published'];
const DIGITS: { readonly [U in TickUnit]: number } = { year: 4, month: 7, day: 10, minute: 16 };

const both = (key: ReportKey): string => `${en.report[key]} ${zhCN.report[key]}`;

const clock = (at: number, timeZone: string, digits: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .slice(0, digits);

const buildWords = (timeZone: string): TimelineWords => ({
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
    return `${en.report[side]}: ${en.report[date]} ${zhCN.report[date]}${zhCN.report[side]}`;
  },
  role: (role) => both(role === '' ? 'noRole' : `itemRole_${role}`),
  platform: bothNames,
  tick: ({ at, unit }) => clock(at, timeZone, DIGITS[unit]),
  mark: ({ items }) =>
    items
      .map(({ exhibit, record }) => `${exhibit} ${record.post?.published?.raw ?? ''}`)
      .join('\n'),
});

const toMarkup = ({ tag, name, at, text, parts, mark }: Drawn, words: TimelineWords): Html => {
  // Tags and attribute names are ours, from a closed list; only values can hold a page's words
  const own = (markup: string): Html => ({ markup });
  const attributes = Object.entries(at).map(
    ([attribute, value]) => html` ${own(attribute)}="${value}"`,
  );
  return html`<${own(tag)} class="${name}"${attributes}>${mark && html`<title>${words.mark(mark)}</title>`}${text}${parts?.map((part) => toMarkup(part, words))}</${own(tag)}>`;
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
 * The picture of the matter's timeline, as the workspace shows it; nothing where the case has
 * neither dates nor accounts.
 */
export const timelineSection = (input: ReportInput): Html => {
  const { 'key-date': dates = [], respondent: respondents = [] } = input.caseFile ?? {};
  if (dates.length === 0 && respondents.length === 0) return html``;
  const timeZone = dates[0]?.time.timeZone ?? input.items[0]?.record.clock.timeZone ?? 'UTC';
  const asked: TimelineInput = {
    items: itemsOf(input),
    dates,
    respondents,
    times: PUBLISHED,
    timeZone,
  };
  const words = buildWords(timeZone);
  const plan = planTimeline(asked, words, WIDTH);
  const { height, drawn } = drawTimeline(plan, words);
  const undated = plan.undated.map(({ exhibit }) => exhibit).join('；');
  return html`<section><h2>${label('timeline')}</h2><svg class="timeline" role="img" aria-label="${both('timeline')}" viewBox="0 0 ${WIDTH} ${height}">${drawn.map((one) => toMarkup(one, words))}</svg>
<p class="said">${label('published')} · ${timeZone}${undated && html` · ${label('undated')}: ${undated}`}</p></section>`;
};

/** How the timeline looks on paper and screen: each role by its shape, and by its colour too. */
export const TIMELINE_STYLE = `
.timeline { display: block; width: 100%; }
.timeline text { font-size: 12px; fill: var(--ink); }
.timeline .quiet, .timeline .tickLabel, .timeline .bandLabel { fill: var(--soft); }
.timeline .lane, .timeline .orderLabel { font-weight: 600; }
.timeline .tickLabel { text-anchor: middle; font-size: 11px; }
.timeline .bandLabel, .timeline .markLabel { font-size: 11px; }
.timeline .markLabel { paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; }
.timeline .band0 { fill: none; } .timeline .band1 { fill: #fdf5e6; } .timeline .band2 { fill: #fcefee; }
.timeline .edge, .timeline .tick { stroke: var(--line); } .timeline .axis { stroke: var(--soft); }
.timeline .order { stroke: #b3261e; stroke-width: 2; } .timeline .orderSpan { fill: #b3261e33; }
.timeline .date { stroke: var(--soft); stroke-dasharray: 3 3; } .timeline .dateSpan { fill: #55606e22; }
.timeline .target { fill: none; } .timeline .span { opacity: .35; }
.timeline .role-infringing { fill: #b3261e; } .timeline .role-own-statement { fill: #2d4f8c; } .timeline .role-denial { fill: #6b4ba1; }
.timeline .role-regulator { fill: #22683f; } .timeline .role-media { fill: #8a5a00; } .timeline .role-official-record { fill: #0b6b75; }
.timeline .role-notice { fill: #8c2f6b; } .timeline .role-remedy { fill: #3d7a1f; } .timeline .role-other, .timeline .role-none { fill: #545c68; }
`;
