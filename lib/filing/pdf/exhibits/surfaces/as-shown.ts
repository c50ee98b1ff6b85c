import type { Surface } from '../../../pictures/surface.ts';
import type { Exhibit } from '../exhibit-press.ts';
import { openPiece, type PictureAccess } from './join-tile.ts';

/**
 * An added picture at the size at which it is shown: records of earlier versions state that of a
 * photograph lying on its side (Exif orientation 5 to 8) as it is stored, by which it would be cut.
 */
export const asShown = async (
  exhibit: Pick<Exhibit, 'item'>,
  surface: Surface,
  press: PictureAccess,
): Promise<Surface> => {
  const [piece, ...others] = surface.pieces;
  if (piece?.picture.artifact.role !== 'file' || others.length > 0) return surface;
  const { width, height } = await openPiece(exhibit, piece, press);
  const { source } = piece;
  if (width === height || width !== source.height || height !== source.width) return surface;
  const turned = { ...piece, source: { x: 0, y: 0, width, height } };
  const box = { ...surface.box, width: surface.box.height, height: surface.box.width };
  return { ...surface, box, pieces: [turned] };
};
