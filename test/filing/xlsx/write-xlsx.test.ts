import { describe, expect, it, vi } from 'vitest';
import { BLANK, cell } from '../../../lib/filing/model/blank.ts';
import type { Block, Cell, FilingDocument } from '../../../lib/filing/model/filing-document.ts';
import { writeXlsx } from '../../../lib/filing/xlsx/write-xlsx.ts';
import { elementsIn } from '../../support/filing/read-docx.ts';
import { readXlsx } from '../../support/filing/read-xlsx.ts';

const documentOf = (blocks: readonly Block[], rest: Partial<FilingDocument> = {}) =>
  ({
    ...{ name: 'sample', title: 'Sample list', language: 'en', landscape: true, draft: false },
    ...rest,
    blocks,
  }) satisfies FilingDocument as FilingDocument;

const tableOf = (rows: readonly (readonly Cell[])[], name = 'Words'): Block => ({
  block: 'table',
  name,
  columns: [
    { key: 'no', head: 'No.', width: 1 },
    { key: 'words', head: 'Words', width: 4 },
  ],
  rows,
});

const read = async (blocks: readonly Block[], rest: Partial<FilingDocument> = {}) =>
  readXlsx(await writeXlsx(documentOf(blocks, rest)));

/** The texts in the second column of a workbook with one table of these words. */
const wordsOf = async (...words: readonly string[]) => {
  const { sheets } = await read([tableOf(words.map((text) => [cell('1'), cell(text)]))]);
  return sheets[1]?.rows.slice(1).map(([, text]) => text);
};

describe('the sheets of a workbook', () => {
  it('are a first one of the title and the words, then one a table under its heads', async () => {
    const { sheets } = await read([
      { block: 'heading', level: 1, text: '1. Scope' },
      { block: 'paragraph', runs: ['Filed by: ', BLANK] },
      tableOf([[cell('1'), cell('“a & <b>”')]]),
      { block: 'list', ordered: true, items: [['first'], ['second']] },
      tableOf([], 'Not produced'),
    ]);
    expect(sheets.map(({ name, rows }) => [name, ...rows])).toEqual([
      [
        'Cover',
        ...[['Sample list'], ['1. Scope'], ['Filed by: ＿＿＿＿'], ['→ Words']],
        ...[['1. first'], ['2. second'], ['→ Not produced']],
      ],
      ['Words', ['No.', 'Words'], ['1', '“a & <b>”']],
      ['Not produced', ['No.', 'Words']],
    ]);
  });

  it('have names that Excel takes, each once, whatever the tables are called', async () => {
    const names = [
      '',
      'a/b:[c]?*\\',
      "'quoted'",
      'History',
      '长'.repeat(40),
      '长'.repeat(41),
      '𠮷'.repeat(20),
    ];
    const { sheets } = await read(names.map((name) => tableOf([], name)));
    const made = sheets.map(({ name }) => name);
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length + 1);
    for (const name of made) {
      expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name.isWellFormed()).toBe(true);
    }
  });

  it('keep the heads in view and print them on each page, landscape, one page wide', async () => {
    const { sheets, parts } = await read([tableOf([[cell('1'), cell('x')]], "It's")]);
    const sheet = sheets[1];
    if (!sheet) throw new Error('no table');
    expect(elementsIn(sheet.root, 'pane')[0]?.attributes).toMatchObject({
      ...{ ySplit: '1', state: 'frozen' },
    });
    expect(elementsIn(sheet.root, 'pageSetup')[0]?.attributes).toMatchObject({
      ...{ orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' },
    });
    const workbook = parts.get('xl/workbook.xml');
    const titles = workbook && elementsIn(workbook, 'definedName')[0];
    expect(titles?.attributes).toEqual({ name: '_xlnm.Print_Titles', localSheetId: '1' });
    expect(titles?.children).toEqual(["'It''s'!$1:$1"]);
  });

  it('are on the paper of the court, and on twice as much where a table is wide', async () => {
    const columns = Array.from({ length: 20 }, (_, at) => ({ key: `${at}`, head: 'x', width: 1 }));
    const document = documentOf([{ block: 'table', name: 'Wide', columns, rows: [] }]);
    const { sheets } = readXlsx(await writeXlsx(document, undefined, 'Letter'));
    const setup = sheets.map(({ root }) => elementsIn(root, 'pageSetup')[0]?.attributes.paperSize);
    expect(setup).toEqual(['1', '3']);
  });

  it('are A3 where a table has more columns than an A4 sheet can show', async () => {
    const columns = Array.from({ length: 20 }, (_, at) => ({ key: `${at}`, head: 'x', width: 1 }));
    const { sheets } = await read([{ block: 'table', name: 'Wide', columns, rows: [] }]);
    const setup = sheets.map(({ root }) => elementsIn(root, 'pageSetup')[0]?.attributes.paperSize);
    expect(setup).toEqual(['9', '8']);
  });
});

describe('the words of a cell', () => {
  it('stay as they are, whatever a spreadsheet would make of them', async () => {
    const words = [
      ...['=1+1', '+cmd|"/C calc"!A0', '-2', '@SUM(1)', '\t=1', '0012', '3-1', 'TRUE', '1E5'],
      ...['𠮷野家', '  spaces  ', '“引文”\n第二行', '\uFFFD\uFDD0', 'constructor', '__proto__'],
      ...['_x0041_', '_x005F_x0041_', ''].filter(Boolean),
    ];
    expect(await wordsOf(...words)).toEqual(words);
  });

  it('name each character that a file cannot hold or a reader cannot see', async () => {
    expect(await wordsOf('a\0b\u202Etxt.exe\ud800z\u0085')).toEqual([
      'a[U+0000]b[U+202E]txt.exe[U+D800]z[U+0085]',
    ]);
  });

  it('are text to every reader: no formula, no link, no figure but our own', async () => {
    const { sheets, names } = await read([
      tableOf([
        [{ ...cell('7'), number: 7 }, cell('7')],
        [cell('=1'), { paragraphs: [['a'], [{ text: 'b', url: 'https://b.example/' }]] }],
      ]),
    ]);
    const cells = sheets.flatMap(({ root }) => elementsIn(root, 'c'));
    const typed = cells.map(({ attributes }) => attributes.t);
    expect(sheets[1]?.rows.slice(1)).toEqual([
      [7, '7'],
      ['=1', 'a\nb (https://b.example/)'],
    ]);
    expect(typed.filter((type) => type !== 'inlineStr')).toEqual([undefined]);
    expect(sheets.flatMap(({ root }) => elementsIn(root, 'f'))).toEqual([]);
    expect(names.filter((name) => /external|hyperlink|calcChain|drawing/iu.test(name))).toEqual([]);
  });

  it('go on in the next row where a cell cannot hold them, and lose nothing', async () => {
    const long = `${'𠮷'.repeat(40_000)}end`;
    const { sheets } = await read([
      tableOf([
        [cell('1'), cell(long)],
        [cell('2'), cell('x')],
      ]),
    ]);
    const rows = sheets[1]?.rows.slice(1) ?? [];
    expect(rows.map(([no]) => no)).toEqual(['1', '', '', '2']);
    const texts = rows.slice(0, 3).map(([, text]) => String(text));
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(32_767);
    expect(texts[0]).toMatch(/ \[continued in the next row\]$/u);
    const joined = texts.map((text) => text.replace(/ ?\[continued[^\]]+\] ?/gu, '')).join('');
    expect(joined).toBe(long);
  });
});

describe('the file', () => {
  it('is the same for the same document and time, and is made without a worker', async () => {
    const document = documentOf([tableOf([[cell('1'), cell('x'.repeat(300_000))]])]);
    const Forbidden = vi.fn(() => {
      throw new Error('a worker was started');
    });
    vi.stubGlobal('Worker', Forbidden);
    const files = [
      await writeXlsx(document, '2026-11-21T12:00:00.000Z'),
      await writeXlsx(document, '2026-11-21T12:00:00.000Z'),
    ];
    vi.unstubAllGlobals();
    expect(Forbidden).not.toHaveBeenCalled();
    expect(files[0]).toEqual(files[1]);
  });
});
