import type { Bytes } from '../../evidence/digest.ts';
import { canvasCodec, partOf } from '../../filing/pictures/canvas-codec.ts';
import type { SheetCodec } from '../../filing/pictures/sheet-codec.ts';
import type { FromWorker, ToWorker } from '../protocol.ts';
import { type JobWorker, startNestedWorker } from '../start-worker.ts';
import type { SheetOrder, SheetReply } from './draw-sheets.ts';

/** A worker that draws, and who waits for which of its sheets. */
const openDrawing = (worker: JobWorker) => {
  const waiting = new Map<number, PromiseWithResolvers<Bytes>>();
  const post = (message: ToWorker, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind !== 'reply') return;
    const reply = data.reply as SheetReply;
    const own = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('bytes' in reply) own?.resolve(reply.bytes);
    else own?.reject(new Error(reply.failure));
  });
  post({ kind: 'open', name: 'draw-sheets' });
  return {
    draw: (order: SheetOrder): Promise<Bytes> => {
      const own = Promise.withResolvers<Bytes>();
      waiting.set(order.id, own);
      const bitmaps = order.sheet.pieces.map(({ bitmap }) => bitmap);
      post({ kind: 'send', message: order }, [...bitmaps, ...(order.memory ? [order.memory] : [])]);
      return own.promise;
    },
    close: () => worker.terminate(),
  };
};

/**
 * Draws sheets in a worker of the worker that this runs in, so that one sheet is drawn while the
 * next is laid out and the last is written. That worker has the only canvas of a sheet's size.
 */
export const sheetsAside = (start = startNestedWorker): SheetCodec => {
  let drawing: ReturnType<typeof openDrawing> | undefined;
  let sheets = 0;
  /** The bytes of the last two sheets: whoever begins another has done with the first of them. */
  const drawn: Bytes[] = [];
  return {
    open: canvasCodec.open,
    draw: async ({ pieces, ...rest }, format) => {
      // All parts are copied from here on, so that the pictures may be closed.
      const parts = await Promise.all(pieces.map(partOf));
      drawing ??= openDrawing(start());
      sheets += 1;
      const memory = drawn.length > 1 ? drawn.shift()?.buffer : undefined;
      const order = { id: sheets, sheet: { ...rest, pieces: parts }, format };
      const bytes = await drawing.draw({ ...order, ...(memory && { memory }) });
      drawn.push(bytes);
      return bytes;
    },
    close: () => {
      drawing?.close();
      drawing = undefined;
      drawn.length = 0;
    },
  };
};
