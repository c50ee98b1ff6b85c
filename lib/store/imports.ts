import { type EvidenceStore, store } from './db.ts';
import { deleteUnownedFiles } from './items/delete-item.ts';
import type { ImportRow } from './rows.ts';

/** The packages that items of a matter were received in, the oldest first. */
export const listImports = (matterId: string, db = store): Promise<ImportRow[]> =>
  db.imports.where('matterId').equals(matterId).sortBy('id');

/** Every package that items were received in. */
export const listAllImports = (db = store): Promise<ImportRow[]> => db.imports.toArray();

/**
 * The row of this package in this matter, if items were received from it before: then the same row
 * serves again.
 */
export const findImport = async (
  { matterId, log, volumes }: ImportRow,
  db = store,
): Promise<ImportRow | undefined> => {
  const digests = volumes.map(({ tagManifest }) => tagManifest).join();
  return (await listImports(matterId, db)).find(
    (row) => row.log === log && row.volumes.map((one) => one.tagManifest).join() === digests,
  );
};

/** Keeps the row of a package inside the transaction of the first thing received from it. */
export const putImport = async (row: ImportRow, db: EvidenceStore): Promise<void> => {
  if (!(await db.imports.get(row.id))) await db.imports.add(row);
};

/** Notes that files of an item are about to be written. */
export const beginImporting = async (item: string, db = store): Promise<void> => {
  await db.importing.put({ item });
};

/**
 * Deletes the files of an item that was not received after all; of one that is in the store only
 * the note is deleted.
 */
export const endImporting = async (item: string, db = store): Promise<void> => {
  await deleteUnownedFiles([item], db);
  await db.importing.delete(item);
};

/** Whether an import is under way, or was interrupted. */
export const isImporting = async (db = store): Promise<boolean> => (await db.importing.count()) > 0;

/** Deletes what interrupted imports left: files of items that were not received. */
export const dropImporting = async (db = store): Promise<void> => {
  for (const item of await db.importing.toCollection().primaryKeys()) await endImporting(item, db);
};
