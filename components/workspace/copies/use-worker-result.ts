import { startTransition, useEffect, useState } from 'react';
import type { JobOptions } from '../../../lib/jobs/job.ts';

/**
 * What a worker last worked out; while it works how far it has come, which is 0 of 0 until it
 * tells; why it failed.
 */
export type WorkerResult<T> = {
  readonly result?: T;
  readonly fault?: unknown;
  readonly progress?: { readonly done: number; readonly total: number };
};

const BEGINNING = { done: 0, total: 0 };

/**
 * Has something worked out in a worker, again whenever `from` changes, which says all that it rests
 * on; not yet while that is undefined.
 */
export const useWorkerResult = <T>(
  from: string | undefined,
  work: (options: JobOptions) => Promise<T>,
): WorkerResult<T> => {
  const [worked, setWorked] = useState<WorkerResult<T>>({ progress: BEGINNING });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `from` says what the work rests on
  useEffect(() => {
    if (from === undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = (done: number, total: number) =>
      setWorked((before) => ({ ...before, progress: { done, total } }));
    onProgress(0, 0);
    work({ signal, onProgress }).then(
      (result) => startTransition(() => setWorked({ result })),
      (error) => {
        if (!signal.aborted) setWorked({ fault: error });
      },
    );
    return () => controller.abort();
  }, [from]);
  return worked;
};
