import { startDigest } from '../../evidence/digest.ts';
import { readEntry } from './read-entry.ts';
import type { ZipFile } from './zip-content.ts';
import { parseDirectory } from './zip-directory.ts';
import { readZipEnd } from './zip-end.ts';
import { readSpan } from './zip-span.ts';

/**
 * Reads some files of a zip again, with their bytes, after `readZip` has checked it: those whose
 * path `isWanted`. Returns none for what is no zip. Throws what reading the Blob throws.
 */
export const readSome = async (
  file: Blob,
  isWanted: (path: string) => boolean,
): Promise<readonly ZipFile[]> => {
  const end = await readZipEnd(file);
  if (!end) return [];
  const { start } = end.directory;
  const bytes = new Uint8Array(await file.slice(start, end.at).arrayBuffer());
  const entries = parseDirectory(bytes, end.count).entries.toSorted(
    (one, other) => one.offset - other.offset,
  );
  const files: ZipFile[] = [];
  for (const [at, entry] of entries.entries()) {
    if (!isWanted(entry.path)) continue;
    const next = Math.min(entries[at + 1]?.offset ?? start, start);
    const span = await readSpan(file, entry, Math.max(0, next - entry.offset));
    files.push((await readEntry(span, startDigest(), () => true)).file);
  }
  return files;
};
