import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../lib/filing/docx/docx-styles.ts';
import { tableXml } from '../../../lib/filing/docx/table-xml.ts';
import { cell } from '../../../lib/filing/model/blank.ts';
import type { Cell, TableBlock } from '../../../lib/filing/model/filing-document.ts';

const columns = [1, 2, 3].map((width) => ({ key: `${width}`, head: `head ${width}`, width }));

const tableOf = (...rows: readonly (readonly Cell[])[]): TableBlock => ({
  ...{ block: 'table', name: 't', columns, rows },
});

/** All attributes of the elements of this name, in the order of the document. */
const attributesOf = (xml: unknown, name: string): readonly Record<string, unknown>[] => {
  if (Array.isArray(xml)) return xml.flatMap((one) => attributesOf(one, name));
  if (typeof xml !== 'object' || xml === null) return [];
  return Object.entries(xml).flatMap(([key, value]) => [
    ...(key === name ? [(value as { _attr?: Record<string, unknown> })._attr ?? {}] : []),
    ...attributesOf(value, name),
  ]);
};

const numbers = (all: readonly Record<string, unknown>[]) => all.map((one) => Number(one['w:w']));

const UPRIGHT = pageOf('A4', false).textWidth;

describe('the widths of a table', () => {
  it.each([false, true])('add up to the width of the text, landscape: %s', (landscape) => {
    const { textWidth } = pageOf('A4', landscape);
    const grid = numbers(attributesOf(tableXml(tableOf(), textWidth), 'w:gridCol'));
    const sum = grid.reduce((total, one) => total + one, 0);
    expect(textWidth - sum).toBeGreaterThanOrEqual(0);
    expect(textWidth - sum).toBeLessThan(columns.length);
    expect(numbers(attributesOf(tableXml(tableOf(), textWidth), 'w:tblW'))).toEqual([sum]);
  });

  it('of a cell over two columns is that of both, and the next cell has the third', () => {
    const xml = tableXml(tableOf([{ ...cell('both'), span: 2 }, cell('third')]), UPRIGHT);
    const [one = 0, two = 0, three = 0] = numbers(attributesOf(xml, 'w:gridCol'));
    expect(numbers(attributesOf(xml, 'w:tcW')).slice(3)).toEqual([one + two, three]);
    expect(attributesOf(xml, 'w:gridSpan')).toEqual([{ 'w:val': 2 }]);
  });
});

describe('the rows of a table', () => {
  const propertiesIn = (row: readonly Cell[], textWidth = UPRIGHT) => {
    const xml = tableXml(tableOf(row), textWidth);
    return ['w:tblHeader', 'w:cantSplit'].map((name) => attributesOf(xml, name).length);
  };

  it.each([
    ['few words', 'x'.repeat(150), 'z', 2],
    ['many words that fit on two thirds of a page', 'x'.repeat(150), '长'.repeat(550), 2],
    ['a cell that is longer than two thirds of a page', '长'.repeat(320), 'z', 1],
    ['as many short lines', 'x\n'.repeat(30), 'z', 1],
    ['one line less', 'x\n'.repeat(29), 'z', 2],
  ])('with %s are kept whole where that is possible', (_, first, last, kept) => {
    expect(propertiesIn([cell(first), cell('y'), cell(last)])).toEqual([1, kept]);
  });

  it('are cut on a sheet on its side from a third of its height on', () => {
    const { textWidth } = pageOf('A4', true);
    const of = (lines: number) => [cell('x\n'.repeat(lines)), cell('y'), cell('z')];
    expect(propertiesIn(of(13), textWidth)).toEqual([1, 2]);
    expect(propertiesIn(of(14), textWidth)).toEqual([1, 1]);
  });

  it('hold a paragraph in a cell without words, as readers demand', () => {
    const xml = JSON.stringify(
      tableXml(tableOf([{ paragraphs: [] }, cell('b'), cell('c')]), UPRIGHT),
    );
    expect(xml.match(/"w:tc":/gu)).toHaveLength(6);
    expect(xml.match(/"w:p":/gu)).toHaveLength(6);
  });

  it('shade the cells of the head alone', () => {
    const xml = tableXml(tableOf([cell('a'), cell('b'), cell('c')]), UPRIGHT);
    expect(attributesOf(xml, 'w:shd')).toHaveLength(3);
  });
});
