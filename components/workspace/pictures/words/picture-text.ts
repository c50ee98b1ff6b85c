import type { LineWords } from '../../../../lib/casework/quotes/picture-words.ts';
import type { Statement } from '../../../../lib/evidence/casework.ts';
import type { Mark } from '../../../../lib/evidence/derived.ts';
import type { Artifact } from '../../../../lib/evidence/item.ts';
import type { Box } from '../../../../lib/evidence/page/box.ts';
import type { TextLine } from '../../../../lib/evidence/page/text-line.ts';
import type { RegionAnchor } from '../../../../lib/evidence/statement/anchor.ts';

/** A statement where its words lie on the lines of a picture. */
export type PictureMark = { readonly statement: Statement; readonly words: readonly LineWords[] };

/**
 * A statement of a region of one picture, in that picture's pixels; `onPage` is the region in CSS
 * pixels of the page, where it is known where the picture lies on it.
 */
export type RegionMark = {
  readonly statement: Statement;
  readonly anchor: RegionAnchor;
  readonly onPage?: Box & { readonly area: number | undefined };
};

/**
 * The text that lies over an item's pictures: its lines, the statements marked in them, and those
 * of regions that a person marked.
 */
export type PictureText = {
  readonly lines: readonly TextLine[];
  readonly marks: readonly PictureMark[];
  readonly regions?: readonly RegionMark[];
};

/** Where a region of a picture lies, by the picture's own file; `ratio` is pixels a CSS pixel. */
export const placeRegion = (
  statement: Statement,
  anchor: RegionAnchor,
  artifact: Pick<Artifact, 'offset' | 'usable' | 'area' | 'scale'> | undefined,
  ratio: number,
): RegionMark => {
  const { offset, usable = { x: 0, y: 0 }, area, scale = ratio } = artifact ?? {};
  if (!offset) return { statement, anchor };
  const { x, y, width, height } = anchor.region;
  const [left, top] = [offset.x + (x - usable.x) / scale, offset.y + (y - usable.y) / scale];
  const size = { width: width / scale, height: height / scale };
  return { statement, anchor, onPage: { x: left, y: top, ...size, area } };
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

type OutlinedPicture = Pick<Artifact, 'path' | 'pixels' | 'offset' | 'usable' | 'area'>;

/**
 * Outlines of all statements on one picture of the page, in the picture's pixels; `scale` is those
 * a CSS pixel.
 */
export const outlinesOn = (
  { lines, marks, regions = [] }: PictureText,
  { path, pixels, offset, usable, area }: OutlinedPicture,
  scale: number,
): readonly Mark[] => {
  const own = regions
    .filter(({ anchor }) => anchor.artifact === path)
    .map(({ anchor: { region } }): Mark => ({ shape: 'outline', ...region }));
  if (!pixels || !offset) return own;
  const { x: left, y: top } = offset;
  const shown = usable ?? { x: 0, y: 0, ...pixels };
  const frame = { left, top, width: shown.width / scale, height: shown.height / scale, area };
  const quoted = marks
    .flatMap((mark) => boxesIn(frame, lines, mark))
    .map(
      ({ x, y, width, height }): Mark => ({
        shape: 'outline',
        x: (x - left) * scale + shown.x,
        y: (y - top) * scale + shown.y,
        width: width * scale,
        height: height * scale,
      }),
    );
  return [...quoted, ...own];
};
