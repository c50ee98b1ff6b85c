import type { ItemRecord, StatedTime } from '../../evidence/item.ts';
import type { ItemRole } from '../../evidence/item-role.ts';
import { type Span, statedSpan } from '../dates/time-span.ts';
import type { VisitRun } from '../visits/visit-runs.ts';
import { textWidth } from './text-width.ts';
import type { TimeScale } from './time-scale.ts';
import type { VisitDot } from './visit-dot.ts';

/** The part of an item that a timeline needs. */
export type TimelineItem = {
  readonly id: string;
  readonly exhibit: string;
  readonly role: ItemRole | '';
  readonly record: Pick<ItemRecord, 'capturedAt' | 'post'>;
};
/** Which time of an item a mark shows. */
export type ItemTime = 'published' | 'captured';

/**
 * A mark for the items of one role and lane whose times coincide at this scale, or for `runs` of
 * visits of a watched page, which have a dot each (`visited`, without items or role). In pixels:
 * `x` is its centre, `from` and `until` its ends, `labelX` the start of its label, which is before
 * the mark if there is no room after it. `isSpan` if the time is known only as a visible span;
 * `row` counts from the top of the lane.
 */
export type TimelineMark = {
  readonly key: string;
  readonly lane: number;
  readonly row: number;
  readonly time: ItemTime | 'visited';
  readonly role: ItemRole | '';
  readonly items: readonly TimelineItem[];
  readonly runs: readonly VisitRun[];
  readonly dots: readonly { readonly x: number; readonly kind: VisitDot }[];
  readonly x: number;
  readonly from: number;
  readonly until: number;
  readonly isSpan: boolean;
  readonly label: string;
  readonly labelX: number;
};

/** A cache of spans: each move of the view needs all of them, and zone arithmetic is slow. */
const spans = new WeakMap<StatedTime, Span | undefined>();

const cachedSpan = (time: StatedTime): Span | undefined => {
  if (!spans.has(time)) spans.set(time, statedSpan(time));
  return spans.get(time);
};

/** When an item was published or captured; undefined if no instant is known. */
export const itemSpan = (
  { record: { post, capturedAt } }: TimelineItem,
  time: ItemTime,
): Span | undefined => {
  if (time === 'published') return post?.published && cachedSpan(post.published);
  const from = Date.parse(capturedAt);
  return { from, until: from };
};

type PlacedItem = { readonly item: TimelineItem; readonly from: number; readonly until: number };

/** Pixels; marks nearer than this are merged. */
const NEAR = 10;
/** Pixels; a time known less precisely than this is drawn as a span. */
const SHORTEST_SPAN = 9;
const GAP = 12;
const MOST_ROWS = 12;
const MOST_LABELS = 60;

const placeItems = (
  items: readonly TimelineItem[],
  time: ItemTime,
  scale: TimeScale,
  view: Span,
): PlacedItem[] =>
  items
    .flatMap((item) => {
      const span = itemSpan(item, time);
      if (!span || span.from > view.until || span.until < view.from) return [];
      const [from, until] = [Math.max(span.from, view.from), Math.min(span.until, view.until)];
      return [{ item, from: scale(from), until: scale(until) }];
    })
    .toSorted((one, other) => one.from - other.from || one.until - other.until);

const cluster = (placed: readonly PlacedItem[]): PlacedItem[][] => {
  const open = new Map<string, PlacedItem[]>();
  const clusters: PlacedItem[][] = [];
  for (const one of placed) {
    const [first] = open.get(one.item.role) ?? [];
    const isNear =
      first && one.from - first.from < NEAR && Math.abs(one.until - first.until) < NEAR;
    if (isNear) open.get(one.item.role)?.push(one);
    else {
      const next = [one];
      clusters.push(next);
      open.set(one.item.role, next);
    }
  }
  return clusters;
};

type Unstacked = Omit<TimelineMark, 'row' | 'label' | 'labelX'>;

const toMark = (placed: readonly PlacedItem[], lane: number, time: ItemTime): Unstacked => {
  const [from, until] = [placed[0]?.from ?? 0, Math.max(...placed.map((one) => one.until))];
  const [first] = placed;
  return {
    key: `${time} ${first?.item.id}`,
    lane,
    time,
    role: first?.item.role ?? '',
    items: placed.map(({ item }) => item),
    ...{ runs: [], dots: [] },
    x: (from + until) / 2,
    from,
    until,
    isSpan: placed.some((one) => one.until - one.from >= SHORTEST_SPAN),
  };
};

type Names = ReadonlyMap<string, string>;

const labelOf = ({ items: [item, ...more], time }: Unstacked, names: Names): string => {
  if (more.length > 0) return `×${more.length + 1}`;
  return time === 'published' ? (names.get(item?.exhibit ?? '') ?? '') : '';
};

type Labelled = Omit<TimelineMark, 'row'>;

const addLabel = (mark: Unstacked, names: Names, width: number): Labelled => {
  const label = labelOf(mark, names);
  const after = mark.until + 9;
  const hasRoom = after + textWidth(label) <= width;
  return { ...mark, label, labelX: hasRoom ? after : mark.from - 11 - textWidth(label) };
};

const startOf = ({ from, label, labelX }: Labelled): number =>
  label ? Math.min(from, labelX) : from;
const endOf = ({ until, label, labelX }: Labelled): number =>
  label ? Math.max(until, labelX + textWidth(label)) : until;

/** Puts each mark in the first row in which it and its label overlap no other. */
const stack = (marks: readonly Labelled[]): TimelineMark[] => {
  const ends: number[] = [];
  return marks
    .toSorted((one, other) => startOf(one) - startOf(other))
    .map((mark) => {
      const free = ends.findIndex((end) => startOf(mark) - GAP >= end);
      const row = Math.min(free < 0 ? ends.length : free, MOST_ROWS - 1);
      ends[row] = Math.max(ends[row] ?? 0, endOf(mark) + GAP);
      return { ...mark, row };
    });
};

/**
 * Plans the marks of each lane's items within `width` pixels: items that coincide are merged into
 * one mark, marks that would overlap are put in different rows. `names` gives the label of a mark
 * of one exhibit; where there are too many marks, none is named.
 */
export const planMarks = (
  lanes: readonly (readonly TimelineItem[])[],
  times: readonly ItemTime[],
  scale: TimeScale,
  view: Span,
  width: number,
  names: ReadonlyMap<string, string>,
): readonly TimelineMark[] => {
  const unstacked = lanes.map((items, lane) =>
    times.flatMap((time) =>
      cluster(placeItems(items, time, scale, view)).map((one) => toMark(one, lane, time)),
    ),
  );
  const published = unstacked.flat().filter(({ time }) => time === 'published').length;
  const shown: Names = published <= MOST_LABELS ? names : new Map();
  return unstacked.flatMap((marks) => stack(marks.map((mark) => addLabel(mark, shown, width))));
};
