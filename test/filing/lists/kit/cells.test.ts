import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, fact, type Line, lines } from '../../../../lib/filing/lists/kit/cells.ts';
import { forPaper } from '../../../../lib/filing/lists/kit/for-paper.ts';
import { bracketed, labelled } from '../../../../lib/filing/lists/kit/punctuation.ts';
import { shortened } from '../../../../lib/filing/lists/kit/shortened.ts';
import { BLANK } from '../../../../lib/filing/model/blank.ts';
import type {
  Cell,
  Column,
  FilingDocument,
  FilingLanguage,
} from '../../../../lib/filing/model/filing-document.ts';
import { wordsIn } from '../../../../lib/filing/model/filled-words.ts';
import { tablesOf } from '../../../support/filing/read-table.ts';

describe('a cell of several lines', () => {
  it('leaves out what is not there, and keeps the order of the rest', () => {
    expect(lines([undefined, 'a', false, '', [], ['b', 'c'], BLANK])).toEqual({
      paragraphs: [['a'], ['b', 'c'], [BLANK]],
    });
  });

  const nothing: readonly (readonly Line[])[] = [[], [undefined, false, ''], [[]]];
  it.each(nothing.map((all) => ({ all })))('of $all is a visible blank', ({ all }) => {
    expect(lines(all)).toEqual({ paragraphs: [[BLANK]] });
  });
});

it.each([0, 7, -3])('the figure %i is a number to a spreadsheet and words to paper', (figure) => {
  expect(count(figure)).toEqual({ paragraphs: [[String(figure)]], number: figure });
});

it('a fact has a bold label, and a blank for what is not known', () => {
  const label = { text: 'Court: ', strong: true };
  expect(fact('en', 'Court', undefined)).toEqual({ block: 'paragraph', runs: [label, BLANK] });
  expect(fact('en', 'Court', '')).toEqual({ block: 'paragraph', runs: [label, BLANK] });
  expect(fact('en', 'Court', 'SDNY')).toEqual({ block: 'paragraph', runs: [label, 'SDNY'] });
});

it('marks between words are those of the language', () => {
  expect([bracketed('en', 'a', 'b'), bracketed('zh-CN', 'a', 'b')]).toEqual(['a (b)', 'a（b）']);
  expect([labelled('en', 'a', 'b'), labelled('zh-CN', 'a', 'b')]).toEqual(['a: b', 'a：b']);
});

describe('a title or name of a page', () => {
  const short = (text: string) => shortened({ words: wordsIn('en') }, text);

  it('of 600 units stays as it is, and a longer one says how long it is', () => {
    expect(short('x'.repeat(600))).toBe('x'.repeat(600));
    const cut = short('x'.repeat(601));
    expect(cut.startsWith('x'.repeat(600))).toBe(true);
    expect(cut).toContain('601');
  });

  it('is never cut inside a character', () => {
    const cut = short(`x${'𠮷'.repeat(400)}`);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut).not.toContain('\uFFFD');
    expect(cut.startsWith(`x${'𠮷'.repeat(299)}`)).toBe(true);
  });
});

/** A table on paper of columns with these common heads. */
const onPaper = (
  papers: readonly (string | undefined)[],
  row: readonly Cell[],
  language: FilingLanguage = 'en',
) => {
  const columns = papers.map(
    (paper, at): Column => ({
      ...{ key: `k${at}`, head: `head ${at}`, width: at + 1 },
      ...(paper !== undefined && { paper }),
    }),
  );
  const document: FilingDocument = {
    ...{ name: 'n', title: 'T', language, landscape: true, draft: false },
    blocks: [{ block: 'table', name: 't', columns, rows: [row] }],
  };
  const [table] = tablesOf(forPaper(document));
  if (!table) throw new Error('no table');
  return table;
};

const word = (text: string): Cell => ({ paragraphs: [[text]] });

describe('columns that share one on paper', () => {
  it('stand in one, each under its head, and the others stay alone', () => {
    const table = onPaper(['both', 'both', undefined], [word('a'), word('b'), word('c')]);
    expect(table.columns.map(({ key, head }) => [key, head])).toEqual([
      ['k0', 'both'],
      ['k2', 'head 2'],
    ]);
    expect(table.rows[0]).toEqual([
      {
        paragraphs: [
          [{ text: 'head 0: ', strong: true }, 'a'],
          [{ text: 'head 1: ', strong: true }, 'b'],
        ],
      },
      word('c'),
    ]);
  });

  it('share only with their neighbours', () => {
    const row = [word('a'), word('b'), word('c')];
    expect(onPaper(['x', undefined, 'x'], row).columns).toHaveLength(3);
    expect(onPaper(['x', 'y', 'y'], row).columns.map(({ head }) => head)).toEqual(['x', 'y']);
  });

  it('have no line for a cell where nothing belongs, and a line of its own for a blank', () => {
    const table = onPaper(['x', 'x'], [{ paragraphs: [['']] }, { paragraphs: [[BLANK]] }]);
    expect(table.rows[0]?.[0]?.paragraphs).toEqual([[{ text: 'head 1: ', strong: true }], [BLANK]]);
  });

  it('have heads without what stands in brackets at their end', () => {
    const columns = ['Time (UTC)', '时间（时区）', 'A (b) c'];
    const document: FilingDocument = {
      ...{ name: 'n', title: 'T', language: 'zh-CN', landscape: true, draft: false },
      blocks: [
        {
          ...{ block: 'table', name: 't', rows: [columns.map(() => word('x'))] },
          columns: columns.map((head) => ({ key: head, head, width: 1, paper: 'all' })),
        },
      ],
    };
    const [table] = tablesOf(forPaper(document));
    const labels = table?.rows[0]?.[0]?.paragraphs.map(([label]) => label);
    expect(labels).toEqual(
      ['Time：', '时间：', 'A (b) c：'].map((text) => ({ text, strong: true })),
    );
  });

  it('lose no paragraph of any cell, in their order', () => {
    const anyCell = fc
      .array(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map((all): Cell => ({ paragraphs: all.map((text) => [text]) }));
    const anyPaper = fc.option(fc.constantFrom('x', 'y'), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPaper, anyCell), { minLength: 1, maxLength: 8 }), (all) => {
        const table = onPaper(
          all.map(([paper]) => paper),
          all.map(([, cell]) => cell),
        );
        const shown = table.rows[0]?.flatMap(({ paragraphs }) => paragraphs.map((p) => p.at(-1)));
        expect(shown).toEqual(all.flatMap(([, cell]) => cell.paragraphs.map(([run]) => run)));
        expect(table.rows[0]).toHaveLength(table.columns.length);
      }),
    );
  });
});

it('blocks that are no tables are the same on paper', () => {
  const blocks = [{ block: 'heading', level: 1, text: 'x' }, { block: 'page-break' }] as const;
  const document: FilingDocument = {
    ...{ name: 'n', title: 'T', language: 'en', landscape: true, draft: false, blocks },
  };
  expect(forPaper(document)).toEqual(document);
});
