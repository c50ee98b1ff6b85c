import type { ItemRecord } from '../../evidence/item.ts';

/** Opened records by item, the most recently used last. */
export type RecordCache = {
  readonly get: (id: string) => ItemRecord | undefined;
  /**
   * Adds a record of so many bytes and returns it; drops the least recently used above the limit.
   */
  readonly add: (id: string, record: ItemRecord, bytes: number) => ItemRecord;
};

/** An empty LRU cache that holds records of `mostBytes` bytes in all. */
export const recordCache = (mostBytes: number): RecordCache => {
  const entries = new Map<string, { readonly record: ItemRecord; readonly bytes: number }>();
  let held = 0;
  const drop = (id: string) => {
    held -= entries.get(id)?.bytes ?? 0;
    entries.delete(id);
  };
  return {
    get: (id) => {
      const entry = entries.get(id);
      if (!entry) return undefined;
      entries.delete(id);
      entries.set(id, entry);
      return entry.record;
    },
    add: (id, record, bytes) => {
      drop(id);
      entries.set(id, { record, bytes });
      held += bytes;
      for (const oldest of entries.keys()) {
        if (held <= mostBytes) break;
        drop(oldest);
      }
      return record;
    },
  };
};
