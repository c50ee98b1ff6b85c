import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns } from '../../../../lib/filing/lists/kit/fit-columns.ts';
import { cell } from '../../../../lib/filing/model/blank.ts';
import type { Column } from '../../../../lib/filing/model/filing-document.ts';
import { widthInEms } from '../../../../lib/filing/model/width-in-ems.ts';

const columnsOf = (...heads: readonly string[]): Column[] =>
  heads.map((head, at) => ({ key: `k${at}`, head, width: 10 }));

const widthsOf = (columns: readonly Column[], rows: readonly (readonly string[])[]) =>
  fitColumns({ columns, rows: rows.map((row) => row.map(cell)) }, true).map(({ width }) => width);

const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0);

const LONG = '里面四颗电芯全是报废车上拆下来的回收货，重新套了层皮就当新的卖。'.repeat(6);

describe('the widths of the columns of a list on paper', () => {
  it('give most of the sheet to the column whose text makes the rows tall', () => {
    const widths = widthsOf(columnsOf('序号', '原文', '类别'), [
      ['1', LONG, '侮辱'],
      ['2', LONG, '虚假事实'],
    ]);
    expect(widths[1]).toBeGreaterThan(60);
    expect(widths[0]).toBeLessThan(6);
  });

  it('keep a number of an exhibit in one line beside columns full of text', () => {
    const label = 'SAMPLE-2026-0001';
    const rows = [[label, LONG, LONG, LONG, LONG, LONG, LONG]];
    const [first] = widthsOf(columnsOf('a', 'b', 'c', 'd', 'e', 'f', 'g'), rows);
    expect(first).toBeGreaterThan(widthInEms(label) + 1);
  });

  it('are no wider for a digest or an address, which may be broken', () => {
    const rows = [['a'.repeat(64), 'http://zhiyan.example/a/b-739204118652', LONG, LONG, LONG]];
    const widths = widthsOf(columnsOf('a', 'b', 'c', 'd', 'e'), rows);
    expect(Math.max(...widths.slice(0, 2))).toBeLessThan(12);
  });

  it('share out what no row needs in proportion to the widths that are declared', () => {
    const columns = columnsOf('a', 'b');
    const [narrow, wide] = [columns[0] as Column, { ...(columns[1] as Column), width: 30 }];
    const widths = widthsOf([narrow, wide], [['x', 'y']]);
    expect(widths[1]).toBeGreaterThan(2 * (widths[0] ?? 0));
  });

  it('stay as declared where there is no row', () => {
    expect(widthsOf(columnsOf('a', 'b'), [])).toEqual([10, 10]);
  });

  it('fill the sheet and no more, whatever the rows hold, unless its words need more', () => {
    const row = fc.tuple(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant(LONG));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const widths = widthsOf(columnsOf('a', 'b', 'c'), rows);
        expect(Math.min(...widths)).toBeGreaterThan(1);
        expect(sum(widths)).toBeGreaterThan(81);
        expect(sum(widths)).toBeLessThanOrEqual(82.01);
      }),
    );
  });

  it('are found for a list of ten thousand rows from a part of them', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [String(at), LONG]);
    expect(widthsOf(columnsOf('No.', 'Words'), rows)[1]).toBeGreaterThan(70);
  });
});
