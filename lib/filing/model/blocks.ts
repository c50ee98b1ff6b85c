import type { Block, Cell, Run, TableBlock } from './filing-document.ts';
import { fillRuns } from './filled-words.ts';

type Values = { readonly [name: string]: Run | number | undefined };

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  block: 'heading',
  level,
  text,
});

/** A paragraph from a sentence with places `{{name}}`; a value that is not known is a blank. */
export const paragraph = (sentence: string, values: Values = {}): Block => ({
  block: 'paragraph',
  runs: fillRuns(sentence, values),
});

/** Blocks that stand on one page where they can: the lines of a signature are not divided. */
export const keepTogether = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, at) =>
    block.block === 'paragraph' && at < blocks.length - 1 ? { ...block, keepNext: true } : block,
  );

/** An unordered list of sentences; none where there are no sentences. */
export const bullets = (sentences: readonly string[]): readonly Block[] =>
  sentences.length === 0
    ? []
    : [{ block: 'list', ordered: false, items: sentences.map((sentence) => [sentence]) }];

/** A table of columns, each with its head and its share of the width. */
export const table = (
  name: string,
  columns: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly Cell[])[],
): TableBlock => ({
  block: 'table',
  name,
  columns: columns.map(([head, width], at) => ({ head, width, key: `c${at + 1}` })),
  rows,
});

export const PAGE_BREAK: Block = { block: 'page-break' };
