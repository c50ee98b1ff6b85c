import type { ItemRole } from '../../evidence/casework.ts';
import type { ItemRecord, StatedTime } from '../../evidence/item.ts';
import { type Span, statedSpan } from '../dates/time-span.ts';
import { textWidth } from './text-width.ts';
import type { TimeScale } from './time-scale.ts';

/** What a timeline needs of an item. */
export type TimelineItem = {
  readonly id: string;
  readonly exhibit: string;
  readonly role: ItemRole | '';
  readonly record: Pick<ItemRecord, 'capturedAt' | 'post'>;
};
export type ItemTime = 'published' | 'captured';

/**
 * Items of one role and lane whose times coincide at this scale. `x` is its centre, `from` and
 * `until` where it begins and ends, in pixels; a span is a time known no finer than that. `row`
 * counts from the top of its lane; `labelX` is where its label begins, which is before the mark
 * where there is no room after it.
 */
export type TimelineMark = {
  readonly key: string;
  readonly lane: number;
  readonly row: number;
  readonly time: ItemTime;
  readonly role: ItemRole | '';
  readonly items: readonly TimelineItem[];
  readonly x: number;
  readonly from: number;
  readonly until: number;
  readonly isSpan: boolean;
  readonly label: string;
  readonly labelX: number;
};

/**
 * Spans of what pages state, by the statement: each move of a view asks for all of them, and a
 * zone's calendar is slow to ask.
 */
const spans = new WeakMap<StatedTime, Span | undefined>();

const spanOnce = (time: StatedTime): Span | undefined => {
  if (!spans.has(time)) spans.set(time, statedSpan(time));
  return spans.get(time);
};

/** When an item was published or captured; undefined where no instant is known. */
export const itemSpan = (
  { record: { post, capturedAt } }: TimelineItem,
  time: ItemTime,
): Span | undefined => {
  if (time === 'published') return post?.published && spanOnce(post.published);
  const from = Date.parse(capturedAt);
  return { from, until: from };
};

type Placed = { readonly item: TimelineItem; readonly from: number; readonly until: number };

/** Marks nearer than this are one, in pixels. */
const NEAR = 10;
/** A time known no finer than so many pixels is drawn as a span. */
const SHORTEST_SPAN = 9;
const ROOM = 12;
const MOST_ROWS = 12;
const MOST_LABELS = 60;

const place = (
  items: readonly TimelineItem[],
  time: ItemTime,
  scale: TimeScale,
  view: Span,
): Placed[] =>
  items
    .flatMap((item) => {
      const span = itemSpan(item, time);
      if (!span || span.from > view.until || span.until < view.from) return [];
      const [from, until] = [Math.max(span.from, view.from), Math.min(span.until, view.until)];
      return [{ item, from: scale(from), until: scale(until) }];
    })
    .toSorted((one, other) => one.from - other.from || one.until - other.until);

const cluster = (placed: readonly Placed[]): Placed[][] => {
  const open = new Map<string, Placed[]>();
  const clusters: Placed[][] = [];
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

const toMark = (placed: readonly Placed[], lane: number, time: ItemTime): Unstacked => {
  const [from, until] = [placed[0]?.from ?? 0, Math.max(...placed.map((one) => one.until))];
  const [first] = placed;
  return {
    key: `${time} ${first?.item.id}`,
    lane,
    time,
    role: first?.item.role ?? '',
    items: placed.map(({ item }) => item),
    x: (from + until) / 2,
    from,
    until,
    isSpan: placed.some((one) => one.until - one.from >= SHORTEST_SPAN),
  };
};

const labelOf = ({ items, time }: Unstacked, isNamed: boolean): string => {
  if (items.length > 1) return `×${items.length}`;
  return isNamed && time === 'published' ? (items[0]?.exhibit ?? '') : '';
};

type Labelled = Omit<TimelineMark, 'row'>;

const addLabel = (mark: Unstacked, isNamed: boolean, width: number): Labelled => {
  const label = labelOf(mark, isNamed);
  const after = mark.until + 9;
  const hasRoom = after + textWidth(label) <= width;
  return { ...mark, label, labelX: hasRoom ? after : mark.from - 11 - textWidth(label) };
};

const startOf = ({ from, label, labelX }: Labelled): number =>
  label ? Math.min(from, labelX) : from;
const endOf = ({ until, label, labelX }: Labelled): number =>
  label ? Math.max(until, labelX + textWidth(label)) : until;

/** The first row in which a mark, its label included, meets no other. */
const stack = (marks: readonly Labelled[]): TimelineMark[] => {
  const ends: number[] = [];
  return marks
    .toSorted((one, other) => startOf(one) - startOf(other))
    .map((mark) => {
      const free = ends.findIndex((end) => startOf(mark) - ROOM >= end);
      const row = Math.min(free < 0 ? ends.length : free, MOST_ROWS - 1);
      ends[row] = Math.max(ends[row] ?? 0, endOf(mark) + ROOM);
      return { ...mark, row };
    });
};

/**
 * The marks of each lane's items in so many pixels of width: those that coincide made one, those
 * that would overlap in rows beneath each other.
 */
export const planMarks = (
  lanes: readonly (readonly TimelineItem[])[],
  times: readonly ItemTime[],
  scale: TimeScale,
  view: Span,
  width: number,
): readonly TimelineMark[] => {
  const unstacked = lanes.map((items, lane) =>
    times.flatMap((time) =>
      cluster(place(items, time, scale, view)).map((one) => toMark(one, lane, time)),
    ),
  );
  const isNamed = unstacked.flat().filter(({ time }) => time === 'published').length <= MOST_LABELS;
  return unstacked.flatMap((marks) => stack(marks.map((mark) => addLabel(mark, isNamed, width))));
};
