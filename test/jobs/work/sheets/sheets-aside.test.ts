import { describe, expect, it, vi } from 'vitest';
import type { OpenPicture } from '../../../../lib/filing/pictures/picture-codec.ts';
import type { SheetPicture } from '../../../../lib/filing/pictures/sheet-codec.ts';
import type {
  SheetMessage,
  SheetOrder,
  SheetReply,
} from '../../../../lib/jobs/work/sheets/draw-sheets.ts';
import { sheetsAside } from '../../../../lib/jobs/work/sheets/sheets-aside.ts';
import { fakeWorker } from '../../fake-worker.ts';

const sheet = (width: number): SheetPicture => ({ width, height: 1, pieces: [], texts: [] });

/**
 * Workers that answer when they are told to; `orders` has what each was asked to draw, and `told`
 * all messages in their order: the ids of sheets, and of pictures to forget.
 */
const start = () => {
  const orders: SheetOrder[] = [];
  const told: string[] = [];
  const replies: ((reply: SheetReply) => void)[] = [];
  const workers: ReturnType<typeof fakeWorker>[] = [];
  const codec = sheetsAside(() => {
    const draw = async () => (reply: (reply: SheetReply) => void) => {
      replies.push(reply);
      reply({ isReady: true });
      return (message: SheetMessage) => {
        if ('id' in message) orders.push(message);
        told.push('id' in message ? `draw ${message.id}` : `forget ${message.forget}`);
      };
    };
    const fake = fakeWorker({}, { 'draw-sheets': draw as never });
    workers.push(fake);
    return fake.worker;
  });
  return { codec, orders, told, replies, workers };
};

describe('sheets that another worker draws', () => {
  it('come to who asked for them, in whatever order they are done', async () => {
    const { codec, orders, replies } = start();
    const [one, other] = [codec.draw(sheet(1), 'jpeg'), codec.draw(sheet(2), 'tiff')];
    await expect.poll(() => orders.map(({ format }) => format)).toEqual(['jpeg', 'tiff']);
    for (const { id, sheet: drawn } of orders.toReversed())
      replies[0]?.({ id, bytes: Uint8Array.of(drawn.width) });
    expect(await Promise.all([one, other])).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
  });

  it('fail alone where one cannot be drawn, and all where the worker fails', async () => {
    const { codec, orders, replies, workers } = start();
    const [one, other] = [codec.draw(sheet(1), 'jpeg'), codec.draw(sheet(2), 'jpeg')];
    await expect.poll(() => orders).toHaveLength(2);
    replies[0]?.({ id: orders[0]?.id ?? 0, failure: 'no canvas' });
    await expect(one).rejects.toThrow('no canvas');
    const failed = Object.assign(new Event('error'), { message: 'the script is gone' });
    workers[0]?.page.dispatchEvent(failed);
    await expect(other).rejects.toThrow('the script is gone');
  });

  it('fail as well when they are asked for after the worker failed', async () => {
    const { codec, orders, workers } = start();
    const first = codec.draw(sheet(1), 'jpeg');
    await expect.poll(() => orders).toHaveLength(1);
    workers[0]?.page.dispatchEvent(Object.assign(new Event('error'), { message: 'gone' }));
    await expect(first).rejects.toThrow('gone');
    await expect(codec.draw(sheet(2), 'jpeg')).rejects.toThrow('gone');
  });

  it('are drawn into the memory of the last sheet but one, which is written by then', async () => {
    const { codec, orders, replies } = start();
    const drawn = [];
    for (let at = 0; at < 4; at += 1) {
      const coming = codec.draw(sheet(at + 1), 'jpeg');
      await expect.poll(() => orders).toHaveLength(at + 1);
      replies[0]?.({ id: orders[at]?.id ?? 0, bytes: Uint8Array.of(at) });
      drawn.push(await coming);
    }
    const own = orders.map(({ memory }) => memory);
    expect(own).toEqual([undefined, undefined, drawn[0]?.buffer, drawn[1]?.buffer]);
  });

  it('need one worker until they are closed, and a new one after that', async () => {
    const { codec, workers } = start();
    codec.close();
    expect(workers).toHaveLength(0);
    for (let at = 0; at < 2; at += 1) void codec.draw(sheet(1), 'jpeg');
    await expect.poll(() => workers.length).toBe(1);
    codec.close();
    await expect.poll(() => workers[0]?.state.isTerminated).toBe(true);
    void codec.draw(sheet(1), 'jpeg');
    await expect.poll(() => workers.length).toBe(2);
  });
});

/** Has the browser decode everything to bitmaps of this size; `decoded` has them. */
const fakeBitmaps = (width: number, height: number) => {
  const decoded: { closed: number; width: number; height: number; close: () => void }[] = [];
  vi.stubGlobal('createImageBitmap', async () => {
    const bitmap = {
      ...{ width, height, closed: 0 },
      close: () => {
        bitmap.closed += 1;
      },
    };
    decoded.push(bitmap);
    return bitmap;
  });
  return decoded;
};

const whole = { x: 0, y: 0, width: 4, height: 4 };

describe('pictures on sheets that another worker draws', () => {
  it('move there with the first sheet that shows them, and are forgotten once closed', async () => {
    const decoded = fakeBitmaps(4, 4);
    const { codec, orders, told } = start();
    const [one, other] = [await codec.open(new Blob()), await codec.open(new Blob())];
    const showing = (...pictures: readonly OpenPicture[]): SheetPicture => ({
      ...sheet(9),
      pieces: pictures.map((picture) => ({ picture, from: whole, to: whole })),
    });
    void codec.draw(showing(one), 'jpeg');
    void codec.draw(showing(other, one), 'jpeg');
    for (const picture of [one, other]) picture.close();
    await expect.poll(() => told).toEqual(['draw 1', 'draw 2', 'forget 1', 'forget 2']);
    const sent = orders.map(({ pictures }) => pictures.map(({ id, bitmap }) => ({ id, bitmap })));
    expect(sent).toEqual([[{ id: 1, bitmap: decoded[0] }], [{ id: 2, bitmap: decoded[1] }]]);
    const shown = orders.map(({ sheet: { pieces } }) => pieces.map(({ picture }) => picture));
    expect(shown).toEqual([[1], [2, 1]]);
    expect(decoded.map(({ closed }) => closed)).toEqual([0, 0]);
  });

  it('are closed here where no sheet shows them, and nothing is told', async () => {
    const decoded = fakeBitmaps(4, 4);
    const { codec, workers } = start();
    (await codec.open(new Blob())).close();
    expect(decoded.map(({ closed }) => closed)).toEqual([1]);
    expect(workers).toHaveLength(0);
  });

  it('are decoded again where their pixels are read after that', async () => {
    const decoded = fakeBitmaps(4, 4);
    const { codec } = start();
    fakeCanvas();
    const picture = await codec.open(new Blob());
    void codec.draw({ ...sheet(9), pieces: [{ picture, from: whole, to: whole }] }, 'jpeg');
    expect(await picture.pixels(whole)).toHaveLength(64);
    expect(decoded.map(({ closed }) => closed)).toEqual([0, 1]);
  });
});

/** The bitmaps that were drawn on any canvas, of which one is kept for all sheets. */
const drawn: unknown[] = [];

/** A canvas that is white. */
const fakeCanvas = () => {
  drawn.length = 0;
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({
        fillRect: () => {},
        clearRect: () => {},
        drawImage: (bitmap: unknown) => void drawn.push(bitmap),
        getImageData: (_x: number, _y: number, width: number, height: number) => ({
          data: new Uint8ClampedArray(width * height * 4).fill(255),
        }),
      });
    },
  );
};

describe('sheets in a browser that starts no worker out of a worker', () => {
  it.each([
    [
      'because there is no such thing',
      () => {
        throw new ReferenceError('Worker is not defined');
      },
    ],
    [
      'because its script does not load',
      () => {
        const { worker, page } = fakeWorker({}, { 'draw-sheets': () => new Promise(() => {}) });
        const failed = Object.assign(new Event('error'), { message: 'no script' });
        queueMicrotask(() => page.dispatchEvent(failed));
        return worker;
      },
    ],
  ])('are drawn in this worker, %s', async (_, startNone) => {
    fakeCanvas();
    const codec = sheetsAside(startNone);
    for (const bytes of await Promise.all([7, 9].map((width) => codec.draw(sheet(width), 'tiff'))))
      expect(new TextDecoder().decode(bytes.slice(0, 3))).toBe('II*');
    codec.close();
  });

  it('show the pictures that were decoded, each until it is closed', async () => {
    const decoded = fakeBitmaps(4, 4);
    fakeCanvas();
    const codec = sheetsAside(() => {
      throw new ReferenceError('Worker is not defined');
    });
    const picture = await codec.open(new Blob());
    const shown = { ...sheet(9), pieces: [{ picture, from: whole, to: whole }] };
    await Promise.all([codec.draw(shown, 'tiff'), codec.draw(shown, 'tiff')]);
    expect(drawn).toEqual([decoded[0], decoded[0]]);
    expect(decoded[0]?.closed).toBe(0);
    picture.close();
    await expect.poll(() => decoded[0]?.closed).toBe(1);
  });
});
