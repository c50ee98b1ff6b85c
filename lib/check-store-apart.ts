import { runWorker } from './browser/run-worker.ts';
import type { StoreCheck, StoreCheckOptions } from './check-store.ts';

/**
 * `checkStore` in a worker, so that the screen goes on. Errors: the signal's reason where it was
 * stopped.
 */
export const checkStoreApart = ({
  quick = false,
  ...options
}: StoreCheckOptions): Promise<StoreCheck> =>
  runWorker(
    new Worker(new URL('./check-store.worker.ts', import.meta.url), { type: 'module' }),
    { quick },
    options,
  );
