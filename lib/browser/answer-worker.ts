import { toProblem } from '../evidence/problem.ts';
import { paceProgress } from './pace-progress.ts';
import { STOP, type WorkerSaid } from './run-worker.ts';

/** Progress is told this often at most, in milliseconds. */
const TELL_MS = 100;

/**
 * What the work is given beside its order; `signal` is that of a caller who lets the worker stop by
 * itself.
 */
export type WorkOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** Makes this worker answer `runWorker`: it does the work once for the order that it is given. */
export const answerWorker = <Order, T>(
  work: (order: Order, options: WorkOptions) => T | Promise<T>,
): void => {
  const say = (said: WorkerSaid<T>) => postMessage(said);
  const stop = new AbortController();
  addEventListener('message', async ({ data }: MessageEvent<Order | typeof STOP>) => {
    if (data === STOP) return stop.abort();
    try {
      const onProgress = paceProgress(TELL_MS, (done, total) => say({ done, total }));
      say({ result: await work(data, { signal: stop.signal, onProgress }) });
    } catch (thrown) {
      say({ problem: toProblem(thrown) });
    }
  });
};
