import { bitmapOf, canvasCodec } from '../../../filing/pictures/canvas/canvas-codec.ts';
import type { OpenPicture, Piece } from '../../../filing/pictures/picture-codec.ts';
import type { MovedPicture, PicturePart } from './draw-sheets.ts';

/** Pictures that are decoded in this thread and drawn in another. */
export type MovablePictures = {
  readonly open: (blob: Blob) => Promise<OpenPicture>;
  /** The parts that pieces are, and the pictures that move with them for the first time. */
  readonly take: (pieces: readonly Piece[]) => {
    readonly parts: readonly PicturePart[];
    readonly pictures: readonly MovedPicture[];
  };
};

/**
 * Moves each decoded picture to the other thread with the first sheet that shows it, which copies
 * nothing. Its pixels are read before; where they are asked for again, it is decoded anew. Once a
 * moved picture is closed, `forget` is called with its id.
 */
export const openMovable = (forget: (id: number) => void): MovablePictures => {
  /** The pictures of this codec as they were decoded, and the ids of those that were moved. */
  const decoded = new WeakMap<OpenPicture, OpenPicture>();
  const moved = new WeakMap<OpenPicture, number>();
  let count = 0;
  const open = async (blob: Blob): Promise<OpenPicture> => {
    const own = await canvasCodec.open(blob);
    const { width, height } = own;
    const picture: OpenPicture = {
      ...{ width, height },
      pixels: async (box) => {
        if (!moved.has(picture)) return own.pixels(box);
        const again = await canvasCodec.open(blob);
        try {
          return await again.pixels(box);
        } finally {
          again.close();
        }
      },
      close: () => {
        const id = moved.get(picture);
        if (id === undefined) own.close();
        else forget(id);
      },
    };
    decoded.set(picture, own);
    return picture;
  };
  return {
    open,
    take: (pieces) => {
      const pictures: MovedPicture[] = [];
      const idOf = (picture: OpenPicture): number => {
        const known = moved.get(picture);
        if (known !== undefined) return known;
        count += 1;
        moved.set(picture, count);
        const own = decoded.get(picture);
        const bitmap = bitmapOf(own ?? picture);
        pictures.push({ id: count, bitmap, isOnce: own === undefined });
        return count;
      };
      const parts = pieces.map(({ picture, from, to }) => ({ picture: idOf(picture), from, to }));
      return { parts, pictures };
    },
  };
};
