import { vi } from 'vitest';

/** One call of a drawing context, with its arguments and the styles at that moment. */
export type DrawCall = {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly fill: unknown;
};

type Canvas = { width: number; height: number; options: unknown; blob: unknown };

/**
 * Replaces `OffscreenCanvas` and `createImageBitmap` by fakes that record what is drawn. `sizes`
 * gives the pixels of each picture, in the order in which they are decoded.
 */
export const fakeCanvas = (sizes: readonly { width: number; height: number }[]) => {
  const calls: DrawCall[] = [];
  const canvases: Canvas[] = [];
  const bitmaps: { width: number; height: number; isClosed: boolean; options: unknown }[] = [];
  const context = new Proxy({ fillStyle: '' } as Record<string, unknown>, {
    get: (styles, name: string) => {
      if (name === 'measureText') return (text: string) => ({ width: text.length * 10 });
      if (name in styles) return styles[name];
      return (...args: unknown[]) => void calls.push({ name, args, fill: styles.fillStyle });
    },
    set: (styles, name: string, value) => {
      styles[name] = value;
      return true;
    },
  });
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly canvas: Canvas;
      readonly width: number;
      readonly height: number;
      constructor(width: number, height: number) {
        this.width = width;
        this.height = height;
        this.canvas = { width, height, options: undefined, blob: undefined };
        canvases.push(this.canvas);
      }
      getContext(_kind: string, options?: unknown) {
        this.canvas.options = options;
        return context;
      }
      async convertToBlob(options: { type: string }) {
        this.canvas.blob = options;
        return new Blob(['picture'], { type: options.type });
      }
    },
  );
  vi.stubGlobal('createImageBitmap', async (_blob: Blob, options?: unknown) => {
    const size = sizes[bitmaps.length];
    if (!size) throw new Error('The test gave no size for this picture');
    const bitmap = { ...size, options, isClosed: false };
    bitmaps.push(bitmap);
    return Object.assign(bitmap, {
      close: () => {
        bitmap.isClosed = true;
      },
    });
  });
  return {
    calls,
    canvases,
    bitmaps,
    named: (name: string) => calls.filter((c) => c.name === name),
  };
};
