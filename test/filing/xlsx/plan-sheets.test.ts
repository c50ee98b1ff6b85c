import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell } from '../../../lib/filing/model/blank.ts';
import type { Block, Cell, FilingDocument } from '../../../lib/filing/model/filing-document.ts';
import { planSheets } from '../../../lib/filing/xlsx/plan-sheets.ts';

const columns = [
  { key: 'a', head: 'A', width: 1 },
  { key: 'b', head: 'B', width: 3 },
];

const tableOf = (name: string, rows: readonly (readonly Cell[])[] = []): Block => ({
  ...{ block: 'table', name, columns, rows },
});

const plan = (blocks: readonly Block[], rest: Partial<FilingDocument> = {}) =>
  planSheets({
    ...{ name: 'n', title: 'T', language: 'en', landscape: false, draft: false },
    ...rest,
    blocks,
  });

const texts = (sheet: ReturnType<typeof plan>[number] | undefined) =>
  sheet?.rows.map((cells) => cells.map(({ text, number }) => number ?? text));

describe('the first sheet', () => {
  it.each([
    ['en', 'Draft for counsel', 'Cover'],
    ['zh-CN', '供律师修改的草稿', '首页'],
  ] as const)('says that a draft is one, before the title, in %s', (language, draft, name) => {
    const [cover] = plan([], { language, draft: true });
    expect(cover?.name).toBe(name);
    expect(texts(cover)).toEqual([[draft], ['T']]);
    expect(texts(plan([], { language })[0])).toEqual([['T']]);
  });

  it('numbers ordered lists from 1 and marks the others with points', () => {
    const list = (ordered: boolean): Block => ({
      ...{ block: 'list', ordered, items: [['a'], ['b', { text: 'c', strong: true }]] },
    });
    expect(texts(plan([list(true), list(false)])[0])).toEqual([
      ...[['T'], ['1. a'], ['2. bc'], ['• a'], ['• bc']],
    ]);
  });

  it('names each table where it stands, by the name of its own sheet', () => {
    const sheets = plan([tableOf('same'), tableOf('SAME'), { block: 'page-break' }]);
    expect(texts(sheets[0])).toEqual([['T'], ['→ same'], ['→ SAME 2']]);
    expect(sheets.map(({ name }) => name)).toEqual(['Cover', 'same', 'SAME 2']);
  });

  it('warns of rows that no sheet can show whole, and only then', () => {
    const high = { paragraphs: Array.from({ length: 40 }, () => ['line']) };
    const warned = (rows: readonly (readonly Cell[])[]) =>
      texts(plan([tableOf('t', rows)])[0])?.some(([words]) => /more lines/u.test(`${words}`));
    expect(warned([[cell('1'), high]])).toBe(true);
    expect(warned([[cell('1'), cell('2')]])).toBe(false);
  });
});

describe('the sheet of a table', () => {
  it('has a figure as a number and everything else as text', () => {
    const [, sheet] = plan([tableOf('t', [[{ ...cell('7'), number: 7 }, cell('7')]])]);
    expect(sheet?.rows[1]).toEqual([
      { style: 'number', number: 7 },
      { style: 'text', text: '7' },
    ]);
  });

  it('keeps the cells behind one that spans two columns in their own columns', () => {
    const [, sheet] = plan([
      tableOf('t', [[{ ...cell('both'), span: 2 }], [cell('1'), cell('2')]]),
    ]);
    expect(texts(sheet)).toEqual([
      ['A', 'B'],
      ['both', undefined],
      ['1', '2'],
    ]);
  });

  it('has one head row, and shares the width of the sheet as the columns do', () => {
    const [, upright] = plan([tableOf('t')]);
    const [, lying] = plan([tableOf('t')], { landscape: true });
    expect([upright?.headRows, upright?.landscape, lying?.landscape]).toEqual([1, false, true]);
    const [a = 0, b = 0] = upright?.widths ?? [];
    expect(b / a).toBeCloseTo(3, 0);
    expect(lying?.widths[1]).toBeGreaterThan(b);
  });

  it('has no column that breaks a word of its head, and breaks Chinese anywhere', () => {
    const heads = ['Copies', 'Counter-evidence', '时间戳、公证或者存证编号', 'Filler'];
    const columns = heads.map((head, at) => ({ key: head, head, width: at === 3 ? 999 : 1 }));
    const [, sheet] = plan([{ block: 'table', name: 't', columns, rows: [] }]);
    const [copies = 0, evidence = 0, chinese] = sheet?.widths ?? [];
    expect(copies).toBeGreaterThan('Copies'.length);
    expect(evidence).toBeGreaterThan('evidence'.length);
    expect(evidence).toBeLessThan('Counter-evidence'.length);
    expect(chinese).toBe(5);
  });

  it('has no column that is too narrow to read', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ key: `${at}`, head: 'x', width: 1 }));
    const [, sheet] = plan([{ block: 'table', name: 't', columns: many, rows: [] }]);
    expect(Math.min(...(sheet?.widths ?? []))).toBeGreaterThanOrEqual(5);
  });
});

it('sheet names are what Excel takes and unlike each other, whatever tables are called', () => {
  const unit = fc.constantFrom("'", 'a', 'A', ' ', '/', '[', '𠮷', '长', '1', '\u202E');
  const anyName = fc.oneof(
    fc.string({ unit, maxLength: 40 }),
    fc.constantFrom('history', 'Cover', 'cover', `${'a'.repeat(30)}'bc`),
  );
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 8 }), (names) => {
      const made = plan(names.map((name) => tableOf(name))).map(({ name }) => name);
      expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length + 1);
      for (const name of made) {
        expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name.isWellFormed()).toBe(true);
        expect(name.toLowerCase()).not.toBe('history');
      }
    }),
    { numRuns: 300 },
  );
});
