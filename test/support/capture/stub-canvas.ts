import { vi } from 'vitest';
import { pngOf } from './fake-browser.ts';

/**
 * Gives Node a canvas and an image decoder. Nothing is drawn, but a PNG has its size, and the
 * pictures that were decoded are returned. Undo it with `vi.unstubAllGlobals()`.
 */
export const stubCanvas = (): readonly Blob[] => {
  const decoded: Blob[] = [];
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
    decoded.push(blob);
    return { width: 800, height: 600, close: () => {} };
  });
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly #size: [number, number];
      constructor(width: number, height: number) {
        this.#size = [width, height];
      }
      getContext = () => ({ drawImage: () => {} });
      convertToBlob = async ({ type }: { type: string }) =>
        new Blob([pngOf(...this.#size)], { type });
    },
  );
  return decoded;
};
