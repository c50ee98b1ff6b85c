import type { Bytes } from '../../../evidence/digest.ts';
import type { SheetCodec } from '../../../filing/pictures/sheet-codec.ts';
import type { FromWorker, ToWorker } from '../../protocol.ts';
import { type JobWorker, startNestedWorker } from '../../start-worker.ts';
import { type SheetOrder, type SheetReply, startDrawing } from './draw-sheets.ts';
import { openMovable } from './movable-pictures.ts';

/** What draws sheets, in another thread or in this one. */
type Drawing = {
  readonly draw: (order: SheetOrder) => Promise<Bytes>;
  readonly forget: (picture: number) => void;
  readonly close: () => void;
};

/** Who waits for which sheet, and for the first word that sheets can be sent. */
const openWaiting = () => {
  const waiting = new Map<number, PromiseWithResolvers<Bytes>>();
  const ready = Promise.withResolvers<void>();
  let broken: Error | undefined;
  return {
    ready: ready.promise,
    waitFor: (id: number): Promise<Bytes> => {
      const own = Promise.withResolvers<Bytes>();
      if (broken) own.reject(broken);
      else waiting.set(id, own);
      return own.promise;
    },
    take: (reply: SheetReply): void => {
      if ('isReady' in reply) {
        ready.resolve();
        return;
      }
      const own = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('bytes' in reply) own?.resolve(reply.bytes);
      else own?.reject(new Error(reply.failure));
    },
    fail: (error: Error): void => {
      broken = error;
      ready.reject(error);
      for (const { reject } of waiting.values()) reject(error);
    },
  };
};

/** Opens a worker for drawing. Errors: the worker fails before it can be sent a sheet. */
const openWorker = async (worker: JobWorker): Promise<Drawing> => {
  const { ready, waitFor, take, fail } = openWaiting();
  const post = (message: ToWorker, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);
  worker.addEventListener('error', ({ message }) => fail(new Error(message)));
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'reply') take(data.reply as SheetReply);
  });
  post({ kind: 'open', name: 'draw-sheets' });
  await ready;
  return {
    draw: (order) => {
      const coming = waitFor(order.id);
      const bitmaps = order.pictures.map(({ bitmap }) => bitmap);
      post({ kind: 'send', message: order }, [...bitmaps, ...(order.memory ? [order.memory] : [])]);
      return coming;
    },
    forget: (picture) => post({ kind: 'send', message: { forget: picture } }),
    close: () => worker.terminate(),
  };
};

/** Draws in this thread, one sheet after another. */
const openHere = (): Drawing => {
  const { waitFor, take } = openWaiting();
  const send = startDrawing(take);
  const draw = (order: SheetOrder) => {
    const coming = waitFor(order.id);
    send(order);
    return coming;
  };
  return { draw, forget: (picture) => send({ forget: picture }), close: () => {} };
};

/** In a worker of this worker; in this one where the browser starts none. */
const openDrawing = async (start: () => JobWorker): Promise<Drawing> => {
  let worker: JobWorker | undefined;
  try {
    worker = start();
    return await openWorker(worker);
  } catch {
    worker?.terminate();
    return openHere();
  }
};

/**
 * Draws sheets in a worker of the worker that this runs in, so that one sheet is drawn while the
 * next is laid out and the last is written. That worker has the only canvas of a sheet's size.
 */
export const sheetsAside = (start = startNestedWorker): SheetCodec => {
  let drawing: Promise<Drawing> | undefined;
  let sheets = 0;
  /** The bytes of the last two sheets: whoever begins another has done with the first of them. */
  const drawn: Bytes[] = [];
  const { open, take } = openMovable((picture) => {
    // The sheets that show it were asked for before, and are sent before.
    void drawing?.then(({ forget }) => forget(picture));
  });
  return {
    open,
    draw: async ({ pieces, ...rest }, format) => {
      const { parts, pictures } = take(pieces);
      drawing ??= openDrawing(start);
      const { draw } = await drawing;
      sheets += 1;
      const memory = drawn.length > 1 ? drawn.shift()?.buffer : undefined;
      const order = { id: sheets, sheet: { ...rest, pieces: parts }, format, pictures };
      const bytes = await draw({ ...order, ...(memory && { memory }) });
      drawn.push(bytes);
      return bytes;
    },
    close: () => {
      void drawing?.then(({ close }) => close());
      drawing = undefined;
      drawn.length = 0;
    },
  };
};
