import { runWorker } from './browser/run-worker.ts';
import type { Volume } from './package/build-volumes.ts';
import type { WriteOptions } from './zip/write/write-zip.ts';

/** What the writing worker is asked for: a volume, and the export's folder. */
export type VolumeOrder = { readonly folder: string; readonly volume: Volume };

/**
 * Writes a volume into an export's folder, in a worker. Errors: `CANCELLED`, `ALTERED`,
 * `STORAGE_FULL`.
 */
export const writeVolume = (folder: string, volume: Volume, options: WriteOptions): Promise<void> =>
  runWorker(
    new Worker(new URL('./write-volume.worker.ts', import.meta.url), { type: 'module' }),
    { folder, volume } satisfies VolumeOrder,
    { ...options, stopsItself: true },
  );
