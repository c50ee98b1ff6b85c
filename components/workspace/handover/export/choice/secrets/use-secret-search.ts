import type { WorkOptions } from '../../../../../../lib/jobs/job.ts';
import { runJob } from '../../../../../../lib/jobs/run-job.ts';
import type { ListingRow } from '../../../../../../lib/store/listings/listing.ts';
import { useTask } from '../../../../kit/use-task.ts';

const search = async ({ signal, onProgress }: WorkOptions, items: readonly string[]) => {
  const found = await runJob('find-secrets', { items }, { signal, onProgress });
  return { ...found, items: new Set(items) };
};

/**
 * The search for secrets in the items that go out, begun by `start` in a worker. `isSearched` is
 * true once each of them was searched; an item that is chosen later has to be searched as well.
 */
export const useSecretSearch = (sent: readonly ListingRow[]) => {
  const { state, start, cancel } = useTask(search);
  return {
    state,
    start: () => start(sent.map(({ id }) => id)),
    cancel,
    isSearched: state.step === 'done' && sent.every(({ id }) => state.result.items.has(id)),
  };
};
