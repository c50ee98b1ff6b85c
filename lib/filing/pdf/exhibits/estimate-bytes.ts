import type { ExportItem } from '../../../evidence/export-item.ts';
import { pagedFiles } from '../../pictures/file-contents.ts';
import { copySurfaces, surfacesOf } from '../../pictures/surface.ts';

/** The embedded font, cover and index of a volume. */
export const FRONT_BYTES = 900_000;
/** JPEG bytes a pixel, of pictures with much in them. */
const BYTES_A_PIXEL = 0.3;
const BYTES_A_SHEET = 12_000;
/** A page of a PDF, drawn at 150 dots an inch. */
const BYTES_A_PAGE = 400_000;
const PIXELS_A_SHEET = 700_000;

/** An upper estimate of the bytes that an exhibit takes in a PDF. */
export const estimateBytes = (item: ExportItem): number => {
  const pixels = [...surfacesOf(item), ...copySurfaces(item)]
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { source }) => sum + source.width * source.height, 0);
  const pages = pagedFiles(item).length > 0 ? (item.record.file?.pages ?? 1) : 0;
  const sheets = 1 + pixels / PIXELS_A_SHEET;
  return pixels * BYTES_A_PIXEL + sheets * BYTES_A_SHEET + pages * BYTES_A_PAGE;
};
