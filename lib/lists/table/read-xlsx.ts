import { ProblemError } from '../../evidence/problem.ts';
import { openZip } from '../../zip/read/open-zip.ts';
import type { Row } from './parse-rows.ts';

/** The most characters of a part of a workbook that is read: a larger one is no list. */
const LONGEST_PART = 64 * 1024 ** 2;

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const codePoint = (code: number): string =>
  code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';

/** Decodes the references of XML, and what a workbook writes for control characters. */
const decode = (text: string): string =>
  text
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, number, name) => {
      if (hex) return codePoint(Number.parseInt(hex, 16));
      return number ? codePoint(Number(number)) : (ENTITIES[name] ?? whole);
    })
    .replace(/_x([\da-f]{4})_/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

type Element = { readonly attributes: string; readonly content: string };

/** The elements of a name, which never lie in one another in the parts that are read. */
const elements = (xml: string, name: string): Element[] =>
  [
    ...xml.matchAll(
      new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'gu'),
    ),
  ].map(([, attributes = '', content = '']) => ({ attributes, content }));

const attribute = ({ attributes }: Element, name: string): string =>
  decode(new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(attributes)?.[1] ?? '');

/** The words of a cell or shared string, without the readings over Chinese characters. */
const wordsIn = (xml: string): string =>
  elements(xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/gu, ''), 't')
    .map(({ content }) => decode(content))
    .join('');

/** The number of a cell's column, from 0: "A1" is 0, "AB3" is 27. */
const columnOf = (reference: string): number =>
  [...(/^[A-Z]{1,3}/u.exec(reference)?.[0] ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

const cellText = (cell: Element, shared: readonly string[]): string => {
  const value = decode(elements(cell.content, 'v')[0]?.content ?? '');
  const type = attribute(cell, 't');
  if (type === 's') return shared[Number(value)] ?? '';
  return type === 'inlineStr' ? wordsIn(cell.content) : value;
};

const rowsIn = (sheet: string, shared: readonly string[]): Row[] =>
  elements(sheet, 'row').map((row, at) => {
    const cells: string[] = [];
    for (const cell of elements(row.content, 'c')) {
      const column = columnOf(attribute(cell, 'r'));
      cells[column >= 0 ? column : cells.length] = cellText(cell, shared).trim();
    }
    const number = Number(attribute(row, 'r')) || at + 1;
    return { row: number, cells: Array.from(cells, (text) => text ?? '') };
  });

const noWorkbook = () => new ProblemError('LIST_NO_WORKBOOK', 'This is not a workbook (.xlsx)');

/**
 * Reads the rows of a workbook's first sheet (ECMA-376): shared, inline and computed texts. Links
 * behind a cell are not read, but what the cell shows. Errors: `LIST_NO_WORKBOOK`,
 * `LIST_TOO_LARGE`.
 */
export const readXlsx = async (file: Blob): Promise<readonly Row[]> => {
  const read = await openZip(file);
  const part = async (path: string): Promise<string | undefined> => {
    const found = await read(path);
    if (found && found.size > LONGEST_PART)
      throw new ProblemError('LIST_TOO_LARGE', 'This workbook is too large');
    return found?.text();
  };
  const workbook = await part('xl/workbook.xml');
  if (workbook === undefined) throw noWorkbook();
  const id = attribute(elements(workbook, 'sheet')[0] ?? { attributes: '', content: '' }, 'r:id');
  const relations = elements((await part('xl/_rels/workbook.xml.rels')) ?? '', 'Relationship');
  const target = relations.find((one) => attribute(one, 'Id') === id);
  const path = target ? attribute(target, 'Target').replace(/^\/(?:xl\/)?/u, '') : '';
  const sheet = await part(`xl/${path || 'worksheets/sheet1.xml'}`);
  if (sheet === undefined) throw noWorkbook();
  const strings = elements((await part('xl/sharedStrings.xml')) ?? '', 'si');
  const shared = strings.map(({ content }) => wordsIn(content));
  return rowsIn(sheet, shared).filter(({ cells }) => cells.some((cell) => cell !== ''));
};
