import type { Box } from '../../../../evidence/page/box.ts';
import type { TextLine } from '../../../../evidence/page/text-line.ts';
import type { PackageLanguage } from '../../../../format/profile.ts';
import type { Columns } from '../../../pictures/cut-columns.ts';
import type { CutRows } from '../../../pictures/cut-rows.ts';
import { drawnPart } from '../../../pictures/drawn-part.ts';
import type { Surface } from '../../../pictures/surface.ts';
import { type Colour, drawBox, GREY } from '../../kit/draw-text.ts';
import { drawLines, setSpans } from '../../kit/flow.ts';
import type { Exhibit, ExhibitPress, PrintedTile } from '../exhibit-press.ts';
import { joinTile } from './join-tile.ts';
import { layText } from './lay-text.ts';
import { GUTTER } from './plan-surface.ts';
import type { SurfacePlan } from './surface-plan.ts';
import type { SurfaceText } from './text-layer.ts';
import { captionOf } from './tile-caption.ts';

/** Height of the caption over a picture, in points: one line, or two in two languages. */
export const captionHeight = (language: PackageLanguage): number => (language === 'both' ? 27 : 16);
const EDGE: Colour = [0.8, 0.8, 0.8];
const BAR: Colour = [0.6, 0.6, 0.6];

/** A surface while it is printed. */
export type Printing = {
  readonly exhibit: Exhibit;
  readonly surface: Surface;
  readonly plan: SurfacePlan;
  readonly text: SurfaceText;
  readonly press: ExhibitPress;
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

/** What is printed of the same rows beside each other, in the surface's own coordinates. */
export type Strip = { readonly rows: CutRows; readonly parts: readonly Box[] };

/** The parts of a group of columns in which something is drawn between two rows. */
export const stripOf = (
  { surface: { box }, plan }: Printing,
  group: readonly Columns[],
  rows: CutRows,
): Strip => ({
  rows,
  parts: group.flatMap((columns) => {
    const part = plan.isWhole ? { ...columns, ...rows } : drawnPart(plan.activity, columns, rows);
    if (!part) return [];
    const { x, y, width, height } = part;
    return [{ x: box.x + x, y: box.y + y, width, height }];
  }),
});

const topOf = ({ parts }: Strip): number => Math.min(...parts.map(({ y }) => y));
const bottomOf = ({ parts }: Strip): number =>
  Math.max(...parts.map(({ y, height }) => y + height));

/** Writes above the parts of a strip what they show. */
const addCaption = async ({ exhibit, surface, press }: Printing, strip: Strip): Promise<string> => {
  const { pdf, face, free } = exhibit.flow;
  const { x, y, width } = free();
  const { box } = surface;
  const top = topOf(strip);
  const rows = { ...strip.rows, y: top - box.y, height: bottomOf(strip) - top };
  const columns = strip.parts.map((part) => ({ x: part.x - box.x, width: part.width }));
  const caption = captionOf(exhibit, surface, { rows, columns }, press.words);
  const lines = await setSpans(face, [{ text: caption }], 7.5, width);
  drawLines(pdf, lines.slice(0, 2), { x, y, width }, { size: 7.5, colour: GREY });
  return caption;
};

/** Prints the parts of a strip beside each other, and returns them. */
export const printStrip = async (
  printing: Printing,
  strip: Strip,
  text: readonly TextLine[],
): Promise<readonly PrintedTile[]> => {
  const { exhibit, surface, plan, press } = printing;
  const { flow } = exhibit;
  const { scale } = plan;
  const above = captionHeight(press.input.language);
  const top = topOf(strip);
  const height = (bottomOf(strip) - top) * scale;
  flow.ensure(above + height - 0.5);
  const caption = await addCaption(printing, strip);
  const { x: left, y } = flow.free();
  const fresh = surface.box.y + strip.rows.fresh;
  const tiles: PrintedTile[] = [];
  let x = left;
  for (const box of strip.parts) {
    press.check();
    const place = {
      ...{ x, y: y + above + (box.y - top) * scale },
      ...{ width: box.width * scale, height: box.height * scale },
    };
    const image = await joinTile(exhibit, surface, box, press);
    flow.pdf.image(image, place.x, place.y, place);
    drawBox(flow.pdf, place, { line: 0.4, colour: EDGE });
    drawOverlap(printing, place, (fresh - box.y) * scale);
    layText(flow, text, box, fresh, place);
    tiles.push({ surface, box, fresh, scale, sheet: plan.sheet, image, caption });
    x += place.width + GUTTER;
  }
  flow.take(above + height + 8);
  return tiles;
};
