import type { Page } from 'puppeteer-core';

type Placed = { readonly png: Buffer; readonly offset: { readonly x: number; readonly y: number } };

/** Puts segments together by their offsets, in the browser; `scale` is device pixels a CSS pixel. Returns a PNG. */
export const stitch = async (page: Page, segments: readonly Placed[], scale = 1): Promise<Buffer> => {
  const placed = segments.map(({ png, offset }) => ({ base64: png.toString('base64'), offset }));
  const dataUrl = await page.evaluate(
    async (parts, ratio) => {
      const bitmaps = await Promise.all(
        parts.map(async ({ base64 }) =>
          createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob(), {
            colorSpaceConversion: 'none',
          }),
        ),
      );
      const ends = (side: 'width' | 'height', axis: 'x' | 'y') =>
        Math.max(
          ...parts.map(
            ({ offset }, index) => Math.round(offset[axis] * ratio) + (bitmaps[index]?.[side] ?? 0),
          ),
        );
      const canvas = document.createElement('canvas');
      canvas.width = ends('width', 'x');
      canvas.height = ends('height', 'y');
      const context = canvas.getContext('2d');
      bitmaps.forEach((bitmap, index) => {
        context?.drawImage(
          bitmap,
          Math.round((parts[index]?.offset.x ?? 0) * ratio),
          Math.round((parts[index]?.offset.y ?? 0) * ratio),
        );
      });
      return canvas.toDataURL();
    },
    placed,
    scale,
  );
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
};

/** The rows in which two pictures differ; `['size …']` when they are not of one size. */
export const differingRows = (page: Page, one: Buffer, other: Buffer): Promise<(number | string)[]> =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bitmap = await createImageBitmap(
            await (await fetch(`data:image/png;base64,${base64}`)).blob(),
            {
              colorSpaceConversion: 'none',
            },
          );
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
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
    [one.toString('base64'), other.toString('base64')],
  );
