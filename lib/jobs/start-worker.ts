/** The part of a worker that the page uses. */
export type JobWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'addEventListener' | 'removeEventListener'
>;

/** Starts a worker out of a worker, from the script that runs in this one: the entry of all. */
export const startNestedWorker = (): JobWorker => new Worker(location.href, { type: 'module' });

/** Starts a worker that waits for its job or session. The path must stay literal for Vite. */
export const startWorker = (): JobWorker =>
  new Worker(new URL('./job-worker.ts', import.meta.url), { type: 'module' });
