import { applyRestore, type Restored, type RestoreOptions } from './backup/apply-restore.ts';
import { checkStaged } from './backup/check-staged.ts';
import { type BackupHead, SETTINGS } from './backup/layout.ts';
import { type OpenBackup, openBackup, readBackupFile } from './backup/open-backup.ts';
import { type MatterPlan, planRestore } from './backup/plan-restore.ts';
import { takeRestoreLock } from './backup/restore-lock.ts';
import { stageRows } from './backup/stage.ts';
import { planWork, type WorkPlan } from './backup/work/plan-work.ts';
import { ProblemError } from './evidence/problem.ts';
import { readLastEntries } from './store/bulk/matter-rows.ts';
import { deleteStaging, emptyStaging, hasStaging, openStaging } from './store/bulk/staging.ts';
import type { EvidenceStore } from './store/db.ts';
import { dropImporting, isImporting } from './store/imports.ts';
import { deleteUnownedFiles } from './store/items/delete-item.ts';
import { listItemIds } from './store/items/items.ts';
import type { StoreFault } from './store-check/store-fault.ts';

/**
 * A backup that was read and checked, before anything is restored. `discard` deletes the staged
 * rows and releases the lock.
 */
export type PreparedRestore = {
  readonly head: BackupHead;
  readonly plans: readonly MatterPlan[];
  readonly work: readonly WorkPlan[];
  readonly faults: readonly StoreFault[];
  /** The settings in the backup as unchecked JSON; the caller parses them. */
  readonly settings: () => Promise<unknown>;
  readonly apply: (options?: RestoreOptions) => Promise<Restored>;
  readonly discard: () => Promise<void>;
};

const cancelled = (error: unknown): unknown =>
  (error as Error | null)?.name === 'AbortError'
    ? new ProblemError('CANCELLED', 'The restore was cancelled')
    : error;

const settingsOf = async ({ files }: OpenBackup): Promise<unknown> => {
  const file = files.get(SETTINGS);
  if (!file) return {};
  try {
    return JSON.parse(new TextDecoder().decode(await readBackupFile(file)));
  } catch {
    return {};
  }
};

/** The store that a backup is restored to, and its staging store; tests pass their own. */
export type RestorePlaces = {
  readonly db?: EvidenceStore | undefined;
  readonly staging: EvidenceStore;
};

/**
 * STORY 5. Reads the zips of a backup, checks each file's digest, each record and each custody log,
 * and plans matter by matter what a restore would do. `apply` then restores each matter completely
 * or not at all. A stored matter is only replaced by one whose custody log begins with the stored
 * log. The logs are restored unchanged, without an entry for the restore: such an entry would make
 * this copy of the log differ from every other copy.
 * Errors: `BACKUP_DAMAGED`, `BACKUP_PARTS`, `CANCELLED`, `STORAGE_FULL`.
 */
export const readBackup = async (
  zips: readonly File[],
  options: RestoreOptions = {},
  { db, staging }: RestorePlaces = { staging: openStaging() },
): Promise<PreparedRestore> => {
  const release = await takeRestoreLock();
  if (!release) throw new ProblemError('BACKUP_CHANGED', 'Another window is restoring');
  const discard = async () => {
    await deleteStaging(staging);
    release();
  };
  try {
    await dropStaged(staging, db);
    const backup = await openBackup(zips, options);
    await stageRows(backup, staging, options.signal);
    const faults = await checkStaged(
      backup,
      staging,
      options.signal ? { signal: options.signal } : {},
    );
    const plans = await planRestore(staging, faults, db);
    const work = await planWork(staging, plans, db);
    const checked = {
      backup,
      staging,
      db,
      plans,
      work,
      heads: await readLastEntries(
        plans.map(({ id }) => id),
        db,
      ),
    };
    options.signal?.throwIfAborted(); // a cancelled caller would never call discard
    return {
      head: backup.head,
      plans,
      work,
      faults,
      settings: () => settingsOf(backup),
      apply: (how) => applyRestore(checked, how),
      discard,
    };
  } catch (error) {
    await discard();
    throw cancelled(error);
  }
};

/** Deletes the files that an interrupted restore left for items that it did not restore. */
const dropStaged = async (staging: EvidenceStore, db?: EvidenceStore): Promise<void> => {
  await deleteUnownedFiles(await listItemIds(staging), db);
  await emptyStaging(staging);
};

/**
 * Removes what a restore or an import left behind when its page was closed. Does nothing while one
 * runs in another window, which holds the lock.
 */
export const dropUnfinishedRestore = async (db?: EvidenceStore): Promise<void> => {
  const hasStaged = await hasStaging();
  if (!hasStaged && !(await isImporting(db))) return;
  const release = await takeRestoreLock();
  if (!release) return;
  await dropImporting(db);
  if (hasStaged) {
    const staging = openStaging();
    await dropStaged(staging, db);
    await deleteStaging(staging);
  }
  release();
};
