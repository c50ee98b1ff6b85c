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
  /** The keys of the subjects that may be among the conflicts; absent where all may be. */
  readonly conflictsAbout?: readonly string[];
  /** Up to which line of each chain all this follows. */
  readonly upTo: ReadonlyMap<string, number>;
  /** How many lines of the own log it follows. */
  readonly ownLines: number;
};

/** How many items are changed at once: whoever reads waits for the end of a transaction. */
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
): readonly Row[] =>
  rows.flatMap((row, at) => {
    const changed = changedRow(row, merged[at] ?? []);
    // Most labels were set before the item was deposited, and stand in the row already.
    return changed && JSON.stringify(changed) !== JSON.stringify(row) ? [changed] : [];
  });

/** An item has its labels in its own row, from which its listing follows, or in its listing. */
const projectBatch = async (
  batch: readonly (readonly [string, readonly MergedLabels[]])[],
  { items, listings }: EvidenceStore,
): Promise<void> => {
  const [ids, merged] = [batch.map(([id]) => id), batch.map(([, ofItem]) => ofItem)];
  const present = await items.bulkGet(ids);
  const listed = await listings.bulkGet(ids);
  const alone = listed.map((row, index) => (present[index] ? undefined : row));
  const [changed, changedAlone] = [changedRows(present, merged), changedRows(alone, merged)];
  if (changed.length > 0) await items.bulkPut([...changed]);
  if (changedAlone.length > 0) await listings.bulkPut([...changedAlone]);
};

const projectLabels = async (labels: readonly MergedLabels[], db: EvidenceStore): Promise<void> => {
  const all = [...groupBy(labels, ({ item }) => item)];
  for (let at = 0; at < all.length; at += BATCH)
    await db.transaction('rw', db.items, db.listings, () =>
      projectBatch(all.slice(at, at + BATCH), db),
    );
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

const removeConflicts = async (
  matterId: string,
  about: MergedMatter['conflictsAbout'],
  { conflicts }: EvidenceStore,
): Promise<void> => {
  if (about) await conflicts.bulkDelete(about.map((key) => [matterId, key]));
  else
    await conflicts.where('[matterId+key]').between([matterId, ''], [matterId, '\uffff']).delete();
};

/**
 * Writes what counts after all chains into the rows that screens read, without a custody entry: the
 * lines that say so are in the chains. Labels are written some items at a time, and last of all, in
 * one transaction with the rest, up to which line the rows follow: what is cut off is done again.
 */
export const projectMerged = async (
  matterId: string,
  merged: MergedMatter,
  db: EvidenceStore = store,
): Promise<void> => {
  await projectLabels(merged.labels, db);
  await db.transaction('rw', [db.casework, db.matters, db.conflicts, db.chains], async () => {
    await projectEntries(matterId, merged, db);
    if (Object.keys(merged.facts).length > 0)
      await db.matters.update(matterId, merged.facts as Partial<MatterRow>);
    await removeConflicts(matterId, merged.conflictsAbout, db);
    await db.conflicts.bulkPut([...merged.conflicts]);
    const projectedWith = merged.ownLines;
    for (const [chain, projected] of merged.upTo)
      await db.chains.update(chain, { projected, projectedWith });
  });
};
