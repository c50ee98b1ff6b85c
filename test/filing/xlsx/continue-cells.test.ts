import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueCells, splitText } from '../../../lib/filing/xlsx/continue-cells.ts';
import type { SheetCell } from '../../../lib/filing/xlsx/sheet.ts';

const LIMIT = 32_767;
const text = (words: string): SheetCell => ({ style: 'text', text: words });

describe('pieces of a text', () => {
  it('join to the text, are within the limit, and cut no surrogate pair', () => {
    const words = fc.array(fc.constantFrom('a', '长', '𠮷', '😀', '\n'), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 9 }), (characters, longest) => {
        const whole = characters.join('');
        const pieces = splitText(whole, longest);
        expect(pieces.join('')).toBe(whole);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(longest);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['', ['']],
    ['abcd', ['abcd']],
    ['abcde', ['abcd', 'e']],
    ['abc𠮷e', ['abc', '𠮷e']],
    ['ab𠮷e', ['ab𠮷', 'e']],
  ])('of %j at most 4 units long are %j', (whole, pieces) => {
    expect(splitText(whole, 4)).toEqual(pieces);
  });
});

describe('a row whose texts are too long for a cell', () => {
  const long = `${'x'.repeat(32_700)}${'y'.repeat(32_700)}z`;
  const rows = continueCells([text('1'), text(long), text('short')], 'en');

  it('goes on in the rows below and says so at both sides of each cut', () => {
    const column = rows.map(([, cell]) => cell?.text ?? '');
    expect(column).toHaveLength(3);
    expect(column.map((one) => one.startsWith('[continued from the row above] '))).toEqual([
      ...[false, true, true],
    ]);
    expect(column.map((one) => one.endsWith(' [continued in the next row]'))).toEqual([
      ...[true, true, false],
    ]);
    for (const one of column) expect(one.length).toBeLessThanOrEqual(LIMIT);
  });

  it('does not repeat what its other cells hold', () => {
    expect(rows.map((cells) => cells.map(({ text }) => text?.slice(0, 6)))).toEqual([
      ['1', expect.any(String), 'short'],
      [undefined, expect.any(String), undefined],
      [undefined, expect.any(String), undefined],
    ]);
  });

  it('keeps a figure of its own in the first row alone', () => {
    const made = continueCells([{ style: 'number', number: 7 }, text(long)], 'en');
    expect(made.map(([first]) => first)).toEqual([
      { style: 'number', number: 7 },
      { style: 'text' },
      { style: 'text' },
    ]);
  });

  it('says so in Chinese in a Chinese workbook', () => {
    const [first, second] = continueCells([text(long)], 'zh-CN').map(([cell]) => cell?.text ?? '');
    expect(first).toMatch(/【续下一行】$/u);
    expect(second).toMatch(/^【接上一行】/u);
  });
});

it('a row of short texts stays as it is, with the styles of its cells', () => {
  const cells: readonly SheetCell[] = [
    ...[{ style: 'title', text: 'a' } as const, { style: 'text' } as const],
    { style: 'number', number: 0 },
  ];
  expect(continueCells(cells, 'en')).toEqual([cells]);
});
