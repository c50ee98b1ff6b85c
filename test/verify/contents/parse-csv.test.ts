import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCsv } from '../../../lib/report/csv/csv.ts';
import { parseCsv } from '../../../lib/verify/contents/parse-csv.ts';

describe('parseCsv', () => {
  it('reads what the maker writes, cell by cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', 'a', '证', ';', "'") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const csv = buildCsv(
          [
            ['one', ([first]: readonly [string, string]) => first],
            ['two', ([, second]: readonly [string, string]) => second],
          ],
          rows,
        );
        expect(parseCsv(csv)).toEqual([['one', 'two'], ...rows.map((row) => [...row])]);
      }),
    );
  });

  it.each([
    ['without a byte order mark', '"a"\r\n'],
    ['with a cell without quotes', '\uFEFFa\r\n'],
    ['with another line end', '\uFEFF"a"\n'],
    ['with a cell that does not end', '\uFEFF"a\r\n'],
    ['with a row that does not end', '\uFEFF"a"\r\n"b",'],
    ['with words after a cell', '\uFEFF"a" b\r\n'],
  ])('reads no table from a text %s', (_, text) => {
    expect(parseCsv(text)).toBeUndefined();
  });
});
