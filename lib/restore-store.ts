import { checkStaged } from './backup/check-staged.ts';
import { type BackupHead, SETTINGS } from './backup/layout.ts';
import { type OpenBackup, openBackup, readBackupFile } from './backup/open-backup.ts';
import { groupsOf, type MatterPlan, planRestore, readLinks } from './backup/plan-restore.ts';
import { restoreGroup } from './backup/restore-group.ts';
import { takeRestoreLock } from './backup/restore-lock.ts';
import { stageRows } from './backup/stage.ts';
import { planWork, type WorkPlan } from './backup/work/plan-work.ts';
import { type Problem, ProblemError, toProblem } from './evidence/problem.ts';
import { readLastEntries } from './store/bulk/matter-rows.ts';
import { deleteStaging, emptyStaging, hasStaging, openStaging } from './store/bulk/staging.ts';
import type { EvidenceStore } from './store/db.ts';
import { dropImporting, isImporting } from './store/imports.ts';
import { deleteUnownedFiles } from './store/items/delete-item.ts';
import { listItemIds } from './store/items/items.ts';
import { addRestored, readWork } from './store/lists/restored-work.ts';
import { addEarlierSigners } from './store/signers.ts';
import type { StoreFault } from './store-check/store-fault.ts';

/**
 * Cancellation and progress of reading or restoring a backup; `done` and `total` count bytes.
 */
export type RestoreOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/**
 * The matters that were restored, and those that failed, of which nothing was written; and so of
 * lists and watches.
 */
export type Restored = {
  readonly written: readonly MatterPlan[];
  readonly work: readonly WorkPlan[];
  readonly failedWork: readonly (WorkPlan & { readonly problem: Problem })[];
  readonly failed: readonly (MatterPlan & { readonly problem: Problem })[];
};

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

const writtenOf = (plans: readonly MatterPlan[]): readonly MatterPlan[] =>
  plans.filter(({ outcome }) => outcome === 'added' || outcome === 'continued');

type Prepared = {
  readonly backup: OpenBackup;
  readonly staging: EvidenceStore;
  readonly db?: EvidenceStore | undefined;
  readonly plans: readonly MatterPlan[];
  readonly work: readonly WorkPlan[];
  readonly heads: ReadonlyMap<string, string | undefined>;
};

const bytesOf = ({ files }: OpenBackup): number =>
  [...files.values()].reduce((sum, { size }) => sum + size, 0);

/** Adds lists and watches, each with its lines or not at all. */
const applyWork = async (
  plans: readonly WorkPlan[],
  { staging, db }: Prepared,
): Promise<Pick<Restored, 'work' | 'failedWork'>> => {
  const work: WorkPlan[] = [];
  const failedWork: Restored['failedWork'][number][] = [];
  for (const plan of plans)
    try {
      const read = await readWork(plan, staging);
      if (read && (await addRestored(read, db))) work.push(plan);
    } catch (error) {
      failedWork.push({ ...plan, problem: toProblem(error) });
    }
  return { work, failedWork };
};

const apply = async (
  prepared: Prepared,
  { signal, onProgress }: RestoreOptions = {},
): Promise<Restored> => {
  const { backup, staging, db, plans, heads } = prepared;
  const total = bytesOf(backup);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    onProgress?.(done, total);
  };
  const failed: Restored['failed'][number][] = [];
  for (const group of groupsOf(plans, await readLinks(staging, db))) {
    const groupHeads = new Map(group.map((id) => [id, heads.get(id)]));
    try {
      await restoreGroup(group, groupHeads, {
        backup,
        staging,
        db,
        onBytes,
        ...(signal && { signal }),
      });
    } catch (error) {
      const problem = toProblem(error);
      failed.push(
        ...plans.filter(({ id }) => group.includes(id)).map((plan) => ({ ...plan, problem })),
      );
    }
  }
  const lost = new Set(failed.map(({ id }) => id));
  const written = writtenOf(plans).filter(({ id }) => !lost.has(id));
  if (written.length > 0) await addEarlierSigners(staging, db);
  const added = prepared.work.filter(
    ({ outcome, matterId }) => outcome === 'added' && !lost.has(matterId),
  );
  return { written, failed, ...(await applyWork(added, prepared)) };
};

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
    const prepared = {
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
      apply: (how) => apply(prepared, how),
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
