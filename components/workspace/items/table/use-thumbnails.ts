import { useEffect, useState } from 'react';
import { readThumbnails } from '../../../../lib/store/items/thumbnails.ts';

/** Pictures kept at hand: those of some twenty screens. They never change. */
const MOST = 400;
/**
 * Rows that stay in view for less, in milliseconds, pass too quickly for a picture: to load one
 * holds up the scrolling.
 */
const REST = 80;
/** Addresses of pictures, the last used at the end; an empty one where an item has no picture. */
const kept = new Map<string, string>();

const keep = (ids: readonly string[], pictures: ReadonlyMap<string, Blob>): void => {
  for (const id of ids) {
    const blob = pictures.get(id);
    kept.set(id, blob ? URL.createObjectURL(blob) : '');
  }
};

/** Forgets the pictures that were not used for longest. */
const forget = (): void => {
  for (const [id, url] of [...kept].slice(0, Math.max(0, kept.size - MOST))) {
    URL.revokeObjectURL(url);
    kept.delete(id);
  }
};

const use = (ids: readonly string[]): void => {
  for (const id of ids) {
    const url = kept.get(id);
    if (url === undefined || !kept.delete(id)) continue;
    kept.set(id, url);
  }
};

/** The addresses of the small pictures of the rows that are drawn, read once the list rests. */
export const useThumbnails = (ids: readonly string[]): ReadonlyMap<string, string> => {
  const [, setRead] = useState(0);
  const names = ids.join();
  useEffect(() => {
    const shown = names.split(',').filter(Boolean);
    let left = false;
    const read = async () => {
      const missing = shown.filter((id) => !kept.has(id));
      const pictures = await readThumbnails(missing);
      use(shown);
      keep(
        missing.filter((id) => !kept.has(id)),
        pictures,
      );
      forget();
      if (!left && missing.length > 0) setRead((count) => count + 1);
    };
    const rest = setTimeout(() => void read(), REST);
    return () => {
      left = true;
      clearTimeout(rest);
    };
  }, [names]);
  return kept;
};
