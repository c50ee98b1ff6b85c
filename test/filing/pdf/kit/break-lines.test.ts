import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../../lib/filing/pdf/kit/break-lines.ts';

const letters = (text: string) => [...text].map((one) => ({ text: one, advance: 1 }));
const lines = (text: string, width: number): readonly string[] =>
  breakLines(letters(text), width).map((line) => line.letters.map(({ text: t }) => t).join(''));

describe('the lines of a paragraph', () => {
  it.each([
    ['words at spaces', 'aaa bbb ccc', 7, ['aaa bbb', 'ccc']],
    ['Han between any two', '一二三四五', 2, ['一二', '三四', '五']],
    ['no line that begins with a mark', '一二，三', 2, ['一', '二，', '三']],
    ['no line that ends with an opening mark', '一（二三', 2, ['一', '（二', '三']],
    ['a word longer than a line where the line ends', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    [
      'an address behind its marks',
      `https://example.com/${'p'.repeat(8)}`,
      21,
      ['https://example.com/', 'pppppppp'],
    ],
    [
      'no date among Han, which is no address',
      '时间戳：2026-11-02 03:00:59 UTC，某机构签发',
      12,
      ['时间戳：', '2026-11-02', '03:00:59', 'UTC，某机构签发'],
    ],
    ['nothing as one line', '', 5, ['']],
  ])('breaks %s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('lose no letter but spaces at their ends, and are none wider than asked', () => {
    const alphabet = fc.constantFrom(...'ab 一二，（/?');
    fc.assert(
      fc.property(
        fc.array(alphabet, { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (text, width) => {
          const made = lines(text.join(''), width);
          expect(made.join('').replaceAll(' ', '')).toBe(text.join('').replaceAll(' ', ''));
          for (const line of made) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
