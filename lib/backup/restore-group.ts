import { crc32 } from '../evidence/file/crc32.ts';
import { keepChecksum } from '../evidence/file/kept-checksum.ts';
import { ProblemError } from '../evidence/problem.ts';
import {
  deleteFileRow,
  type FileKey,
  type FileRow,
  findFileRow,
  listFileRows,
  putFileRow,
} from '../store/bulk/file-rows.ts';
import { listItemIdsIn, readMatterRows, replaceMatters } from '../store/bulk/matter-rows.ts';
import { withRecordFacts } from '../store/capture/row-facts.ts';
import type { EvidenceStore } from '../store/db.ts';
import { ensureRoom } from '../store/free-space.ts';
import { findItem } from '../store/items/items.ts';
import { openRecord } from '../store/items/open-record.ts';
import { withStoreProblems } from '../store/with-store-problems.ts';
import { markClaims } from './check/mark-claims.ts';
import { filePath, WITH_FILES, type WithFiles } from './layout.ts';
import { type OpenBackup, readBackupFile } from './open-backup.ts';

/**
 * Where a group of matters is restored from and to. `onBytes` is called with the size of each file
 * once it is stored.
 */
export type GroupRestore = {
  readonly backup: OpenBackup;
  readonly staging: EvidenceStore;
  readonly db?: EvidenceStore | undefined;
  readonly signal?: AbortSignal;
  readonly onBytes?: (bytes: number) => void;
};

type Added = { readonly table: WithFiles; readonly key: FileKey };

const addFile = async (
  table: WithFiles,
  row: FileRow,
  { backup, db, onBytes }: GroupRestore,
): Promise<void> => {
  const file = backup.files.get(filePath(table, row));
  if (!file) return;
  const bytes = await readBackupFile(file);
  await ensureRoom(bytes.length);
  const blob = new Blob([bytes], { type: row.mediaType ?? 'image/jpeg' });
  const checksum = table === 'artifacts' && keepChecksum(crc32(bytes), file.digest);
  const kept = { ...row, ...checksum, blob };
  await withStoreProblems(() => putFileRow(table, kept, db));
  onBytes?.(bytes.length);
};

/**
 * Adds the files of an item that are not in the store yet, and notes them in `added`. A file that
 * is there stays: artifacts never change.
 */
const addFiles = async (item: string, added: Added[], restore: GroupRestore): Promise<void> => {
  const { staging, db, signal } = restore;
  const isHere = (await findItem(item, db)) !== undefined;
  for (const table of WITH_FILES)
    for (const row of await listFileRows(table, item, staging)) {
      if (signal?.aborted) throw new ProblemError('CANCELLED', 'The restoring was cancelled');
      if (isHere && (await findFileRow(table, row, db))) continue;
      added.push({ table, key: row });
      await addFile(table, row, restore);
    }
};

/**
 * Restores a group of matters, all or nothing. Files are stored first and belong to nothing until
 * one transaction writes all other rows; logs stay word for word. `heads` are the digests of the
 * last log lines that the plan was made for. Errors: `CANCELLED`, `STORAGE_FULL`, `BACKUP_CHANGED`,
 * `BACKUP_DAMAGED`; then nothing of the group is left.
 */
export const restoreGroup = async (
  matters: readonly string[],
  heads: ReadonlyMap<string, string | undefined>,
  restore: GroupRestore,
): Promise<void> => {
  const { staging, db } = restore;
  const added: Added[] = [];
  try {
    for (const item of await listItemIdsIn(matters, staging)) await addFiles(item, added, restore);
    const staged = await readMatterRows(matters, staging);
    // A row may say anything of its item; the record was checked.
    const items = staged.items.map((row) => withRecordFacts(row, openRecord(row)));
    const casework = markClaims(staged.casework, staged.custody);
    const rows = { ...staged, items, casework };
    const isReplaced = await withStoreProblems(() => replaceMatters(rows, heads, db));
    if (!isReplaced)
      throw new ProblemError('BACKUP_CHANGED', 'A matter was changed while it was restored');
  } catch (error) {
    for (const { table, key } of added) await deleteFileRow(table, key, db);
    throw error;
  }
};
