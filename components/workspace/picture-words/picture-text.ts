import type { LineWords } from '../../../lib/casework/picture-words.ts';
import type { Statement } from '../../../lib/evidence/casework.ts';
import type { TextLine } from '../../../lib/evidence/text-line.ts';

/** A statement where its words lie on the lines of a picture. */
export type PictureMark = { readonly statement: Statement; readonly words: readonly LineWords[] };

/** The text that lies over an item's pictures: its lines, and the statements marked in them. */
export type PictureText = { readonly lines: readonly TextLine[]; readonly marks: readonly PictureMark[] };

/** A part of the page that a picture shows, in CSS pixels from the page's own left and top. */
export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Whether a line's middle lies in a frame: a line at a seam is in one picture only. */
export const isIn = ({ left, top, width, height }: Frame, line: TextLine): boolean => {
  const middle = line.y + line.height / 2;
  return middle >= top && middle < top + height && line.x + line.width > left && line.x < left + width;
};

let canvas: OffscreenCanvasRenderingContext2D | null;

/** How much of a line's width its first `count` characters take, 0 to 1, as letters of common fonts run. */
export const shareOf = (text: string, count: number): number => {
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d');
  const whole = canvas?.measureText(text).width;
  return whole ? (canvas?.measureText(text.slice(0, count)).width ?? 0) / whole : count / text.length;
};
