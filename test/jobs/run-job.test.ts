import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../lib/evidence/problem.ts';
import { openSession } from '../../lib/jobs/open-session.ts';
import { runJob } from '../../lib/jobs/run-job.ts';
import { fakeWorker } from './fake-worker.ts';

const FOUND = { faults: [], items: 3 };

describe('a job in a worker', () => {
  it('gets its order, gives its result and ends its worker', async () => {
    const { worker, state } = fakeWorker({
      'check-store': async () => async (order: object) => ({ ...FOUND, order }),
    });
    const result = await runJob('check-store', { quick: true }, {}, () => worker);
    expect(result).toEqual({ ...FOUND, order: { quick: true } });
    expect(state.isTerminated).toBe(true);
  });

  it('reports the end of its progress', async () => {
    const { worker } = fakeWorker({
      'check-store':
        async () =>
        async (_order, { onProgress }) => {
          onProgress(3, 3);
          return FOUND;
        },
    });
    const reports: number[][] = [];
    const onProgress = (done: number, total: number) => reports.push([done, total]);
    await runJob('check-store', {}, { onProgress }, () => worker);
    expect(reports).toEqual([[3, 3]]);
  });

  it('fails with the problem that its work threw, and ends its worker', async () => {
    const { worker, state } = fakeWorker({
      'back-up': async () => async () => {
        throw new ProblemError('STORAGE_FULL', 'full', 'item');
      },
    });
    const order = { folder: 'f', now: 0, software: 's', settings: {} };
    await expect(runJob('back-up', order, {}, () => worker)).rejects.toMatchObject({
      code: 'STORAGE_FULL',
      message: 'full',
      part: 'item',
    });
    expect(state.isTerminated).toBe(true);
  });

  it('fails when the worker does not know its name', async () => {
    const { worker } = fakeWorker({});
    await expect(runJob('check-store', {}, {}, () => worker)).rejects.toMatchObject({
      code: 'UNEXPECTED',
    });
  });

  it('fails with the error of its worker', async () => {
    const { worker, page } = fakeWorker({
      'check-store': async () => () => new Promise<never>(() => {}),
    });
    const run = runJob('check-store', {}, {}, () => worker);
    page.dispatchEvent(Object.assign(new Event('error'), { message: 'no script' }));
    await expect(run).rejects.toThrow('no script');
  });
});

describe('a cancelled job', () => {
  const waiting = () =>
    fakeWorker({
      'check-store': async () => () => new Promise<never>(() => {}),
      'back-up':
        async () =>
        (_order, { signal }) =>
          new Promise<never>((_, reject) => {
            const stop = () => reject(new ProblemError('CANCELLED', 'closed its file'));
            if (signal.aborted) stop();
            signal.addEventListener('abort', stop);
          }),
    });

  it.each(['before', 'after'])(
    'that only reads ends at once, cancelled %s its start',
    async (when) => {
      const { worker, state, received } = waiting();
      const controller = new AbortController();
      if (when === 'before') controller.abort(new Error('left'));
      const run = runJob('check-store', {}, { signal: controller.signal }, () => worker);
      if (when === 'after') controller.abort(new Error('left'));
      await expect(run).rejects.toThrow('left');
      expect([state.isTerminated, received.map(({ kind }) => kind)]).toEqual([true, ['run']]);
    },
  );

  it('that writes a file is told to stop and ends by itself', async () => {
    const { worker, received } = waiting();
    const controller = new AbortController();
    const order = { folder: 'f', now: 0, software: 's', settings: {} };
    const run = runJob('back-up', order, { signal: controller.signal }, () => worker);
    controller.abort();
    await expect(run).rejects.toMatchObject({ code: 'CANCELLED', message: 'closed its file' });
    expect(received.map(({ kind }) => kind)).toEqual(['run', 'stop']);
  });
});

describe('a session with a worker', () => {
  const echo = () =>
    fakeWorker(
      {},
      {
        search: async () => (reply: (text: unknown) => void) => (message: unknown) =>
          reply(message),
      },
    );
  const find = (ticket: number) => ({ kind: 'find', query: 'x', ticket }) as const;
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

  it('answers messages in their order, also those sent while it was loading', async () => {
    const { worker } = echo();
    const session = openSession('search', () => worker);
    const replies: unknown[] = [];
    session.listen((reply) => replies.push(reply));
    session.send(find(1));
    session.send(find(2));
    await settled();
    expect(replies).toEqual([find(1), find(2)]);
  });

  it('stops calling a listener that was removed, and ends when it is closed', async () => {
    const { worker, state } = echo();
    const session = openSession('search', () => worker);
    const replies: unknown[] = [];
    session.listen((reply) => replies.push(reply))();
    session.send(find(1));
    await settled();
    expect(replies).toEqual([]);
    session.close();
    expect(state.isTerminated).toBe(true);
  });
});
