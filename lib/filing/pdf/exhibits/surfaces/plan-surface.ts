import type { TextLine } from '../../../../evidence/page/text-line.ts';
import { clearEdges } from '../../../pictures/clear-edges.ts';
import { clearSpecks } from '../../../pictures/clear-specks.ts';
import {
  type Columns,
  cropColumns,
  type SplitColumns,
  splitColumns,
} from '../../../pictures/cut-columns.ts';
import { drawnColumns } from '../../../pictures/drawn-part.ts';
import { markLines } from '../../../pictures/mark-lines.ts';
import {
  type Activity,
  CELL,
  emptyActivity,
  markActivity,
} from '../../../pictures/read-activity.ts';
import type { Surface } from '../../../pictures/surface.ts';
import type { Sheet } from '../../kit/paper.ts';
import type { Exhibit, ExhibitPress } from '../exhibit-press.ts';
import { openPiece, type PictureAccess, prefetchPiece } from './join-tile.ts';
import { readableScale } from './readable-scale.ts';
import type { SurfacePlan } from './surface-plan.ts';

/** Between columns that are printed beside each other, in points. */
export const GUTTER = 10;
/** The post is printed up to this large, the rest up to the other, in points a CSS pixel. */
const LARGEST = { post: 1.05, other: 0.82 };

/** What is needed of an exhibit to plan its surfaces: the item, and its sheets. */
type PlannedExhibit = Pick<Exhibit, 'item' | 'sheets'>;
type PlanningPress = PictureAccess & Pick<ExhibitPress, 'check' | 'onPicture'>;

/** Reads all pictures of a surface, one after another. Throws what the codec throws. */
const readSurface = async (
  exhibit: Pick<Exhibit, 'item'>,
  surface: Surface,
  press: PlanningPress,
): Promise<Activity> => {
  const activity = emptyActivity(surface.box);
  for (const [at, piece] of surface.pieces.entries()) {
    press.check();
    const picture = await openPiece(exhibit, piece, press);
    // The browser decodes the next picture beside this work.
    const next = surface.pieces[at + 1];
    if (next) prefetchPiece(exhibit, next, press);
    await markActivity(activity, surface, piece, picture);
    press.pictures.settle();
    press.onPicture();
  }
  clearEdges(activity);
  return activity;
};

const activeIn = ({ columns, rows, cells }: Activity, { x, width }: Columns): number => {
  const [from, to] = [Math.floor(x / CELL.width), Math.ceil((x + width) / CELL.width)];
  let count = 0;
  for (let row = 0; row < rows; row += 1)
    for (let column = from; column < Math.min(to, columns); column += 1)
      count += cells[row * columns + column] ?? 0;
  return count;
};

/** Puts columns beside each other where they fit. */
const groupColumns = (
  columns: readonly Columns[],
  most: number,
  gutter: number,
): readonly (readonly Columns[])[] => {
  const groups: Columns[][] = [];
  const widthOf = (group: readonly Columns[]) =>
    group.reduce((sum, { width }) => sum + width + gutter, -gutter);
  for (const one of columns) {
    const fitting = groups.find((group) => widthOf(group) + gutter + one.width <= most);
    if (fitting) fitting.push(one);
    else groups.push([one]);
  }
  return groups;
};

/** A photograph or scan is printed whole on one sheet: nobody knows how large its text is. */
const wholePicture = ({ box }: Surface, activity: Activity, sheet: Sheet): SurfacePlan => {
  const { width, height } = sheet.content;
  const scale = Math.min(width / box.width, (height - 40) / box.height, LARGEST.post);
  return { activity, sheet, scale, groups: [[{ x: 0, width: box.width }]], isWhole: true };
};

/** A sheet is laid on its side where cuts on it go through this share of those on the other. */
const LYING_SHARE = 0.5;

/** Splits columns for upright sheets, or for lying ones where fewer cuts go through words. */
const splitForSheet = (
  activity: Activity,
  cropped: Columns,
  readable: number,
  { upright, lying }: Exhibit['sheets'],
): SplitColumns & { readonly sheet: Sheet } => {
  const splitFor = (sheet: Sheet) => ({
    ...splitColumns(activity, cropped, sheet.content.width / readable),
    sheet,
  });
  const [one, other] = [splitFor(upright), splitFor(lying)];
  return other.cost < one.cost * LYING_SHARE && one.cost > 0.01 ? other : one;
};

/** Reads the pictures of a surface, and plans how large and in which columns it is printed. */
export const planSurface = async (
  exhibit: PlannedExhibit,
  surface: Surface,
  lines: readonly TextLine[],
  press: PlanningPress,
): Promise<SurfacePlan> => {
  const { sheets } = exhibit;
  const read = await readSurface(exhibit, surface, press);
  if (surface.kind === 'picture' && surface.name !== 'viewport')
    return wholePicture(surface, read, sheets.upright);
  const activity = clearSpecks(read, lines, surface.box);
  const readable = readableScale(lines);
  const cropped = cropColumns(activity, surface.box.width);
  const marked = markLines(activity, lines, surface.box);
  const { columns: split, sheet } = splitForSheet(marked, cropped, readable, sheets);
  const columns = drawnColumns(activity, split);
  const { content } = sheet;
  const widest = Math.max(...columns.map(({ width }) => width));
  // On a lying sheet few rows find room: there text is as large as it must be, and no larger.
  const isLying = sheet !== sheets.upright;
  const largest = isLying ? readable : surface.kind === 'post' ? LARGEST.post : LARGEST.other;
  const scale = Math.min(content.width / widest, Math.max(readable, largest));
  const groups = groupColumns(columns, content.width / scale, GUTTER / scale).toSorted(
    (one, other) =>
      Math.max(...other.map((each) => activeIn(activity, each))) -
      Math.max(...one.map((each) => activeIn(activity, each))),
  );
  return { activity, sheet, scale, groups };
};
