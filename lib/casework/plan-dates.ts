import type { KeyDate } from '../evidence/casework.ts';
import { isOrderDate } from './date-flags.ts';
import { textWidth } from './text-width.ts';
import type { TimeScale } from './time-scale.ts';
import { type Span, spanOf } from './time-span.ts';

/** A key date on a timeline: its line begins at `x` and is as wide as the date is coarse; `row` is that of its label. */
export type DateLine = {
  readonly date: KeyDate;
  readonly x: number;
  readonly until: number;
  readonly row: number;
  readonly label: string;
  readonly isOrder: boolean;
};

/** A stretch before or after the order was made or served; `level` counts the dates that lie before it. */
export type Band = {
  readonly from: number;
  readonly until: number;
  readonly level: number;
  readonly label: string;
};

const GAP = 12;

const isInView = ({ from, until }: Span, view: Span): boolean => from <= view.until && until >= view.from;

/** The key dates in view, their labels in as many rows as keep them apart; none runs over the right edge, `most`. */
export const planLines = (
  dates: readonly KeyDate[],
  view: Span,
  scale: TimeScale,
  most: number,
  labelOf: (date: KeyDate) => string,
): readonly (DateLine & { readonly labelX: number })[] => {
  const ends: number[] = [];
  return dates
    .toSorted((one, other) => (one.time.at < other.time.at ? -1 : 1))
    .filter((date) => isInView(spanOf(date.time), view))
    .map((date) => {
      const span = spanOf(date.time);
      const label = labelOf(date);
      // Bold is wider by about an eighth
      const width = textWidth(label) * 1.13;
      const x = scale(Math.max(span.from, view.from));
      const labelX = x + 4 + width <= most ? x + 4 : Math.max(0, x - 6 - width);
      const free = ends.findIndex((end) => labelX >= end + GAP);
      const row = free < 0 ? ends.length : free;
      ends[row] = labelX + width;
      const until = scale(Math.min(span.until, view.until));
      return { date, x, until, labelX, row, label, isOrder: isOrderDate(date) };
    });
};

/** The stretches between the dates of the order: before the first, and after each. */
export const planBands = (
  dates: readonly KeyDate[],
  view: Span,
  scale: TimeScale,
  labelOf: (order: 'before' | 'after', date: KeyDate) => string,
): readonly Band[] => {
  const ordered = dates
    .filter(isOrderDate)
    .toSorted((one, other) => (one.time.at < other.time.at ? -1 : 1))
    .map((date) => ({ date, span: spanOf(date.time) }));
  const [first] = ordered;
  if (!first) return [];
  const stretches = [
    { from: view.from, until: first.span.from, label: labelOf('before', first.date) },
    ...ordered.map(({ date, span }, at) => ({
      from: span.until,
      until: ordered[at + 1]?.span.from ?? view.until,
      label: labelOf('after', date),
    })),
  ];
  return stretches.flatMap(({ from, until, label }, level) => {
    const [start, end] = [Math.max(from, view.from), Math.min(until, view.until)];
    return start < end ? [{ from: scale(start), until: scale(end), level, label }] : [];
  });
};
