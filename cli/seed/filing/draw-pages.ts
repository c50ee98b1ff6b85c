import type { Page } from 'puppeteer-core';
import type { Digest } from '../../../lib/evidence/digest.ts';
import type { TextLine } from '../../../lib/evidence/page/text-line.ts';
import { chineseText, dice, englishText } from '../seed-texts.ts';

export const SCREEN = { width: 1280, height: 800 };
export const SCREENS = 6;

/** A drawn picture, kept in the page under its name until its rows are put into the store. */
export type DrawnPicture = {
  readonly name: string;
  readonly bytes: number;
  readonly digest: Digest;
};

/** A page as it was drawn: its screens, its text, and the copy with a black box of the first. */
export type DrawnPage = {
  readonly screens: readonly DrawnPicture[];
  readonly covered: DrawnPicture;
  readonly lines: readonly TextLine[];
  readonly text: string;
};

/** The column of text of a page, in CSS pixels. */
const COLUMN = { x: 240, width: 680, line: 28, size: 16 };

/** Lines of a page in one language, as a browser would break them. */
const setLines = (number: number): readonly TextLine[] => {
  const throwDice = dice(number * 31);
  const isEnglish = number % 3 === 0;
  const letters = isEnglish ? 76 : 42;
  const count = Math.floor((SCREEN.height * SCREENS - 60) / COLUMN.line);
  const whole = (isEnglish ? englishText : chineseText)(count * letters, throwDice);
  return Array.from({ length: count }, (_, at) => ({
    text: whole.slice(at * letters, (at + 1) * letters).trim(),
    x: COLUMN.x,
    y: 40 + at * COLUMN.line,
    width: COLUMN.width,
    height: 22,
  })).filter((_, at) => at % 14 < 11); // a picture stands where three lines are left out
};

const drawIn = async (
  name: string,
  lines: readonly TextLine[],
  column: { x: number; width: number; line: number; size: number },
  screen: { width: number; height: number },
  screens: number,
): Promise<readonly { name: string; bytes: number; digest: Digest }[]> => {
  const kept = globalThis as { drawnPictures?: Map<string, Blob> };
  kept.drawnPictures ??= new Map();
  const keep = async (as: string, canvas: OffscreenCanvas) => {
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
    kept.drawnPictures?.set(as, blob);
    const digest = `sha256:${new Uint8Array(hash).toHex()}` as const;
    return { name: as, bytes: blob.size, digest };
  };
  const drawn: { name: string; bytes: number; digest: Digest }[] = [];
  const canvas = new OffscreenCanvas(screen.width, screen.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('No canvas');
  for (let at = 0; at < screens; at += 1) {
    const top = at * screen.height;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, screen.width, screen.height);
    context.fillStyle = '#eef1f5';
    context.fillRect(960, 20, 220, screen.height - 40);
    context.font = `${column.size}px sans-serif`;
    context.fillStyle = '#222';
    for (const { text, x, y, height, width } of lines)
      if (y > top - height && y < top + screen.height)
        context.fillText(text, x, y - top + 17, width);
    for (let line = 11; line < 200; line += 14) {
      const y = 40 + line * column.line - top;
      const fade = context.createLinearGradient(column.x, y, column.x + 400, y + 84);
      fade.addColorStop(0, '#c96');
      fade.addColorStop(1, '#369');
      context.fillStyle = fade;
      context.fillRect(column.x, y, 400, 76);
    }
    drawn.push(await keep(`${name}-${at + 1}`, canvas));
    if (at > 0) continue;
    context.fillStyle = '#000';
    context.fillRect(column.x, 60, 240, 30);
    drawn.push(await keep(`${name}-covered`, canvas));
  }
  return drawn;
};

/** Draws the page of this number, six screens long, in a page of the extension. */
export const drawPage = async (page: Page, number: number): Promise<DrawnPage> => {
  const lines = setLines(number);
  const drawn = await page.evaluate(drawIn, `page-${number}`, lines, COLUMN, SCREEN, SCREENS);
  const [first, covered, ...others] = drawn;
  if (!first || !covered) throw new Error('Nothing was drawn');
  const text = lines.map((line) => line.text).join('\n');
  return { screens: [first, ...others], covered, lines, text };
};
