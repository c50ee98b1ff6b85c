import { createExportFile } from './browser/export-folder.ts';
import { toProblem } from './evidence/problem.ts';
import { paceProgress } from './pace-progress.ts';
import { writeZip } from './package/zip.ts';
import { readArtifact } from './store/items.ts';
import type { VolumeAnswer, VolumeOrder } from './write-volume.ts';

const TELL_MS = 250;

const answer = (said: VolumeAnswer): void => postMessage(said);

const stop = new AbortController();

/**
 * Packs one volume off the page: from the store to the file, nothing passes between threads but the volume's plan,
 * what it has come to, and how it ended.
 */
const write = async ({ folder, volume }: VolumeOrder): Promise<void> => {
  const file = await createExportFile(folder, volume.fileName);
  try {
    const onProgress = paceProgress(TELL_MS, (done) => answer({ done }));
    await writeZip(volume, readArtifact, file.write, { signal: stop.signal, onProgress });
    file.close();
  } catch (error) {
    file.abort();
    throw error;
  }
};

addEventListener('message', ({ data }: MessageEvent<VolumeOrder | 'stop'>) => {
  if (data === 'stop') return stop.abort();
  write(data).then(
    () => answer({ ended: true }),
    (thrown) => answer({ problem: toProblem(thrown) }),
  );
});
