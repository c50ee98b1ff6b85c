import { useEffect, useState } from 'react';
import type { ArtifactRow } from '../../lib/store/db.ts';

/** The texts of stored files by their names, once all are read; undefined until then. */
export const useBlobTexts = (artifacts: readonly ArtifactRow[]): ReadonlyMap<string, string> | undefined => {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>();
  useEffect(() => {
    let left = false;
    const read = async ({ path, blob }: ArtifactRow) => [path, await blob.text()] as const;
    void Promise.all(artifacts.map(read)).then((all) => {
      if (!left) setTexts(new Map(all));
    });
    return () => {
      left = true;
    };
  }, [artifacts]);
  return texts;
};
