import type { Box, Size } from '../../../evidence/page/box.ts';

export const contextOf = (
  canvas: OffscreenCanvas,
  isRead = false,
): OffscreenCanvasRenderingContext2D => {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: isRead });
  if (!context) throw new Error('The browser gave no canvas');
  return context;
};

export type Canvas = {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
};

/**
 * Keeps one canvas, and gives it another size only where another is asked for: the browser frees
 * the memory of a canvas that is dropped late. What was drawn must be read or encoded before the
 * next call.
 */
export const keptCanvas = (): ((size: Size) => Canvas) => {
  let kept: Canvas | undefined;
  return ({ width, height }) => {
    if (!kept) {
      const canvas = new OffscreenCanvas(width, height);
      kept = { canvas, context: contextOf(canvas, true) };
    }
    const { canvas } = kept;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    return kept;
  };
};

export const paintWhite = (painted: Canvas): Canvas => {
  const { canvas, context } = painted;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return painted;
};

/**
 * Draws a part of a bitmap. What is enlarged looks the same by the plain way, in half of the time.
 */
export const drawPart = (
  { context }: Canvas,
  bitmap: ImageBitmap,
  { x, y, width, height }: Box,
  to: Box,
): void => {
  context.imageSmoothingQuality = to.width < width || to.height < height ? 'high' : 'low';
  context.drawImage(bitmap, x, y, width, height, to.x, to.y, to.width, to.height);
};
