import { visibleText } from '../../model/visible-text.ts';
import type { PaperName } from '../../pdf/kit/paper.ts';
import type { SheetText } from '../../pictures/sheet-codec.ts';
import type { PlacedCaption } from './lay-sheets.ts';
import { productionSheet, toDots } from './sheet-paper.ts';

const SIZE = 14;
const LEADING = 1.6;
/** More lines than fit on a sheet are counted in its last line. */
const MOST_LINES = 30;

/** The width of a character in shares of the font size, about: Han and the like are square. */
const widthOf = (character: string): number =>
  (character.codePointAt(0) ?? 0) > 0x2000 ? 1 : 0.56;

/** Breaks a text into lines of at most `most` font sizes; between any two characters. */
export const breakText = (text: string, most: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const character of text) {
    const own = widthOf(character);
    if (width + own > most && line !== '') {
      const space = line.lastIndexOf(' ');
      const isWord = character !== ' ' && space > line.length / 2;
      lines.push(isWord ? line.slice(0, space) : line);
      line = isWord ? line.slice(space + 1) : '';
      width = [...line].reduce((sum, one) => sum + widthOf(one), 0);
    }
    line += character;
    width += own;
  }
  return [...lines, line];
};

/** The lines of a slip sheet, in the middle of the sheet. */
export const slipTexts = (lines: readonly string[], paper: PaperName): readonly SheetText[] => {
  const { width, height, content } = productionSheet(paper);
  const broken = lines.flatMap((line) =>
    breakText(visibleText(line).replace(/\s+/gu, ' '), content.width / SIZE),
  );
  const more = broken.length - MOST_LINES;
  const shown = more > 0 ? [...broken.slice(0, MOST_LINES), `… (+${more})`] : broken;
  const top = (height - shown.length * SIZE * LEADING) / 2;
  return shown.map((text, at) => ({
    text,
    align: 'center',
    x: toDots(width / 2),
    y: toDots(top + (at + 1) * SIZE * LEADING),
    size: toDots(SIZE),
    width: toDots(content.width),
  }));
};

const CAPTION_SIZE = 6.5;

/** The captions over the tiles of a sheet. */
export const captionTexts = (
  captions: readonly PlacedCaption[],
  paper: PaperName,
): readonly SheetText[] => {
  const width = toDots(productionSheet(paper).content.width);
  return captions.map(({ text, x, y }) => ({
    text: visibleText(text),
    align: 'left',
    x: toDots(x),
    y: toDots(y),
    size: toDots(CAPTION_SIZE),
    width,
  }));
};
