import { type Browser, browser } from 'wxt/browser';
import { ProblemError } from '../evidence/problem.ts';
import { withinTime } from './time-limit.ts';

/**
 * A file that the browser has saved: `name` is the one it bears on the disk, which may differ from
 * the one asked for.
 */
export type SavedFile = { readonly download: number; readonly name: string; readonly path: string };

const stateOf = async (id: number) => (await browser.downloads.search({ id }))[0];

const ended = async (id: number, signal: AbortSignal | undefined): Promise<void> => {
  const end = Promise.withResolvers<void>();
  const hear = (change: Browser.downloads.DownloadDelta) => {
    if (change.id === id && change.state && change.state.current !== 'in_progress') end.resolve();
  };
  const cancel = () => void browser.downloads.cancel(id).then(end.resolve, end.resolve);
  browser.downloads.onChanged.addListener(hear);
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  if ((await stateOf(id))?.state === 'in_progress') await end.promise;
  browser.downloads.onChanged.removeListener(hear);
  signal?.removeEventListener('abort', cancel);
};

const failure = (reason: string): ProblemError => {
  if (/cancel/i.test(reason)) return new ProblemError('CANCELLED', 'The download was cancelled');
  if (/NO_SPACE/.test(reason)) return new ProblemError('STORAGE_FULL', 'The disk is full');
  return new ProblemError('UNEXPECTED', `The download was interrupted: ${reason}`);
};

const LINK_MS = 3_000;

const clickLink = (url: string, name: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
};

/**
 * Starts a download and returns its id. By a link first: `downloads.download` loses the file's name
 * where another program has taken over the downloads (DevTools, a download manager). A browser that
 * holds back a second download without a press is asked by the API, which it does not hold back.
 */
const startDownload = async (url: string, name: string): Promise<number> => {
  const created = Promise.withResolvers<number>();
  const hear = (item: Browser.downloads.DownloadItem) => {
    if (item.url === url) created.resolve(item.id);
  };
  browser.downloads.onCreated.addListener(hear);
  try {
    clickLink(url, name);
    return await withinTime(created.promise, LINK_MS, 'The download');
  } catch {
    return await browser.downloads
      .download({ url, filename: name, conflictAction: 'uniquify' })
      .catch((thrown) => Promise.reject(failure(String(thrown))));
  } finally {
    browser.downloads.onCreated.removeListener(hear);
  }
};

/**
 * Hands a file to the browser's downloads and waits until it lies on the disk.
 * Errors: `CANCELLED`, `STORAGE_FULL`, `UNEXPECTED` with the browser's reason.
 */
export const saveFile = async (
  file: File,
  name: string,
  signal?: AbortSignal,
): Promise<SavedFile> => {
  const url = URL.createObjectURL(file);
  try {
    const download = await startDownload(url, name);
    await ended(download, signal);
    const saved = await stateOf(download);
    if (saved?.state !== 'complete') throw failure(saved?.error ?? 'unknown');
    return { download, name: saved.filename.split(/[\\/]/).at(-1) || name, path: saved.filename };
  } finally {
    URL.revokeObjectURL(url);
  }
};

/** Takes a saved file back from the disk. */
export const removeSaved = ({ download }: SavedFile): Promise<void> =>
  browser.downloads.removeFile(download);
