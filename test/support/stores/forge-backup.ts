import { expect } from 'vitest';
import { type Bytes, hexOf } from '../../../lib/evidence/digest.ts';
import { readZip } from '../../../lib/zip/read/read-zip.ts';
import { type StartedZip, startZip } from '../../../lib/zip/write/start-zip.ts';

/** The files of a backup as texts, by path. */
export type Files = Map<string, string>;

/** Unpacks a backup of texts alone. */
export const unpackBackup = async (backup: File): Promise<Files> => {
  const { files, faults } = await readZip(backup, () => true);
  expect(faults).toEqual([]);
  return new Map(files.map(({ path, content }) => [path, new TextDecoder().decode(content)]));
};

const put = (zip: StartedZip, path: string, text: string): string => {
  zip.begin(path);
  zip.write(new TextEncoder().encode(text));
  return `${hexOf(zip.end().digest)}  ${path}\n`;
};

/** Packs a backup's files again as a forger would, with digests that fit them. */
export const forgeBackup = async (backup: File, alter: (files: Files) => void): Promise<File> => {
  const files = await unpackBackup(backup);
  files.delete('manifest-sha256.txt');
  alter(files);
  const pieces: Bytes[] = [];
  const zip = startZip((bytes) => void pieces.push(bytes.slice()));
  const lines = [...files].map(([path, text]) => put(zip, path, text));
  put(zip, 'manifest-sha256.txt', lines.join(''));
  zip.close();
  return new File(pieces, 'forged.zip');
};

/** Replaces words in one file, which must hold them. */
export const edit =
  (path: string, from: string | RegExp, to: string) =>
  (files: Files): void => {
    const text = files.get(path) ?? '';
    expect(text).toMatch(from);
    files.set(path, text.replace(from, to));
  };

/** Adds rows to a table, and counts them in the head of the backup. */
export const addRows =
  (table: string, ...rows: readonly object[]) =>
  (files: Files): void => {
    const path = `rows/${table}.jsonl`;
    files.set(
      path,
      `${files.get(path) ?? ''}${rows.map((row) => `${JSON.stringify(row)}\n`).join('')}`,
    );
    const head = JSON.parse(files.get('backup.json') ?? '{}');
    head.rows[table] = (head.rows[table] ?? 0) + rows.length;
    files.set('backup.json', JSON.stringify(head));
  };
