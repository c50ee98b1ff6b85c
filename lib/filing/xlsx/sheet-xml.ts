import { escapeXml } from '../docx/docx-files.ts';
import type { PaperName } from '../pdf/kit/paper.ts';
import { HIGHEST_ROW, rowHeight } from './row-height.ts';
import { CELL_STYLES, type Sheet, type SheetCell } from './sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Paper sizes of ECMA-376 part 1, 18.3.1.63, and those for what would be too small on them. */
const PAPERS = {
  A4: { usual: 9, large: 8 },
  Letter: { usual: 1, large: 3 },
} satisfies Record<PaperName, object>;
const MOST_COLUMNS = 12;

/** What a reader would take for an escaped character (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/gu;

/** A text that readers give back as it is. */
const xmlString = (text: string): string => escapeXml(text.replace(LOOKS_ESCAPED, '_x005F_'));

/** The name of a column: A, B … Z, AA. */
const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${columnName(Math.floor(column / 26) - 1)}${columnName(column % 26)}`;

/** An inline text has the type text by itself: no reader makes a formula, date or figure of it. */
const cellXml = ({ style, text, number }: SheetCell, column: number, row: number): string => {
  const start = `<c r="${columnName(column)}${row + 1}" s="${CELL_STYLES[style]}"`;
  if (number !== undefined) return `${start}><v>${number}</v></c>`;
  if (text === undefined || text === '') return `${start}/>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlString(text)}</t></is></c>`;
};

const viewXml = ({ headRows }: Sheet, isFirst: boolean): string => {
  const selected = isFirst ? ' tabSelected="1"' : '';
  const pane =
    headRows > 0
      ? `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" ` +
        'state="frozen"/>'
      : '';
  return `<sheetViews><sheetView${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`;
};

const printXml = ({ landscape, widths }: Sheet, name: PaperName): string => {
  const { usual, large } = PAPERS[name];
  const paper = widths.length > MOST_COLUMNS ? large : usual;
  const orientation = landscape ? 'landscape' : 'portrait';
  return (
    '<pageMargins left="0.8" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${paper}" orientation="${orientation}" fitToWidth="1" ` +
    'fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>'
  );
};

const rowXml = ({ widths }: Sheet, cells: readonly SheetCell[], row: number): string => {
  const height = Math.min(HIGHEST_ROW, rowHeight(cells, widths));
  const content = cells.map((cell, column) => cellXml(cell, column, row)).join('');
  return `<row r="${row + 1}" ht="${height}" customHeight="1">${content}</row>`;
};

/** The XML of a worksheet, in pieces, a row each, so that no long string is built. */
export function* sheetXml(
  sheet: Sheet,
  isFirst: boolean,
  paper: PaperName = 'A4',
): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield viewXml(sheet, isFirst);
  const columns = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `<cols>${columns.join('')}</cols><sheetData>`;
  for (const [row, cells] of sheet.rows.entries()) yield rowXml(sheet, cells, row);
  yield `</sheetData>${printXml(sheet, paper)}</worksheet>`;
}
