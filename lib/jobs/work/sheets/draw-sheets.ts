import type { Bytes } from '../../../evidence/digest.ts';
import type { Box } from '../../../evidence/page/box.ts';
import { encodeSheet } from '../../../filing/loadfile/sheets/encode-sheet.ts';
import { canvasSheets } from '../../../filing/pictures/canvas/canvas-sheets.ts';
import type {
  BitmapPart,
  SheetFormat,
  SheetPicture,
} from '../../../filing/pictures/sheet-codec.ts';
import type { SessionWork } from '../../job.ts';

/** A box of the picture of an id, and the box of the sheet that it fills. */
export type PicturePart = { readonly picture: number; readonly from: Box; readonly to: Box };

/** A picture that moves to the thread that draws; `isOnce`: for this sheet alone. */
export type MovedPicture = {
  readonly id: number;
  readonly bitmap: ImageBitmap;
  readonly isOnce: boolean;
};

/** A sheet to draw. */
export type SheetOrder = {
  readonly id: number;
  readonly sheet: SheetPicture<PicturePart>;
  readonly format: SheetFormat;
  /** Those of its pictures that were not sent with a sheet before. */
  readonly pictures: readonly MovedPicture[];
  /** Memory to use again for the bytes, moved to the thread that draws it. */
  readonly memory?: ArrayBuffer;
};

/** A sheet to draw, or the id of a picture that no later sheet shows. */
export type SheetMessage = SheetOrder | { readonly forget: number };

/** That sheets can be sent; later the file of the sheet of an id, or why there is none. */
export type SheetReply =
  | { readonly isReady: true }
  | { readonly id: number; readonly bytes: Bytes }
  | { readonly id: number; readonly failure: string };

/** The pictures that were sent and are not forgotten. */
const openMoved = () => {
  const held = new Map<number, ImageBitmap>();
  const forget = (id: number): void => {
    held.get(id)?.close();
    held.delete(id);
  };
  const partOf = ({ picture, from, to }: PicturePart): BitmapPart => {
    const bitmap = held.get(picture);
    if (!bitmap) throw new Error('A picture of the sheet was not sent');
    return { bitmap, from, to };
  };
  const draw = async ({ sheet, format, pictures, memory }: SheetOrder): Promise<Bytes> => {
    for (const { id, bitmap } of pictures) held.set(id, bitmap);
    try {
      const pieces = sheet.pieces.map(partOf);
      return await encodeSheet(canvasSheets, { ...sheet, pieces }, format, memory);
    } finally {
      for (const { id, isOnce } of pictures) if (isOnce) forget(id);
    }
  };
  return { draw, forget };
};

/** Draws one sheet after another, because all are drawn on one canvas. */
export const startDrawing: SessionWork<SheetMessage, SheetReply> = (reply) => {
  const { draw, forget } = openMoved();
  let last = Promise.resolve();
  reply({ isReady: true });
  return (message) => {
    last = last.then(async () => {
      if ('forget' in message) {
        forget(message.forget);
        return;
      }
      const { id } = message;
      await draw(message).then(
        (bytes) => reply({ id, bytes }, [bytes.buffer]),
        (error: unknown) => reply({ id, failure: String(error) }),
      );
    });
  };
};
