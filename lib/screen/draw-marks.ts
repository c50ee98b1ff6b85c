import type { Mark } from '../evidence/derived.ts';
import type { Bytes } from '../evidence/digest.ts';

type Context = OffscreenCanvasRenderingContext2D;

const INK = '#c62828';

const drawArrow = (context: Context, { x, y, width, height }: Mark, line: number): void => {
  const [toX, toY] = [x + width, y + height];
  const angle = Math.atan2(height, width);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  for (const turn of [-0.5, 0.5]) {
    context.moveTo(toX, toY);
    context.lineTo(
      toX - line * 5 * Math.cos(angle + turn),
      toY - line * 5 * Math.sin(angle + turn),
    );
  }
  context.stroke();
};

/** A note has its own background, so that it can be read over any picture. */
const drawNote = (
  context: Context,
  { shape, x, y, height, text = '' }: Mark,
  size: number,
): void => {
  const isBox = shape === 'box';
  context.font = `600 ${size}px system-ui, sans-serif`;
  const top = isBox ? y : y + height;
  const wide = context.measureText(text).width + size;
  context.fillStyle = isBox ? '#000' : '#fff';
  if (!isBox) context.fillRect(x, top, wide, size * 1.6);
  context.fillStyle = isBox ? '#fff' : INK;
  context.fillText(text, x + size / 2, top + size * 1.15);
};

const drawMark = (context: Context, mark: Mark, scale: number): void => {
  const { shape, x, y, width, height, text } = mark;
  const line = 3 * scale;
  context.lineWidth = line;
  context.strokeStyle = INK;
  context.fillStyle = '#000';
  context.save();
  if (shape === 'box') {
    context.fillRect(x, y, width, height);
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
  }
  if (shape === 'outline') context.strokeRect(x, y, width, height);
  if (shape === 'arrow') drawArrow(context, mark, line);
  if (text) drawNote(context, mark, 14 * scale);
  context.restore();
};

const boxesLast = (one: Mark, other: Mark): number =>
  Number(one.shape === 'box') - Number(other.shape === 'box');

/**
 * Draws marks on a copy of a picture and returns it as PNG. Marks are in pixels of the picture;
 * boxes are opaque, so that nothing of what is below remains in the copy. `scale` is the number of
 * picture pixels per CSS pixel, for the size of lines and notes.
 */
export const drawMarks = async (
  picture: Blob,
  marks: readonly Mark[],
  scale = 1,
): Promise<Bytes> => {
  const bitmap = await createImageBitmap(picture, { colorSpaceConversion: 'none' });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gave no canvas');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  // Boxes are drawn last, so that no other mark is drawn over them.
  for (const mark of marks.toSorted(boxesLast)) drawMark(context, mark, scale);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
};
