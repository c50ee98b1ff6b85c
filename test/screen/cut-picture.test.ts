import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildThumbnail, cutPicture, decodeAhead } from '../../lib/screen/cut-picture.ts';
import { fakeCanvas } from './fake-canvas.ts';

afterEach(() => void vi.unstubAllGlobals());

const png = new Blob(['png'], { type: 'image/png' });
const segment = (y: number, x = 0) => ({ blob: png, offset: { x, y } });
const SCREEN = { width: 1280, height: 800 };

describe('cutPicture', () => {
  it('draws each segment at its own position relative to the box', async () => {
    const { named, canvases } = fakeCanvas([SCREEN, SCREEN]);
    const box = { x: 100, y: 700, width: 400, height: 300 };
    const blob = await cutPicture([segment(0), segment(800)], box, 1);
    expect(blob.type).toBe('image/png');
    expect(canvases).toMatchObject([{ width: 400, height: 300, options: { alpha: false } }]);
    expect(named('drawImage').map(({ args: [, ...at] }) => at)).toEqual([
      [-100, -700],
      [-100, 100],
    ]);
  });

  it('multiplies every length by the device pixels per CSS pixel, and rounds', async () => {
    const { named, canvases } = fakeCanvas([{ width: 1920, height: 1200 }]);
    const box = { x: 1, y: 101, width: 333, height: 101 };
    await cutPicture([segment(100)], box, 1.5);
    expect(canvases[0]).toMatchObject({ width: 500, height: 152 });
    expect(named('drawImage')[0]?.args.slice(1)).toEqual([-2, -2]);
  });

  it('draws only the part of a picture that shows the page, without its scroll bars', async () => {
    const { named } = fakeCanvas([SCREEN, SCREEN]);
    const usable = { x: 0, y: 0, width: 1265, height: 785 };
    const segments = [0, 785].map((y) => ({ ...segment(y), usable }));
    await cutPicture(segments, { x: 0, y: 700, width: 400, height: 300 }, 1);
    expect(named('drawImage').map(({ args: [, ...at] }) => at)).toEqual([
      [0, 0, 1265, 785, 0, -700, 1265, 785],
      [0, 0, 1265, 785, 0, 85, 1265, 785],
    ]);
  });

  it('decodes once a picture that was decoded ahead, and anew where it is cut again', async () => {
    fakeCanvas([SCREEN, SCREEN]);
    const decode = vi.spyOn(globalThis, 'createImageBitmap');
    const ahead = { ...segment(0), blob: new Blob(['ahead'], { type: 'image/png' }) };
    const box = { x: 0, y: 0, width: 400, height: 300 };
    decodeAhead(ahead.blob);
    await cutPicture([ahead], box, 1);
    expect(decode).toHaveBeenCalledTimes(1);
    await cutPicture([ahead], box, 1);
    expect(decode).toHaveBeenCalledTimes(2);
  });

  it('refuses a box with a row between two pictures in neither, and says where', async () => {
    fakeCanvas([SCREEN, SCREEN]);
    const box = { x: 0, y: 700, width: 400, height: 300 };
    await expect(cutPicture([segment(0), segment(815)], box, 1)).rejects.toThrow(
      'The pictures do not show 400 × 15 pixels of it at 0, 100',
    );
  });

  it('cuts off a side that rounding puts one pixel outside the pictures', async () => {
    const { canvases, named } = fakeCanvas([SCREEN]);
    await cutPicture([segment(0)], { x: 1180.6, y: 0, width: 100, height: 800.6 }, 1);
    expect(canvases.map(({ width, height }) => [width, height])).toEqual([
      [100, 801],
      [99, 800],
    ]);
    expect(named('drawImage')).toHaveLength(2);
  });

  it('leaves out segments above and below the box, and frees every picture', async () => {
    const { named, bitmaps } = fakeCanvas([SCREEN, SCREEN, SCREEN]);
    const box = { x: 0, y: 800, width: 10, height: 800 };
    await cutPicture([segment(0), segment(800), segment(1600)], box, 1);
    expect(named('drawImage').map(({ args }) => args[2])).toEqual([0]);
    expect(bitmaps.map(({ isClosed }) => isClosed)).toEqual([true, true, true]);
  });

  it('copies pixels without colour conversion or premultiplied alpha', async () => {
    const { bitmaps } = fakeCanvas([SCREEN]);
    await cutPicture([segment(0)], { x: 0, y: 0, width: 10, height: 10 }, 1);
    expect(bitmaps[0]?.options).toEqual({ colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  });

  it.each([
    ['an empty box', { x: 0, y: 0, width: 0, height: 10 }, 'empty'],
    ['a box that rounds to nothing', { x: 0, y: 0, width: 10, height: 0.4 }, 'empty'],
    ['a side longer than a canvas', { x: 0, y: 0, width: 1, height: 65_536 }, 'larger'],
    ['an area larger than a canvas', { x: 0, y: 0, width: 16_385, height: 16_385 }, 'larger'],
    ['a box below the last segment', { x: 0, y: 100, width: 10, height: 703 }, '10 × 2 pixels'],
  ])('throws RangeError for %s', async (_title, box, reason) => {
    fakeCanvas([SCREEN]);
    const cut = cutPicture([segment(0)], box, 1);
    await expect(cut).rejects.toBeInstanceOf(RangeError);
    await expect(cut).rejects.toThrow(reason);
  });

  it('throws RangeError if there is no segment at all', async () => {
    fakeCanvas([]);
    const box = { x: 0, y: 0, width: 10, height: 10 };
    await expect(cutPicture([], box, 1)).rejects.toBeInstanceOf(RangeError);
  });
});

describe('buildThumbnail', () => {
  it.each([
    ['a long page, from its top', { width: 1280, height: 9000 }, 922, 231],
    ['a low picture, whole', { width: 1280, height: 640 }, 640, 160],
    ['a line of pixels, still one pixel high', { width: 1280, height: 1 }, 1, 1],
  ])('shows %s', async (_title, size, shown, height) => {
    const { named, canvases, bitmaps } = fakeCanvas([size]);
    const blob = await buildThumbnail(png);
    expect(blob.type).toBe('image/webp');
    expect(canvases[0]).toMatchObject({ width: 320, height });
    const [, ...box] = named('drawImage')[0]?.args ?? [];
    expect(box).toEqual([0, 0, 1280, shown, 0, 0, 320, height]);
    expect(bitmaps[0]?.isClosed).toBe(true);
  });
});
