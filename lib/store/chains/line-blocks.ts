import type { Digest } from '../../evidence/digest.ts';
import type { ChainLineRow } from './chain-rows.ts';

/**
 * Consecutive lines of another custodian's chain, from `first` to `last`: a row of the database for
 * each line would cost more than the lines themselves. By `items` and `events`, the blocks are
 * found that have a line about an item, or one that reports an event of a chain (`eventKey`).
 */
export type LineBlockRow = {
  readonly chain: string;
  readonly first: number;
  readonly last: number;
  readonly lines: readonly {
    readonly line: string;
    readonly digest: Digest;
    readonly event: string;
    readonly item?: string;
  }[];
  readonly items: readonly string[];
  readonly events: readonly string[];
};

/** The most lines of a block: one line that is asked for is read with so many. */
export const BLOCK_LINES = 100;

/** What the blocks with a line of a chain that reports this event are found by. */
export const eventKey = (chain: string, event: string): string => `${chain} ${event}`;

const blockOf = (rows: readonly ChainLineRow[], { chain, seq }: ChainLineRow): LineBlockRow => ({
  ...{ chain, first: seq, last: seq + rows.length - 1 },
  lines: rows.map(({ chain: _, seq: _number, ...line }) => line),
  items: [...new Set(rows.flatMap(({ item }) => item ?? []))],
  events: [...new Set(rows.map(({ event }) => eventKey(chain, event)))],
});

/** Packs lines into blocks, each of one chain and without a gap, in their order. */
export const packLines = (rows: readonly ChainLineRow[]): readonly LineBlockRow[] => {
  const blocks: ChainLineRow[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    const before = block?.at(-1);
    const follows = before?.chain === row.chain && before.seq + 1 === row.seq;
    if (block && follows && block.length < BLOCK_LINES) block.push(row);
    else blocks.push([row]);
  }
  return blocks.flatMap((block) => (block[0] ? [blockOf(block, block[0])] : []));
};

/** The lines of a block, in their order. */
export const linesOfBlock = ({ chain, first, lines }: LineBlockRow): readonly ChainLineRow[] =>
  lines.map((line, at) => ({ chain, seq: first + at, ...line }));
