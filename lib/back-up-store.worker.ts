import { type WorkerAnswer, type WorkerOrder, workName } from './back-up-store.ts';
import { writeBackup } from './backup/write-backup.ts';
import { createExportFile } from './browser/export-folder.ts';
import { toProblem } from './evidence/problem.ts';
import { paceProgress } from './pace-progress.ts';
import { store } from './store/db.ts';

const TELL_MS = 100;

const answer = (said: WorkerAnswer): void => postMessage(said);

const stop = new AbortController();

const write = async ({ folder, now, software, settings }: WorkerOrder): Promise<void> => {
  let abort = () => {};
  try {
    const written = await writeBackup({
      db: store,
      now: new Date(now),
      software,
      settings,
      signal: stop.signal,
      onProgress: paceProgress(TELL_MS, (done, total) => answer({ done, total })),
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

addEventListener('message', ({ data }: MessageEvent<WorkerOrder | 'stop'>) => {
  if (data === 'stop') return stop.abort();
  write(data).catch((thrown) => answer({ problem: toProblem(thrown) }));
});
