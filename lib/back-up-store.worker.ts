import { type WorkerAnswer, type WorkerOrder, workName } from './back-up-store.ts';
import { writeBackup } from './backup/write-backup.ts';
import { createExportFile } from './browser/export-folder.ts';
import { ProblemError, toProblem } from './evidence/problem.ts';
import { store } from './store/db.ts';

const TELL_MS = 100;

const answer = (said: WorkerAnswer): void => postMessage(said);

const stop = new AbortController();

const teller = () => {
  let next = 0;
  return (done: number, total: number): void => {
    if (performance.now() < next && done < total) return;
    next = performance.now() + TELL_MS;
    answer({ done, total });
  };
};

const write = async ({ folder, now, software, settings }: WorkerOrder): Promise<void> => {
  let abort = () => {};
  try {
    const written = await writeBackup({
      db: store,
      now: new Date(now),
      software,
      settings,
      signal: stop.signal,
      onProgress: teller(),
      open: async (part) => {
        const file = await createExportFile(folder, workName(part));
        abort = file.abort;
        return file;
      },
    });
    answer({ written });
  } catch (error) {
    abort();
    throw error;
  }
};

const asProblem = (thrown: unknown) =>
  toProblem(
    (thrown as Error | null)?.name === 'QuotaExceededError'
      ? new ProblemError('STORAGE_FULL', 'The disk is full')
      : thrown,
  );

addEventListener('message', ({ data }: MessageEvent<WorkerOrder | 'stop'>) => {
  if (data === 'stop') return stop.abort();
  write(data).catch((thrown) => answer({ problem: asProblem(thrown) }));
});
