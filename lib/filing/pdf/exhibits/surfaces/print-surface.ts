import type { Box } from '../../../../evidence/page/box.ts';
import type { TextLine } from '../../../../evidence/page/text-line.ts';
import { type CutRows, cutRows, nextDrawn } from '../../../pictures/cut-rows.ts';
import { CELL, rowCounts } from '../../../pictures/read-activity.ts';
import type { Surface } from '../../../pictures/surface.ts';
import type { Exhibit, ExhibitPress, PrintedTile } from '../exhibit-press.ts';
import { unmeasuredLines } from './lay-text.ts';
import { planSurface } from './plan-surface.ts';
import { captionHeight, type Printing, printStrip, stripOf } from './print-strip.ts';
import type { SurfacePlan } from './surface-plan.ts';
import { textOver } from './text-layer.ts';

/** A picture does not begin in the last part of a sheet, in points. */
const LEAST_ROOM = 170;
/** Rows of nothing that are not worth leaving out, in CSS pixels. */
const BLANK_ROWS = 48;
/** Whether the rows that are cut next begin on a sheet of their own. */
const turnWhereShort = (printing: Printing, rest: number): void => {
  const { exhibit, plan, press } = printing;
  const { flow } = exhibit;
  const above = captionHeight(press.input.language);
  const whole = rest * plan.scale + above;
  const needed = plan.isWhole ? whole - 0.5 : Math.min(whole, LEAST_ROOM);
  const isOther = flow.sheet !== plan.sheet;
  if (isOther || (flow.free().height < needed && !flow.isFresh())) flow.turn(plan.sheet);
};

/** Rows of a surface that are cut next: absent where nothing is drawn any more. */
type NextRows = { readonly rows: CutRows; readonly end: number; readonly isLast: boolean };

/** Cuts the rows that fit on what is left of the sheet, where least is drawn. */
const cutNext = (printing: Printing, counts: Uint32Array, from: number): NextRows | undefined => {
  const { exhibit, surface, plan, press } = printing;
  const { height } = surface.box;
  if (plan.isWhole) {
    turnWhereShort(printing, height);
    return { rows: { y: 0, height, fresh: 0 }, end: height, isLast: true };
  }
  const nextRow = (row: number) => nextDrawn(counts, Math.floor(row / CELL.height));
  const drawn = nextRow(from);
  if (drawn === undefined) return undefined;
  const isFar = drawn * CELL.height - from > BLANK_ROWS;
  const fresh = isFar ? drawn * CELL.height - BLANK_ROWS / 4 : from;
  turnWhereShort(printing, height - fresh);
  const room = (exhibit.flow.free().height - captionHeight(press.input.language)) / plan.scale;
  const rows = cutRows(counts, height, fresh, room);
  const end = rows.y + rows.height;
  return { rows, end, isLast: end >= height || nextRow(end) === undefined };
};

/** The lines to lie over the next rows; those that nobody measured lie over their first part. */
const linesOver = (
  { surface, text }: Printing,
  part: Box | undefined,
  { rows, end, isLast }: NextRows,
  laid: number,
): readonly TextLine[] => {
  if (text.isMeasured) return text.lines;
  if (!part) return [];
  const y = Math.max(part.y, surface.box.y + rows.fresh);
  const fresh = { ...part, y, height: part.y + part.height - y };
  return unmeasuredLines(text, { laid, end: surface.box.y + end, isLast }, fresh);
};

/** All rows of a surface that are printed, cut where least is drawn. */
const printRows = async (printing: Printing): Promise<readonly PrintedTile[]> => {
  const { surface, plan } = printing;
  const { box } = surface;
  const ranges = plan.groups.flat();
  const first = Math.min(...ranges.map(({ x }) => x));
  const last = Math.max(...ranges.map(({ x, width }) => x + width));
  const counts = rowCounts(
    plan.activity,
    Math.floor(first / CELL.width),
    Math.ceil(last / CELL.width),
  );
  const tiles: PrintedTile[] = [];
  let [laid, fresh] = [0, 0];
  while (fresh < box.height) {
    const next = cutNext(printing, counts, fresh);
    if (!next) break;
    const strips = plan.groups
      .map((group) => stripOf(printing, group, next.rows))
      .filter(({ parts }) => parts.length > 0);
    const lines = linesOver(printing, strips[0]?.parts[0], next, laid);
    laid += lines.length;
    for (const strip of strips) tiles.push(...(await printStrip(printing, strip, lines)));
    fresh = next.end;
  }
  return tiles;
};

/** A picture that is printed whole may be as much smaller, so that it fits below the facts. */
const LEAST_SHARE = 0.6;

const fitted = (
  plan: SurfacePlan,
  { flow }: Exhibit,
  { box }: Surface,
  { input }: ExhibitPress,
): SurfacePlan => {
  if (!plan.isWhole || flow.sheet !== plan.sheet) return plan;
  const scale = (flow.free().height - captionHeight(input.language)) / box.height;
  return scale < plan.scale && scale > plan.scale * LEAST_SHARE ? { ...plan, scale } : plan;
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
  const plan = await press.cache.plan(surface, () =>
    planSurface(exhibit, surface, measured, press),
  );
  return printRows({ exhibit, surface, plan: fitted(plan, exhibit, surface, press), text, press });
};
