import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCsv, csvField } from '../../../lib/report/csv/csv.ts';

describe('csvField', () => {
  it.each(['=', '+', '-', '@', '|', '%', '–', '−', '＝', '＋', '－', '＠'])(
    'puts an apostrophe before text that begins with %s',
    (sign) => {
      expect(csvField(`${sign}1`)).toBe(`"'${sign}1"`);
      expect(csvField(`1${sign}`)).toBe(`"1${sign}"`);
    },
  );

  it('puts the apostrophe before white space and control characters too', () => {
    expect(csvField('\u0000\u00a0 =1')).toBe(`"' \u00a0 =1"`);
  });

  it('never writes a line break, nor a quote that ends the field early', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(csvField(text)).toMatch(/^"(?:[^"\r\n\u2028\u2029]|"")*"$/u);
      }),
    );
  });
});

describe('buildCsv', () => {
  const columns = [
    ['name', (row: { name?: string; count: number }) => row.name],
    ['count', (row: { name?: string; count: number }) => row.count],
  ] as const;

  it('writes the names of the columns alone if there is no row', () => {
    expect(buildCsv(columns, [])).toBe('\uFEFF"name","count"\r\n');
  });

  it('writes an empty field for a missing value, and the number 0 as 0', () => {
    expect(buildCsv(columns, [{ count: 0 }, { name: 'a,b', count: 2 }])).toBe(
      '\uFEFF"name","count"\r\n"","0"\r\n"a,b","2"\r\n',
    );
  });
});
