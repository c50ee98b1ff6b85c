import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { parseCsv } from './parse-csv.ts';

/** What a spreadsheet would run as a formula (package-format.md, "Tables"). */
const FORMULA = /^[\s\p{Cc}]*[=+\-@|%–−＝＋－＠]/u;

/**
 * What a spreadsheet might turn into a date, a number or a truth value, in the compatible form of
 * Unicode: raised, circled and wide figures and letters are plain ones there.
 */
const HAS_FIGURE = /[\p{Nd}一二三四五六七八九十〇零]|^(?:true|false)$/iu;

/**
 * Whether a cell states a value: on one line, behind an apostrophe if a spreadsheet would run it.
 * One stands also before what a spreadsheet would convert; older versions wrote that without.
 */
export const isCellOf = (cell: string | undefined, value: string): boolean => {
  const text = value.toWellFormed();
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  if (FORMULA.test(text)) return cell === `'${plain}`;
  const mayHaveFigure = HAS_FIGURE.test(plain.normalize('NFKC').trim());
  return cell === plain || (mayHaveFigure && cell === `'${plain}`);
};

/**
 * What each column of a table must state of a row's subject; `undefined` from a reader means that
 * this package alone does not tell.
 */
export type Columns<Row> = {
  readonly [column: string]: (row: Row) => string | number | undefined;
};

/** A table of a package: its columns, and those that every version writes. */
export type Table<Row> = {
  readonly path: string;
  readonly columns: Columns<Row>;
  readonly needed: readonly string[];
};

const MOST_FAULTS = 20;

const checkHeader = <Row>(
  { path, columns, needed }: Table<Row>,
  header: readonly string[],
): readonly Finding[] => {
  const faults = [
    ...header.filter((name) => !Object.hasOwn(columns, name)).map((name) => `unknown “${name}”`),
    ...header.filter((name, at) => header.indexOf(name) < at).map((name) => `two of “${name}”`),
    ...needed.filter((name) => !header.includes(name)).map((name) => `no “${name}”`),
  ];
  if (faults.length === 0) return [];
  return [finding('TABLE_DISAGREES', `Its columns: ${faults.join(', ')}`, path)];
};

const checkRow = <Row>(
  { columns }: Table<Row>,
  header: readonly string[],
  cells: readonly string[],
  row: Row,
  line: number,
): readonly string[] => {
  if (cells.length !== header.length) return [`row ${line} has ${cells.length} cells`];
  return header.flatMap((name, at) => {
    const read = Object.hasOwn(columns, name) ? columns[name] : undefined;
    const value = read?.(row);
    return value === undefined || isCellOf(cells[at], String(value))
      ? []
      : [`row ${line}, “${name}”`];
  });
};

/**
 * Compares a table of the package, if it is there, with what its rows must state: one row for each
 * subject, in order. All cells that differ are one finding.
 */
export const checkTable = <Row>(
  bag: Bag,
  table: Table<Row>,
  subjects: readonly Row[],
): readonly Finding[] => {
  const { path } = table;
  if (!bag.files.has(path)) return [];
  const [header, ...rows] = parseCsv(textOf(bag, path) ?? '') ?? [];
  if (!header) return [finding('TABLE_DISAGREES', 'It is not a table as the format has it', path)];
  const columns = checkHeader(table, header);
  if (rows.length !== subjects.length) {
    const detail = `The index has ${subjects.length} entries, this has ${rows.length} rows`;
    return [...columns, finding('INDEX_DISAGREES', detail, path)];
  }
  const cells = subjects.flatMap((row, at) => checkRow(table, header, rows[at] ?? [], row, at + 1));
  if (cells.length === 0) return columns;
  const more = cells.length > MOST_FAULTS ? ` and ${cells.length - MOST_FAULTS} more` : '';
  const detail = `It does not say what the index and the records say in ${cells
    .slice(0, MOST_FAULTS)
    .join('; ')}${more}`;
  return [...columns, finding('TABLE_DISAGREES', detail, path)];
};
