import { startTransition, useEffect, useState } from 'react';
import { createTask, type TaskState } from '../../../lib/jobs/create-task.ts';
import type { WorkOptions } from '../../../lib/jobs/job.ts';

/**
 * The latest result of a worker, why it failed, and its progress while it runs; the result before
 * stays while it runs again.
 */
export type WorkerResult<T> = {
  readonly result?: T;
  readonly fault?: unknown;
  readonly progress?: { readonly done: number; readonly total: number };
};

const afterReport = <T>(before: WorkerResult<T>, state: TaskState<T>): WorkerResult<T> => {
  if (state.step === 'running')
    return { ...before, progress: { done: state.done, total: state.total } };
  if (state.step === 'done') return { result: state.result };
  return state.step === 'failed' ? { fault: state.error } : before;
};

/**
 * Runs `work` in a worker and reruns it when the cache key `from` changes; waits while the key is
 * undefined.
 */
export const useWorkerResult = <T>(
  from: string | undefined,
  work: (options: WorkOptions) => Promise<T>,
): WorkerResult<T> => {
  const [latest, setLatest] = useState<WorkerResult<T>>({ progress: { done: 0, total: 0 } });
  const [task] = useState(() => {
    const show = (state: TaskState<T>) => setLatest((before) => afterReport(before, state));
    return createTask<T>({
      // A long list may take its time to draw: the screen stays usable meanwhile.
      report: (state) => (state.step === 'done' ? startTransition(() => show(state)) : show(state)),
    });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `from` is the cache key
  useEffect(() => {
    if (from === undefined) return;
    void task.start(work);
    return task.stop;
  }, [from]);
  return latest;
};
