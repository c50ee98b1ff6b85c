import { ProblemError } from '../evidence/problem.ts';
import type { JobOptions } from './job.ts';
import type { JobName, JobOrder, JobResult } from './job-table.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { startWorker } from './start-worker.ts';

/**
 * Jobs that write. When cancelled they are told so, and get the time to close the file, or to
 * finish the item: they then fail with `CANCELLED`, or say what was done. Any other job is
 * terminated at once.
 */
const WRITERS: ReadonlySet<JobName> = new Set<JobName>([
  'make-filing',
  'write-volume',
  'encrypt-volume',
  'back-up',
  'import-package',
]);

/**
 * Runs a job in a worker of its own, which ends with the job. Errors: the signal's reason when a
 * job that writes nothing is cancelled, else what the job threw, as a `ProblemError`.
 */
export const runJob = async <Name extends JobName>(
  name: Name,
  order: JobOrder<Name>,
  { signal, onProgress }: JobOptions = {},
  start = startWorker,
): Promise<JobResult<Name>> => {
  const worker = start();
  const end = Promise.withResolvers<JobResult<Name>>();
  const post = (message: ToWorker) => worker.postMessage(message);
  const cancel = () => (WRITERS.has(name) ? post({ kind: 'stop' }) : end.reject(signal?.reason));
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'progress') onProgress?.(data.done, data.total);
    else if (data.kind === 'result') end.resolve(data.result as JobResult<Name>);
    else if (data.kind === 'failed')
      end.reject(new ProblemError(data.problem.code, data.problem.message, data.problem.part));
  });
  worker.addEventListener('error', ({ message }) => end.reject(new Error(message)));
  signal?.addEventListener('abort', cancel);
  try {
    post({ kind: 'run', name, order });
    if (signal?.aborted) cancel();
    return await end.promise;
  } finally {
    signal?.removeEventListener('abort', cancel);
    worker.terminate();
  }
};
