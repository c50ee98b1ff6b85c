import { type EvidenceStore, openStore } from '../db.ts';
import type { TableName } from './read-all-rows.ts';

const NAME = 'matterproof-restore';

/** Opens the store that a backup's rows are put into and verified in, before any is restored. */
export const openStaging = (): EvidenceStore => openStore(NAME);

/** Whether a staging store exists, because a restore is under way or was interrupted. */
export const hasStaging = async (databases = () => indexedDB.databases()): Promise<boolean> =>
  (await databases()).some(({ name }) => name === NAME);

/** Deletes all rows of a staging store and opens it again. */
export const emptyStaging = async (staging: EvidenceStore): Promise<void> => {
  await staging.delete();
  await staging.open();
};

/** Deletes a staging store. */
export const deleteStaging = (staging: EvidenceStore): Promise<void> => staging.delete();

/** Adds rows to a table of a staging store. Throws if a key is missing or there already. */
export const stageBatch = async (
  table: TableName,
  rows: readonly object[],
  staging: EvidenceStore,
): Promise<void> => {
  await staging.table(table).bulkAdd([...rows]);
};
