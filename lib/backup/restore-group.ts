import { ProblemError } from '../evidence/problem.ts';
import type { EvidenceStore } from '../store/db.ts';
import { ensureRoom } from '../store/free-space.ts';
import type { ItemRow } from '../store/rows.ts';
import { withStoreProblems } from '../store/with-store-problems.ts';
import { filePath, isAid, WITH_FILES, type WithFiles } from './layout.ts';
import { type OpenBackup, readBackupFile } from './open-backup.ts';

/**
 * Where a group of matters is restored from and to; `onBytes` hears of each file's size as it is
 * kept.
 */
export type GroupRestore = {
  readonly backup: OpenBackup;
  readonly staging: EvidenceStore;
  readonly db: EvidenceStore;
  readonly signal?: AbortSignal;
  readonly onBytes?: (bytes: number) => void;
};

type Added = readonly [table: WithFiles, key: string | [string, string]];

const itemsOf = (db: EvidenceStore, matters: readonly string[]): Promise<string[]> =>
  Promise.all(
    matters.map((id) =>
      db.items.where('[matterId+number]').between([id, 0], [id, Infinity]).primaryKeys(),
    ),
  ).then((lists) => lists.flat());

const rowsOf = (staging: EvidenceStore, table: WithFiles, item: string) =>
  isAid(table)
    ? staging.table(table).where('item').equals(item).toArray()
    : staging.table(table).where('[item+path]').between([item, ''], [item, '\uffff']).toArray();

const keyOf = (table: WithFiles, { item, path }: { item: string; path: string }): Added[1] =>
  isAid(table) ? item : [item, path];

/**
 * Keeps the files of an item that are not here yet. What is here stays as it is: an artifact never
 * changes.
 */
const keepFiles = async (item: string, added: Added[], restore: GroupRestore): Promise<void> => {
  const { backup, staging, db, signal, onBytes } = restore;
  const isHere = (await db.items.where('id').equals(item).count()) > 0;
  for (const table of WITH_FILES)
    for (const row of await rowsOf(staging, table, item)) {
      if (signal?.aborted) throw new ProblemError('CANCELLED', 'The restoring was cancelled');
      const file = backup.files.get(filePath(table, row));
      const key = keyOf(table, row);
      if (!file || (isHere && (await db.table(table).get(key)))) continue;
      const bytes = await readBackupFile(file);
      await ensureRoom(bytes.length);
      const blob = new Blob([bytes], { type: row.mediaType ?? 'image/jpeg' });
      await withStoreProblems(() => db.table(table).put({ ...row, blob }));
      added.push([table, key]);
      onBytes?.(bytes.length);
    }
};

/** Deletes the files of an item. */
export const dropFiles = async (db: EvidenceStore, item: string): Promise<void> => {
  for (const table of [db.artifacts, db.derived])
    await table.where('[item+path]').between([item, ''], [item, '\uffff']).delete();
  for (const table of [db.thumbnails, db.lines]) await table.delete(item);
};

const dropItem = async (db: EvidenceStore, id: string): Promise<void> => {
  await db.items.delete(id);
  await dropFiles(db, id);
  for (const table of [db.texts, db.stamps]) await table.delete(id);
};

const readGroup = async (
  staging: EvidenceStore,
  matters: readonly string[],
  items: readonly string[],
) => ({
  matters: await staging.matters.bulkGet([...matters]),
  items: (await staging.items.bulkGet([...items])) as ItemRow[],
  stamps: (await staging.stamps.bulkGet([...items])).flatMap((stamp) => stamp ?? []),
  casework: await staging.casework.where('matterId').anyOf(matters).toArray(),
  custody: (
    await Promise.all(
      matters.map((id) =>
        staging.custody.where('[matterId+seq]').between([id, 0], [id, Infinity]).toArray(),
      ),
    )
  ).flat(),
});

/** Whether the matters are as they were when the plan was made. */
const isUnchanged = async (
  db: EvidenceStore,
  heads: ReadonlyMap<string, string | undefined>,
): Promise<boolean> => {
  const rows = await db.matters.bulkGet([...heads.keys()]);
  return [...heads.values()].every((head, at) => rows[at]?.lastEntry === head);
};

/**
 * Writes a group of matters, all or nothing: their files first, which belong to nothing until one
 * transaction writes everything else. The logs stay word for word as they were; `heads` are the
 * last lines that the plan was made for. Errors: `CANCELLED`, `STORAGE_FULL`, `BACKUP_CHANGED`,
 * `BACKUP_DAMAGED`; then nothing of the group is left.
 */
export const restoreGroup = async (
  matters: readonly string[],
  heads: ReadonlyMap<string, string | undefined>,
  restore: GroupRestore,
): Promise<void> => {
  const { staging, db } = restore;
  const items = await itemsOf(staging, matters);
  const added: Added[] = [];
  try {
    for (const item of items) await keepFiles(item, added, restore);
    const group = await readGroup(staging, matters, items);
    await withStoreProblems(() =>
      db.transaction('rw', db.tables, async () => {
        if (!(await isUnchanged(db, heads)))
          throw new ProblemError('BACKUP_CHANGED', 'A matter was changed while it was restored');
        const kept = new Set(items);
        for (const id of await itemsOf(db, matters)) if (!kept.has(id)) await dropItem(db, id);
        for (const id of matters)
          await db.custody.where('[matterId+seq]').between([id, 0], [id, Infinity]).delete();
        await db.casework.where('matterId').anyOf(matters).delete();
        await db.matters.bulkPut(group.matters.flatMap((matter) => matter ?? []));
        await db.items.bulkPut(group.items);
        await db.stamps.bulkPut(group.stamps);
        await db.casework.bulkPut(group.casework);
        await db.custody.bulkPut(group.custody);
      }),
    );
  } catch (error) {
    for (const [table, key] of added) await db.table(table).delete(key);
    throw error;
  }
};
