import { useEffect, useState } from 'react';
import { type ItemRow, store } from '../../lib/store/db.ts';
import { searchable } from './search-items.ts';

const texts = new Map<string, string>();

const readText = async (id: string): Promise<void> => {
  if (texts.has(id)) return;
  const row = await store.artifacts.get([id, 'text.txt']);
  texts.set(id, row ? searchable(await row.blob.text()) : '');
};

/** The visible text of each item's page, read once when it is first wanted; `ready` when all have been read. */
export const useTexts = (items: readonly ItemRow[], wanted: boolean) => {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    const read = async () => {
      for (const { id } of items) {
        if (left) return;
        await readText(id);
      }
      setReady(true);
    };
    setReady(false);
    void read();
    return () => {
      left = true;
    };
  }, [items, wanted]);
  return { texts: texts as ReadonlyMap<string, string>, ready };
};
