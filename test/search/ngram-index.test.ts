import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNgramIndex } from '../../lib/search/ngram-index.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';

const letters = fc.constantFrom(
  'a',
  'b',
  ' ',
  '\n',
  '电',
  '芯',
  '的',
  '𠮷',
  'é',
  '\u0000',
  '\uffff',
);
const texts = fc.string({ unit: letters, maxLength: 40 });

describe('the n-gram index', () => {
  it('never rules out a document that holds the words, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(40), fc.nat(6), (before, text, from, length) => {
        const index = buildNgramIndex();
        index.add(0, before);
        index.add(1, text);
        const words = text.slice(from, from + length);
        expect(index.candidates(words)(1)).toBe(true);
      }),
    );
  });

  it('holds many documents apart, also past the end of a block of a thousand', () => {
    const index = buildNgramIndex();
    const numbers = [0, 31, 32, 1_023, 1_024, 2_047, 2_048];
    for (const number of numbers) index.add(number, `第${number}件 word-${number}-`);
    for (const number of numbers) {
      const mayHold = index.candidates(`word-${number}-`);
      expect(numbers.filter(mayHold)).toEqual([number]);
    }
  });

  it('rules out nearly all documents that do not hold the words', () => {
    const index = buildNgramIndex();
    for (let at = 0; at < 200; at += 1)
      index.add(at, `${at} 四颗电芯全是报废车上拆下来的 power bank ${at}`);
    const passed = ['新能源', 'zebra', '法院判决'].flatMap((words) => {
      const mayHold = index.candidates(words);
      return Array.from({ length: 200 }, (_, at) => at).filter(mayHold);
    });
    expect(passed.length).toBeLessThan(10);
  });

  it('passes no document that was never added, and every one for words of no length', () => {
    const index = buildNgramIndex();
    index.add(3, 'text');
    const [none, all] = [index.candidates('text'), index.candidates('')];
    expect([none(3), none(2), none(5_000)]).toEqual([true, false, false]);
    expect(all(3)).toBe(true);
  });
});

describe('any query', () => {
  it('asks for folded words without blanks at their ends, each once and none empty', () => {
    const signs = fc.constantFrom('A', 'b', 'Ａ', '电', ' ', '　', '\t', '"', '“', '”', '「', '」');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 20 }), (query) => {
        const words = parseQuery(query);
        expect(new Set(words).size).toBe(words.length);
        for (const word of words) {
          expect(word).not.toBe('');
          expect(word).toBe(word.trim().toLowerCase().normalize('NFKC').replace(/\s+/g, ' '));
          expect(word).not.toMatch(/["“”＂]/u);
        }
      }),
    );
  });

  it('asks for no less when a word is added to it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z电 ]{0,12}$/u), (query) => {
        expect(parseQuery(`${query} 起火`)).toEqual(expect.arrayContaining([...parseQuery(query)]));
      }),
    );
  });
});
