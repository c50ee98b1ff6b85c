import { type Bytes, type Digest, hexOf } from '../evidence/digest.ts';
import { keptChecksum } from '../evidence/file/kept-checksum.ts';
import { newId } from '../evidence/id.ts';
import { ProblemError, toProblem } from '../evidence/problem.ts';
import { fileRowsReader } from '../store/bulk/file-rows.ts';
import type { EvidenceStore } from '../store/db.ts';
import { digestInPlace } from '../zip/write/entry-reader.ts';
import { type KeptFile, type ReadFile, readRuns } from '../zip/write/read-runs.ts';
import { type Sink, type StartedZip, startZip } from '../zip/write/start-zip.ts';
import { cutParts } from './cut-parts.ts';
import {
  BACKUP_FORMAT,
  type BackupHead,
  HEAD,
  MANIFEST,
  partName,
  rowsPath,
  SETTINGS,
} from './layout.ts';
import { type RowFile, type WrittenRows, writeRows } from './write-rows.ts';

/**
 * What a backup is made from. `open` begins the file of a part, named for its place among them,
 * from 1.
 */
export type WriteBackupOptions = {
  readonly db?: EvidenceStore | undefined;
  readonly now: Date;
  readonly software: string;
  readonly settings: object;
  readonly open: (part: number) => Promise<{ readonly write: Sink; readonly close: () => void }>;
  readonly partBytes?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/**
 * A backup as it was written: the name of each part, and the files that no longer have their
 * digest, which are in it as they are.
 */
export type WrittenBackup = {
  readonly names: readonly string[];
  readonly items: number;
  readonly altered: readonly string[];
};

/** One part under way: a zip, and the digests of what it holds. */
const startPart = (sink: Sink) => {
  const zip: StartedZip = startZip(sink);
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let path = '';
  const begin = (name: string) => {
    path = name;
    zip.begin(name);
  };
  const end = (): Digest => {
    const { digest } = zip.end();
    lines.push(`${hexOf(digest)}  ${path}\n`);
    return digest;
  };
  const text = (words: string) => zip.write(encoder.encode(words));
  const whole = (name: string, bytes: Bytes): Digest => {
    begin(name);
    zip.write(bytes);
    return end();
  };
  const add = (name: string, bytes: Bytes, digest: Digest, checksum: number | undefined) => {
    zip.add(name, bytes, false, checksum);
    lines.push(`${hexOf(digest)}  ${name}\n`);
  };
  const close = (head: BackupHead) => {
    whole(HEAD, encoder.encode(`${JSON.stringify(head, null, 2)}\n`));
    zip.begin(MANIFEST);
    for (const line of lines) text(line);
    zip.end();
    zip.close();
  };
  return { begin, end, text, whole, add, close, size: zip.size };
};

/** Memory for so many bytes, or none where the machine has less: then each file gets its own. */
const roomFor = (bytes: number): ArrayBuffer => {
  try {
    return new ArrayBuffer(bytes);
  } catch {
    return new ArrayBuffer(0);
  }
};

/**
 * Makes a function that reads the next of the files, all of them into the same memory; undefined
 * where a file cannot be read. Errors: `BACKUP_CHANGED` where it was deleted.
 */
const filesReader = (files: readonly RowFile[], db?: EvidenceStore) => {
  const rowOf = fileRowsReader(db);
  const open = async ({ table, key, path }: RowFile): Promise<KeptFile> => {
    // A store that gives no rows fails the backup; a file whose bytes are not read does not.
    const row = await rowOf(table, key).catch((error: unknown) => {
      const { code, message } = toProblem(error);
      throw new ProblemError(code, message);
    });
    const { blob } = row ?? {};
    if (!blob)
      throw new ProblemError('BACKUP_CHANGED', `${path} was deleted while the backup was written`);
    return { ...row, blob };
  };
  const readNext = readRuns(files.map((file) => ({ bytes: file.bytes, open: () => open(file) })));
  const largest = files.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  let buffer = roomFor(largest);
  return async (): Promise<ReadFile | undefined> => {
    try {
      const read = await readNext(buffer);
      if (read) buffer = read.bytes.buffer;
      return read;
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      return undefined;
    } finally {
      // A stream that failed does not give it back.
      if (buffer.byteLength < largest) buffer = roomFor(largest);
    }
  };
};

const writeHeadOf =
  ({ now, software }: WriteBackupOptions, { rows }: WrittenRows, count: number) =>
  (index: number, id: string): BackupHead => ({
    format: BACKUP_FORMAT,
    id,
    at: now.toISOString(),
    software,
    part: { index, count },
    rows,
  });

/**
 * Writes the whole store but for keys and captures under way: rows as JSON lines, all of one
 * moment, then each file of bytes, one in memory at a time. A file that cannot be read, or no
 * longer has its digest, is told and stops nothing: the rest is worth having. Errors: `CANCELLED`,
 * `BACKUP_CHANGED`, `BACKUP_TOO_LARGE` before any file is written, and what `open` and `write`
 * throw.
 */
export const writeBackup = async (order: WriteBackupOptions): Promise<WrittenBackup> => {
  const { db, now, settings, open, partBytes, signal, onProgress } = order;
  const id = newId(now.getTime());
  const altered: string[] = [];
  let file = await open(1);
  let part = startPart(file.write);
  part.whole(SETTINGS, new TextEncoder().encode(`${JSON.stringify(settings)}\n`));
  const written = await writeRows(
    { begin: (table) => part.begin(rowsPath(table)), line: part.text, end: part.end },
    db,
  );
  const parts = cutParts(written.files, part.size(), partBytes);
  const headOf = writeHeadOf(order, written, parts.length);
  const total = written.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const [at, files] of parts.entries()) {
    if (at > 0) {
      file = await open(at + 1);
      part = startPart(file.write);
    }
    const readNext = filesReader(files, db);
    for (const one of files) {
      if (signal?.aborted) throw new ProblemError('CANCELLED', 'The backup was cancelled');
      const read = await readNext();
      const digest = read && (await digestInPlace(read.bytes));
      if (read && digest) part.add(one.path, read.bytes, digest, keptChecksum(read, digest));
      if (!digest || (one.digest && digest !== one.digest)) altered.push(one.path);
      done += one.bytes;
      onProgress?.(done, total);
    }
    part.close(headOf(at + 1, id));
    file.close();
  }
  const names = parts.map((_, at) => partName(now.toISOString(), at + 1, parts.length));
  return { names, items: written.rows.items, altered };
};
