import { answerJobs, type WorkerScope } from '../../lib/jobs/answer-jobs.ts';
import type { FromWorker, ToWorker } from '../../lib/jobs/protocol.ts';
import type { JobWorker } from '../../lib/jobs/start-worker.ts';

type Tables = Parameters<typeof answerJobs>;

/** A worker in this thread that runs these jobs; `received` lists what the page posted to it. */
export const fakeWorker = (jobs: Tables[0], sessions: Tables[1] = {}) => {
  const page = new EventTarget();
  let take: (event: { data: ToWorker }) => void = () => {};
  const received: ToWorker[] = [];
  const state = { isTerminated: false };
  const scope: WorkerScope = {
    postMessage: (data: FromWorker) => {
      if (!state.isTerminated) page.dispatchEvent(new MessageEvent('message', { data }));
    },
    addEventListener: (_type, listener) => {
      take = listener;
    },
  };
  answerJobs(jobs, sessions, scope);
  const worker = {
    postMessage: (data: ToWorker) => {
      received.push(data);
      take({ data });
    },
    terminate: () => {
      state.isTerminated = true;
    },
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  } as unknown as JobWorker;
  return { worker, received, state, page };
};
