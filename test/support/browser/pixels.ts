import type { Page } from 'puppeteer-core';

/** A PNG and where it lies in the whole picture, in CSS pixels. */
export type Placed = {
  readonly png: Buffer;
  readonly offset: { readonly x: number; readonly y: number };
};

/** A picture: one PNG, or segments to be put together by their offsets. */
type Picture = Buffer | readonly Placed[];

const partsOf = (picture: Picture) =>
  (Buffer.isBuffer(picture) ? [{ png: picture, offset: { x: 0, y: 0 } }] : picture).map(
    ({ png, offset }) => ({
      base64: png.toString('base64'),
      offset,
    }),
  );

/**
 * The rows in which two pictures differ; `['size …']` when they are not of one size. The browser
 * decodes, puts together and compares; `scale` is device pixels a CSS pixel.
 */
export const differingRows = (
  page: Page,
  one: Picture,
  other: Picture,
  scale = 1,
): Promise<(number | string)[]> =>
  page.evaluate(
    async (pictures, ratio) => {
      const draw = async (parts: (typeof pictures)[number]) => {
        const placed = await Promise.all(
          parts.map(async ({ base64, offset }) => ({
            bitmap: await createImageBitmap(
              await (await fetch(`data:image/png;base64,${base64}`)).blob(),
              {
                colorSpaceConversion: 'none',
              },
            ),
            x: Math.round(offset.x * ratio),
            y: Math.round(offset.y * ratio),
          })),
        );
        const width = Math.max(...placed.map(({ bitmap, x }) => x + bitmap.width));
        const height = Math.max(...placed.map(({ bitmap, y }) => y + bitmap.height));
        const context = new OffscreenCanvas(width, height).getContext('2d', {
          willReadFrequently: true,
        });
        for (const { bitmap, x, y } of placed) context?.drawImage(bitmap, x, y);
        return context?.getImageData(0, 0, width, height);
      };
      const [a, b] = await Promise.all(pictures.map(draw));
      if (!a || !b || a.width !== b.width || a.height !== b.height)
        return [`size ${a?.width}×${a?.height} and ${b?.width}×${b?.height}`];
      const [left, right] = [new Uint32Array(a.data.buffer), new Uint32Array(b.data.buffer)];
      const rows: number[] = [];
      for (let y = 0; y < a.height; y += 1)
        for (let x = 0; x < a.width; x += 1)
          if (left[y * a.width + x] !== right[y * a.width + x]) {
            rows.push(y);
            break;
          }
      return rows;
    },
    [partsOf(one), partsOf(other)],
    scale,
  );
