import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findApproximate } from '../../../lib/casework/quotes/find-approximate.ts';
import { classOf } from '../../../lib/texts/character-class.ts';
import { FoldedPieces } from '../../../lib/texts/folded-text.ts';

/** The Levenshtein distance of two texts. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [i, a] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...other].entries())
      next.push(
        Math.min((row[j] ?? 0) + (a === b ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The least distance of any part of a text from the words. */
const leastDistance = (text: string, words: string): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let from = 0; from <= text.length; from += 1)
    for (let to = from; to <= text.length; to += 1)
      least = Math.min(least, distance(text.slice(from, to), words));
  return least;
};

describe('nearly the same words in a text', () => {
  const letters = (most: number, least = 0) =>
    fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: least, maxLength: most });

  it('have as many errors as are stated, and no other place has fewer', () => {
    fc.assert(
      fc.property(letters(16), letters(5, 2), fc.nat(2), (text, words, mostErrors) => {
        const found = findApproximate(text, words, mostErrors);
        const least = leastDistance(text, words);
        expect(found.length > 0).toBe(least <= mostErrors && text !== '');
        for (const { start, end, errors } of found) {
          expect(errors).toBe(least);
          expect(distance(text.slice(start, end), words)).toBe(least);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['他说小米很差劲了', '小米真差劲', { start: 2, end: 7 }],
    ['x hallo', 'hello', { start: 2, end: 7 }],
    // A character that the library would have looked for anew has a place in these texts too.
    ['\ue000 hallo', 'hello', { start: 2, end: 7 }],
  ])('in %j for %j begin where they begin, not a character before', (text, words, range) => {
    expect(findApproximate(text, words, 1)[0]).toEqual({ ...range, errors: 1 });
  });

  it('are found once each, in the order of the text', () => {
    expect(findApproximate('xx hello yy hallo zz hello', 'hello', 1)).toEqual([
      { start: 3, end: 8, errors: 0 },
      { start: 21, end: 26, errors: 0 },
    ]);
  });

  it('are found where they lie over the seam of two parts of a long text', () => {
    const words = 'the very words that were said';
    for (const before of [1_985, 1_999, 2_000, 2_001]) {
      const text = `${'.'.repeat(before)}${words}${'.'.repeat(5_000)}`;
      expect(findApproximate(text, words, 3)).toEqual([
        { start: before, end: before + words.length, errors: 0 },
      ]);
    }
  });

  it('are none of no words, and none in a text that is too long to search', () => {
    expect(findApproximate('abc', '', 1)).toEqual([]);
    expect(findApproximate(`abc${'x'.repeat(1_000_000)}`, 'abc', 0)).toEqual([]);
    expect(findApproximate('abc', 'x'.repeat(4_001), 3)).toEqual([]);
  });
});

describe('the class of a character', () => {
  it.each([
    ['a', 'spaced'],
    ['é', 'spaced'],
    ['я', 'spaced'],
    ['长', 'other'],
    ['あ', 'other'],
    ['ไ', 'other'],
    [' ', 'space'],
    ['\u00a0', 'space'],
    ['\u3000', 'space'],
    ['\u200b', 'invisible'],
    ['\ufe0f', 'invisible'],
    ['“', 'quote'],
    ['「', 'quote'],
    ['—', 'dash'],
    ['。', 'punctuation'],
    ['?', 'other'],
    ['？', 'complex'],
    ['\u0301', 'mark'],
    ['Ａ', 'complex'],
    ['ﬁ', 'complex'],
    ['\ud83d', 'complex'],
  ])('%j is %s', (character, expected) => {
    expect(classOf(character.charCodeAt(0))).toBe(expected);
    expect(classOf(character.charCodeAt(0))).toBe(expected);
  });
});

describe('a folded text', () => {
  it('knows where each of its ranges stands in the original', () => {
    const pieces = new FoldedPieces();
    pieces.add('abc', { start: 2, end: 5 }, [true, true], true);
    pieces.separate(5);
    pieces.add('ff', { start: 8, end: 9 }, [true, true]);
    const { text, originalOf } = pieces.folded();
    expect(text).toBe('abc ff');
    expect(originalOf({ start: 0, end: 3 })).toEqual({ start: 2, end: 5 });
    expect(originalOf({ start: 1, end: 2 })).toEqual({ start: 3, end: 4 });
    // A ligature is taken whole, whichever of its letters is asked for.
    expect(originalOf({ start: 4, end: 5 })).toEqual({ start: 8, end: 9 });
    expect(originalOf({ start: 2, end: 6 })).toEqual({ start: 4, end: 9 });
  });

  it('has a space only between two letters of scripts that part words', () => {
    const fold = (before: boolean, after: boolean) => {
      const pieces = new FoldedPieces();
      pieces.add('x', { start: 0, end: 1 }, [before, before], true);
      pieces.separate(1);
      pieces.add('y', { start: 3, end: 4 }, [after, after], true);
      return pieces.folded().text;
    };
    expect([fold(true, true), fold(true, false), fold(false, true)]).toEqual(['x y', 'xy', 'xy']);
  });

  it('has one dash for several in a row, which stands for all of them', () => {
    const pieces = new FoldedPieces();
    pieces.addDash({ start: 0, end: 1 });
    pieces.addDash({ start: 1, end: 2 });
    pieces.separate(2);
    pieces.addDash({ start: 3, end: 4 });
    const { text, originalOf } = pieces.folded();
    expect(text).toBe('--');
    expect(originalOf({ start: 0, end: 1 })).toEqual({ start: 0, end: 2 });
    expect(originalOf({ start: 1, end: 2 })).toEqual({ start: 3, end: 4 });
  });

  it('of nothing stands for nothing', () => {
    expect(new FoldedPieces().folded().originalOf({ start: 0, end: 1 })).toEqual({
      start: 0,
      end: 0,
    });
  });
});
