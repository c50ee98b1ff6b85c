import type { WorkerSaid } from './run-worker.ts';

/** Progress is told this often at most, in milliseconds. */
const TELL_MS = 100;

const teller = () => {
  let next = performance.now() + TELL_MS;
  return (done: number, total: number): void => {
    if (performance.now() < next) return;
    next = performance.now() + TELL_MS;
    postMessage({ done, total } satisfies WorkerSaid<never>);
  };
};

/** Makes this worker answer `runWorker`: it does the work once for the order that it is given. */
export const answerWorker = <Order, T>(
  work: (order: Order, tell: (done: number, total: number) => void) => T | Promise<T>,
): void => {
  addEventListener('message', async ({ data }: MessageEvent<Order>) => {
    try {
      postMessage({ result: await work(data, teller()) } satisfies WorkerSaid<T>);
    } catch (error) {
      postMessage({ failed: String(error) } satisfies WorkerSaid<T>);
    }
  });
};
