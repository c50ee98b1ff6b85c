import { INBOX_ID } from '../evidence/matter.ts';
import { compareText } from '../evidence/names/compare-text.ts';
import { listChains } from './chains/chains.ts';
import { type EvidenceStore, store } from './db.ts';
import { itemsInMatter, listingsInMatter } from './key-ranges.ts';
import { listMatters } from './matters.ts';
import type { MatterRow } from './rows.ts';

/**
 * A matter with the number of items in it now, those of its other custodians too; its own are fewer
 * than its `records` where some were moved away.
 */
export type ListedMatter = MatterRow & { readonly items: number };

/**
 * The items of a matter: its own, and those of its other custodians as lists show them, which their
 * rows count: to count them in the database takes as long as there are many.
 */
const countItems = async (matterId: string, db: EvidenceStore): Promise<number> => {
  const [own, chains] = await Promise.all([
    itemsInMatter(db, matterId).count(),
    listChains(matterId, db),
  ]);
  const joined = await Promise.all(
    chains.map(({ id, listed }) => listed ?? listingsInMatter(db, id).count()),
  );
  return joined.reduce((sum, count) => sum + count, own);
};

/** Every matter with its count, the Inbox first. */
export const listCountedMatters = async (db: EvidenceStore = store): Promise<ListedMatter[]> =>
  Promise.all(
    (await listMatters(db)).map(async (matter) => ({
      ...matter,
      items: await countItems(matter.id, db),
    })),
  );

/** The matter to begin with: the last used that has items, else the Inbox. */
export const firstMatter = (matters: readonly ListedMatter[]): string =>
  matters
    .filter(({ items }) => items > 0)
    .toSorted((one, other) => compareText(other.usedAt, one.usedAt))[0]?.id ?? INBOX_ID;
