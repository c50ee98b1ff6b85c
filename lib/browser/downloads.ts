import { type Browser, browser } from 'wxt/browser';
import { ProblemError } from '../evidence/problem.ts';
import {
  browserDownloads,
  type DownloadSeam,
  lookRepeatedly,
  startDownload,
} from './start-download.ts';

/**
 * A file that the browser has saved: `name` is its name on the disk, which may differ from the name
 * requested.
 */
export type SavedFile = { readonly download: number; readonly name: string; readonly path: string };

type Downloads = DownloadSeam['downloads'];

const cancelled = (): ProblemError => new ProblemError('CANCELLED', 'The download was cancelled');

const failure = (reason: string): ProblemError => {
  if (/cancel/i.test(reason)) return cancelled();
  if (/NO_SPACE/.test(reason)) return new ProblemError('STORAGE_FULL', 'The disk is full');
  return new ProblemError('UNEXPECTED', `The download was interrupted: ${reason}`);
};

/**
 * The id of the download once it has started. Rejects at an abort; a download that starts after
 * that is cancelled at once.
 */
const unlessAborted = (
  starting: Promise<number>,
  downloads: Downloads,
  signal: AbortSignal | undefined,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(cancelled());
      starting.then((late) => downloads.cancel(late)).catch(() => {});
    };
    signal?.addEventListener('abort', abort, { once: true });
    if (signal?.aborted) abort();
    starting
      .then(resolve, (thrown) => reject(failure(String(thrown))))
      .finally(() => signal?.removeEventListener('abort', abort));
  });

/** Waits for the download to end. Returns its last state, or undefined if it was erased. */
const untilEnded = async (
  id: number,
  downloads: Downloads,
  signal: AbortSignal | undefined,
): Promise<Browser.downloads.DownloadItem | undefined> => {
  const end = Promise.withResolvers<void>();
  const onChanged = (change: Browser.downloads.DownloadDelta): void => {
    if (change.id === id && change.state && change.state.current !== 'in_progress') end.resolve();
  };
  const onErased = (erased: number): void => {
    if (erased === id) end.resolve();
  };
  const cancel = (): void => void downloads.cancel(id).then(end.resolve, end.resolve);
  const state = async () => (await downloads.search({ id }))[0];
  downloads.onChanged.addListener(onChanged);
  downloads.onErased.addListener(onErased);
  signal?.addEventListener('abort', cancel, { once: true });
  const stopLooking = lookRepeatedly(async () => {
    if ((await state())?.state !== 'in_progress') end.resolve();
  });
  try {
    if (signal?.aborted) cancel();
    if ((await state())?.state === 'in_progress') await end.promise;
    return await state();
  } finally {
    stopLooking();
    downloads.onChanged.removeListener(onChanged);
    downloads.onErased.removeListener(onErased);
    signal?.removeEventListener('abort', cancel);
  }
};

/**
 * Saves a file through the browser's downloads, once, and waits without a time limit until it is on
 * the disk. The signal cancels the wait and the download.
 * Errors: `CANCELLED`, `STORAGE_FULL`, `UNEXPECTED` with the browser's reason.
 */
export const saveFile = async (
  file: File,
  name: string,
  signal?: AbortSignal,
  seam: DownloadSeam = browserDownloads(),
): Promise<SavedFile> => {
  if (signal?.aborted) throw cancelled();
  const url = URL.createObjectURL(file);
  try {
    const starting = startDownload(url, name, seam);
    const download = await unlessAborted(starting, seam.downloads, signal);
    const saved = await untilEnded(download, seam.downloads, signal);
    if (!saved) throw cancelled();
    if (saved.state !== 'complete') throw failure(saved.error ?? 'unknown');
    return { download, name: saved.filename.split(/[\\/]/).at(-1) || name, path: saved.filename };
  } finally {
    URL.revokeObjectURL(url);
  }
};

/** Deletes a saved file from the disk. */
export const removeSaved = ({ download }: SavedFile): Promise<void> =>
  browser.downloads.removeFile(download);
