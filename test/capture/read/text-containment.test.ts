import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textContainment } from '../../../lib/capture/read/text-containment.ts';

/** What it should be, by the plainest way: each piece of eight looked for by itself. */
const share = (text: string, other: string): number => {
  const pieces = Array.from({ length: text.length - 7 }, (_, at) => text.slice(at, at + 8));
  return (
    Math.round((pieces.filter((piece) => other.includes(piece)).length / pieces.length) * 100) / 100
  );
};

describe('how much of a text another holds', () => {
  it('is the share of its pieces of eight characters', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', '证'), minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(words, words, (text, other) => {
        expect(textContainment(text, other)).toBe(share(text, other));
      }),
    );
  });

  it.each([
    [
      'is all, whatever stands between the words',
      '证据 文字\nof a page',
      '<p>证据文字 of\u200b a page</p>',
      1,
    ],
    ['is nothing of a text that is not there', 'words of the page', '<script>draw()</script>', 0],
    ['is a part where a part is there', 'abcdefgh12345678', 'abcdefgh123', 0.44],
    ['is nothing where there is nothing', 'words of the page', '', 0],
    ['cannot be said of fewer than eight characters', '短 文', '短 文', undefined],
  ])('%s', (_, text, other, expected) => {
    expect(textContainment(text, other)).toBe(expected);
  });
});
