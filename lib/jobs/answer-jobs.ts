import { toProblem } from '../evidence/problem.ts';
import type { SessionWork, Work } from './job.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { throttleProgress } from './throttle-progress.ts';

/** Progress is sent at most this often, in milliseconds. */
const PROGRESS_MS = 250;

type Jobs = { readonly [name: string]: () => Promise<Work<never, unknown>> };
type Sessions = { readonly [name: string]: () => Promise<SessionWork<never, unknown>> };

/** The part of a worker's global scope that is used. */
export type WorkerScope = {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: ToWorker }) => void): void;
};

const loadFrom = <T>(table: { readonly [name: string]: () => Promise<T> }, name: string) =>
  (Object.hasOwn(table, name) ? table[name]?.() : undefined) ??
  Promise.reject(new Error(`There is no job ${name}`));

const runJob = async (
  jobs: Jobs,
  { name, order }: Extract<ToWorker, { kind: 'run' }>,
  signal: AbortSignal,
  postMessage: WorkerScope['postMessage'],
): Promise<void> => {
  try {
    const work = await loadFrom(jobs, name);
    const onProgress = throttleProgress(PROGRESS_MS, (done, total) =>
      postMessage({ kind: 'progress', done, total }),
    );
    postMessage({ kind: 'result', result: await work(order as never, { signal, onProgress }) });
  } catch (error) {
    postMessage({ kind: 'failed', problem: toProblem(error) });
  }
};

/** Only an error that nothing holds reaches the listeners of the worker. */
const throwInWorker = (error: unknown): void =>
  void setTimeout(() => {
    throw error;
  });

/**
 * Makes this worker answer the page: it runs the one job, or serves the one session, that the page
 * asks for. An error of a job is sent as a problem; an error of a session is the worker's.
 */
export const answerJobs = (
  jobs: Jobs,
  sessions: Sessions,
  scope: WorkerScope = globalThis as unknown as WorkerScope,
): void => {
  const stop = new AbortController();
  const post: WorkerScope['postMessage'] = (message, transfer = []) =>
    scope.postMessage(message, transfer);
  // A session is loaded while the first messages arrive: each waits for it, in its order.
  let session: Promise<(message: never) => void> | undefined;
  scope.addEventListener('message', ({ data }) => {
    if (data.kind === 'run') void runJob(jobs, data, stop.signal, post);
    else if (data.kind === 'stop') stop.abort();
    else if (data.kind === 'open') {
      session = loadFrom(sessions, data.name).then((start) =>
        start((reply, transfer) => post({ kind: 'reply', reply }, transfer)),
      );
      session.catch(throwInWorker);
    } else void session?.then((receive) => receive(data.message as never));
  });
};
