import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords, WAYS_TO_DIFFER } from '../../lib/texts/fold-words.ts';

const ALL = new Set(WAYS_TO_DIFFER);
/** Without punctuation, whose meaning rests on the digits about it. */
const LETTERS = new Set(WAYS_TO_DIFFER.filter((way) => way !== 'punctuation'));
const unit = fc.constantFrom(
  ...['a', 'B', '是', '5', ' ', '\n', '\u00a0', '\u200b', '-', '—', '“', '"', '.', '，', 'e\u0301'],
  ...['ＡＢ', '\u1112\u1161', '😀', '\ufe0f', 'ｶﾞ', '𝗯'],
);
const text = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));

describe('a folded text', () => {
  it('is the same when folded again', () =>
    fc.assert(
      fc.property(text, (words) => {
        const { text: folded } = foldWords(words, ALL);
        expect(foldWords(folded, ALL).text).toBe(folded);
      }),
    ));

  it('knows the original range of every range, which folds to the same', () =>
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (words, from, length) => {
        const { text: folded, originalOf } = foldWords(words, LETTERS);
        const [start, end] = [from, Math.min(folded.length, from + length)];
        fc.pre(start < end && folded.slice(start, end).trim() === folded.slice(start, end));
        const original = originalOf({ start, end });
        const part = words.slice(original.start, original.end);
        expect(foldWords(part, LETTERS).text).toContain(folded.slice(start, end));
      }),
    ));

  it('without anything ignored is the text itself', () =>
    fc.assert(
      fc.property(text, (words) => {
        expect(foldWords(words, new Set()).text).toBe(words);
      }),
    ));
});
