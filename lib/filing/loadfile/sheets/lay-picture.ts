import type { Box } from '../../../evidence/page/box.ts';
import type { ShownPicture } from '../../pictures/shown-pictures.ts';
import type { LaidSheet } from './lay-sheets.ts';

/** The height that is left for a caption, in points. */
const CAPTION = 13;
/** A picture is not printed larger than this, in points a pixel. */
const LARGEST = 1;

/** One picture whole on one sheet, named by its path. */
export const layPicture = (picture: ShownPicture, content: Box): LaidSheet => {
  const { width, height } = picture.artifact.pixels ?? { width: 1, height: 1 };
  const box = { x: 0, y: 0, width, height };
  const scale = Math.min(content.width / width, (content.height - CAPTION) / height, LARGEST);
  const y = content.y + CAPTION;
  const surface = {
    kind: 'picture',
    name: picture.path,
    box,
    hasLines: false,
    pieces: [{ picture, source: box, place: { x: 0, y: 0 }, scale: 1 }],
  } as const;
  const place = { x: content.x, y, width: width * scale, height: height * scale };
  return {
    tiles: [{ surface, box, place }],
    captions: [{ text: picture.path, x: content.x, y: y - 4 }],
  };
};
