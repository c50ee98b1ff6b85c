import type { ChainLine } from '../../chains/chain.ts';
import type { Digest } from '../../evidence/digest.ts';
import { type EvidenceStore, store } from '../db.ts';
import { blocksOfChain } from '../key-ranges.ts';
import type { ChainLineRow } from './chain-rows.ts';
import { eventKey, type LineBlockRow, linesOfBlock, packLines } from './line-blocks.ts';

const linesIn = (blocks: readonly LineBlockRow[]): ChainLineRow[] => blocks.flatMap(linesOfBlock);

/** The verified lines of a chain, in their order. */
export const listChainLines = async (chain: string, db = store): Promise<ChainLineRow[]> =>
  linesIn(await blocksOfChain(db, chain).toArray());

/** The verified lines of a chain from one number to another, both included. */
export const listLinesBetween = async (
  chain: string,
  first: number,
  last: number,
  db = store,
): Promise<ChainLineRow[]> => {
  // The first of them may stand in the block before those that begin in this range.
  const before = await blocksOfChain(db, chain, -Infinity, first - 1).last();
  const found = await blocksOfChain(db, chain, first, last).toArray();
  const blocks = before && before.last >= first ? [before, ...found] : found;
  return linesIn(blocks).filter(({ seq }) => seq >= first && seq <= last);
};

/** The verified lines about an item in the chains of other custodians, chain by chain. */
export const listLinesOfItem = async (item: string, db = store): Promise<ChainLineRow[]> =>
  linesIn(await db.chainBlocks.where('items').equals(item).toArray()).filter(
    (line) => line.item === item,
  );

/** The verified lines of a chain that report one of these events, in their order. */
const linesOfEvents = async (
  chain: string,
  events: readonly string[],
  db: EvidenceStore,
): Promise<ChainLineRow[]> => {
  // Each event is asked for by itself: the database answers a range at once, and several of them
  // only row by row.
  const found = await Promise.all(
    events.map((event) => db.chainBlocks.where('events').equals(eventKey(chain, event)).toArray()),
  );
  const blocks = new Map(found.flat().map((block) => [block.first, block]));
  return linesIn([...blocks.values()])
    .filter(({ event }) => events.includes(event))
    .toSorted((one, other) => one.seq - other.seq);
};

const LEAVING = ['deleted', 'transferred'];

/** The verified lines of a chain about all items that it took out of the matter at some time. */
export const listLinesOfDeparted = async (chain: string, db = store): Promise<ChainLineRow[]> => {
  const leaving = await linesOfEvents(chain, LEAVING, db);
  const items = new Set(leaving.flatMap(({ item }) => item ?? []));
  const blocks = await db.chainBlocks
    .where('items')
    .anyOf([...items])
    .distinct()
    .toArray();
  return linesIn(blocks).filter(
    (line) => line.chain === chain && line.item !== undefined && items.has(line.item),
  );
};

/** The lines of a chain that change something beside the records, in their order. */
export const listChangingLines = (chain: string, db = store): Promise<ChainLineRow[]> =>
  linesOfEvents(chain, ['annotated', 'withheld'], db);

const ARRIVING = ['captured', 'received'];

/** The last line of a chain before `seq` by which an item arrived. */
export const findArrivalBefore = async (
  chain: string,
  seq: number,
  db = store,
): Promise<ChainLineRow | undefined> => {
  const arrivalIn = (block: LineBlockRow) =>
    linesOfBlock(block).findLast((line) => line.seq < seq && ARRIVING.includes(line.event));
  const block = await blocksOfChain(db, chain, -Infinity, seq - 1)
    .reverse()
    .filter((one) => arrivalIn(one) !== undefined)
    .first();
  return block && arrivalIn(block);
};

/** How many items arrived by the lines of a chain. */
export const countArrivals = async (chain: string, db: EvidenceStore = store): Promise<number> =>
  (await linesOfEvents(chain, ARRIVING, db)).length;

/** How many lines of a chain took an item out of the matter. */
export const countDepartures = async (chain: string, db: EvidenceStore = store): Promise<number> =>
  (await linesOfEvents(chain, LEAVING, db)).length;

/** The digests of some lines of a chain, by their numbers. */
export const findLineDigests = async (
  chain: string,
  first: number,
  last: number,
  db = store,
): Promise<ReadonlyMap<number, Digest>> => {
  const rows = await listLinesBetween(chain, first, last, db);
  return new Map(rows.map(({ seq, digest }) => [seq, digest]));
};

const rowOf = (chain: string, { seq, line, digest, entry }: ChainLine): ChainLineRow => ({
  ...{ chain, seq, line, digest, event: entry.event },
  ...(entry.item !== undefined && { item: entry.item }),
});

/**
 * Adds verified lines to those of a chain, within the transaction of the caller. Lines that are
 * here are never replaced: throws `ConstraintError` where one of these numbers is here already.
 */
export const addLines = async (
  chain: string,
  lines: readonly ChainLine[],
  db: EvidenceStore,
): Promise<void> => {
  const [first] = lines;
  if (!first) return;
  const last = await blocksOfChain(db, chain).last();
  if (last && last.last >= first.seq)
    throw new DOMException(`Line ${first.seq} of the chain is here`, 'ConstraintError');
  await db.chainBlocks.bulkAdd(packLines(lines.map((line) => rowOf(chain, line))));
};
