import type { SetLetter, SetLine } from './break-lines.ts';
import type { PdfFile } from './open-pdf.ts';
import { type Letter, PICTURE_ASCENT, PICTURE_HEIGHT } from './typeface.ts';

/** Shares of red, green and blue, 0 to 1. */
export type Colour = readonly [number, number, number];

export const BLACK: Colour = [0, 0, 0];
export const GREY: Colour = [0.35, 0.35, 0.35];
export const RED: Colour = [0.72, 0.09, 0.09];

/** How a line of text is drawn: `x` and `y` are the left end of its baseline, in points. */
export type TextPlace = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour?: Colour;
};

const number = (value: number): string => (Math.round(value * 1000) / 1000).toString();

const fill = (colour: Colour): string => `${colour.map(number).join(' ')} rg`;
const stroke = (colour: Colour): string => `${colour.map(number).join(' ')} RG`;

const hex16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');

/** Has readers take `text` for what the operators draw. */
const standsFor = (text: string, operators: string): string =>
  `/Span <</ActualText <feff${hex16(text)}>>> BDC ${operators} EMC`;

const show = (codes: string): string => `<${codes}> Tj`;

/**
 * The operators that show letters without pictures. A character whose glyph another character has
 * too, or that is empty in the font, is named as what it is.
 */
const showLetters = (pdf: PdfFile, letters: readonly Letter[]): string => {
  const parts: string[] = [];
  let codes = '';
  for (const { text, isNarrow } of letters) {
    const { code, isPlain } = pdf.codeOf(text.codePointAt(0) ?? 0, isNarrow);
    if (isPlain) codes += code;
    else {
      if (codes !== '') parts.push(show(codes));
      codes = '';
      parts.push(standsFor(text, show(code)));
    }
  }
  if (codes !== '') parts.push(show(codes));
  return parts.join(' ');
};

/** Neighbours of one kind: pictures one by one, other letters by whether they are strong. */
const groupLetters = (letters: readonly SetLetter[]): readonly (readonly SetLetter[])[] => {
  const groups: SetLetter[][] = [];
  for (const letter of letters) {
    const last = groups.at(-1);
    const isSame = last && !letter.image && !last[0]?.image && !last[0]?.strong === !letter.strong;
    if (isSame) last.push(letter);
    else groups.push([letter]);
  }
  return groups;
};

/**
 * The geta mark, which printers set where a character is lacking: unseen, it holds the place of the
 * picture. Readers leave out the box of a blank, and then lose the order of the words.
 */
const GETA = 0x3013;

const drawPicture = (pdf: PdfFile, { text, advance, image }: Letter, place: TextPlace): void => {
  const { x, y, size } = place;
  if (!image) return;
  const top = y - PICTURE_ASCENT * size;
  pdf.image(image, x, top, { width: advance * size, height: PICTURE_HEIGHT * size });
  // The picture's characters, in the text layer: an unseen mark of its width stands for them. The
  // font must still be set at the end of what they stand for, or readers know no size.
  const stretch = (100 * advance) / (pdf.advanceOf(GETA) || 1);
  const mark = standsFor(text, show(pdf.codeOf(GETA).code));
  const at = `1 0 0 -1 ${number(x)} ${number(y)} Tm`;
  const font = `/${pdf.fontName()} ${number(size)} Tf ${number(stretch)} Tz`;
  pdf.content(`q BT ${font} 3 Tr ${at} ${mark} ET Q`);
};

/** Strong text is stroked as well as filled: a second font would double what is shipped. */
const BOLDNESS = 0.032;

/** Draws a line of text, and leaves its characters in the text layer. */
export const drawLine = (pdf: PdfFile, { letters }: Pick<SetLine, 'letters'>, place: TextPlace) => {
  let { x } = place;
  const { y, size, colour = BLACK } = place;
  for (const group of groupLetters(letters)) {
    const [first] = group;
    if (first?.image) drawPicture(pdf, first, { ...place, x });
    else {
      const look = first?.strong ? `2 Tr ${number(size * BOLDNESS)} w ${stroke(colour)}` : '0 Tr';
      const at = `1 0 0 -1 ${number(x)} ${number(y)} Tm`;
      const font = `/${pdf.fontName()} ${number(size)} Tf`;
      const shown = showLetters(pdf, group);
      pdf.content(`q ${fill(colour)} BT ${font} ${look} ${at} ${shown} ET Q`);
    }
    x += group.reduce((sum, { advance }) => sum + advance, 0) * size;
  }
};

/**
 * Lays a line of text unseen over what shows it, as wide as that is, so that it can be selected and
 * found. `letters` that are pictures stand as their characters.
 */
export const layUnseen = (
  pdf: PdfFile,
  letters: readonly Letter[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void => {
  const whole = letters.reduce((sum, { advance }) => sum + advance, 0);
  if (whole === 0 || width <= 0) return;
  const size = Math.max(1, height * 0.75);
  const stretch = (100 * width) / (whole * size);
  const space = show(pdf.codeOf(GETA).code);
  const shown = groupLetters(letters)
    .map((group) => (group[0]?.image ? standsFor(group[0].text, space) : showLetters(pdf, group)))
    .join(' ');
  const at = `1 0 0 -1 ${number(x)} ${number(y + height * 0.8)} Tm`;
  const font = `/${pdf.fontName()} ${number(size)} Tf ${number(stretch)} Tz`;
  pdf.content(`q BT ${font} 3 Tr ${at} ${shown} ET Q`);
};

/** Draws a straight line; `dash` are the points of its dashes and gaps. */
export const drawRule = (
  pdf: PdfFile,
  from: readonly [number, number],
  to: readonly [number, number],
  { width = 0.5, colour = GREY, dash = [] as readonly number[] } = {},
): void => {
  const look = `${number(width)} w ${stroke(colour)} [${dash.join(' ')}] 0 d`;
  const path = `${from.map(number).join(' ')} m ${to.map(number).join(' ')} l S`;
  pdf.content(`q ${look} ${path} Q`);
};

/** Draws a box: its outline, or filled. */
export const drawBox = (
  pdf: PdfFile,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  { line = 0.5, colour = GREY, filled }: { line?: number; colour?: Colour; filled?: Colour } = {},
): void => {
  const path = `${[x, y, width, height].map(number).join(' ')} re`;
  const inside = filled ? `${fill(filled)} ${path} f` : '';
  const outline = line > 0 ? `${number(line)} w ${stroke(colour)} ${path} S` : '';
  pdf.content(`q ${inside} ${outline} Q`);
};
