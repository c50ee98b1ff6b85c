import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gatherFacts,
  listExhibits,
  nameAllExhibits,
} from '../../../../lib/filing/declarations/facts/filed-items.ts';
import { wordsIn } from '../../../../lib/filing/model/filled-words.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';
import { NO_PLACES } from '../../../support/filing/made-items.ts';

const input = filingInput();

/** Facts of as many exhibits as there are labels. */
const factsOf = (labels: readonly string[], language: 'en' | 'zh-CN' = 'en') => {
  const [item] = input.items;
  if (!item) throw new Error('no item');
  const items = labels.map((exhibit, at) => ({
    ...item,
    number: at + 1,
    labels: { ...item.labels, exhibit },
  }));
  return gatherFacts({ ...input, items }, NO_PLACES, language);
};

const many = factsOf(Array.from({ length: 30 }, (_, at) => `Z-${at}`));

describe('a list of exhibits', () => {
  it.each([
    [[], 'None.'],
    [['A-1'], 'A-1'],
    [['A-1', 'A-2'], 'A-1, A-2 (2)'],
    [['A-1', 'A-2', 'A-3'], 'A-1 to A-3 (3)'],
    [['A-1', 'A-2', 'A-3', 'A-5'], 'A-1 to A-3, A-5 (4)'],
    [['A-9', 'A-10', 'A-11'], 'A-9, A-10, A-11 (3)'],
    [['A-09', 'A-10', 'A-11'], 'A-09 to A-11 (3)'],
    [['A-1', 'B-2', 'B-3'], 'A-1, B-2, B-3 (3)'],
    [['x', 'y', 'z'], 'x, y, z (3)'],
    [['1', '2', '3'], '1 to 3 (3)'],
    [['A-1', 'A-1', 'A-2'], 'A-1, A-1, A-2 (3)'],
    [
      ['E-20261121000000001', 'E-20261121000000003', 'E-20261121000000005'],
      'E-20261121000000001, E-20261121000000003, E-20261121000000005 (3)',
    ],
  ])('%j reads %s', (labels, expected) => {
    expect(listExhibits(many, labels)).toBe(expected);
  });

  it('is “All” only where it holds every exhibit', () => {
    const labels = ['A-1', 'A-2', 'A-4'];
    const facts = factsOf(labels);
    expect(listExhibits(facts, labels)).toBe('All (3)');
    expect(listExhibits(facts, labels.slice(0, 2))).toBe('A-1, A-2 (2)');
  });

  it('of the only exhibit names it', () => {
    expect(listExhibits(factsOf(['A-1']), ['A-1'])).toBe('A-1');
  });

  it('counts each exhibit once and names no exhibit that it does not hold', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 20 }), (numbers) => {
        const sorted = numbers.toSorted((one, other) => one - other);
        const label = (number: number) => `XM-${String(number).padStart(4, '0')}`;
        const text = listExhibits(many, sorted.map(label));
        const [, list = '', count] = /^(.*) \((\d+)\)$/u.exec(text) ?? [];
        const named = list.split(', ').flatMap((part) => {
          const [first = 0, last = first] = part.split(' to ').map((one) => Number(one.slice(3)));
          return Array.from({ length: last - first + 1 }, (_, at) => first + at);
        });
        expect(named).toEqual(sorted);
        expect(Number(count)).toBe(sorted.length);
      }),
    );
  });

  it('joins its parts as Chinese does in a Chinese document', () => {
    const facts = { ...many, words: wordsIn('zh-CN') };
    expect(listExhibits(facts, ['A-1', 'B-1'])).toMatch(/^A-1、B-1/u);
  });
});

describe('the facts of a filing', () => {
  it('are of exhibits in the order in which people count', () => {
    const facts = factsOf(['A-10', 'A-9', 'A-100', 'A-1']);
    expect(facts.items.map(({ exhibit }) => exhibit)).toEqual(['A-1', 'A-9', 'A-10', 'A-100']);
    expect(facts.items.map(({ number }) => number)).toEqual([4, 2, 1, 3]);
    expect(nameAllExhibits(facts)).toBe('A-1, A-9, A-10, A-100');
  });

  it('count a file that a person added as an exhibit and not as a capture', () => {
    const [first, ...rest] = input.items;
    if (!first) throw new Error('no item');
    const file = { name: 'a.pdf', mediaType: 'application/pdf', claims: [] };
    const items = [{ ...first, record: { ...first.record, file } }, ...rest];
    const facts = gatherFacts({ ...input, items }, NO_PLACES, 'en');
    expect([facts.items.length, facts.captures.length]).toEqual([items.length, rest.length]);
    expect(facts.captures.map(({ number }) => number)).not.toContain(first.number);
  });
});
