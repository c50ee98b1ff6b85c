import { type Problem, toProblem } from '../evidence/problem.ts';
import type { EvidenceStore } from '../store/db.ts';
import { addRestored, readWork } from '../store/lists/restored-work.ts';
import { addEarlierSigners } from '../store/signers.ts';
import type { OpenBackup } from './open-backup.ts';
import { groupsOf, type MatterPlan, readLinks } from './plan-restore.ts';
import { restoreGroup } from './restore-group.ts';
import type { WorkPlan } from './work/plan-work.ts';

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

const writtenOf = (plans: readonly MatterPlan[]): readonly MatterPlan[] =>
  plans.filter(({ outcome }) => outcome === 'added' || outcome === 'continued');

/** A backup that was read and checked, the store it is restored to, and what would become of it. */
export type CheckedBackup = {
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
  { staging, db }: CheckedBackup,
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

/**
 * Restores each group of matters completely or not at all, then the lists and watches of those
 * matters. A group that fails stops no other.
 */
export const applyRestore = async (
  checked: CheckedBackup,
  { signal, onProgress }: RestoreOptions = {},
): Promise<Restored> => {
  const { backup, staging, db, plans, heads } = checked;
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
  const added = checked.work.filter(
    ({ outcome, matterId }) => outcome === 'added' && !lost.has(matterId),
  );
  return { written, failed, ...(await applyWork(added, checked)) };
};
