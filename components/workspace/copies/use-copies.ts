import { useMemo } from 'react';
import type { CopyGroup } from '../../../lib/casework/copies/find-copies.ts';
import { runJob } from '../../../lib/jobs/run-job.ts';
import type { CopyIds } from '../../../lib/jobs/work/find-copies.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { useWorkerResult, type WorkerResult } from './use-worker-result.ts';

/** Items that say the same as lists show them, and what the first of them says. */
export type ShownCopies = { readonly words: string; readonly copies: CopyGroup<ListingRow> };

/** The group with its items; what left the matter meanwhile is left out. */
const openGroup = (
  { words, copies }: CopyIds,
  items: ReadonlyMap<string, ListingRow>,
): ShownCopies => ({
  words,
  copies: copies.flatMap(({ id, likeness, to, isOtherScript }) => {
    const [item, like] = [items.get(id), items.get(to ?? '')];
    if (!item) return [];
    const about = { ...(likeness && { likeness }), ...(isOtherScript && { isOtherScript }) };
    return [{ item, ...about, ...(like && { to: like }) }];
  }),
});

/**
 * Groups of items with the same or nearly the same text, recomputed when items are added or
 * removed.
 */
export const useCopies = (
  matter: string,
  items: ReadonlyMap<string, ListingRow> | undefined,
): WorkerResult<readonly ShownCopies[]> => {
  const ids = useMemo(() => items && [...items.keys()].join(), [items]);
  const { result, progress, fault } = useWorkerResult(ids, (options) =>
    runJob('find-copies', { matter }, options),
  );
  const groups = useMemo(
    () =>
      items &&
      result?.map((group) => openGroup(group, items)).filter(({ copies }) => copies.length > 1),
    [result, items],
  );
  return { ...(groups && { result: groups }), ...(progress && { progress }), fault };
};
