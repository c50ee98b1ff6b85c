import { useEffect, useState } from 'react';
import { readThumbnails } from '../../../../lib/store/items/thumbnails.ts';

/** Size of the thumbnail cache: about twenty screens of rows. Thumbnails never change. */
const MOST = 400;
/**
 * Debounce in milliseconds: thumbnails load once the rows in view have not changed for this long,
 * because loading them slows down scrolling.
 */
const REST = 80;
/** LRU cache of blob URLs, the last used at the end; empty string for an item without one. */
const cache = new Map<string, string>();

const keep = (ids: readonly string[], pictures: ReadonlyMap<string, Blob>): void => {
  for (const id of ids) {
    const blob = pictures.get(id);
    cache.set(id, blob ? URL.createObjectURL(blob) : '');
  }
};

/** Evicts the least recently used thumbnails. */
const forget = (): void => {
  for (const [id, url] of [...cache].slice(0, Math.max(0, cache.size - MOST))) {
    URL.revokeObjectURL(url);
    cache.delete(id);
  }
};

const use = (ids: readonly string[]): void => {
  for (const id of ids) {
    const url = cache.get(id);
    if (url === undefined || !cache.delete(id)) continue;
    cache.set(id, url);
  }
};

/** The blob URLs of the thumbnails of the drawn rows, read when scrolling pauses. */
export const useThumbnails = (ids: readonly string[]): ReadonlyMap<string, string> => {
  const [, setRead] = useState(0);
  const names = ids.join();
  useEffect(() => {
    const shown = names.split(',').filter(Boolean);
    let left = false;
    const read = async () => {
      const missing = shown.filter((id) => !cache.has(id));
      const pictures = await readThumbnails(missing);
      use(shown);
      keep(
        missing.filter((id) => !cache.has(id)),
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
  return cache;
};
