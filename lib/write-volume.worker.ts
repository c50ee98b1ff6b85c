import { createExportFile } from './browser/export-folder.ts';
import { toProblem } from './evidence/problem.ts';
import { writeZip } from './package/zip.ts';
import { readArtifact } from './store/items.ts';
import type { VolumeAnswer, VolumeOrder } from './write-volume.ts';

const TELL_MS = 250;

/**
 * Packs one volume off the page: from the store to the file, nothing passes between threads but the volume's plan,
 * what it has come to, and how it ended.
 */
const answer = (said: VolumeAnswer): void => postMessage(said);

const stop = new AbortController();

/** Tells the page of progress as often as an eye can follow, not at each of thousands of files. */
const teller = () => {
  let next = 0;
  return (done: number, total: number): void => {
    if (performance.now() < next && done < total) return;
    next = performance.now() + TELL_MS;
    answer({ done });
  };
};

const write = async ({ folder, volume }: VolumeOrder): Promise<void> => {
  const file = await createExportFile(folder, volume.fileName);
  try {
    await writeZip(volume, readArtifact, file.write, { signal: stop.signal, onProgress: teller() });
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
