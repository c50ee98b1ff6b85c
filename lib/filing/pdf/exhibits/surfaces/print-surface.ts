import type { Box } from '../../../../evidence/page/box.ts';
import type { TextLine } from '../../../../evidence/page/text-line.ts';
import type { PackageLanguage } from '../../../../format/profile.ts';
import type { Columns } from '../../../pictures/cut-columns.ts';
import { type CutRows, cutRows, nextDrawn } from '../../../pictures/cut-rows.ts';
import { type Activity, CELL, rowCounts } from '../../../pictures/read-activity.ts';
import type { Surface } from '../../../pictures/surface.ts';
import { type Colour, drawBox, GREY, layUnseen } from '../../kit/draw-text.ts';
import { drawLines, setSpans } from '../../kit/flow.ts';
import type { Exhibit, ExhibitPress, PrintedTile } from '../exhibit-press.ts';
import { joinTile } from './join-tile.ts';
import { GUTTER, planSurface, type SurfacePlan } from './plan-surface.ts';
import { type SurfaceText, textOver } from './text-layer.ts';
import { captionOf } from './tile-caption.ts';

/** Height of the caption over a picture, in points: one line, or two in two languages. */
export const captionHeight = (language: PackageLanguage): number => (language === 'both' ? 27 : 16);
/** A picture does not begin in the last part of a sheet, in points. */
const LEAST_ROOM = 170;
/** Rows of nothing that are not worth leaving out, in CSS pixels. */
const BLANK_ROWS = 48;
const EDGE: Colour = [0.8, 0.8, 0.8];
const BAR: Colour = [0.6, 0.6, 0.6];

/** A surface while it is printed. */
type Printing = {
  readonly exhibit: Exhibit;
  readonly surface: Surface;
  readonly plan: SurfacePlan;
  readonly text: SurfaceText;
  readonly press: ExhibitPress;
};

const isBlank = ({ columns, cells }: Activity, range: Columns, rows: CutRows): boolean => {
  const [from, to] = [
    Math.floor(range.x / CELL.width),
    Math.min(columns, Math.ceil((range.x + range.width) / CELL.width)),
  ];
  const last = Math.ceil((rows.y + rows.height) / CELL.height);
  for (let row = Math.floor(rows.y / CELL.height); row < last; row += 1)
    for (let column = from; column < to; column += 1)
      if (cells[row * columns + column]) return false;
  return true;
};

/** Grey bars at both edges beside the rows that the sheet before shows too. */
const drawOverlap = ({ exhibit }: Printing, place: Box, repeated: number): void => {
  if (repeated <= 0) return;
  for (const x of [place.x - 6, place.x + place.width + 3])
    drawBox(
      exhibit.flow.pdf,
      { x, y: place.y, width: 3, height: repeated },
      { line: 0, filled: BAR },
    );
};

const middle = ({ x, y, width, height }: TextLine) => ({ x: x + width / 2, y: y + height / 2 });

/** Lays the text of a part unseen over it; each line lies on one part only. */
const layText = ({ exhibit, text }: Printing, box: Box, fresh: number, place: Box): void => {
  const { pdf, face } = exhibit.flow;
  const scale = place.width / box.width;
  for (const line of text.lines) {
    const { x, y } = middle(line);
    const isInside = y >= fresh && y < box.y + box.height && x >= box.x && x < box.x + box.width;
    if (!isInside) continue;
    const left = Math.max(line.x, box.x);
    const right = Math.min(line.x + line.width, box.x + box.width);
    layUnseen(pdf, face.letters(line.text), {
      x: place.x + (left - box.x) * scale,
      y: place.y + (line.y - box.y) * scale,
      width: (right - left) * scale,
      height: line.height * scale,
    });
  }
};

/** Prints parts of the same rows beside each other, and returns them. */
const printGroup = async (
  printing: Printing,
  group: readonly Columns[],
  rows: CutRows,
): Promise<readonly PrintedTile[]> => {
  const { exhibit, surface, plan, press } = printing;
  const { flow } = exhibit;
  const { scale } = plan;
  const shown = group.filter((range) => !isBlank(plan.activity, range, rows));
  if (shown.length === 0) return [];
  const above = captionHeight(press.input.language);
  flow.ensure(above + rows.height * scale - 0.5);
  const { x: left, y, width } = flow.free();
  const caption = captionOf(exhibit, surface, { rows, columns: shown }, press.words);
  const lines = await setSpans(flow.face, [{ text: caption }], 7.5, width);
  drawLines(flow.pdf, lines.slice(0, 2), { x: left, y, width }, { size: 7.5, colour: GREY });
  const tiles: PrintedTile[] = [];
  let x = left;
  for (const range of shown) {
    press.check();
    const { box: whole } = surface;
    const box = {
      x: whole.x + range.x,
      y: whole.y + rows.y,
      width: range.width,
      height: rows.height,
    };
    const place = { x, y: y + above, width: box.width * scale, height: box.height * scale };
    const image = await joinTile(exhibit, surface, box, press);
    flow.pdf.image(image, place.x, place.y, place);
    drawBox(flow.pdf, place, { line: 0.4, colour: EDGE });
    drawOverlap(printing, place, (rows.fresh - rows.y) * scale);
    const fresh = whole.y + rows.fresh;
    layText(printing, box, fresh, place);
    tiles.push({ surface, box, fresh, scale, sheet: plan.sheet, image, caption });
    x += place.width + GUTTER;
  }
  flow.take(above + rows.height * scale + 8);
  return tiles;
};

/**
 * The text to lie over the next rows. Text that nobody measured is taken as far as it was spread,
 * all that is left of it over the last rows, and laid evenly over the widest column.
 */
const textOfRows = (
  { surface: { box }, plan, text }: Printing,
  laid: number,
  rows: CutRows,
  isLast: boolean,
): readonly TextLine[] => {
  if (text.isMeasured) return text.lines;
  const end = box.y + rows.y + rows.height;
  const waiting = text.lines.slice(laid);
  const own = isLast ? waiting : waiting.filter((line) => middle(line).y < end);
  const { x = 0, width = box.width } = plan.groups[0]?.[0] ?? {};
  const step = (rows.y + rows.height - rows.fresh) / Math.max(1, own.length);
  return own.map((line, at) => ({
    ...line,
    x: box.x + x,
    y: box.y + rows.fresh + at * step,
    width: Math.min(line.width, width),
    height: Math.min(14, step),
  }));
};

/** Whether the rows that are cut next begin on a sheet of their own. */
const turnWhereShort = (printing: Printing, rest: number): void => {
  const { exhibit, plan, press } = printing;
  const { flow } = exhibit;
  const needed = Math.min(rest * plan.scale + captionHeight(press.input.language), LEAST_ROOM);
  const isOther = flow.sheet !== plan.sheet;
  if (isOther || (flow.free().height < needed && !flow.isFresh())) flow.turn(plan.sheet);
};

/** All rows of a surface that are printed, cut where least is drawn. */
const printRows = async (printing: Printing): Promise<readonly PrintedTile[]> => {
  const { exhibit, surface, plan, press } = printing;
  const { flow } = exhibit;
  const { box } = surface;
  const above = captionHeight(press.input.language);
  const ranges = plan.groups.flat();
  const first = Math.min(...ranges.map(({ x }) => x));
  const last = Math.max(...ranges.map(({ x, width }) => x + width));
  const counts = rowCounts(
    plan.activity,
    Math.floor(first / CELL.width),
    Math.ceil(last / CELL.width),
  );
  const nextRow = (row: number) => nextDrawn(counts, Math.floor(row / CELL.height));
  const tiles: PrintedTile[] = [];
  let laid = 0;
  for (let fresh = 0; fresh < box.height; ) {
    const drawn = nextRow(fresh);
    if (drawn === undefined) break;
    if (drawn * CELL.height - fresh > BLANK_ROWS) fresh = drawn * CELL.height - BLANK_ROWS / 4;
    turnWhereShort(printing, box.height - fresh);
    const room = (flow.free().height - above) / plan.scale;
    const rows = cutRows(counts, box.height, fresh, room);
    const end = rows.y + rows.height;
    const isLast = end >= box.height || nextRow(end) === undefined;
    const lines = textOfRows(printing, laid, rows, isLast);
    laid += lines.length;
    const strip = { ...printing, text: { ...printing.text, lines } };
    for (const group of plan.groups) tiles.push(...(await printGroup(strip, group, rows)));
    fresh = end;
  }
  return tiles;
};

/** Prints a surface on as many sheets as it takes. Throws what the codec throws. */
export const printSurface = async (
  exhibit: Exhibit,
  surface: Surface,
  lines: readonly TextLine[],
  press: ExhibitPress,
): Promise<readonly PrintedTile[]> => {
  const text = await textOver(exhibit.item, surface, lines, press.sources);
  const measured = text.isMeasured ? text.lines : [];
  const plan = await planSurface(exhibit, surface, measured, press);
  return printRows({ exhibit, surface, plan, text, press });
};
