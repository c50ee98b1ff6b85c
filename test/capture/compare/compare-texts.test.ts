import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../lib/capture/compare/compare-texts.ts';

/** Words that repeat now and then, as a text of this length does. */
const textOf = (length: number): string =>
  Array.from({ length }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 4_001)),
  ).join('');
const insert = (text: string, at: number, words: string): string =>
  text.slice(0, at) + words + text.slice(at);

describe('the difference of two texts', () => {
  const text = textOf(2_199);

  it.each([0, 1, 1_100, 2_198, 2_199])(
    'is one character that came where one was inserted at %i of 2,199',
    (at) => {
      const changed = insert(text, at, '不');
      expect(compareTexts(text, changed, false)).toEqual({ gone: 0, came: 1, isExact: true });
      expect(compareTexts(changed, text, false)).toEqual({ gone: 1, came: 0, isExact: true });
    },
  );

  it('counts changes at several places together', () => {
    const changed = insert(insert(text.slice(3), 900, '并非'), 1_700, '不').slice(0, -2);
    expect(compareTexts(text, changed, false)).toEqual({ gone: 5, came: 3, isExact: true });
  });

  it('counts an emoji as one character', () => {
    expect(compareTexts('好的', '好😀的', false)).toMatchObject({ gone: 0, came: 1 });
  });

  it('counts all characters of texts that have nothing in common', () => {
    expect(compareTexts('甲乙', '丙丁戊', false)).toEqual({ gone: 2, came: 3, isExact: true });
    expect(compareTexts('', '丙丁戊', false)).toEqual({ gone: 0, came: 3, isExact: true });
  });

  it('agrees with the lengths of both texts, whatever they are', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '不', '有'), maxLength: 120 });
    fc.assert(
      fc.property(words, words, (from, to) => {
        const { gone, came } = compareTexts(from, to, false);
        expect(from.length - gone).toBe(to.length - came);
        expect(gone + came > 0).toBe(from !== to);
      }),
    );
  });

  it('finds as few edits as were made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_190 }), fc.integer({ min: 1, max: 9 }), (at, n) => {
        const cut = text.slice(0, at) + text.slice(at + n);
        expect(compareTexts(text, cut, false)).toEqual({ gone: n, came: 0, isExact: true });
      }),
    );
  });
});

describe('the difference of a text and its part in a longer one', () => {
  const text = textOf(300);
  const around = (part: string) => `${'前'.repeat(500)}${part}${'后'.repeat(500)}`;

  it('ignores what stands before and after', () => {
    expect(compareTexts(text, around(text), true)).toEqual({ gone: 0, came: 0, isExact: true });
  });

  it.each([0, 3, 150, 299, 300])('finds a character of the text that is missing at %i', (at) => {
    expect(compareTexts(insert(text, at, '不'), around(text), true)).toEqual({
      gone: 1,
      came: 0,
      isExact: true,
    });
  });

  it.each([4, 150, 290])('finds a character too many at %i', (at) => {
    expect(compareTexts(text, around(insert(text, at, '不')), true)).toEqual({
      gone: 0,
      came: 1,
      isExact: true,
    });
  });

  it('counts the whole text where nothing of it is there', () => {
    expect(compareTexts('虚假陈述', around(''), true)).toEqual({
      gone: 4,
      came: 0,
      isExact: true,
    });
  });

  it('says that its numbers are limits where the texts differ too much to be worked out', () => {
    const other = Array.from(textOf(9_000)).reverse().join('');
    const { isExact, gone } = compareTexts(`${text}${textOf(9_000)}`, text + other, true);
    expect(isExact).toBe(false);
    expect(gone).toBeGreaterThan(0);
  });
});
