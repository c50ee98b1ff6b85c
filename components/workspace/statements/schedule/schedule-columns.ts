import type { TFunction } from 'i18next';
import type { Statement } from '../../../../lib/evidence/casework.ts';
import { isTranscript } from '../../../../lib/evidence/statement/anchor.ts';
import { buildCsv, type Column, csvField } from '../../../../lib/report/csv/csv.ts';
import { html } from '../../../../lib/report/html.ts';
import { rowsToHandOver, type ScheduleColumn, type ScheduleRow } from './schedule-rows.ts';

/** Says where typed words stand, and who typed them; undefined of words that a text holds. */
type Places = (statement: Statement) => { readonly by: string; readonly place: string } | undefined;

/**
 * The columns of the schedule as words, for a file or a table elsewhere. Whose transcript the words
 * are stands beside them, where a person typed those of any statement.
 */
const columnsOf = (
  t: TFunction,
  rows: readonly ScheduleRow[],
  places: Places,
): readonly Column<ScheduleRow>[] => {
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
  const hasTyped = rows.some(({ statement }) => places(statement));
  return readers.flatMap(([name, read]): Column<ScheduleRow>[] => {
    const column: Column<ScheduleRow> = [t(`statements.column_${name}`), read];
    return name === 'words' && hasTyped
      ? [
          column,
          [
            t('statements.transcript'),
            ({ statement }) => {
              const { by, place } = places(statement) ?? {};
              return by && `${by} · ${place}`;
            },
          ],
        ]
      : [column];
  });
};

/**
 * The schedule as a CSV file, formulas neutralised, with the place of each statement's words in its
 * sealed file. Nothing about a withheld item is in it.
 */
export const buildScheduleCsv = (
  rows: readonly ScheduleRow[],
  t: TFunction,
  places: Places,
): string =>
  buildCsv<ScheduleRow>(
    [
      ...columnsOf(t, rows, places),
      ['file', ({ statement }) => statement.anchor.artifact],
      ['from', ({ statement: { anchor } }) => (isTranscript(anchor) ? undefined : anchor.start)],
      ['to', ({ statement: { anchor } }) => (isTranscript(anchor) ? undefined : anchor.end)],
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
  places: Places,
): { readonly html: string; readonly text: string } => {
  const columns = columnsOf(t, rows, places);
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
