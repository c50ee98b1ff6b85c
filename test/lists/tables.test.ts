import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRows } from '../../lib/lists/table/parse-rows.ts';
import { parseAddress, readAddresses } from '../../lib/lists/table/read-addresses.ts';
import { readListFile } from '../../lib/lists/table/read-list-file.ts';
import { readXlsx } from '../../lib/lists/table/read-xlsx.ts';
import { writeZipFiles } from '../support/packages/zip-files.ts';

const cellsOf = (text: string) => parseRows(text).map(({ cells }) => cells);
const read = (text: string) => readAddresses(parseRows(text));

describe('rows', () => {
  it('of CSV have quotes, doubled quotes and line breaks in a cell', () => {
    expect(parseRows('Title,Link\r\n"One, ""two""\nthree",https://a.example/1\r\n')).toEqual([
      { row: 1, cells: ['Title', 'Link'] },
      { row: 2, cells: ['One, "two"\nthree', 'https://a.example/1'] },
    ]);
  });

  it('keep their number in the file after empty lines and cells of several lines', () => {
    const rows = parseRows('\uFEFFa;b\n\n"x\ny";2\nz;3');
    expect(rows.map(({ row }) => row)).toEqual([1, 3, 5]);
  });

  it('of tab-separated values and of semicolons are told', () => {
    expect(cellsOf('https://a.example/1\tone\nhttps://a.example/2\ttwo')[1]).toEqual([
      'https://a.example/2',
      'two',
    ]);
    expect(cellsOf('Nr;Link\n1;https://a.example/1')[1]).toEqual(['1', 'https://a.example/1']);
  });

  it('of plain addresses are whole, also with commas in them', () => {
    expect(cellsOf('https://a.example/1,2\nhttps://a.example/3;x')).toEqual([
      ['https://a.example/1,2'],
      ['https://a.example/3;x'],
    ]);
  });

  it('hold again whatever was written as quoted cells', () => {
    const cell = fc.string().map((text) => text.replaceAll('\r', '').trim());
    const table = fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
        expect(cellsOf(text)).toEqual(rows);
      }),
    );
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.example/1', 'https://a.example/1'],
    [' <https://a.example/1> ', 'https://a.example/1'],
    ['a.example/1', 'https://a.example/1'],
    ['a.example:8080/x', 'https://a.example:8080/x'],
    ['例子.中国/新闻', 'https://xn--fsqu00a.xn--fiqs8s/%E6%96%B0%E9%97%BB'],
    ['http://新闻.例子.公司/1', 'http://xn--efvy88h.xn--fsqu00a.xn--55qx5d/1'],
    ['https://münchen.example/ü', 'https://xn--mnchen-3ya.example/%C3%BC'],
    ['\u200Bhttps://a.example/1\u200B', 'https://a.example/1'],
  ])('%j is opened as %s', (given, url) => {
    expect(parseAddress(given)).toEqual({ url });
  });

  it.each([
    ['javascript:alert(1)', 'script-address'],
    ['java\tscript:alert(1)', 'script-address'],
    ['JavaScript:alert(1)', 'script-address'],
    ['file:///etc/passwd', 'file-address'],
    ['data:text/html,x', 'data-address'],
    ['blob:https://a.example/1', 'data-address'],
    ['mailto:a@b.example', 'external-protocol'],
    ['tg://resolve?domain=x', 'external-protocol'],
    ['hello world', 'not-a-web-address'],
    ['', 'not-a-web-address'],
    ['https://', 'not-a-web-address'],
    [`https://a.example/${'x'.repeat(9_000)}`, 'not-a-web-address'],
  ])('%j is never opened: %s', (given, reason) => {
    expect(parseAddress(given)).toEqual({ reason });
  });

  it('are those of the column that holds most of them, with the row in the file', () => {
    const csv =
      'Nr,Title,Link\n1,Post on b.example,https://a.example/1\n2,Other,https://a.example/2';
    expect(read(csv)).toEqual([
      { row: 2, given: 'https://a.example/1', url: 'https://a.example/1' },
      { row: 3, given: 'https://a.example/2', url: 'https://a.example/2' },
    ]);
  });

  it('are found in words, and a row without one is a line that says so', () => {
    const found = read('见 https://a.example/1，以及https://a.example/2。\nnothing here');
    expect(found.map(({ row, url, reason }) => [row, url ?? reason])).toEqual([
      [1, 'https://a.example/1'],
      [1, 'https://a.example/2'],
      [2, 'not-a-web-address'],
    ]);
  });

  it('of any words are a web address or a reason, never both', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const { url, reason } = parseAddress(text);
        expect(url === undefined).toBe(reason !== undefined);
        if (url) expect(url).toMatch(/^https?:\/\/./u);
      }),
    );
  });
});

const zipFiles = (files: Record<string, string>) =>
  new Blob([
    writeZipFiles(
      Object.entries(files).map(([path, text]) => ({
        path,
        content: new TextEncoder().encode(text),
        deflate: true,
      })),
    ),
  ]);

const workbook = (sheet: string, strings?: string) =>
  zipFiles({
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="Links" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Type="t" Target="worksheets/first.xml"/>' +
      '</Relationships>',
    'xl/worksheets/first.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...(strings && { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }),
  });

describe('a workbook', () => {
  it('gives shared, inline and computed texts at their columns and rows', async () => {
    const rows = await readXlsx(
      workbook(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
          '<row r="4"><c r="A4"><v>7</v></c><c r="C4" t="inlineStr"><is><t>https://a.example/' +
          '?a=1&amp;b=2</t></is></c></row><row r="5"><c r="C5" t="str"><f>X</f>' +
          '<v>https://a.example/2</v></c></row>',
        '<si><t>Nr</t></si><si><r><t>Li</t></r><r><t>nk</t></r><rPh sb="0" eb="1"><t>x</t></rPh>' +
          '</si>',
      ),
    );
    expect(rows).toEqual([
      { row: 1, cells: ['Nr', '', 'Link'] },
      { row: 4, cells: ['7', '', 'https://a.example/?a=1&b=2'] },
      { row: 5, cells: ['', '', 'https://a.example/2'] },
    ]);
    expect(readAddresses(rows).map(({ row }) => row)).toEqual([4, 5]);
  });

  it('is told from other bytes', async () => {
    await expect(readXlsx(new Blob(['https://a.example/']))).rejects.toThrow('workbook');
    await expect(readXlsx(zipFiles({ 'a.txt': 'x' }))).rejects.toThrow('workbook');
  });
});

describe('a file of addresses', () => {
  const urls = async (...parts: BlobPart[]) =>
    (await readListFile(new Blob(parts))).map(({ given, url }) => url ?? given);

  it('is read as a workbook by its first bytes', async () => {
    const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>https://a.example/1</t></is></c></row>';
    expect(await urls(workbook(cell))).toEqual(['https://a.example/1']);
  });

  it('is read as UTF-16 by its mark, and as GB 18030 where it is no UTF-8', async () => {
    const utf16 = Uint8Array.from(Buffer.from('\uFEFFhttps://a.example/1', 'utf16le'));
    expect(await urls(utf16)).toEqual(['https://a.example/1']);
    // The title 标题 in GB 18030.
    const title = Uint8Array.from([0xb1, 0xea, 0xcc, 0xe2]);
    expect(await urls(title, ',https://a.example/1')).toEqual(['https://a.example/1']);
  });
});
