import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, WebWorker } from 'puppeteer-core';
import { BUILD } from '../../browser/launch-browser.ts';

type SyncFile = {
  truncate(size: number): void;
  write(bytes: Uint8Array, options: { at: number }): number;
  close(): void;
};
type WorkersFile = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> };
type Reader = {
  read(view: Uint8Array, options: { min: number }): Promise<{ value?: Uint8Array<ArrayBuffer> }>;
  cancel(): Promise<void>;
};

/** A worker of the extension that waits for a job which never comes. */
const openWorker = async (page: Page): Promise<WebWorker> => {
  const folder = 'assets';
  const script = (await readdir(join(BUILD, folder))).find((name) => /^job-worker-/.test(name));
  if (!script) throw new Error('The build has no script for workers');
  const started = new Promise<WebWorker>((done) => page.once('workercreated', done));
  await page.evaluate((path) => {
    new Worker(path, { type: 'module' });
  }, `/${folder}/${script}`);
  return started;
};

/**
 * Milliseconds in which a worker reads all files of the store, as many in one stream as the writer
 * does, and writes them into a private file: no digest, no checksum, no zip.
 */
const readAndWrite = async (): Promise<number> => {
  const [together, most] = [64, 2 ** 20];
  const ask = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done) => {
      request.onsuccess = () => done(request.result);
    });
  const db = await ask(indexedDB.open('matterproof'));
  const keys = await ask(db.transaction('artifacts').objectStore('artifacts').getAllKeys());
  const root = await navigator.storage.getDirectory();
  const handle = (await root.getFileHandle('floor', { create: true })) as WorkersFile;
  const file = await handle.createSyncAccessHandle();
  file.truncate(0);
  let [buffer, written] = [new ArrayBuffer(most), 0];
  const started = performance.now();
  for (let next = 0; next < keys.length; next += together) {
    const artifacts = db.transaction('artifacts').objectStore('artifacts');
    const rows = await Promise.all(
      keys.slice(next, next + together).map((key) => ask(artifacts.get(key))),
    );
    const joined = new Blob(rows.map(({ blob }) => blob as Blob));
    const reader = joined.stream().getReader({ mode: 'byob' }) as unknown as Reader;
    for (let left = joined.size; left > 0; ) {
      const min = Math.min(left, most);
      const { value } = await reader.read(new Uint8Array(buffer, 0, min), { min });
      if (!value) throw new Error('A file of the store ended too soon');
      written += file.write(value, { at: written });
      left -= value.length;
      buffer = value.buffer;
    }
    await reader.cancel();
  }
  const took = performance.now() - started;
  file.close();
  await root.removeEntry('floor');
  db.close();
  return took;
};

/** Milliseconds of the least that a writer in the browser can do: reading and writing alone. */
export const timeFloor = async (page: Page): Promise<number> => {
  const worker = await openWorker(page);
  try {
    return await worker.evaluate(readAndWrite);
  } finally {
    await worker.close();
  }
};
