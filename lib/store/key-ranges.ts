import type { Table } from 'dexie';
import type { EvidenceStore } from './db.ts';

/**
 * The rows of one matter in a table with the compound index `[matterId+<counter>]`, in its order.
 */
const inMatter = <T, K, I>(
  table: Table<T, K, I>,
  index: '[matterId+number]' | '[matterId+seq]',
  matterId: string,
  after?: number,
) =>
  table
    .where(index)
    .between([matterId, after ?? -Infinity], [matterId, Infinity], after === undefined);

/** A matter's items by number; with `after`, those whose number is greater. */
export const itemsInMatter = ({ items }: EvidenceStore, matterId: string, after?: number) =>
  inMatter(items, '[matterId+number]', matterId, after);

/** A matter's rows for lists, by number. */
export const listingsInMatter = ({ listings }: EvidenceStore, matterId: string) =>
  inMatter(listings, '[matterId+number]', matterId);

/** A matter's rows for lists, by number, from those with a greater number than `after` on. */
export const listingsFrom = ({ listings }: EvidenceStore, matterId: string, after?: number) =>
  inMatter(listings, '[matterId+number]', matterId, after);

/** A matter's custody log, by line number; with `after`, the lines whose number is greater. */
export const custodyInMatter = ({ custody }: EvidenceStore, matterId: string, after?: number) =>
  inMatter(custody, '[matterId+seq]', matterId, after);

/** The blocks of lines of another custodian's chain that begin in this range, by number. */
export const blocksOfChain = (
  { chainBlocks }: EvidenceStore,
  chain: string,
  first = -Infinity,
  last = Infinity,
) => chainBlocks.where('[chain+first]').between([chain, first], [chain, last], true, true);

/** The lines of a list, by number. */
export const linesOfList = ({ listLines }: EvidenceStore, list: string) =>
  listLines.where('[list+n]').between([list, -Infinity], [list, Infinity]);

/** The parts of a recording under way, in their order. */
export const partsOfRecording = ({ recordings }: EvidenceStore, item: string) =>
  recordings.where('[item+n]').between([item, -Infinity], [item, Infinity]);

/** The files of an item whose path begins with `prefix`, by path; the key is `[item+path]`. */
export const filesOfItem = <T, I>(
  table: Table<T, [string, string], I>,
  item: string,
  prefix = '',
) => table.where('[item+path]').between([item, prefix], [item, `${prefix}\uffff`]);
