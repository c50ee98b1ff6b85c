import type { Bytes } from '../../../evidence/digest.ts';
import type { SheetFormat, SheetPainter, SheetPicture } from '../../pictures/sheet-codec.ts';
import { withDensity } from '../formats/jpeg-density.ts';
import { buildTiff } from '../formats/tiff/build-tiff.ts';
import { toBilevel } from '../formats/tiff/to-bilevel.ts';
import { DPI } from './sheet-paper.ts';

/**
 * Draws a sheet by a painter, and returns it as a file that states its dots an inch, in `memory`
 * where that is large enough.
 */
export const encodeSheet = async <Part>(
  painter: SheetPainter<Part>,
  sheet: SheetPicture<Part>,
  format: SheetFormat,
  memory?: ArrayBuffer,
): Promise<Bytes> => {
  if (format === 'jpeg') return withDensity(await painter.jpeg(sheet, memory), DPI);
  return buildTiff(toBilevel(await painter.pixels(sheet), sheet), DPI);
};
