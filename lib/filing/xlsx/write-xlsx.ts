import type { Bytes } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import { packFiles } from '../../zip/write/pack-files.ts';
import { coreProperties } from '../docx/docx-files.ts';
import type { FilingDocument } from '../model/filing-document.ts';
import { visibleText } from '../model/visible-text.ts';
import type { PaperName } from '../pdf/kit/paper.ts';
import { planSheets } from './plan-sheets.ts';
import { sheetXml } from './sheet-xml.ts';
import { pathOfSheet, workbookParts } from './workbook-parts.ts';

const encode = (pieces: Iterable<string>): Bytes => {
  const encoder = new TextEncoder();
  const encoded = Array.from(pieces, (piece) => encoder.encode(piece));
  const whole = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of encoded) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/**
 * Writes a document as a workbook (SpreadsheetML, ECMA-376): a first sheet with its title and
 * words, and one sheet a table. Every cell is text but the figures that this program counted; there
 * is no formula, no link and nothing to fetch. It is printed on `paper`, and a table that is too
 * wide for that on paper twice as large. `at` is the time that the file states as that of its
 * making; the same document and time make the same bytes. Runs in a worker and starts none.
 */
export const writeXlsx = async (
  document: FilingDocument,
  at?: Instant,
  paper: PaperName = 'A4',
): Promise<Bytes> => {
  const { language, title } = document;
  const sheets = planSheets(document);
  const core = coreProperties(visibleText(title), language, at);
  return packFiles([
    ...workbookParts(sheets, language).map(([path, xml]) => [path, encode([xml])] as const),
    ['docProps/core.xml', encode([core])],
    ...sheets.map(
      (sheet, at) => [pathOfSheet(at), encode(sheetXml(sheet, at === 0, paper))] as const,
    ),
  ]);
};
