import { ProblemError } from '../evidence/problem.ts';
import { stageBatch } from '../store/bulk/staging.ts';
import type { EvidenceStore } from '../store/db.ts';
import { BACKED_UP, type BackedUp, rowsPath } from './layout.ts';
import type { OpenBackup } from './open-backup.ts';
import { readRows } from './read-rows.ts';
import { ROW_SHAPES } from './row-shapes.ts';

const BATCH = 200;

const damaged = (detail: string): ProblemError => new ProblemError('BACKUP_DAMAGED', detail);

const stageTable = async (
  backup: OpenBackup,
  table: BackedUp,
  staging: EvidenceStore,
): Promise<void> => {
  const path = rowsPath(table);
  const file = backup.files.get(path);
  if (!file) throw damaged(`${path} is missing`);
  let [batch, count]: [object[], number] = [[], 0];
  const flush = async () => {
    await stageBatch(table, batch, staging).catch(() => {
      throw damaged(`${path} holds a row twice, or one without its key`);
    });
    count += batch.length;
    batch = [];
  };
  for await (const row of readRows(await file.open(), path)) {
    const { privateKey: _never, blob: _nor, ...kept } = row;
    if (!ROW_SHAPES[table](row)) throw damaged(`${path} holds a row that is none of its table`);
    batch.push(kept);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  if (count !== backup.head.rows[table])
    throw damaged(`${path} does not hold the rows that it should`);
};

/**
 * Puts the rows of a backup, without their files, into an empty store of their own, where they can
 * be checked before anything of it comes near what is stored. Throws `BACKUP_DAMAGED`.
 */
export const stageRows = async (
  backup: OpenBackup,
  staging: EvidenceStore,
  signal?: AbortSignal,
): Promise<void> => {
  for (const table of BACKED_UP) {
    if (signal?.aborted) throw new ProblemError('CANCELLED', 'The restoring was cancelled');
    if (backup.head.rows[table] !== undefined) await stageTable(backup, table, staging);
  }
};
