import type { Box } from '../../../../evidence/page/box.ts';
import type { Piece } from '../../../pictures/picture-codec.ts';
import type { Surface, SurfacePiece } from '../../../pictures/surface.ts';
import type { PdfImage } from '../../kit/open-pdf.ts';
import type { Exhibit, ExhibitPress } from '../exhibit-press.ts';

/** Pixels a CSS pixel in print: more only makes the file larger. */
const MOST_SCALE = 2;

const overlap = (one: Box, other: Box): Box | undefined => {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
};

const shownBox = ({ place, source, scale }: SurfacePiece): Box => ({
  ...place,
  width: source.width / scale,
  height: source.height / scale,
});

/** A length in whole pixels that leaves no gap; a sum may be whole but for its last digits. */
const reach = (pixels: number): number => Math.ceil(pixels - 0.01);

/** Where pictures are read and kept open. */
export type PictureAccess = Pick<ExhibitPress, 'pictures' | 'sources'>;

/** The key of a picture of an exhibit among those that are open, and how its bytes are read. */
const pieceAccess = (
  { item: { record } }: Pick<Exhibit, 'item'>,
  { picture }: SurfacePiece,
  { sources }: PictureAccess,
) => [`${record.id}/${picture.path}`, () => sources.read(record.id, picture.path)] as const;

/** Opens a picture of an exhibit; its bytes are read where it is not open yet. */
export const openPiece = (
  exhibit: Pick<Exhibit, 'item'>,
  piece: SurfacePiece,
  press: PictureAccess,
) => press.pictures.get(...pieceAccess(exhibit, piece, press));

/** Begins to decode a picture of an exhibit that is opened next. */
export const prefetchPiece = (
  exhibit: Pick<Exhibit, 'item'>,
  piece: SurfacePiece,
  press: PictureAccess,
): void => press.pictures.prefetch(...pieceAccess(exhibit, piece, press));

/**
 * The parts of pictures that show a box of a surface, and where each lies in the picture of that
 * box, which has `scale` pixels a CSS pixel. Its pictures stay open until they are settled.
 */
export const tilePieces = async (
  exhibit: Pick<Exhibit, 'item'>,
  surface: Surface,
  box: Box,
  scale: number,
  press: PictureAccess,
): Promise<readonly Piece[]> => {
  const pieces: Piece[] = [];
  for (const piece of surface.pieces) {
    const shown = overlap(shownBox(piece), box);
    if (!shown) continue;
    const picture = await openPiece(exhibit, piece, press);
    const { source, place } = piece;
    // Whole pixels, so that a picture printed at its own size is copied and not drawn anew.
    const x = source.x + Math.round((shown.x - place.x) * piece.scale);
    const y = source.y + Math.round((shown.y - place.y) * piece.scale);
    const width = Math.min(source.x + source.width - x, Math.ceil(shown.width * piece.scale));
    const height = Math.min(source.y + source.height - y, Math.ceil(shown.height * piece.scale));
    const ratio = scale / piece.scale;
    const to = {
      x: Math.round((shown.x - box.x) * scale),
      y: Math.round((shown.y - box.y) * scale),
      width: reach(width * ratio),
      height: reach(height * ratio),
    };
    if (width > 0 && height > 0) pieces.push({ picture, from: { x, y, width, height }, to });
  }
  return pieces;
};

/** Joins the part of a surface that its pictures show of a box into one picture of the PDF. */
export const joinTile = async (
  exhibit: Exhibit,
  surface: Surface,
  box: Box,
  press: ExhibitPress,
): Promise<PdfImage> => {
  const { flow } = exhibit;
  const scale = Math.min(MOST_SCALE, Math.max(...surface.pieces.map((piece) => piece.scale)));
  const size = {
    width: Math.max(1, Math.round(box.width * scale)),
    height: Math.max(1, Math.round(box.height * scale)),
  };
  const jpeg = await press.cache.picture(surface, box, async () => {
    const made = await press.codec.join(
      await tilePieces(exhibit, surface, box, scale, press),
      size,
    );
    press.pictures.settle();
    return made;
  });
  return flow.pdf.openImage(jpeg);
};
