import type { TFunction } from 'i18next';
import { buildCsv, type Column, csvField } from '../../../../lib/report/csv/csv.ts';
import { html } from '../../../../lib/report/html.ts';
import { rowsToHandOver, type ScheduleColumn, type ScheduleRow } from './schedule-rows.ts';

/** The columns of the schedule as words, for a file or a table elsewhere. */
const columnsOf = (t: TFunction): readonly Column<ScheduleRow>[] => {
  const readers: readonly (readonly [ScheduleColumn, Column<ScheduleRow>[1]])[] = [
    ['exhibit', ({ exhibit }) => exhibit],
    ['author', ({ author }) => author],
    ['published', ({ published }) => published],
    ['words', ({ statement }) => statement.anchor.exact],
    ['category', ({ statement }) => t(`terms.category_${statement.category}`)],
    ['why', ({ statement }) => statement.why],
    [
      'counterEvidence',
      ({ counterEvidence }) => counterEvidence.map(({ exhibit }) => exhibit).join('; '),
    ],
    ['entities', ({ entities }) => entities.join('; ')],
    [
      'translation',
      ({ statement: { translation } }) => translation && `${translation.text} (${translation.by})`,
    ],
  ];
  return readers.map(([name, read]) => [t(`statements.column_${name}`), read]);
};

/**
 * The schedule as a CSV file, formulas neutralised, with the place of each statement's words in its
 * sealed file. Nothing about a withheld item is in it.
 */
export const buildScheduleCsv = (rows: readonly ScheduleRow[], t: TFunction): string =>
  buildCsv<ScheduleRow>(
    [
      ...columnsOf(t),
      ['file', ({ statement }) => statement.anchor.artifact],
      ['from', ({ statement }) => statement.anchor.start],
      ['to', ({ statement }) => statement.anchor.end],
      ['file_digest', ({ statement }) => statement.anchor.digest],
    ],
    rowsToHandOver(rows),
  );

/**
 * The schedule for a clipboard: a table for documents, and lines with tabs for spreadsheets,
 * formulas neutralised. Nothing about a withheld item is in it.
 */
export const buildScheduleTable = (
  rows: readonly ScheduleRow[],
  t: TFunction,
): { readonly html: string; readonly text: string } => {
  const columns = columnsOf(t);
  const lines = [
    columns.map(([name]) => name),
    ...rowsToHandOver(rows).map((row) => columns.map(([, read]) => String(read(row) ?? ''))),
  ];
  const [head = [], ...body] = lines;
  const headRow = html`<tr>${head.map((name) => html`<th>${name}</th>`)}</tr>`;
  const rowOf = (cells: readonly string[]) =>
    html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  const tableRows = html`<thead>${headRow}</thead><tbody>${body.map(rowOf)}</tbody>`;
  const table = html`<table border="1">${tableRows}</table>`;
  return {
    html: table.markup,
    text: lines.map((cells) => cells.map(csvField).join('\t')).join('\r\n'),
  };
};
