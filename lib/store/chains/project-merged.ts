import type { CaseEntry } from '../../evidence/casework.ts';
import { groupBy } from '../../evidence/group-by.ts';
import type { Labels, Matter } from '../../evidence/matter.ts';
import { type EvidenceStore, store } from '../db.ts';
import { asStored } from '../items/annotate-items.ts';
import type { NewLabels } from '../items/labels.ts';
import type { ItemRow, MatterRow } from '../rows.ts';
import type { ConflictRow } from './chain-rows.ts';

/** The labels of an item that count after all chains; what is not named stays. */
export type MergedLabels = {
  readonly item: string;
  readonly labels: NewLabels;
  /** '' lets the item out again. */
  readonly withheld?: string;
};

/** What counts in a matter after all chains, in the shapes that the store has for it. */
export type MergedMatter = {
  readonly labels: readonly MergedLabels[];
  readonly entries: readonly CaseEntry[];
  readonly removed: readonly string[];
  /** `undefined` removes a fact. */
  readonly facts: { readonly [Fact in keyof Matter | 'unnumbered']?: unknown };
  readonly conflicts: readonly ConflictRow[];
  /** Up to which line of each chain all this follows. */
  readonly upTo: ReadonlyMap<string, number>;
};

/** How many items are changed at once. */
const BATCH = 500;

type Labelled = Pick<ItemRow, 'withheld'> & Labels;

/** A row after all that is merged of it; undefined where it is not here. */
const changedRow = <Row extends Labelled>(
  row: Row | undefined,
  merged: readonly MergedLabels[],
): Row | undefined => {
  if (!row) return undefined;
  let changed = row;
  for (const { labels, withheld } of merged) {
    const released = withheld !== undefined && { withheld: withheld || undefined };
    changed = { ...changed, ...asStored(changed, labels), ...released };
  }
  const entries = Object.entries(changed).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Row;
};

const changedRows = <Row extends Labelled>(
  rows: readonly (Row | undefined)[],
  merged: readonly (readonly MergedLabels[])[],
): readonly Row[] => rows.flatMap((row, at) => changedRow(row, merged[at] ?? []) ?? []);

/** An item has its labels in its own row, from which its listing follows, or in its listing. */
const projectLabels = async (
  labels: readonly MergedLabels[],
  { items, listings }: EvidenceStore,
): Promise<void> => {
  const all = [...groupBy(labels, ({ item }) => item)];
  for (let at = 0; at < all.length; at += BATCH) {
    const batch = all.slice(at, at + BATCH);
    const [ids, merged] = [batch.map(([id]) => id), batch.map(([, ofItem]) => ofItem)];
    const present = await items.bulkGet(ids);
    const listed = await listings.bulkGet(ids);
    const alone = listed.map((row, index) => (present[index] ? undefined : row));
    await items.bulkPut([...changedRows(present, merged)]);
    await listings.bulkPut([...changedRows(alone, merged)]);
  }
};

/** Entries of another matter that bear the same id are not touched. */
const projectEntries = async (
  matterId: string,
  { entries, removed }: MergedMatter,
  db: EvidenceStore,
): Promise<void> => {
  const ids = [...entries.map(({ id }) => id), ...removed];
  const present = await db.casework.bulkGet(ids);
  const foreign = new Set(
    present.flatMap((row) => (row && row.matterId !== matterId ? [row.id] : [])),
  );
  await db.casework.bulkPut(entries.filter(({ id }) => !foreign.has(id)));
  await db.casework.bulkDelete(removed.filter((id) => !foreign.has(id)));
};

/**
 * Writes what counts after all chains into the rows that screens read, in one transaction and
 * without a custody entry: the lines that say so are in the chains.
 */
export const projectMerged = (
  matterId: string,
  merged: MergedMatter,
  db: EvidenceStore = store,
): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    await projectLabels(merged.labels, db);
    await projectEntries(matterId, merged, db);
    if (Object.keys(merged.facts).length > 0)
      await db.matters.update(matterId, merged.facts as Partial<MatterRow>);
    await db.conflicts
      .where('[matterId+key]')
      .between([matterId, ''], [matterId, '\uffff'])
      .delete();
    await db.conflicts.bulkPut([...merged.conflicts]);
    for (const [chain, projected] of merged.upTo) await db.chains.update(chain, { projected });
  });
