import { useMemo } from 'react';
import { type ChainNode, mapChain } from '../../../lib/casework/copies/repost-chains.ts';
import { runJob } from '../../../lib/jobs/run-job.ts';
import { readCaseFile } from '../../../lib/store/casework.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { useLive } from '../../use-live.ts';
import { useWorkerResult, type WorkerResult } from './use-worker-result.ts';

/** A matter's chains of reposts, found again whenever an item or a link comes or goes. */
export const useChains = (
  matter: string,
  items: ReadonlyMap<string, ListingRow> | undefined,
): WorkerResult<readonly ChainNode<ListingRow>[]> => {
  const links = useLive(async () => (await readCaseFile(matter)).link, [matter]);
  const from = useMemo(
    () => (items && links ? `${JSON.stringify(links)} ${[...items.keys()].join()}` : undefined),
    [items, links],
  );
  const { result, fault } = useWorkerResult(from, (options) =>
    runJob('find-chains', { matter, links: links ?? [] }, options),
  );
  const chains = useMemo(
    () => items && result?.map((chain) => mapChain(chain, (id) => items.get(id))),
    [result, items],
  );
  return { ...(chains && { result: chains }), fault };
};
