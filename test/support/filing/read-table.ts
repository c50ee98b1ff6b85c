import type {
  Cell,
  FilingDocument,
  TableBlock,
} from '../../../lib/filing/model/filing-document.ts';
import { runText } from '../../../lib/filing/model/run-text.ts';

const textOf = ({ paragraphs }: Cell): string =>
  paragraphs.map((runs) => runs.map(runText).join('')).join('\n');

/** The tables of a document, in their order. */
export const tablesOf = ({ blocks }: FilingDocument): readonly TableBlock[] =>
  blocks.filter((block) => block.block === 'table');

/** The rows of a table of a document, from 0: each cell's text by the key of its column. */
export const rowsOf = (
  document: FilingDocument,
  at = 0,
): readonly { readonly [key: string]: string }[] => {
  const table = tablesOf(document)[at];
  if (!table) throw new Error(`${document.name} has no table ${at}`);
  return table.rows.map((cells) =>
    Object.fromEntries(cells.map((cell, column) => [table.columns[column]?.key, textOf(cell)])),
  );
};

/** All text that is in no table, a line a paragraph. */
export const wordsOf = ({ blocks }: FilingDocument): string =>
  blocks
    .map((block) => {
      if (block.block === 'heading') return block.text;
      const lines = block.block === 'facts' ? block.items : [];
      const all = block.block === 'paragraph' ? [block.runs] : lines;
      return all.map((runs) => runs.map(runText).join('')).join('\n');
    })
    .join('\n');
