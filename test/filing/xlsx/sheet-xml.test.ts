import { describe, expect, it } from 'vitest';
import { HIGHEST_ROW, rowHeight } from '../../../lib/filing/xlsx/row-height.ts';
import type { Sheet, SheetCell } from '../../../lib/filing/xlsx/sheet.ts';
import { sheetXml } from '../../../lib/filing/xlsx/sheet-xml.ts';
import { workbookParts } from '../../../lib/filing/xlsx/workbook-parts.ts';

const sheetOf = (
  rows: readonly (readonly SheetCell[])[],
  { name = 'S', headRows = 1, ...rest }: Partial<Sheet> = {},
): Sheet => ({ name, headRows, landscape: true, widths: [10, 10], rows, ...rest });

const xmlOf = (sheet: Sheet, isFirst = false): string => [...sheetXml(sheet, isFirst)].join('');

const referencesIn = (xml: string) => [...xml.matchAll(/<c r="([A-Z]+\d+)"/gu)].map(([, at]) => at);

describe('the cells of a sheet', () => {
  it('are named as spreadsheets name them, past Z and past ZZ', () => {
    const row = Array.from({ length: 703 }, (): SheetCell => ({ style: 'text', text: 'x' }));
    const names = referencesIn(xmlOf(sheetOf([row])));
    expect([0, 25, 26, 51, 52, 701, 702].map((at) => names[at])).toEqual([
      ...['A1', 'Z1', 'AA1', 'AZ1', 'BA1', 'ZZ1', 'AAA1'],
    ]);
  });

  it('count their rows from 1', () => {
    const cells: readonly SheetCell[] = [{ style: 'text', text: 'x' }];
    const xml = xmlOf(sheetOf([cells, cells, cells]));
    expect(referencesIn(xml)).toEqual(['A1', 'A2', 'A3']);
    expect([...xml.matchAll(/<row r="(\d+)"/gu)].map(([, row]) => row)).toEqual(['1', '2', '3']);
  });

  it.each([
    ['a formula', '=1+1', '=1+1'],
    ['markup', '</t><f>1</f>&amp;', '&#60;/t&#62;&#60;f&#62;1&#60;/f&#62;&#38;amp;'],
    ['what looks escaped', '_x0041_', '_x005F_x0041_'],
    ['what looks escaped twice', '_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
    ['an underscore alone', '_x004_ _', '_x004_ _'],
  ])('hold %s as inline text', (_, text, written) => {
    const xml = xmlOf(sheetOf([[{ style: 'text', text }]]));
    expect(xml).toContain(
      `t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c></row>`,
    );
    expect(xml).not.toContain('<f>');
  });

  it('hold the figure 0 as a figure, and nothing for an empty text', () => {
    const xml = xmlOf(
      sheetOf([
        [
          { style: 'number', number: 0 },
          { style: 'text', text: '' },
        ],
      ]),
    );
    expect(xml).toMatch(/<c r="A1" s="3"><v>0<\/v><\/c><c r="B1" s="1"\/>/u);
  });
});

describe('a sheet', () => {
  it('is frozen below its head rows, and not at all without any', () => {
    expect(xmlOf(sheetOf([], { headRows: 2 }))).toContain('ySplit="2" topLeftCell="A3"');
    expect(xmlOf(sheetOf([], { headRows: 0 }))).not.toContain('<pane');
  });

  it('is selected only where it is the first', () => {
    expect(xmlOf(sheetOf([]), true)).toContain('tabSelected="1"');
    expect(xmlOf(sheetOf([]), false)).not.toContain('tabSelected');
  });

  it.each([
    [12, 9],
    [13, 8],
  ])('of %i columns is printed on paper %i', (columns, paper) => {
    const widths = Array.from({ length: columns }, () => 8);
    expect(xmlOf(sheetOf([], { widths }))).toContain(`paperSize="${paper}"`);
  });

  it('has no row higher than Excel opens', () => {
    const text = 'line\n'.repeat(500);
    const heights = [...xmlOf(sheetOf([[{ style: 'text', text }]])).matchAll(/ ht="(\d+)"/gu)];
    expect(heights.map(([, height]) => Number(height))).toEqual([HIGHEST_ROW]);
  });
});

describe('the height of a row', () => {
  const heightOf = (text: string, width = 20) => rowHeight([{ style: 'text', text }], [width]);

  it('grows with its lines, and with text that does not fit in the column', () => {
    const heights = ['', 'x', 'x\ny', 'x\ny\nz'].map((text) => heightOf(text));
    expect(heights[0]).toBe(heights[1]);
    expect(heights[2]).toBeGreaterThan(heights[1] ?? 0);
    expect(heights[3]).toBeGreaterThan(heights[2] ?? 0);
    expect(heightOf('x'.repeat(60))).toBeGreaterThan(heightOf('x'.repeat(15)));
  });

  it.each(['长', 'Ａ', '가', '😀', 'あ'])('counts %s as two characters', (wide) => {
    expect(heightOf(wide.repeat(50))).toBe(heightOf('x'.repeat(100)));
  });

  it('is that of the highest cell, not of the last', () => {
    const cells: readonly SheetCell[] = [
      { style: 'text', text: 'a\nb\nc' },
      { style: 'text', text: 'a' },
    ];
    expect(rowHeight(cells, [10, 10])).toBe(heightOf('a\nb\nc', 10));
  });
});

describe('the parts of a workbook', () => {
  const sheets = [
    sheetOf([], { name: '首页', headRows: 0 }),
    sheetOf([], { name: `O'Brien & "co" <x>` }),
    sheetOf([], { name: 'Third', headRows: 2 }),
  ];
  const parts = new Map(workbookParts(sheets, 'en'));
  const part = (path: string) => parts.get(path) ?? '';

  it('name a part, a type and a relation for each sheet', () => {
    for (const at of [1, 2, 3]) {
      expect(part('[Content_Types].xml')).toContain(`PartName="/xl/worksheets/sheet${at}.xml"`);
      expect(part('xl/_rels/workbook.xml.rels')).toMatch(
        new RegExp(`Id="rId${at}" Type="[^"]+/worksheet" Target="worksheets/sheet${at}.xml"`, 'u'),
      );
      expect(part('xl/workbook.xml')).toContain(`sheetId="${at}" r:id="rId${at}"`);
    }
    expect(part('xl/_rels/workbook.xml.rels')).toMatch(/Id="rId4" Type="[^"]+\/styles"/u);
  });

  it('escape the name of a sheet in its attribute and quote it in a reference', () => {
    expect(part('xl/workbook.xml')).toContain(
      `name="O'Brien &#38; &#34;co&#34; &#60;x&#62;" sheetId="2"`,
    );
    expect(part('xl/workbook.xml')).toContain(
      `localSheetId="1">'O''Brien &#38; "co" &#60;x&#62;'!$1:$1<`,
    );
  });

  it('repeat the head rows of the sheets that have any, and of no other', () => {
    const ids = [...part('xl/workbook.xml').matchAll(/localSheetId="(\d)">[^<]+!(\$\d:\$\d)/gu)];
    expect(ids.map(([, id, rows]) => [id, rows])).toEqual([
      ['1', '$1:$1'],
      ['2', '$1:$2'],
    ]);
    expect(new Map(workbookParts(sheets.slice(0, 1), 'en')).get('xl/workbook.xml')).not.toContain(
      'definedNames',
    );
  });

  it('name a font of Chinese in a Chinese workbook', () => {
    const chinese = new Map(workbookParts(sheets, 'zh-CN')).get('xl/styles.xml');
    expect([part('xl/styles.xml').includes('Arial'), chinese?.includes('SimSun')]).toEqual([
      ...[true, true],
    ]);
  });

  it('keep the format of text, so that an edited cell stays text', () => {
    const formats = [...part('xl/styles.xml').matchAll(/<xf numFmtId="(\d+)" fontId/gu)];
    // The empty cells' styles come first; then text, head, number, title, heading, words.
    expect(formats.map(([, format]) => format).slice(-6)).toEqual([
      ...['49', '49', '0', '49', '49', '49'],
    ]);
  });
});
