import { type Problem, ProblemError } from '../evidence/problem.ts';

/** What a worker says that does one thing: how far it has come, then what came of it. */
export type WorkerSaid<T> =
  | { readonly done: number; readonly total: number }
  | { readonly result: T }
  | { readonly problem: Problem };

/** What a worker is told that is to stop by itself. */
export const STOP = 'stop';

/** How its work is followed and stopped. */
export type WorkerOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/**
 * Gives a worker its order and waits for the result; the worker ends with it. Where it is stopped
 * it ends at once, unless it `stopsItself`: then it is told, and has the time to close the file
 * that it writes. Errors: the signal's reason, or what the worker threw, as a problem.
 */
export const runWorker = async <T>(
  worker: Worker,
  order: unknown,
  {
    signal,
    onProgress,
    stopsItself = false,
  }: WorkerOptions & { readonly stopsItself?: boolean } = {},
): Promise<T> => {
  const end = Promise.withResolvers<T>();
  const stop = () => (stopsItself ? worker.postMessage(STOP) : end.reject(signal?.reason));
  worker.onmessage = ({ data }: MessageEvent<WorkerSaid<T>>) => {
    if ('done' in data) return onProgress?.(data.done, data.total);
    if ('result' in data) return end.resolve(data.result);
    end.reject(new ProblemError(data.problem.code, data.problem.message, data.problem.part));
  };
  worker.onerror = ({ message }) => end.reject(new Error(message));
  signal?.addEventListener('abort', stop);
  try {
    worker.postMessage(order);
    if (signal?.aborted) stop();
    return await end.promise;
  } finally {
    signal?.removeEventListener('abort', stop);
    worker.terminate();
  }
};
