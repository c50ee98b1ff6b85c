import type { LineWords } from '../../../../lib/casework/quotes/picture-words.ts';
import type { Statement } from '../../../../lib/evidence/casework.ts';
import type { Mark } from '../../../../lib/evidence/derived.ts';
import type { Artifact } from '../../../../lib/evidence/item.ts';
import type { Box } from '../../../../lib/evidence/page/box.ts';
import type { TextLine } from '../../../../lib/evidence/page/text-line.ts';

/** A statement where its words lie on the lines of a picture. */
export type PictureMark = { readonly statement: Statement; readonly words: readonly LineWords[] };

/** The text that lies over an item's pictures: its lines, and the statements marked in them. */
export type PictureText = {
  readonly lines: readonly TextLine[];
  readonly marks: readonly PictureMark[];
};

/**
 * A part of the page that a picture shows, in CSS pixels from the page's own left and top, or from
 * those of the content of the part `area` that scrolls by itself.
 */
export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly area?: number | undefined;
};

/** Whether a line's middle lies in a frame: a line at a seam is in one picture only. */
export const isIn = ({ left, top, width, height, area }: Frame, line: TextLine): boolean => {
  const middle = line.y + line.height / 2;
  const isBeside = line.x + line.width <= left || line.x >= left + width;
  return line.area === area && middle >= top && middle < top + height && !isBeside;
};

let canvas: OffscreenCanvasRenderingContext2D | null;

/**
 * How much of a line's width its first `count` characters take, 0 to 1, as letters of common fonts
 * run.
 */
const shareOf = (text: string, count: number): number => {
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d');
  const whole = canvas?.measureText(text).width;
  return whole
    ? (canvas?.measureText(text.slice(0, count)).width ?? 0) / whole
    : count / text.length;
};

/** A box round some of a line's words, in CSS pixels of the page. */
const boxOf = ({ text, x, y, width, height }: TextLine, { from, to }: LineWords): Box => {
  const [start, end] = [shareOf(text, from), shareOf(text, to)];
  return { x: x + width * start - 1, y, width: width * (end - start) + 2, height };
};

/** The boxes round a statement's words in a part of the page, one a line. */
export const boxesIn = (
  frame: Frame,
  lines: readonly TextLine[],
  { words }: PictureMark,
): readonly Box[] =>
  words.flatMap((some) => {
    const line = lines[some.line];
    return line && isIn(frame, line) ? [boxOf(line, some)] : [];
  });

/**
 * Outlines of all statements on one picture of the page, in the picture's pixels; `scale` is those
 * a CSS pixel.
 */
export const outlinesOn = (
  { lines, marks }: PictureText,
  { pixels, offset, usable, area }: Pick<Artifact, 'pixels' | 'offset' | 'usable' | 'area'>,
  scale: number,
): readonly Mark[] => {
  if (!pixels || !offset) return [];
  const { x: left, y: top } = offset;
  const shown = usable ?? { x: 0, y: 0, ...pixels };
  const frame = { left, top, width: shown.width / scale, height: shown.height / scale, area };
  return marks
    .flatMap((mark) => boxesIn(frame, lines, mark))
    .map(({ x, y, width, height }) => ({
      shape: 'outline',
      x: (x - left) * scale + shown.x,
      y: (y - top) * scale + shown.y,
      width: width * scale,
      height: height * scale,
    }));
};
