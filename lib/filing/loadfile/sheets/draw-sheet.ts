import type { Bytes } from '../../../evidence/digest.ts';
import type { ExportItem } from '../../../evidence/export-item.ts';
import { tilePieces } from '../../pdf/exhibits/surfaces/join-tile.ts';
import type { Piece } from '../../pictures/picture-codec.ts';
import type { SheetText } from '../../pictures/sheet-codec.ts';
import type { LaidSheet, PlacedTile } from './lay-sheets.ts';
import { toDots } from './sheet-paper.ts';
import type { SheetPress } from './sheet-press.ts';
import { captionTexts, slipTexts } from './slip-texts.ts';
import { stampTexts } from './stamp-texts.ts';

/** A sheet that is being drawn; its bytes come later. */
export type ComingSheet = { readonly bytes: Promise<Bytes> };

/**
 * Begins to draw one sheet with its Bates number. Once it resolves, the pictures on the sheet may
 * be closed, and the next sheet may be begun.
 */
export type DrawSheet = (bates: string) => Promise<ComingSheet>;

/** Begins to draw pieces and words on a sheet, with its stamps. */
export const draw = (
  { options, size }: SheetPress,
  pieces: readonly Piece[],
  texts: readonly SheetText[],
  bates: string,
): ComingSheet => {
  const { codec, format, paper, confidentiality } = options;
  const stamps = stampTexts(bates, confidentiality, paper);
  return { bytes: codec.draw({ ...size, pieces, texts: [...texts, ...stamps] }, format) };
};

/** A sheet with lines of words alone. */
export const slipSheet =
  (press: SheetPress, lines: readonly string[]): DrawSheet =>
  async (bates) =>
    draw(press, [], slipTexts(lines, press.options.paper), bates);

/** The parts of pictures that fill a tile, in dots of the sheet. */
const piecesOf = async (
  press: SheetPress,
  item: ExportItem,
  { surface, box, place }: PlacedTile,
): Promise<readonly Piece[]> => {
  const scale = toDots(place.width / box.width);
  const [left, top] = [Math.round(toDots(place.x)), Math.round(toDots(place.y))];
  const pieces = await tilePieces({ item }, surface, box, scale, press);
  return pieces.map(({ to, ...piece }) => ({
    ...piece,
    to: { ...to, x: left + to.x, y: top + to.y },
  }));
};

/** A sheet with parts of an item's pictures. */
export const tileSheet =
  (press: SheetPress, item: ExportItem, { tiles, captions }: LaidSheet): DrawSheet =>
  async (bates) => {
    const pieces: Piece[] = [];
    for (const tile of tiles) pieces.push(...(await piecesOf(press, item, tile)));
    const coming = draw(press, pieces, captionTexts(captions, press.options.paper), bates);
    press.pictures.settle();
    return coming;
  };
