import { describe, expect, it } from 'vitest';
import type { Drawable } from '../../../components/workspace/pictures/derived/cover-everywhere.ts';
import {
  wordsOutside,
  wordsUnder,
} from '../../../components/workspace/pictures/derived/words-under.ts';
import type { Mark } from '../../../lib/evidence/derived.ts';

const SCALE = 2;
const picture = {
  path: 'page-002.png',
  digest: 'sha256:2',
  pixels: { width: 800, height: 800 },
  offset: { x: 0, y: 400 },
} as unknown as Drawable;
const unplaced = { ...picture, path: 'render.png', digest: 'sha256:3', offset: undefined };
const pictures = [picture, unplaced as unknown as Drawable];

const LINES = [
  { text: 'Above the picture', x: 0, y: 100, width: 170, height: 20 },
  { text: 'Seven witnesses came', x: 10, y: 410, width: 200, height: 20 },
  { text: '证人七号在场', x: 10, y: 440, width: 120, height: 20 },
];

/** A mark over a part of the page, given in CSS pixels of the page. */
const over = (x: number, y: number, width: number, height: number, shape = 'box'): Mark =>
  ({
    shape,
    x: x * SCALE,
    y: (y - 400) * SCALE,
    width: width * SCALE,
    height: height * SCALE,
  }) as Mark;

const found = (...marks: readonly Mark[]) =>
  wordsUnder([{ picture, marks }], pictures, LINES, SCALE);

describe('the words under black boxes', () => {
  it.each([
    ['a whole line', [over(0, 405, 300, 30)], ['Seven witnesses came']],
    ['a word that is cut, in full', [over(80, 405, 30, 30)], ['witnesses']],
    ['Chinese letter by letter', [over(10, 435, 80, 30)], ['证人七号']],
    ['two lines, an entry each', [over(0, 405, 300, 60)], ['Seven witnesses came', '证人七号在场']],
    ['nothing below an outline', [over(0, 405, 300, 60, 'outline')], []],
    ['nothing beside the lines', [over(300, 405, 50, 60)], []],
    ['each once', [over(0, 405, 300, 30), over(0, 404, 300, 31)], ['Seven witnesses came']],
  ])('are %s', (_, marks, words) => {
    expect(found(...marks)).toEqual(words);
  });

  it('are not known on a picture whose place on the page is not known', () => {
    const drawn = [{ picture: unplaced as unknown as Drawable, marks: [over(0, 405, 300, 60)] }];
    expect(wordsUnder(drawn, pictures, LINES, SCALE)).toEqual([]);
  });
});

describe('the words under a black box on a picture of a part that scrolls by itself', () => {
  it('are those of that part, not of the page at the same place', () => {
    const inPart = { ...picture, area: 0, usable: { x: 100, y: 60, width: 600, height: 400 } };
    const lines = [...LINES, { text: 'A comment', x: 10, y: 410, width: 90, height: 20, area: 0 }];
    const box = { ...over(0, 405, 300, 30), x: 100, y: 60 };
    const drawn = [{ picture: inPart as unknown as Drawable, marks: [box] }];
    expect(wordsUnder(drawn, [inPart as unknown as Drawable], lines, SCALE)).toEqual(['A comment']);
  });
});

describe('the words that stand outside the black boxes', () => {
  const outside = (words: readonly string[], ...marks: readonly Mark[]) =>
    wordsOutside(words, [{ picture, marks }], pictures, LINES, SCALE);

  it.each([
    ['none where a box covers them', ['Seven witnesses'], [over(0, 405, 200, 30)], []],
    ['those beside the box', ['witnesses'], [over(140, 405, 90, 30)], ['witnesses']],
    ['those in another line', ['证人', '七号'], [over(0, 405, 300, 30)], ['证人', '七号']],
    ['found in any case and width', ['ＳＥＶＥＮ  witnesses'], [], ['ＳＥＶＥＮ  witnesses']],
    ['none that the page does not show', ['eight'], [], []],
    ['no empty entry', [' '], [], []],
    ['not covered by an outline', ['来', 'came'], [over(0, 405, 300, 60, 'outline')], ['came']],
  ])('are %s', (_, words, marks, expected) => {
    expect(outside(words, ...marks)).toEqual(expected);
  });
});
