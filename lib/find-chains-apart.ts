import { runWorker, type WorkerOptions } from './browser/run-worker.ts';
import type { ChainNode } from './casework/copies/repost-chains.ts';
import type { Link } from './evidence/casework.ts';

/** `chainsOfMatter` in a worker. Errors: the signal's reason where it was stopped. */
export const findChainsApart = (
  matter: string,
  links: readonly Link[],
  options: WorkerOptions,
): Promise<readonly ChainNode<string>[]> =>
  runWorker(
    new Worker(new URL('./find-chains.worker.ts', import.meta.url), { type: 'module' }),
    { matter, links },
    options,
  );
