import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCsv, csvField } from '../../../lib/report/csv/csv.ts';
import { ANY_UNIT } from '../../support/any-unit.ts';

describe('csvField', () => {
  it.each(['=', '+', '-', '@', '|', '%', '–', '−', '＝', '＋', '－', '＠'])(
    'puts an apostrophe before text that begins with %s',
    (sign) => {
      expect(csvField(`${sign}1`)).toBe(`"'${sign}1"`);
      expect(csvField(`1${sign}`)).toBe(`"1${sign}"`);
    },
  );

  it.each([
    ...['3-1', '1-2', '0012', '8-22', 'MAR1', '1E5', '1/2', '12:30', '$5', '1,234', '1.50'],
    ...['TRUE', 'false', '8月22日', '2021年8月22日 09:15', '上午9:15', '民國114年8月22日', '２-３'],
    ...['Aug 22, 2021', '3. März', '22 août 2021', '12345678901234567890', '1-1; 2-1', 'SEPT2'],
  ])('puts an apostrophe before %s, which a spreadsheet would convert', (words) => {
    expect(csvField(words)).toBe(`"'${words}"`);
  });

  it.each([
    ...['XM-2021-0001', '42', '0', '2026-11-20T13:14:00.000Z', 'post', '5 items', '3.4K'],
    ...['data/items/0001_x', `sha256:${'1'.repeat(64)}`, 'https://w.example/1-2', '他有3个账号'],
  ])('leaves %s as it is', (words) => expect(csvField(words)).toBe(`"${words}"`));

  it('puts the apostrophe before white space and control characters too', () => {
    expect(csvField('\u0000\u00a0 =1')).toBe(`"' \u00a0 =1"`);
  });

  it('never writes a line break, nor a quote that ends the field early', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_UNIT }), (text) => {
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
