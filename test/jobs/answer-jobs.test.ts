import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../lib/evidence/problem.ts';
import { answerJobs, type WorkerScope } from '../../lib/jobs/answer-jobs.ts';
import type { FromWorker, ToWorker } from '../../lib/jobs/protocol.ts';

type Jobs = Parameters<typeof answerJobs>[0];
type Sessions = Parameters<typeof answerJobs>[1];

/** The worker's side alone: what it posts, and a way to send it a message. */
const worker = (jobs: Jobs, sessions: Sessions = {}) => {
  const posted: FromWorker[] = [];
  let take: (event: { data: ToWorker }) => void = () => {};
  const scope: WorkerScope = {
    postMessage: (message) => void posted.push(message),
    addEventListener: (_type, listener) => {
      take = listener;
    },
  };
  answerJobs(jobs, sessions, scope);
  return { posted, send: (data: ToWorker) => take({ data }) };
};
const run = (name: string, order: unknown = {}): ToWorker => ({ kind: 'run', name, order });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a worker that is asked for a job', () => {
  it('answers with the result, or with the problem of the one that failed, by name', async () => {
    const { posted, send } = worker({
      good: async () => async (order: never) => ({ had: order }),
      bad: async () => async () => {
        throw new ProblemError('STORAGE_FULL', 'no room', 'item');
      },
    });
    send(run('good', { folder: 'f' }));
    send(run('bad'));
    await settled();
    expect(posted).toEqual([
      { kind: 'result', result: { had: { folder: 'f' } } },
      { kind: 'failed', problem: expect.objectContaining({ code: 'STORAGE_FULL', part: 'item' }) },
    ]);
  });

  it.each(['gone', 'toString', 'constructor'])('says that there is no job %s', async (name) => {
    const { posted, send } = worker({});
    send(run(name));
    await settled();
    expect(posted).toMatchObject([{ kind: 'failed', problem: { code: 'UNEXPECTED' } }]);
    expect(JSON.stringify(posted)).toContain(`There is no job ${name}`);
  });

  it('fails with words where its code cannot be loaded', async () => {
    const { posted, send } = worker({ far: () => Promise.reject(new Error('no network')) });
    send(run('far'));
    await settled();
    expect(posted).toMatchObject([{ kind: 'failed', problem: { message: 'no network' } }]);
  });

  it('is told to stop through the signal, also while its code is loading', async () => {
    const loading = Promise.withResolvers<void>();
    const seen: boolean[] = [];
    const { send } = worker({
      slow: async () => {
        await loading.promise;
        return async (_order, { signal }) => void seen.push(signal.aborted);
      },
    });
    send(run('slow'));
    send({ kind: 'stop' });
    loading.resolve();
    await settled();
    expect(seen).toEqual([true]);
  });
});

describe('the progress of a job', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is posted four times a second at most, the end always, and before the result', async () => {
    const { posted, send } = worker({
      counts:
        async () =>
        async (_order, { onProgress }) => {
          for (let done = 1; done <= 100; done += 1) {
            vi.advanceTimersByTime(10);
            onProgress(done, 100);
          }
          return 'done';
        },
    });
    send(run('counts'));
    await settled();
    const progress = posted.filter((message) => message.kind === 'progress');
    expect(progress.map(({ done }) => done)).toEqual([25, 50, 75, 100]);
    expect(progress.every(({ total }) => total === 100)).toBe(true);
    expect(posted.at(-1)).toEqual({ kind: 'result', result: 'done' });
  });
});

describe('a worker that serves a session', () => {
  it('hands it the messages in their order once it was loaded, and its replies back', async () => {
    const loading = Promise.withResolvers<void>();
    const had: unknown[] = [];
    const { posted, send } = worker(
      {},
      {
        search: async () => {
          await loading.promise;
          return (reply: (text: unknown) => void) => (message: unknown) => {
            had.push(message);
            reply(had.length);
          };
        },
      },
    );
    send({ kind: 'send', message: 'before it was opened' });
    send({ kind: 'open', name: 'search' });
    send({ kind: 'send', message: 'a' });
    send({ kind: 'send', message: 'b' });
    await settled();
    expect(had).toEqual([]);
    loading.resolve();
    await settled();
    expect(had).toEqual(['a', 'b']);
    expect(posted).toEqual([
      { kind: 'reply', reply: 1 },
      { kind: 'reply', reply: 2 },
    ]);
  });
});
