import { useEffect, useState } from 'react';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';

/**
 * The texts of stored files by file name; `undefined` for a file that the browser could not read.
 */
export type BlobTexts = ReadonlyMap<string, string | undefined>;

/** Whether every file was read: only then can a search say that no text contains something. */
export const areRead = (texts: BlobTexts): texts is ReadonlyMap<string, string> =>
  ![...texts.values()].includes(undefined);

/** The texts of stored files, once all are read or found unreadable; undefined until then. */
export const useBlobTexts = (artifacts: readonly ArtifactRow[]): BlobTexts | undefined => {
  const [texts, setTexts] = useState<BlobTexts>();
  useEffect(() => {
    let left = false;
    const read = async ({ path, blob }: ArtifactRow) =>
      [path, await blob.text().catch(() => undefined)] as const;
    void Promise.all(artifacts.map(read)).then((all) => {
      if (!left) setTexts(new Map(all));
    });
    return () => {
      left = true;
    };
  }, [artifacts]);
  return texts;
};
