import type { Box } from '../../../evidence/page/box.ts';
import { linesOf } from '../../model/visible-text.ts';
import { breakLines, type SetLetter, type SetLine } from './break-lines.ts';
import { type Colour, drawLine } from './draw-text.ts';
import type { PdfFile } from './open-pdf.ts';
import type { Sheet } from './paper.ts';
import type { Typeface } from './typeface.ts';

/** A run of text of one look. */
export type Span = { readonly text: string; readonly strong?: boolean };

/** How a paragraph is set; sizes are points, `leading` is the height of a line in font sizes. */
export type ParagraphStyle = {
  readonly size: number;
  readonly leading?: number;
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  readonly align?: 'left' | 'center';
  readonly colour?: Colour;
  /** Points below the paragraph that must be left on its page, or it moves to the next. */
  readonly keep?: number;
};

/** Where the next content goes: pages that fill from the top, one after another. */
export type Flow = {
  readonly pdf: PdfFile;
  readonly face: Typeface;
  /** The sheet of the page that is filled, or of the first one. */
  readonly sheet: Sheet;
  /** The part of the page that is still free. */
  readonly free: () => Box;
  /** Takes this height off the free part. */
  readonly take: (height: number) => void;
  /** Begins a page; with `sheet`, this one and those after it are such sheets. */
  readonly turn: (sheet?: Sheet) => void;
  readonly isFresh: () => boolean;
  /** Begins a page unless so much height is free. */
  readonly ensure: (height: number) => void;
  /** The indices of the pages so far, and their sheets. */
  readonly pages: readonly number[];
  readonly sheets: readonly Sheet[];
};

const LEADING = 1.45;

/** Opens pages to fill on a PDF; the first begins with the first content. */
export const openFlow = (pdf: PdfFile, face: Typeface, first: Sheet): Flow => {
  const pages: number[] = [];
  const sheets: Sheet[] = [];
  let sheet = first;
  let y = 0;
  const turn = (next = sheet): void => {
    sheet = next;
    pages.push(pdf.addPage(sheet));
    sheets.push(sheet);
    y = sheet.content.y;
  };
  const free = (): Box => {
    const { x, y: top, width, height } = sheet.content;
    return { x, y, width, height: top + height - y };
  };
  const isFresh = (): boolean => y === sheet.content.y;
  return {
    ...{ pdf, face, pages, sheets, turn, free, isFresh },
    get sheet() {
      return sheet;
    },
    take: (height) => {
      y += height;
    },
    ensure: (height) => {
      if (pages.length === 0 || (free().height < height && !isFresh())) turn();
    },
  };
};

/** The letters of spans, line by line as the text itself has line ends. */
const lettersOf = (face: Typeface, spans: readonly Span[]): readonly (readonly SetLetter[])[] => {
  const lines: SetLetter[][] = [[]];
  for (const { text, strong } of spans)
    for (const [at, part] of linesOf(text).entries()) {
      if (at > 0) lines.push([]);
      const letters = face.letters(part);
      lines.at(-1)?.push(...(strong ? letters.map((one) => ({ ...one, strong })) : letters));
    }
  return lines;
};

/** Sets spans into lines of this width in points. Waits for pictures of what the font lacks. */
export const setSpans = async (
  face: Typeface,
  spans: readonly Span[],
  size: number,
  width: number,
): Promise<readonly SetLine[]> => {
  await face.prepare(spans.map(({ text }) => text));
  return lettersOf(face, spans).flatMap((letters) => breakLines(letters, width / size));
};

/** The baseline of a line below its upper edge, in font sizes, for a leading. */
const baselineIn = (leading: number): number => (leading - 1.2) / 2 + 0.93;

/** Draws set lines below each other from the upper edge `y`. */
export const drawLines = (
  pdf: PdfFile,
  lines: readonly SetLine[],
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  { size, leading = LEADING, align = 'left', colour }: ParagraphStyle,
): void => {
  for (const [at, line] of lines.entries()) {
    const left = align === 'center' ? x + (width - line.width * size) / 2 : x;
    const baseline = y + (at * leading + baselineIn(leading)) * size;
    drawLine(pdf, line, { x: left, y: baseline, size, ...(colour && { colour }) });
  }
};

/** The height of so many lines of a style, in points. */
export const heightOf = (count: number, { size, leading = LEADING }: ParagraphStyle): number =>
  count * size * leading;

/** Adds a paragraph, on more than one page where it does not fit. */
export const addParagraph = async (
  flow: Flow,
  spans: readonly Span[],
  style: ParagraphStyle,
): Promise<void> => {
  const { before = 0, after = 0, indent = 0, keep = 0 } = style;
  const width = flow.sheet.content.width - indent;
  let lines = await setSpans(flow.face, spans, style.size, width);
  flow.ensure(before + heightOf(Math.min(lines.length, 2), style) + keep);
  if (!flow.isFresh()) flow.take(before);
  while (lines.length > 0) {
    flow.ensure(heightOf(1, style));
    const { x, y, height } = flow.free();
    const fitting = Math.max(1, Math.floor(height / heightOf(1, style) + 1e-6));
    const now = lines.slice(0, fitting);
    drawLines(flow.pdf, now, { x: x + indent, y, width }, style);
    flow.take(heightOf(now.length, style));
    lines = lines.slice(fitting);
  }
  flow.take(after);
};
