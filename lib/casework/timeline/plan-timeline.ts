import type { Account, KeyDate, Respondent } from '../../evidence/casework.ts';
import type { ItemRole } from '../../evidence/item-role.ts';
import type { VisitRoute } from '../../evidence/watch/visit.ts';
import { isByAccount } from '../accounts/match-account.ts';
import { type Span, spanOf } from '../dates/time-span.ts';
import type { VisitRun } from '../visits/visit-runs.ts';
import { type Band, type DateLine, ordersOf, planBands, planLines } from './plan-dates.ts';
import {
  type ItemTime,
  itemSpan,
  planMarks,
  type TimelineItem,
  type TimelineMark,
} from './plan-marks.ts';
import { planVisits, spanOfRuns, type VisitLane, visitLanes } from './plan-visits.ts';
import { shortExhibits } from './short-exhibits.ts';
import { buildTimeScale, placeTicks, type Tick, type TimeScale } from './time-scale.ts';
import type { VisitDot } from './visit-dot.ts';

/**
 * What a timeline shows: `times` selects the marks of an item, `runs` are of visits of watched
 * pages, `timeZone` (IANA) is that of the ticks.
 */
export type TimelineInput = {
  readonly items: readonly TimelineItem[];
  readonly dates: readonly KeyDate[];
  readonly respondents: readonly Respondent[];
  readonly runs: readonly VisitRun[];
  readonly times: readonly ItemTime[];
  readonly timeZone: string;
};

/** The words of a timeline in the language in which it is drawn. */
export type TimelineWords = {
  readonly others: string;
  readonly date: (date: KeyDate) => string;
  readonly band: (order: 'before' | 'after', date: KeyDate) => string;
  readonly role: (role: ItemRole | '') => string;
  readonly dot: (kind: VisitDot) => string;
  /** Says that a lane is of visits by this route. */
  readonly visits: (route: VisitRoute) => string;
  readonly platform: (name: string) => string;
  readonly tick: (tick: Tick) => string;
  readonly mark: (mark: TimelineMark) => string;
  /** Says that a short number on a mark stands for an exhibit. */
  readonly numbered: (short: string, exhibit: string) => string;
};

/**
 * The items of one account, or of all other authors, or the visits of a watched page; `top` and
 * `height` in pixels.
 */
export type Lane = {
  readonly name: string;
  /** The respondent, or the route of visits. */
  readonly under: string;
  readonly top: number;
  readonly height: number;
};

/**
 * A timeline laid out in pixels; `undated` are the items without a known instant of publication,
 * for which there is no mark. `orders` are the labels of the order's dates in any view; `numbered`
 * is an exhibit with its short label, if a mark shows one.
 */
export type TimelinePlan = {
  readonly width: number;
  readonly gutter: number;
  readonly top: number;
  readonly bottom: number;
  readonly view: Span;
  readonly scale: TimeScale;
  readonly lanes: readonly Lane[];
  readonly marks: readonly (TimelineMark & { readonly y: number })[];
  readonly lines: readonly (DateLine & { readonly labelX: number })[];
  readonly bands: readonly Band[];
  readonly ticks: readonly (Tick & { readonly x: number })[];
  readonly undated: readonly TimelineItem[];
  readonly orders: readonly string[];
  readonly numbered: { readonly short: string; readonly exhibit: string } | undefined;
};

const ROW = 24;
const LABEL_ROW = 17;
const TICK_WIDTH = 110;
const EDGE = 14;
const LEAST_LANE = 44;
const DAY = 864e5;

/** The span of all marks and key dates with a margin on both sides; one day if there are none. */
export const wholeView = ({ items, dates, times, runs }: TimelineInput): Span => {
  const spans = [
    ...times.flatMap((time) => items.flatMap((item) => itemSpan(item, time) ?? [])),
    ...dates.map(({ time }) => spanOf(time)),
    ...[spanOfRuns(runs)].filter((span) => span !== undefined),
  ];
  if (spans.length === 0) return { from: 0, until: DAY };
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const span of spans) {
    from = Math.min(from, span.from);
    until = Math.max(until, span.until);
  }
  const margin = Math.max((until - from) * 0.04, DAY / 4);
  return { from: from - margin, until: until + margin };
};

type Named = Pick<Lane, 'name' | 'under'>;
type Group = Named & { readonly items: TimelineItem[] };

const nameOf = ({ platform, handle, platformId, url }: Account, words: TimelineWords): string =>
  [words.platform(platform), handle || platformId || url].filter(Boolean).join(' · ');

/** A group of items for each account, and one for all other authors if needed. */
const groupItems = ({ items, respondents }: TimelineInput, words: TimelineWords): Group[] => {
  const lanes = respondents.flatMap(({ name, accounts }) =>
    accounts.map((account) => ({
      account,
      group: { name: nameOf(account, words), under: name, items: [] as TimelineItem[] },
    })),
  );
  const rest: Group = { name: words.others, under: '', items: [] };
  for (const item of items) {
    const { platform, author } = item.record.post ?? {};
    const lane = author && lanes.find(({ account }) => isByAccount(platform, author, account));
    (lane?.group ?? rest).items.push(item);
  }
  return [
    ...lanes.map(({ group }) => group),
    ...(rest.items.length > 0 || lanes.length === 0 ? [rest] : []),
  ];
};

/** The page of a lane of visits: the watched item, or the address without what all have. */
const nameVisits = (lane: VisitLane, { items }: TimelineInput, words: TimelineWords): Named => {
  const { of, url = '', route = 'session' } = lane[0]?.first ?? {};
  const exhibit = items.find(({ id }) => id === of)?.exhibit;
  return { name: exhibit ?? url.replace(/^https?:\/\/(www\.)?/u, ''), under: words.visits(route) };
};

/** Stacks lanes from `top` down, each as high as its rows of marks. */
const stackLanes = (
  groups: readonly Named[],
  marks: readonly TimelineMark[],
  top: number,
): Lane[] => {
  const rows = groups.map(() => 1);
  for (const { lane, row } of marks) rows[lane] = Math.max(rows[lane] ?? 1, row + 1);
  let next = top;
  return groups.map(({ name, under }, at) => {
    const height = Math.max(LEAST_LANE, (rows[at] ?? 1) * ROW + 10);
    next += height;
    return { name, under, top: next - height, height };
  });
};

/** The first mark whose label is shorter than that of its exhibit. */
const findNumbered = (marks: readonly TimelineMark[]): TimelinePlan['numbered'] => {
  const found = marks.find(
    ({ label, items: [item, ...more] }) =>
      label !== '' && more.length === 0 && item?.exhibit !== label,
  );
  return found && { short: found.label, exhibit: found.items[0]?.exhibit ?? '' };
};

/** Lays out a timeline, or the part of it in `view`, in `width` pixels. */
export const planTimeline = (
  input: TimelineInput,
  words: TimelineWords,
  width: number,
  view: Span = wholeView(input),
): TimelinePlan => {
  const gutter = width < 720 ? 116 : 176;
  const scale = buildTimeScale(view, gutter, width - EDGE);
  const groups = groupItems(input, words);
  const visited = visitLanes(input.runs);
  const names = shortExhibits(input.items.map(({ exhibit }) => exhibit));
  const marks = [
    ...planMarks(
      groups.map(({ items }) => items),
      input.times,
      scale,
      view,
      width,
      names,
    ),
    ...planVisits(visited, groups.length, scale, view),
  ];
  const lines = planLines(input.dates, view, scale, width, words.date);
  const bands = planBands(input.dates, view, scale, words.band);
  const labels = Math.max(0, ...lines.map(({ row }) => row + 1)) * LABEL_ROW;
  const top = labels + (bands.length > 0 ? LABEL_ROW : 0) + 6;
  const named = visited.map((lane) => nameVisits(lane, input, words));
  const lanes = stackLanes([...groups, ...named], marks, top);
  const count = Math.max(2, Math.floor((width - gutter) / TICK_WIDTH));
  return {
    width,
    gutter,
    top,
    bottom: lanes.reduce((end, lane) => Math.max(end, lane.top + lane.height), top),
    view,
    scale,
    lanes,
    marks: marks.map((mark) => ({
      ...mark,
      y: (lanes[mark.lane]?.top ?? 0) + 5 + ROW / 2 + mark.row * ROW,
    })),
    lines,
    bands,
    ticks: placeTicks(view, count, input.timeZone).map((tick) => ({ ...tick, x: scale(tick.at) })),
    undated: input.items.filter((item) => !itemSpan(item, 'published')),
    orders: ordersOf(input.dates).map(words.date),
    numbered: findNumbered(marks),
  };
};
