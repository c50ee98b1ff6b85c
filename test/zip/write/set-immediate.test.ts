import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSetImmediate } from '../../../lib/zip/write/set-immediate.ts';

/** The function as browsers get it; `deliver` is their event loop. */
const load = () => {
  const port = { onmessage: () => {} };
  let posted = 0;
  class Channel {
    port1 = port;
    port2 = {
      postMessage: () => {
        posted += 1;
      },
    };
  }
  vi.stubGlobal('MessageChannel', Channel);
  const run = makeSetImmediate();
  /** Delivers the messages that were posted, one after another. */
  const deliver = () => {
    const errors: unknown[] = [];
    for (; posted > 0; posted -= 1)
      try {
        port.onmessage();
      } catch (error) {
        errors.push(error);
      }
    return errors;
  };
  return { run, deliver, waiting: () => posted };
};

describe('tasks that are put off in a browser', () => {
  let now = 0;
  beforeEach(() => {
    now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('run in their order, with their arguments, after one message for all of them', () => {
    const { run, deliver, waiting } = load();
    const done: unknown[] = [];
    run((...args) => done.push(args), 1, 2);
    run((...args) => done.push(args));
    expect([done, waiting()]).toEqual([[], 1]);
    deliver();
    expect(done).toEqual([[1, 2], []]);
  });

  it('that are added by a task run as well', () => {
    const { run, deliver } = load();
    const done: string[] = [];
    run(() => {
      done.push('first');
      run(() => done.push('second'));
    });
    deliver();
    expect(done).toEqual(['first', 'second']);
    run(() => done.push('third'));
    deliver();
    expect(done).toEqual(['first', 'second', 'third']);
  });

  it('give way to other events after eight milliseconds', () => {
    const { run, deliver, waiting } = load();
    const done: number[] = [];
    for (const at of [1, 2, 3])
      run(() => {
        done.push(at);
        now += 5;
      });
    const before = waiting();
    expect(before).toBe(1);
    deliver();
    expect(done).toEqual([1, 2, 3]);
    expect(now).toBe(15);
  });

  it('run although the one before them throws', () => {
    const { run, deliver } = load();
    const done: string[] = [];
    run(() => {
      throw new Error('a task failed');
    });
    run(() => done.push('next'));
    expect(deliver()).toEqual([new Error('a task failed')]);
    run(() => done.push('later'));
    deliver();
    expect(done).toEqual(['next', 'later']);
  });
});
