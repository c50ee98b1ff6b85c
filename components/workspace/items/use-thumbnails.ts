import { useEffect, useState } from 'react';
import { readThumbnails } from '../listed-item.ts';

/** Pictures kept at hand: those of some twenty screens. They never change. */
const MOST = 400;
const kept = new Map<string, Blob>();

const keep = (pictures: ReadonlyMap<string, Blob>): void => {
  for (const [id, blob] of pictures) kept.set(id, blob);
  for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) kept.delete(id);
};

/** The small pictures of the rows that are drawn, read when they come into view. */
export const useThumbnails = (ids: readonly string[]): ReadonlyMap<string, Blob> => {
  const [, setRead] = useState(0);
  const names = ids.join();
  useEffect(() => {
    let left = false;
    const missing = names.split(',').filter((id) => id && !kept.has(id));
    if (missing.length === 0) return;
    const read = async () => {
      keep(await readThumbnails(missing));
      if (!left) setRead((count) => count + 1);
    };
    void read();
    return () => {
      left = true;
    };
  }, [names]);
  return kept;
};
