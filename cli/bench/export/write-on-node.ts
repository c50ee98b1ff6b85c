import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bytes, digestOf } from '../../../lib/evidence/digest.ts';
import type { EntryToWrite } from '../../../lib/zip/write/entry.ts';
import { writeZip, type ZipToWrite } from '../../../lib/zip/write/write-zip.ts';

/**
 * A file on the disk as the writer reads those of a browser's store. The Blob that Node makes of a
 * file reads it in pieces of 64 kB, so that Node's reading would be measured and not the writer.
 */
const fileBlob = (path: string): Blob => {
  const { size } = statSync(path);
  const stream = () => {
    let at = 0;
    const opened = open(path);
    return new ReadableStream({
      type: 'bytes',
      async pull({ byobRequest }) {
        const view = byobRequest?.view as Bytes;
        const file = await opened;
        const { bytesRead } = await file.read(view, 0, view.byteLength, at);
        at += bytesRead;
        if (at >= size) await file.close();
        byobRequest?.respond(bytesRead);
      },
    });
  };
  return { size, stream } as Blob;
};

const planOf = async (folder: string): Promise<ZipToWrite> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const entries: EntryToWrite[] = [];
  for (const file of found.filter((one) => one.isFile())) {
    const path = join(file.parentPath, file.name);
    const content = await readFile(path);
    // Nothing is stored in pieces of no bytes.
    if (content.length === 0) continue;
    entries.push({
      path: path.slice(folder.length + 1),
      bytes: content.length,
      digest: await digestOf(new Uint8Array(content)),
      store: true,
      content: { item: path, path, called: path },
    });
  }
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return { folder: 'files', at: '2026-11-21T09:00:00.000Z', bytes, entries };
};

/**
 * Makes a function that writes the files of a folder, stored, into one zip with the product's own
 * writer on Node, and gives the milliseconds that it took. Reading and hashing are in them.
 */
export const nodeWriter = async (folder: string, to: string): Promise<() => Promise<number>> => {
  const plan = await planOf(folder);
  return async () => {
    await rm(to, { force: true });
    const started = performance.now();
    const file = openSync(to, 'w');
    const write = (piece: Bytes) => {
      for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
    };
    await writeZip(plan, async (_item, path) => ({ blob: fileBlob(path) }), write);
    closeSync(file);
    return performance.now() - started;
  };
};
