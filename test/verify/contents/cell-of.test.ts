import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvField } from '../../../lib/report/csv/csv.ts';
import { isCellOf } from '../../../lib/verify/contents/check-table.ts';
import { hasNaughty, readNaughty, UGLY } from '../../support/hostile/naughty.ts';

const cellOf = (value: string): string => csvField(value).slice(1, -1).replaceAll('""', '"');

it.each([
  ...['⁰⁴⁵', '⁰⁴⁵₀₁₂', '①②', 'ＴＲＵＥ', ' true ', '〇年', '零年三月', '３－１', '½', '2⁵'],
  ...['=1+1', '＝1', '\t=1', 'plain', '0012', '8月22日', '\uD800', 'a\u2028b'],
])('the cell that a table has for %j is its cell to the verifier', (value) => {
  expect(isCellOf(cellOf(value), value)).toBe(true);
});

it('so is that of any text, and a cell of other words is not', () => {
  const collected = hasNaughty() ? Object.values(readNaughty()).flat() : [];
  const values = [...UGLY, ...collected];
  expect(values.filter((value) => !isCellOf(cellOf(value), value))).toEqual([]);
  expect(values.filter((value) => isCellOf(`${cellOf(value)}x`, value))).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (value) =>
      isCellOf(cellOf(value), value),
    ),
  );
});
