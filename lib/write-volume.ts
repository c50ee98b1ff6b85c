import { type Problem, ProblemError } from './evidence/problem.ts';
import type { Volume } from './package/build-volumes.ts';
import type { WriteOptions } from './package/zip.ts';

/** What the writing worker is asked for: a volume, and the export's folder. It can be told to `stop`. */
export type VolumeOrder = { readonly folder: string; readonly volume: Volume };

/** What it answers: how many bytes it has come to, and once, how it ended. */
export type VolumeAnswer =
  | { readonly done: number }
  | { readonly ended: true }
  | { readonly problem: Problem };

/** Writes a volume into an export's folder, in a worker. Errors: `CANCELLED`, `ALTERED`, `STORAGE_FULL`. */
export const writeVolume = async (
  folder: string,
  volume: Volume,
  { signal, onProgress }: WriteOptions,
): Promise<void> => {
  const worker = new Worker(new URL('./write-volume.worker.ts', import.meta.url), { type: 'module' });
  const end = Promise.withResolvers<void>();
  const stop = () => worker.postMessage('stop');
  worker.onmessage = ({ data }: MessageEvent<VolumeAnswer>) => {
    if ('done' in data) return onProgress?.(data.done, volume.bytes);
    if ('ended' in data) return end.resolve();
    const { code, message, part } = data.problem;
    end.reject(new ProblemError(code, message, part));
  };
  worker.onerror = ({ message }) => end.reject(new Error(message));
  signal?.addEventListener('abort', stop);
  try {
    worker.postMessage({ folder, volume } satisfies VolumeOrder);
    if (signal?.aborted) stop();
    await end.promise;
  } finally {
    signal?.removeEventListener('abort', stop);
    worker.terminate();
  }
};
