import { type Browser, browser } from 'wxt/browser';
import { ProblemError } from '../evidence/problem.ts';
import { withinTime } from './time-limit.ts';

/** A file that an export is written into, in this profile's private file system; `abort` ends it unfinished. */
export type ExportFile = {
  readonly write: (chunk: Uint8Array) => Promise<void>;
  readonly close: () => Promise<File>;
  readonly abort: () => Promise<void>;
};

/** The folder of one export under way; `remove` deletes it with all that was written. */
export type ExportFolder = {
  readonly create: (name: string) => Promise<ExportFile>;
  readonly remove: () => Promise<void>;
};

/** A file that the browser has saved: `name` is the one it bears on the disk, which may differ from the one asked for. */
export type SavedFile = { readonly download: number; readonly name: string; readonly path: string };

const lockOf = (id: string): string => `export-${id}`;

const exportsFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('exports', { create: true });

/** Holds a lock until the answer is called; the browser lets go of it when the page dies. */
const holdLock = async (name: string): Promise<() => void> => {
  const [held, taken] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  void navigator.locks.request(name, () => {
    taken.resolve();
    return held.promise;
  });
  await taken.promise;
  return held.resolve;
};

/** Asks the writer one thing after another; its errors come back as values. */
const asker =
  (worker: Worker) =>
  (request: unknown, transfer: Transferable[] = []) =>
    new Promise<void>((done, failed) => {
      worker.onmessage = ({ data }: MessageEvent<{ error?: { name: string; message: string } }>) =>
        data.error ? failed(new DOMException(data.error.message, data.error.name)) : done();
      worker.onerror = ({ message }) => failed(new Error(message));
      worker.postMessage(request, transfer);
    });

const createFile = async (
  folder: FileSystemDirectoryHandle,
  id: string,
  name: string,
): Promise<ExportFile> => {
  const worker = new Worker(new URL('./file-writer.worker.ts', import.meta.url), { type: 'module' });
  const ask = asker(worker);
  await ask({ folder: id, name });
  return {
    write: (chunk) => {
      const { buffer } = chunk.byteLength === chunk.buffer.byteLength ? chunk : chunk.slice();
      return ask(buffer, [buffer as ArrayBuffer]);
    },
    close: async () => {
      await ask('close');
      worker.terminate();
      return (await folder.getFileHandle(name)).getFile();
    },
    abort: async () => worker.terminate(),
  };
};

/** Opens the folder that an export writes its volumes into. Errors: a full disk rejects with `QuotaExceededError`. */
export const openExportFolder = async (id: string): Promise<ExportFolder> => {
  const release = await holdLock(lockOf(id));
  const parent = await exportsFolder();
  const folder = await parent.getDirectoryHandle(id, { create: true });
  return {
    create: (name) => createFile(folder, id, name),
    remove: async () => {
      await parent.removeEntry(id, { recursive: true });
      release();
    },
  };
};

/** Removes what exports left behind that ended with their page. One that is under way in another window holds its lock. */
export const removeLeftovers = async (): Promise<void> => {
  const parent = await exportsFolder();
  for await (const id of parent.keys())
    await navigator.locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
      if (lock) await parent.removeEntry(id, { recursive: true });
    });
};

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
 * Starts a download and returns its id. By a link first: `downloads.download` loses the file's name where another
 * program has taken over the downloads (DevTools, a download manager). A browser that holds back a second download
 * without a press is asked by the API, which it does not hold back.
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
export const saveFile = async (file: File, name: string, signal?: AbortSignal): Promise<SavedFile> => {
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
export const removeSaved = ({ download }: SavedFile): Promise<void> => browser.downloads.removeFile(download);
