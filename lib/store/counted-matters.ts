import { INBOX_ID } from '../evidence/matter.ts';
import { compareText } from '../evidence/names/compare-text.ts';
import { store } from './db.ts';
import { itemsInMatter } from './key-ranges.ts';
import { listMatters } from './matters.ts';
import type { MatterRow } from './rows.ts';

/**
 * A matter with the number of items in it now, which is less than its `records` where some were
 * moved away.
 */
export type ListedMatter = MatterRow & { readonly items: number };

/** Every matter with its count, the Inbox first. */
export const listCountedMatters = async (db = store): Promise<ListedMatter[]> =>
  Promise.all(
    (await listMatters(db)).map(async (matter) => ({
      ...matter,
      items: await itemsInMatter(db, matter.id).count(),
    })),
  );

/** The matter to begin with: the last used that has items, else the Inbox. */
export const firstMatter = (matters: readonly ListedMatter[]): string =>
  matters
    .filter(({ items }) => items > 0)
    .toSorted((one, other) => compareText(other.usedAt, one.usedAt))[0]?.id ?? INBOX_ID;
