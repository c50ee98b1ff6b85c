import type { WorkOptions } from './job.ts';

/** How a task stands; `done` and `total` share a unit of the task's own and begin at 0 of 0. */
export type TaskState<Result> =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly done: number; readonly total: number }
  | { readonly step: 'failed'; readonly error: unknown; readonly isCancelled: boolean }
  | { readonly step: 'done'; readonly result: Result };

type TaskPlaces<Result> = {
  /** Receives each state of the latest run. */
  readonly report: (state: TaskState<Result>) => void;
  /** Frees what a result holds, once nobody can see the result any more. */
  readonly discard?: (result: Result) => unknown;
};

export type Task<Result> = {
  /** Stops the run before, if any, and runs `work`; never rejects. */
  readonly start: (work: (options: WorkOptions) => Promise<Result>) => Promise<void>;
  /** Aborts the run, which then reports `failed` with `isCancelled`. */
  readonly cancel: () => void;
  /** Discards the result that is held. */
  readonly release: () => void;
  /** Aborts the run without a report, and discards the result that is held. */
  readonly stop: () => void;
};

/**
 * One piece of work at a time, from its start to its result or failure, as screens show it. A run
 * that was stopped or replaced reports nothing more, and its late result is discarded.
 */
export const createTask = <Result>({
  report,
  discard = () => {},
}: TaskPlaces<Result>): Task<Result> => {
  let current: AbortController | undefined;
  let held: { readonly result: Result } | undefined;
  const release = (): void => {
    const last = held;
    held = undefined;
    if (last) void discard(last.result);
  };
  const stop = (): void => {
    current?.abort();
    current = undefined;
    release();
  };
  const start: Task<Result>['start'] = async (work) => {
    stop();
    const own = new AbortController();
    const { signal } = own;
    current = own;
    const reportIfCurrent = (state: TaskState<Result>) => {
      if (current === own) report(state);
    };
    const onProgress = (done: number, total: number) =>
      reportIfCurrent({ step: 'running', done, total });
    onProgress(0, 0);
    try {
      const result = await work({ signal, onProgress });
      if (current !== own) return void discard(result);
      held = { result };
      report({ step: 'done', result });
    } catch (error) {
      reportIfCurrent({ step: 'failed', error, isCancelled: signal.aborted });
    }
  };
  return { start, cancel: () => current?.abort(), release, stop };
};
