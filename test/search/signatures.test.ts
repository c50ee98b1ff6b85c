import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../lib/search/parse-query.ts';
import {
  buildSignatures,
  haveBits,
  MOST_TEXTS,
  ROW_BYTES,
  rowsOf,
} from '../../lib/search/signatures.ts';

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

/** Those of these texts that may hold a word, by number. */
const mayHold = (all: readonly string[], word: string): readonly number[] => {
  const signatures = buildSignatures(all);
  const rows = rowsOf(word).map((row) => {
    const start = (row * ROW_BYTES) / 4;
    return signatures.subarray(start, start + ROW_BYTES / 4);
  });
  return [...all.keys()].filter(haveBits(rows));
};

describe('the signatures of texts', () => {
  it('never rule out a text that holds the word, whatever it is', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(40), fc.nat(6), (before, text, from, length) => {
        expect(mayHold([before, text], text.slice(from, from + length))).toContain(1);
      }),
    );
  });

  it('hold a thousand texts apart', () => {
    const all = Array.from({ length: MOST_TEXTS }, (_, at) => `第${at}件 word-${at}-`);
    for (const at of [0, 31, 32, 1_023]) expect(mayHold(all, `word-${at}-`)).toEqual([at]);
  });

  it('rule out nearly all texts that do not hold the words', () => {
    const all = Array.from(
      { length: 200 },
      (_, at) => `${at} 四颗电芯全是报废车上拆下来的 power bank ${at}`,
    );
    const passed = ['新能源', 'zebra', '法院判决'].flatMap((word) => mayHold(all, word));
    expect(passed.length).toBeLessThan(10);
  });

  it('pass every text for words of no length', () => {
    expect(mayHold(['text', ''], '')).toEqual([0, 1]);
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
