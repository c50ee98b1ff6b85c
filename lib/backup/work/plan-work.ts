import type { EvidenceStore } from '../../store/db.ts';
import { findList, listAllLists } from '../../store/lists/lists.ts';
import { findWatch, listAllWatches } from '../../store/lists/watches.ts';
import type { MatterPlan } from '../plan-restore.ts';

/**
 * A list or a watch of a backup and what would become of it: `added`; `kept` where it is here
 * already, and stays as it is here; `refused` where its matter cannot be restored.
 */
export type WorkPlan = {
  readonly kind: 'list' | 'watch';
  /** The list, or the list through which the watch makes its visits. */
  readonly list: string;
  readonly watch?: string;
  readonly matterId: string;
  readonly name: string;
  readonly outcome: 'added' | 'kept' | 'refused';
};

const REFUSED: readonly MatterPlan['outcome'][] = ['diverged', 'damaged', 'entangled'];

/**
 * Says for each list and watch of a staged backup what would become of it. A watch without its own
 * list, and a list whose watch is not there, are nothing that could go on, and are left out.
 */
export const planWork = async (
  staging: EvidenceStore,
  matters: readonly MatterPlan[],
  db?: EvidenceStore,
): Promise<readonly WorkPlan[]> => {
  const usable = new Set(
    matters.filter(({ outcome }) => !REFUSED.includes(outcome)).map(({ id }) => id),
  );
  const watches = new Map((await listAllWatches(staging)).map((watch) => [watch.id, watch]));
  const plans: WorkPlan[] = [];
  for (const { id, matterId, name, watch } of await listAllLists(staging)) {
    const of = watch === undefined ? undefined : watches.get(watch);
    if (watch !== undefined && (of?.list !== id || of.matterId !== matterId)) continue;
    const isHere =
      (await findList(id, db)) !== undefined ||
      (watch !== undefined && (await findWatch(watch, db)) !== undefined);
    const outcome = isHere ? 'kept' : usable.has(matterId) ? 'added' : 'refused';
    const kind = of ? 'watch' : 'list';
    plans.push({ kind, list: id, ...(of && { watch: of.id }), matterId, name, outcome });
  }
  return plans;
};
