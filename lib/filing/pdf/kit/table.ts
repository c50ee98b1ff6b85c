import type { SetLine } from './break-lines.ts';
import { type Colour, drawBox } from './draw-text.ts';
import {
  drawLines,
  type Flow,
  heightOf,
  type ParagraphStyle,
  type Span,
  setSpans,
} from './flow.ts';

/** A cell: paragraphs below each other, over as many columns as `span` says. */
export type TableCell = {
  readonly paragraphs: readonly (readonly Span[])[];
  readonly span?: number;
};

/** How a table is set; `widths` are those of its columns in points. */
export type TableStyle = {
  readonly widths: readonly number[];
  readonly text: ParagraphStyle;
  readonly head?: readonly TableCell[];
  /** Whether cells have borders. */
  readonly lines?: boolean;
  /** Called as each row begins, when what is free of the page begins with the row. */
  readonly onRow?: () => void;
};

const PADDING = { x: 4, y: 3 };
const HEAD: Colour = [0.92, 0.92, 0.92];
const BORDER: Colour = [0.55, 0.55, 0.55];

/** A cell with its place, its lines set. */
type SetCell = { readonly x: number; readonly width: number; readonly lines: readonly SetLine[] };

const setCells = async (
  flow: Flow,
  cells: readonly TableCell[],
  { widths, text }: TableStyle,
): Promise<readonly SetCell[]> => {
  const made: SetCell[] = [];
  let column = 0;
  let x = flow.sheet.content.x;
  for (const { paragraphs, span = 1 } of cells) {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const lines: SetLine[] = [];
    for (const spans of paragraphs)
      lines.push(...(await setSpans(flow.face, spans, text.size, width - 2 * PADDING.x)));
    made.push({ x, width, lines });
    column += span;
    x += width;
  }
  return made;
};

const longest = (cells: readonly SetCell[]): number =>
  Math.max(1, ...cells.map(({ lines }) => lines.length));

const rowHeight = (count: number, { text }: TableStyle): number =>
  heightOf(count, text) + 2 * PADDING.y;

/** Draws a part of a row that fits on the page, and takes its height. */
const drawRow = (
  flow: Flow,
  cells: readonly SetCell[],
  style: TableStyle,
  filled?: Colour,
): void => {
  const height = rowHeight(longest(cells), style);
  const { y } = flow.free();
  for (const { x, width, lines } of cells) {
    const line = style.lines === false ? 0 : 0.5;
    drawBox(flow.pdf, { x, y, width, height }, { line, colour: BORDER, ...(filled && { filled }) });
    const place = { x: x + PADDING.x, y: y + PADDING.y, width: width - 2 * PADDING.x };
    drawLines(flow.pdf, lines, place, style.text);
  }
  flow.take(height);
};

/** Begins a page with the head of the table. */
const turnWithHead = (flow: Flow, head: readonly SetCell[] | undefined, style: TableStyle) => {
  flow.turn();
  if (head) drawRow(flow, head, style, HEAD);
};

/** Adds a row; a row that is taller than what is free goes on after the head of the next page. */
const addRow = (
  flow: Flow,
  row: readonly SetCell[],
  head: readonly SetCell[] | undefined,
  style: TableStyle,
): void => {
  const whole = rowHeight(longest(row), style);
  const page = flow.sheet.content.height;
  const { height } = flow.free();
  // A row is cut only where a page would be left half empty, or where no page holds it.
  const isKept = whole < page / 2 || (height < page / 4 && whole < page * 0.8);
  if (whole > height && isKept && !flow.isFresh()) turnWithHead(flow, head, style);
  let rest = row;
  let isBegun = false;
  for (;;) {
    const room = flow.free().height - 2 * PADDING.y;
    const fitting = Math.floor(room / heightOf(1, style.text) + 1e-6);
    if (fitting < Math.min(2, longest(rest)) && !flow.isFresh()) {
      turnWithHead(flow, head, style);
      // A head as tall as the page leaves room for one line, or nothing would ever fit.
      if (flow.free().height < rowHeight(1, style)) flow.turn();
      continue;
    }
    const count = Math.max(1, fitting);
    if (!isBegun) style.onRow?.();
    isBegun = true;
    drawRow(
      flow,
      rest.map((cell) => ({ ...cell, lines: cell.lines.slice(0, count) })),
      style,
    );
    if (longest(rest) <= count) return;
    rest = rest.map((cell) => ({ ...cell, lines: cell.lines.slice(count) }));
  }
};

/** Begins a page unless the head and the first row fit; a tall row need not fit whole. */
const keepHead = async (
  flow: Flow,
  first: readonly TableCell[] | undefined,
  head: readonly SetCell[] | undefined,
  style: TableStyle,
): Promise<void> => {
  const count = first ? longest(await setCells(flow, first, style)) : 1;
  const whole = rowHeight(count, style);
  const kept = whole < flow.sheet.content.height / 2 ? whole : rowHeight(2, style);
  flow.ensure(kept + (head ? rowHeight(longest(head), style) : 0));
};

/** Adds a table whose head is repeated on each page. `onRow` is called as a row begins. */
export const addTable = async (
  flow: Flow,
  rows: readonly (readonly TableCell[])[],
  style: TableStyle,
): Promise<void> => {
  const head = style.head && (await setCells(flow, style.head, style));
  await keepHead(flow, rows[0], head, style);
  if (head) drawRow(flow, head, style, HEAD);
  for (const row of rows) addRow(flow, await setCells(flow, row, style), head, style);
};
