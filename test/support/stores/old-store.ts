import { Dexie } from 'dexie';

/** Leaves a store of this name as version 1 of the schema had it, with these items. */
export const leaveVersion1 = async (name: string, items: readonly object[]): Promise<void> => {
  const old = new Dexie(name);
  old.version(1).stores({
    matters: 'id, usedAt',
    items: 'id, [matterId+number], pageKey, capturedAt, *tags',
    artifacts: '[item+path]',
    custody: '[matterId+seq], item',
    journal: 'id, tabId',
    thumbnails: 'item',
    stamps: 'item, nextAt',
    signers: 'id, madeAt',
  });
  await old.table('items').bulkAdd(items);
  old.close();
};
