import type { Bytes } from '../../evidence/digest.ts';
import { encodeSheet } from '../../filing/loadfile/sheets/encode-sheet.ts';
import { canvasSheets } from '../../filing/pictures/canvas/canvas-sheets.ts';
import type { BitmapPart, SheetFormat, SheetPicture } from '../../filing/pictures/sheet-codec.ts';
import type { SessionWork } from '../job.ts';

/** A sheet to draw. Its bitmaps are moved to the thread that draws it. */
export type SheetOrder = {
  readonly id: number;
  readonly sheet: SheetPicture<BitmapPart>;
  readonly format: SheetFormat;
  /** Memory to use again for the bytes, moved to the thread that draws it. */
  readonly memory?: ArrayBuffer;
};

/** That sheets can be sent; later the file of the sheet of an id, or why there is none. */
export type SheetReply =
  | { readonly isReady: true }
  | { readonly id: number; readonly bytes: Bytes }
  | { readonly id: number; readonly failure: string };

/** Draws one sheet after another, because all are drawn on one canvas. */
export const startDrawing: SessionWork<SheetOrder, SheetReply> = (reply) => {
  let last = Promise.resolve();
  reply({ isReady: true });
  return ({ id, sheet, format, memory }) => {
    last = last
      .then(() => encodeSheet(canvasSheets, sheet, format, memory))
      .then(
        (bytes) => reply({ id, bytes }, [bytes.buffer]),
        (error: unknown) => reply({ id, failure: String(error) }),
      );
  };
};
