import { findOnLines, type LineWords } from '../../../../casework/quotes/picture-words.ts';
import type { Statement } from '../../../../evidence/casework.ts';
import type { Box } from '../../../../evidence/page/box.ts';
import type { TextLine } from '../../../../evidence/page/text-line.ts';
import { isOfText, type RegionAnchor } from '../../../../evidence/statement/anchor.ts';
import type { Surface } from '../../../pictures/surface.ts';
import type { Typeface } from '../../kit/typeface.ts';
import type { Exhibit, ExhibitPress, PrintedTile } from '../exhibit-press.ts';

type PlacedBox = Box & { readonly area?: number | undefined };

/**
 * A statement of an exhibit with its number there, and where its words stand on its pages, as far
 * as a text has them.
 */
export type Placed = {
  readonly number: number;
  readonly statement: Statement;
  readonly boxes: readonly PlacedBox[];
};

const widthOf = (face: Typeface, text: string): number =>
  face.letters(text).reduce((sum, { advance }) => sum + advance, 0);

/** A box round some of a line's words, as letters of the document's font run. */
const boxOf = (face: Typeface, line: TextLine, { from, to }: LineWords): PlacedBox => {
  const whole = widthOf(face, line.text) || 1;
  const start = widthOf(face, line.text.slice(0, from)) / whole;
  const end = widthOf(face, line.text.slice(0, to)) / whole;
  const { y, height, area } = line;
  return {
    x: line.x + line.width * start - 1,
    y,
    width: line.width * (end - start) + 2,
    height,
    area,
  };
};

const linesOf = ({ anchor }: Statement, lines: readonly TextLine[]): readonly LineWords[] =>
  isOfText(anchor) ? findOnLines(lines, anchor) : [];

/** The statements of an exhibit, numbered, where they stand on the measured lines of its pages. */
export const placeStatements = (
  { item, flow }: Exhibit,
  lines: readonly TextLine[],
  { input }: ExhibitPress,
): readonly Placed[] =>
  (input.caseFile?.statement ?? [])
    .filter((statement) => statement.item === item.record.id)
    .map((statement, at) => ({
      number: at + 1,
      statement,
      boxes: linesOf(statement, lines).flatMap((words) => {
        const line = lines[words.line];
        return line ? [boxOf(flow.face, line, words)] : [];
      }),
    }));

const isOn = ({ surface, box, fresh }: PrintedTile, one: PlacedBox): boolean => {
  const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
  const isInside = x >= box.x && x < box.x + box.width && y >= fresh && y < box.y + box.height;
  return surface.hasLines && surface.area === one.area && isInside;
};

/** The part of one box that lies in another; undefined where they share nothing. */
const sharedPart = (one: Box, other: Box): Box | undefined => {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
};

/** The piece of a surface that is this picture, or one of the same bytes, or a copy of it. */
const pieceOf = ({ pieces }: Surface, { artifact: path, digest }: RegionAnchor) =>
  pieces.find(({ picture }) => picture.artifact.path === path) ??
  pieces.find(({ picture }) => picture.artifact.digest === digest);

/** The region of a picture, as far as a printed part shows it new. */
const regionOn = (tile: PrintedTile, anchor: RegionAnchor): readonly Box[] => {
  const piece = pieceOf(tile.surface, anchor);
  if (!piece) return [];
  const { source, place, scale } = piece;
  const { x, y, width, height } = anchor.region;
  const region = {
    ...{ x: place.x + (x - source.x) / scale, y: place.y + (y - source.y) / scale },
    ...{ width: width / scale, height: height / scale },
  };
  const { box, fresh } = tile;
  const part = sharedPart(region, { ...box, y: fresh, height: box.y + box.height - fresh });
  return part ? [part] : [];
};

/** Where a printed part shows a statement, in coordinates of its surface. */
export const boxesOn = (tile: PrintedTile, { statement, boxes }: Placed): readonly Box[] =>
  'region' in statement.anchor
    ? regionOn(tile, statement.anchor)
    : boxes.filter((box) => isOn(tile, box));

/**
 * The printed parts that show a statement: of the post, else of the page; of a region, parts of its
 * picture, or of the copy with black boxes that goes out in its place.
 */
export const tilesFor = (placed: Placed, tiles: readonly PrintedTile[]): readonly PrintedTile[] => {
  const showing = tiles.filter((tile) => boxesOn(tile, placed).length > 0);
  const { anchor } = placed.statement;
  if ('region' in anchor) {
    const own = showing.filter(({ surface }) => !pieceOf(surface, anchor)?.picture.made);
    return own.length > 0 ? own : showing;
  }
  const onPost = showing.filter(({ surface }) => surface.kind === 'post');
  const isWhole = placed.boxes.every((box) => onPost.some((tile) => isOn(tile, box)));
  return onPost.length > 0 && isWhole ? onPost : showing;
};
