import { useEffect, useState } from 'react';
import { digestBlob } from '../../../lib/evidence/file/digest-blob.ts';
import { addressOfBytes, MOST_FILE_BYTES } from '../../../lib/evidence/file/file-facts.ts';
import { listFilesOf } from '../../../lib/store/listings/listings.ts';

/**
 * The exhibits of a matter that hold the same bytes as a file, by file; a file that cannot be read
 * has none here, and fails when it is added.
 */
export const useDuplicates = (
  matter: string,
  files: readonly File[],
): ReadonlyMap<File, readonly string[]> => {
  const [found, setFound] = useState<ReadonlyMap<File, readonly string[]>>(new Map());
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const look = async () => {
      for (const file of files.filter(({ size }) => size <= MOST_FILE_BYTES)) {
        const digest = await digestBlob(file, { signal }).catch(() => undefined);
        const same = digest ? await listFilesOf(matter, addressOfBytes(digest)) : [];
        if (signal.aborted) return;
        const exhibits = same.map(({ exhibit }) => exhibit);
        if (exhibits.length > 0) setFound((before) => new Map(before).set(file, exhibits));
      }
    };
    void look();
    return () => left.abort();
  }, [matter, files]);
  return found;
};
