import type { KeyDate } from '../../evidence/casework.ts';
import { isOrderDate } from '../dates/date-flags.ts';
import { type Span, spanOf } from '../dates/time-span.ts';
import { textWidth } from './text-width.ts';
import type { TimeScale } from './time-scale.ts';

/**
 * A key date on a timeline: its line begins at `x` and is as wide as the date is coarse; `row` is
 * that of its label.
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
 * A stretch before or after the order was made or served; `level` counts the dates that lie before
 * it.
 */
export type Band = {
  readonly from: number;
  readonly until: number;
  readonly level: number;
  readonly label: string;
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
 * A label stands right of its line; left of it where it would run over the edge, or over a line
 * whose own label stands left.
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
 * The row of each label: no two over one another, and none beneath the beginning of a line that it
 * lies over.
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
 * The key dates in view, their labels in as many rows as keep them apart and off each other's
 * lines; none runs over the right edge, `most`.
 */
export const planLines = (
  dates: readonly KeyDate[],
  view: Span,
  scale: TimeScale,
  most: number,
  labelOf: (date: KeyDate) => string,
): readonly (DateLine & { readonly labelX: number })[] => {
  const lines = dates
    .toSorted((one, other) => (one.time.at < other.time.at ? -1 : 1))
    .map((date) => ({ date, span: spanOf(date.time) }))
    .filter(({ span }) => isInView(span, view))
    .map(({ date, span }) => {
      const label = labelOf(date);
      // Bold is wider by about an eighth
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
