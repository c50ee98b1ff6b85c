import type {
  Block,
  Cell,
  FilingDocument,
  Runs,
  TableBlock,
} from '../../../lib/filing/model/filing-document.ts';
import { runText } from '../../../lib/filing/model/run-text.ts';

const textOfRuns = (runs: Runs): string => runs.map(runText).join('');

/** A cell as text; its paragraphs are joined by ` | `. */
export const textOfCell = ({ paragraphs }: Cell): string => paragraphs.map(textOfRuns).join(' | ');

const linesOf = (block: Block): string[] => {
  switch (block.block) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [textOfRuns(block.runs)];
    case 'facts':
    case 'list':
      return block.items.map(textOfRuns);
    case 'table':
      return [
        block.columns.map(({ head }) => head).join(' ¦ '),
        ...block.rows.map((row) => row.map(textOfCell).join(' ¦ ')),
      ];
    case 'figure':
      return [block.caption];
    case 'page-break':
      return [];
  }
};

/** A document as lines of text; the cells of a row are joined by ` ¦ `. */
export const textOf = ({ title, blocks }: FilingDocument): string =>
  [title, ...blocks.flatMap(linesOf)].join('\n');

/** The headings of a document. */
export const headingsOf = ({ blocks }: FilingDocument): readonly string[] =>
  blocks.flatMap((block) => (block.block === 'heading' ? [block.text] : []));

/** The tables with this column, as rows of text by the heads of their columns. */
export const rowsOf = (document: FilingDocument, head: string) =>
  document.blocks
    .filter((block): block is TableBlock => block.block === 'table')
    .filter(({ columns }) => columns.some((column) => column.head === head))
    .map(({ columns, rows }) =>
      rows.map((row) =>
        Object.fromEntries(
          row.map((cell, at) => [columns[at]?.head ?? '', textOfCell(cell)] as const),
        ),
      ),
    );
