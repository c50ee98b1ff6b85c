import { elementsIn, readParts, type XmlElement } from './read-docx.ts';

/** Decodes what a reader of ST_Xstring decodes (ECMA-376 part 1, 22.9.2.19). */
const decode = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

const textOf = (cell: XmlElement): string =>
  elementsIn(cell, 't')
    .flatMap(({ children }) => children)
    .map((child) => (typeof child === 'string' ? decode(child) : ''))
    .join('');

const contentOf = (cell: XmlElement): string | number => {
  const [value] = elementsIn(cell, 'v').flatMap(({ children }) => children);
  return typeof value === 'string' ? Number(value) : textOf(cell);
};

export type ReadSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly root: XmlElement;
};

/** Reads a workbook that the program `unzip` took out: its sheets beside its parts. */
export const readXlsx = (bytes: Uint8Array) => {
  const read = readParts(bytes);
  const sheets = elementsIn(read.part('xl/workbook.xml'), 'sheet').map(
    ({ attributes }, at): ReadSheet => {
      const root = read.part(`xl/worksheets/sheet${at + 1}.xml`);
      const rows = elementsIn(root, 'row').map((row) => elementsIn(row, 'c').map(contentOf));
      return { name: attributes.name ?? '', rows, root };
    },
  );
  return { ...read, sheets };
};
