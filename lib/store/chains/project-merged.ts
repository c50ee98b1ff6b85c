import type { CaseEntry } from '../../evidence/casework.ts';
import type { Matter } from '../../evidence/matter.ts';
import { type EvidenceStore, store } from '../db.ts';
import { asStored } from '../items/annotate-items.ts';
import type { NewLabels } from '../items/labels.ts';
import type { MatterRow } from '../rows.ts';
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
};

const projectLabels = async (
  { item, labels, withheld }: MergedLabels,
  db: EvidenceStore,
): Promise<void> => {
  // The database removes a member that is set to undefined.
  const row = (await db.items.get(item)) ?? (await db.listings.get(item));
  if (!row) return;
  const changes = {
    ...asStored(row, labels),
    ...(withheld !== undefined && { withheld: withheld || undefined }),
  };
  if ('recordBytes' in row) await db.items.update(item, changes);
  else await db.listings.update(item, changes);
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
    for (const one of merged.labels) await projectLabels(one, db);
    await projectEntries(matterId, merged, db);
    if (Object.keys(merged.facts).length > 0)
      await db.matters.update(matterId, merged.facts as Partial<MatterRow>);
    await db.conflicts
      .where('[matterId+key]')
      .between([matterId, ''], [matterId, '\uffff'])
      .delete();
    await db.conflicts.bulkPut([...merged.conflicts]);
  });
