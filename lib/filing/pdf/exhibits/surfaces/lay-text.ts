import type { Box } from '../../../../evidence/page/box.ts';
import type { TextLine } from '../../../../evidence/page/text-line.ts';
import { layUnseen } from '../../kit/draw-text.ts';
import type { Flow } from '../../kit/flow.ts';
import type { SurfaceText } from './text-layer.ts';

const middle = ({ x, y, width, height }: TextLine) => ({ x: x + width / 2, y: y + height / 2 });

/** Lays lines of text unseen over a printed part; each line lies on one part only. */
export const layText = (
  { pdf, face }: Flow,
  lines: readonly TextLine[],
  box: Box,
  fresh: number,
  place: Box,
): void => {
  const scale = place.width / box.width;
  for (const line of lines) {
    const { x, y } = middle(line);
    const isInside = y >= fresh && y < box.y + box.height && x >= box.x && x < box.x + box.width;
    if (!isInside) continue;
    const left = Math.max(line.x, box.x);
    const right = Math.min(line.x + line.width, box.x + box.width);
    layUnseen(pdf, face.letters(line.text), {
      x: place.x + (left - box.x) * scale,
      y: place.y + (line.y - box.y) * scale,
      width: (right - left) * scale,
      height: line.height * scale,
    });
  }
};

/**
 * The next lines of text that nobody measured, as far as they were spread over the surface, all
 * that is left of them at its end. They are laid evenly over `part`, what is printed of these rows.
 */
export const unmeasuredLines = (
  { lines }: SurfaceText,
  { laid, end, isLast }: { readonly laid: number; readonly end: number; readonly isLast: boolean },
  part: Box,
): readonly TextLine[] => {
  const waiting = lines.slice(laid);
  const own = isLast ? waiting : waiting.filter((line) => middle(line).y < end);
  const step = part.height / Math.max(1, own.length);
  return own.map((line, at) => ({
    ...line,
    x: part.x,
    y: part.y + at * step,
    width: Math.min(line.width, part.width),
    height: Math.min(14, step),
  }));
};
