import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../lib/casework/accounts/names-in.ts';

describe('names in a text', () => {
  it.each([
    ['Qilan', '启岚Qilan电芯', true],
    ['Qilan', 'ＱＩＬＡＮ 的报告', true],
    ['Qilan', 'Qilanese', false],
    ['Qilan', 'aqilan', false],
    ['P20', 'P200 与 P2', false],
    ['P20', '启岚P20。', true],
    ['Qilan Power', 'qilan  power bank', true],
    ['启岚', '他说启岚电子', true],
    ['启岚', '启 岚', false],
    ['@qilan-official', '见 @qilan-official：', true],
    ['@qilan-official', '@qilan-official2', false],
    ['C++', 'c++ 代码', true],
    ['A.B', 'axb', false],
  ])('%s in %s: %s', (name, text, isThere) => {
    expect(namesIn([name])(text)).toEqual(isThere ? [name] : []);
  });

  it('are found whatever signs they hold, and an empty name never', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((words) => words.trim() !== '');
    fc.assert(
      fc.property(name, (words) => {
        expect(namesIn([words])(`\n${words}\n`)).toEqual([words]);
      }),
      { numRuns: 1000 },
    );
    expect(namesIn(['', '  '])('anything')).toEqual([]);
  });
});
