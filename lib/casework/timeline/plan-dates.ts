import type { KeyDate } from '../../evidence/casework.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { isOrderDate } from '../dates/date-flags.ts';
import { type Span, spanOf } from '../dates/time-span.ts';
import { textWidth } from './text-width.ts';
import type { TimeScale } from './time-scale.ts';

/**
 * A key date on a timeline, in pixels: its line spans from `x` to `until`, wider the less precisely
 * the date is known; `row` is the row of its label.
 */
export type DateLine = {
  readonly date: KeyDate;
  readonly x: number;
  readonly until: number;
  readonly row: number;
  readonly label: string;
  readonly isOrder: boolean;
};

/**
 * A band of the background before or after dates of the order, in pixels; `level` is the number of
 * these dates that lie before it. A band that its label does not fit into is named in the legend,
 * by the number `key`; that is empty where not even a number fits into the band.
 */
export type Band = {
  readonly from: number;
  readonly until: number;
  readonly level: number;
  readonly label: string;
  readonly isLabelled: boolean;
  readonly key: string;
};

const GAP = 12;

const isInView = ({ from, until }: Span, view: Span): boolean =>
  from <= view.until && until >= view.from;

type Labelled = Omit<DateLine, 'row'> & { readonly labelX: number; readonly end: number };

/** Whether a label lies over another date's line. */
const isOver = ({ labelX, end }: Labelled, { x }: Labelled): boolean =>
  x > labelX - 2 && x < end + 2;
const isBeside = (one: Labelled, other: Labelled): boolean =>
  one.labelX < other.end + GAP && other.labelX < one.end + GAP;

/**
 * Places a label to the right of its line, or to the left if it would run over the edge or over a
 * line whose own label is on the left.
 */
const placeLabels = (
  lines: readonly (Omit<DateLine, 'row'> & { width: number })[],
  most: number,
): Labelled[] => {
  let limit = most;
  return lines
    .toReversed()
    .map(({ width, ...line }) => {
      const isRight = line.x + 4 + width <= limit;
      const labelX = isRight ? line.x + 4 : Math.max(0, line.x - 6 - width);
      if (!isRight) limit = line.x - 2;
      return { ...line, labelX, end: labelX + width };
    })
    .toReversed();
};

/**
 * The row of each label, so that no two labels overlap and each label over another date's line is
 * above the top of that line.
 */
const placeRows = (lines: readonly Labelled[]): readonly number[] => {
  const rows = lines.map(() => 0);
  const lower = (at: number, above: number) => {
    rows[at] = Math.max(rows[at] ?? 0, (rows[above] ?? 0) + 1);
  };
  for (const _ of lines)
    for (const [at, line] of lines.entries())
      for (const [above, other] of lines.entries()) {
        if (at === above) continue;
        const isNext =
          above < at && rows[at] === rows[above] && isBeside(line, other) && !isOver(line, other);
        if (isOver(other, line) || isNext) lower(at, above);
      }
  return rows;
};

/**
 * Plans the key dates in view: labels are in as many rows as needed to overlap neither each other
 * nor another date's line; none passes the right edge at `most` pixels.
 */
export const planLines = (
  dates: readonly KeyDate[],
  view: Span,
  scale: TimeScale,
  most: number,
  labelOf: (date: KeyDate) => string,
): readonly (DateLine & { readonly labelX: number })[] => {
  const lines = dates
    .toSorted((one, other) => compareText(one.time.at, other.time.at))
    .map((date) => ({ date, span: spanOf(date.time) }))
    .filter(({ span }) => isInView(span, view))
    .map(({ date, span }) => {
      const label = labelOf(date);
      // Bold text is about an eighth wider.
      const width = textWidth(label) * 1.13;
      const x = scale(Math.max(span.from, view.from));
      return {
        date,
        x,
        until: scale(Math.min(span.until, view.until)),
        label,
        isOrder: isOrderDate(date),
        width,
      };
    });
  const labelled = placeLabels(lines, most);
  const rows = placeRows(labelled);
  return labelled.map(({ end: _, ...line }, at) => ({ ...line, row: rows[at] ?? 0 }));
};

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const BAND_PADDING = 9;
/** The least width in pixels of a band with a number in it. */
const KEY_ROOM = 17;

/** Numbers the bands whose labels do not fit into them, from left to right. */
const addKeys = (bands: readonly Omit<Band, 'key' | 'isLabelled'>[]): readonly Band[] => {
  let count = 0;
  return bands.map((band) => {
    const room = band.until - band.from;
    const isLabelled = textWidth(band.label) + BAND_PADDING <= room;
    if (isLabelled || room < KEY_ROOM) return { ...band, isLabelled, key: '' };
    const key = CIRCLED[count] ?? `(${count + 1})`;
    count += 1;
    return { ...band, isLabelled, key };
  });
};

/** The key dates of the order, earliest first. */
export const ordersOf = (dates: readonly KeyDate[]): readonly KeyDate[] =>
  dates.filter(isOrderDate).toSorted((one, other) => compareText(one.time.at, other.time.at));

/** Plans the bands between the dates of the order: before the first, and after each. */
export const planBands = (
  dates: readonly KeyDate[],
  view: Span,
  scale: TimeScale,
  labelOf: (order: 'before' | 'after', date: KeyDate) => string,
): readonly Band[] => {
  const ordered = ordersOf(dates).map((date) => ({ date, span: spanOf(date.time) }));
  const [first] = ordered;
  if (!first) return [];
  const bands = [
    { from: view.from, until: first.span.from, label: labelOf('before', first.date) },
    ...ordered.map(({ date, span }, at) => ({
      from: span.until,
      until: ordered[at + 1]?.span.from ?? view.until,
      label: labelOf('after', date),
    })),
  ];
  const planned = bands.flatMap(({ from, until, label }, level) => {
    const [start, end] = [Math.max(from, view.from), Math.min(until, view.until)];
    return start < end ? [{ from: scale(start), until: scale(end), level, label }] : [];
  });
  return addKeys(planned);
};
