import { runWorker, type WorkerOptions } from './browser/run-worker.ts';
import type { CopyIds } from './copies-of-matter.ts';

/**
 * `copiesOfMatter` in a worker; progress counts texts. Errors: the signal's reason where it was
 * stopped.
 */
export const findCopiesApart = (
  matter: string,
  options: WorkerOptions,
): Promise<readonly CopyIds[]> =>
  runWorker(
    new Worker(new URL('./find-copies.worker.ts', import.meta.url), { type: 'module' }),
    { matter },
    options,
  );
