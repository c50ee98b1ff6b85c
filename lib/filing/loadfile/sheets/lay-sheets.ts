import type { Box } from '../../../evidence/page/box.ts';
import type { SurfacePlan as PlanOnSheets } from '../../pdf/exhibits/surfaces/surface-plan.ts';
import type { Columns } from '../../pictures/cut-columns.ts';
import { type CutRows, cutRows, nextDrawn } from '../../pictures/cut-rows.ts';
import { drawnPart } from '../../pictures/drawn-part.ts';
import { type Activity, CELL, rowCounts } from '../../pictures/read-activity.ts';
import type { Surface } from '../../pictures/surface.ts';

/** All sheets of a production are upright. */
type SurfacePlan = Omit<PlanOnSheets, 'sheet'>;

/** A part of a surface, and the box of the sheet in points that it fills. */
export type PlacedTile = { readonly surface: Surface; readonly box: Box; readonly place: Box };

/** A line of small print over tiles, with its left and its baseline in points. */
export type PlacedCaption = { readonly text: string; readonly x: number; readonly y: number };

export type LaidSheet = {
  readonly tiles: readonly PlacedTile[];
  readonly captions: readonly PlacedCaption[];
};

/** Sheets that are filled from top to bottom. */
export type SheetFlow = {
  /** Points that are left for tiles on the sheet. */
  readonly free: () => number;
  readonly turn: () => void;
  /** Adds tiles whose `place` is measured from the left of the content and from the free top. */
  readonly add: (tiles: readonly PlacedTile[], caption: string) => void;
  readonly sheets: readonly LaidSheet[];
};

/** Between tiles, in points. */
const GAP = 8;
/** The height of a caption, and its baseline above the tile. */
const CAPTION = { height: 13, rise: 4 };
/** A surface does not begin in the last part of a sheet, in points. */
const LEAST_ROOM = 170;
/** What a cut may repeat of the rows before it, in CSS pixels. */
const MOST_REPEATED = 16;
/** Rows of nothing that are not worth leaving out, in CSS pixels. */
const BLANK_ROWS = 48;

export const openSheetFlow = (content: Box): SheetFlow => {
  const sheets: { tiles: PlacedTile[]; captions: PlacedCaption[] }[] = [];
  let top = content.height;
  const turn = (): void => {
    if (top === 0) return;
    sheets.push({ tiles: [], captions: [] });
    top = 0;
  };
  turn();
  return {
    free: () => content.height - top - CAPTION.height,
    turn,
    add: (tiles, caption) => {
      const height = CAPTION.height + Math.max(...tiles.map(({ place }) => place.y + place.height));
      if (height > content.height - top) turn();
      const y = content.y + top + CAPTION.height;
      const sheet = sheets.at(-1);
      sheet?.captions.push({ text: caption, x: content.x, y: y - CAPTION.rise });
      for (const { place, ...tile } of tiles)
        sheet?.tiles.push({ ...tile, place: { ...place, x: content.x + place.x, y: y + place.y } });
      top += height + GAP;
    },
    sheets,
  };
};

/** The drawn parts of the same rows, beside each other and as high on the sheet as on the page. */
const tilesOf = (
  surface: Surface,
  { activity, scale, isWhole }: SurfacePlan,
  columns: readonly Columns[],
  rows: CutRows,
): readonly PlacedTile[] => {
  const parts = columns.flatMap((range) => {
    const { y, height } = rows;
    return (isWhole ? { ...range, y, height } : drawnPart(activity, range, rows)) ?? [];
  });
  const top = Math.min(...parts.map(({ y }) => y));
  let left = 0;
  return parts.map(({ x, y, width, height }) => {
    const box = { x: surface.box.x + x, y: surface.box.y + y, width, height };
    const place = { x: left, y: (y - top) * scale, width: width * scale, height: height * scale };
    left += place.width + GAP;
    return { surface, box, place };
  });
};

/** The rows and columns of a surface that tiles show. */
const shownBy = (tiles: readonly PlacedTile[], { box }: Surface) => {
  const top = Math.min(...tiles.map((tile) => tile.box.y));
  const bottom = Math.max(...tiles.map((tile) => tile.box.y + tile.box.height));
  const rows = { y: top - box.y, height: bottom - top, fresh: top - box.y };
  return { rows, columns: tiles.map((tile) => ({ x: tile.box.x - box.x, width: tile.box.width })) };
};

type CaptionOf = (shown: {
  readonly rows: CutRows;
  readonly columns: readonly Columns[];
}) => string;

/** How much is drawn in each row of some columns together. */
const countsOf = (activity: Activity, group: readonly Columns[]): Uint32Array => {
  const sums = new Uint32Array(activity.rows);
  for (const { x, width } of group) {
    const last = Math.min(activity.columns, Math.ceil((x + width) / CELL.width));
    for (const [row, count] of rowCounts(activity, Math.floor(x / CELL.width), last).entries())
      sums[row] = (sums[row] ?? 0) + count;
  }
  return sums;
};

/** Lays the columns of one group from the top of the surface to its end. */
const layGroup = (
  flow: SheetFlow,
  surface: Surface,
  plan: SurfacePlan,
  group: readonly Columns[],
  captionOf: CaptionOf,
): void => {
  const { activity, scale, isWhole } = plan;
  const counts = countsOf(activity, group);
  const { height } = surface.box;
  if (isWhole) {
    const tiles = tilesOf(surface, plan, group, { y: 0, height, fresh: 0 });
    flow.add(tiles, captionOf(shownBy(tiles, surface)));
    return;
  }
  for (let fresh = 0; fresh < height; ) {
    const drawn = nextDrawn(counts, Math.floor(fresh / CELL.height));
    if (drawn === undefined) break;
    if (drawn * CELL.height - fresh > BLANK_ROWS) fresh = drawn * CELL.height - BLANK_ROWS / 4;
    if (flow.free() < Math.min((height - fresh + MOST_REPEATED) * scale, LEAST_ROOM)) flow.turn();
    const rows = cutRows(counts, height, fresh, flow.free() / scale);
    const tiles = tilesOf(surface, plan, group, rows);
    if (tiles.length > 0) flow.add(tiles, captionOf(shownBy(tiles, surface)));
    fresh = rows.y + rows.height;
  }
};

/**
 * Lays a surface on sheets, cut where least is drawn; rows in which nothing is drawn are left out.
 * Columns that do not fit beside each other follow each other, the fullest first, so that a post or
 * an article is read on without a break.
 */
export const laySurface = (
  flow: SheetFlow,
  surface: Surface,
  plan: SurfacePlan,
  captionOf: CaptionOf,
): void => {
  for (const group of plan.groups) layGroup(flow, surface, plan, group, captionOf);
};
