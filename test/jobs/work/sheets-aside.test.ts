import { describe, expect, it, vi } from 'vitest';
import type { SheetPicture } from '../../../lib/filing/pictures/sheet-codec.ts';
import type { SheetOrder, SheetReply } from '../../../lib/jobs/work/draw-sheets.ts';
import { sheetsAside } from '../../../lib/jobs/work/sheets-aside.ts';
import { fakeWorker } from '../fake-worker.ts';

const sheet = (width: number): SheetPicture => ({ width, height: 1, pieces: [], texts: [] });

/** Workers that answer when they are told to; `orders` has what each was asked to draw. */
const start = () => {
  const orders: SheetOrder[] = [];
  const replies: ((reply: SheetReply) => void)[] = [];
  const workers: ReturnType<typeof fakeWorker>[] = [];
  const codec = sheetsAside(() => {
    const draw = async () => (reply: (reply: SheetReply) => void) => {
      replies.push(reply);
      reply({ isReady: true });
      return (order: SheetOrder) => void orders.push(order);
    };
    const fake = fakeWorker({}, { 'draw-sheets': draw as never });
    workers.push(fake);
    return fake.worker;
  });
  return { codec, orders, replies, workers };
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

/** A canvas that is white. */
const fakeCanvas = () =>
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({
        fillRect: () => {},
        getImageData: (_x: number, _y: number, width: number, height: number) => ({
          data: new Uint8ClampedArray(width * height * 4).fill(255),
        }),
      });
    },
  );

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
});
