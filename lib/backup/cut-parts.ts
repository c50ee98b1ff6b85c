import { ProblemError } from '../evidence/problem.ts';
import { ZIP_LIMITS } from '../zip/write/zip-limits.ts';
import type { RowFile } from './write-rows.ts';

/**
 * Throws `BACKUP_TOO_LARGE` where a file, or all rows and settings together, fit into no zip. It
 * names the file with its exhibit.
 */
const checkFits = (files: readonly RowFile[], rows: number): void => {
  const most = ZIP_LIMITS.MOST.bytes;
  const large = files
    .filter(({ bytes }) => bytes > most)
    .map(({ exhibit, path, bytes }) => ({
      name: `${exhibit}: ${path.replace(/^files\/[^/]*\//u, '')}`,
      bytes,
    }));
  const all = { name: 'records, labels and logs of all matters', bytes: rows };
  const [first] = rows > most ? [all] : large;
  if (!first) return;
  const { name, bytes } = first;
  throw new ProblemError('BACKUP_TOO_LARGE', `${name} (${(bytes / 1e9).toFixed(1)} GB)`);
};

/**
 * The files of each part, so that none exceeds `most` bytes or 60,000 entries: the first goes on
 * after the rows. Errors: `BACKUP_TOO_LARGE`.
 */
export const cutParts = (
  files: readonly RowFile[],
  first: { readonly bytes: number; readonly entries: number },
  most: number = ZIP_LIMITS.CUT.bytes,
): readonly (readonly RowFile[])[] => {
  checkFits(files, first.bytes);
  const parts: RowFile[][] = [[]];
  let room = first;
  for (const file of files) {
    const weight = file.bytes + file.path.length * 4 + 256;
    const isFull = room.bytes + weight > most || room.entries + 4 > ZIP_LIMITS.CUT.entries;
    if (isFull) {
      parts.push([]);
      room = { bytes: 0, entries: 0 };
    }
    parts.at(-1)?.push(file);
    room = { bytes: room.bytes + weight, entries: room.entries + 1 };
  }
  return parts;
};
