import { useEffect, useState } from 'react';
import { createTask, type TaskState } from '../../../lib/jobs/create-task.ts';
import type { WorkOptions } from '../../../lib/jobs/job.ts';

/**
 * Runs `work` when `start` is called, and holds its state for the screen: progress, result or
 * failure. A new start replaces the run before. When the component goes, the run is aborted and the
 * result is passed to `discard`.
 */
export const useTask = <Result, Input extends readonly unknown[] = []>(
  work: (options: WorkOptions, ...input: Input) => Promise<Result>,
  discard?: (result: Result) => unknown,
) => {
  const [state, setState] = useState<TaskState<Result>>({ step: 'idle' });
  const [task] = useState(() =>
    createTask<Result>({ report: setState, ...(discard && { discard }) }),
  );
  useEffect(() => task.stop, [task]);
  return {
    state,
    start: (...input: Input) => task.start((options) => work(options, ...input)),
    cancel: task.cancel,
    release: task.release,
  };
};
