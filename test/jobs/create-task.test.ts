import { describe, expect, it } from 'vitest';
import { createTask, type TaskState } from '../../lib/jobs/create-task.ts';

const makeTask = () => {
  const states: TaskState<string>[] = [];
  const discarded: string[] = [];
  const task = createTask<string>({
    report: (state) => states.push(state),
    discard: (result) => discarded.push(result),
  });
  return { task, states, discarded };
};

/** Work that fails when it is aborted, as every cancellable story does. */
const untilAborted = ({ signal }: { readonly signal: AbortSignal }): Promise<string> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

describe('createTask', () => {
  it('reports the start, each progress and the result, in their order', async () => {
    const { task, states } = makeTask();
    await task.start(async ({ onProgress }) => {
      onProgress(3, 9);
      return 'sealed';
    });
    expect(states).toEqual([
      { step: 'running', done: 0, total: 0 },
      { step: 'running', done: 3, total: 9 },
      { step: 'done', result: 'sealed' },
    ]);
  });

  it('reports a failure with its error and does not reject', async () => {
    const { task, states } = makeTask();
    const error = new Error('disk full');
    await task.start(() => Promise.reject(error));
    expect(states.at(-1)).toEqual({ step: 'failed', error, isCancelled: false });
  });

  it('reports a failure by cancel as cancelled', async () => {
    const { task, states } = makeTask();
    const run = task.start(untilAborted);
    task.cancel();
    await run;
    expect(states.at(-1)).toMatchObject({ step: 'failed', isCancelled: true });
  });

  it('aborts a replaced run and discards its progress and result', async () => {
    const { task, states, discarded } = makeTask();
    const late = Promise.withResolvers<string>();
    let reportLate = (_done: number, _total: number) => {};
    let wasAborted = () => false;
    const first = task.start(({ signal, onProgress }) => {
      reportLate = onProgress;
      wasAborted = () => signal.aborted;
      return late.promise;
    });
    await task.start(async () => 'second');
    expect(wasAborted()).toBe(true);
    reportLate(5, 9);
    late.resolve('first');
    await first;
    expect(states.at(-1)).toEqual({ step: 'done', result: 'second' });
    expect(states.filter(({ step }) => step === 'done')).toHaveLength(1);
    expect(discarded).toEqual(['first']);
  });

  it('reports nothing after a stop, and discards the result that is held once', async () => {
    const { task, states, discarded } = makeTask();
    await task.start(async () => 'held');
    const run = task.start(untilAborted);
    const before = states.length;
    task.stop();
    task.stop();
    await run;
    expect(states).toHaveLength(before);
    expect(discarded).toEqual(['held']);
  });

  it('keeps the result of the latest run until it is released', async () => {
    const { task, discarded } = makeTask();
    await task.start(async () => 'shown');
    expect(discarded).toEqual([]);
    task.release();
    task.stop();
    expect(discarded).toEqual(['shown']);
  });
});
