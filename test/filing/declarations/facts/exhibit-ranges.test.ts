import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listExhibits } from '../../../../lib/filing/declarations/facts/filed-items.ts';
import { wordsIn } from '../../../../lib/filing/model/filled-words.ts';

const words = wordsIn('en');

/** The labels that a list of exhibits names, its ranges written out. */
const namedBy = (list: string): readonly string[] =>
  list
    .replace(/ \(\d+\)$/u, '')
    .split(', ')
    .flatMap((part) => {
      const [first = '', last] = part.split(' to ');
      if (last === undefined) return [first];
      const [, prefix = '', from = ''] = /^(.*?)(\d+)$/u.exec(first) ?? [];
      const to = Number(/\d+$/u.exec(last)?.[0]);
      return Array.from(
        { length: to - Number(from) + 1 },
        (_, at) => `${prefix}${String(Number(from) + at).padStart(from.length, '0')}`,
      );
    });

const label = fc
  .tuple(fc.constantFrom('XM-', 'Ex. ', '证据', ''), fc.nat(40), fc.constantFrom(2, 4))
  .map(([prefix, number, digits]) => `${prefix}${String(number).padStart(digits, '0')}`);

describe('a list of exhibits', () => {
  it('names each label once, whatever ranges it writes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 2, maxLength: 24 }), (labels) => {
        const items = [...labels, 'one more'].map((exhibit) => ({ exhibit }));
        const list = listExhibits({ items, words } as never, labels);
        expect(namedBy(list)).toEqual(labels);
        expect(list.endsWith(` (${labels.length})`)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['of another prefix', ['A-1', 'A-2', 'B-3'], 'A-1, A-2, B-3 (3)'],
    ['of another width', ['A-8', 'A-9', 'A-10'], 'A-8, A-9, A-10 (3)'],
    ['that goes back', ['A-3', 'A-2', 'A-1'], 'A-3, A-2, A-1 (3)'],
    ['without a number', ['A', 'B', 'C'], 'A, B, C (3)'],
    ['after one without a number', ['A-', 'A-1', 'A-2'], 'A-, A-1, A-2 (3)'],
    ['of two only', ['A-1', 'A-2'], 'A-1, A-2 (2)'],
  ])('makes no range with a label %s', (_, labels, list) => {
    const items = [...labels, 'one more'].map((exhibit) => ({ exhibit }));
    expect(listExhibits({ items, words } as never, labels)).toBe(list);
  });

  it('makes a range of labels with more digits than a number holds exactly', () => {
    const labels = [1, 2, 3].map((at) => `${'9'.repeat(30)}${at}`);
    const items = [...labels, 'one more'].map((exhibit) => ({ exhibit }));
    expect(listExhibits({ items, words } as never, labels)).toBe(
      `${labels[0]} to ${labels[2]} (3)`,
    );
  });

  it.each([
    [[], 'None.'],
    [['A-1'], 'A-1'],
    [['A-1', 'A-2', 'A-3'], 'All (3)'],
  ])('of %j among three exhibits is “%s”', (labels, list) => {
    const items = ['A-1', 'A-2', 'A-3'].map((exhibit) => ({ exhibit }));
    expect(listExhibits({ items, words } as never, labels)).toBe(list);
  });
});
