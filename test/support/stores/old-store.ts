import { Dexie } from 'dexie';

/** What each version of the schema changed; null for a table that it dropped. */
const CHANGES: readonly Record<string, string | null>[] = [
  {
    matters: 'id, usedAt',
    items: 'id, [matterId+number], pageKey, capturedAt, *tags',
    artifacts: '[item+path]',
    custody: '[matterId+seq], item',
    journal: 'id, tabId',
    thumbnails: 'item',
    stamps: 'item, nextAt',
    signers: 'id, madeAt',
  },
  { casework: 'id, matterId' },
  { listings: 'id, [matterId+number]', texts: 'item' },
  {},
  { derived: '[item+path]' },
  { lines: 'item' },
  {
    items: 'id, [matterId+number], capturedAt, *tags',
    listings: 'id, [matterId+number], *pageKeys, canonicalKey',
  },
  { imports: 'id, matterId', importing: 'item' },
  {},
  { lists: 'id, matterId, state', listLines: '[list+n], [list+state]' },
  { watches: 'id, matterId, state' },
  { listLines: '[list+n], [list+state], openedAt' },
  { casework: 'id, matterId, kind' },
  { recordings: '[item+n]' },
  { vaultMatters: 'matterId', receipts: 'item, matterId' },
  {
    chains: 'id, matterId',
    chainLines: '[chain+seq], [chain+event], item',
    conflicts: '[matterId+key]',
  },
  { chainLines: null, chainBlocks: '[chain+first], *items, *events' },
];

/** How many versions of the schema came before the present one. */
export const OLD_VERSIONS = CHANGES.length;

/** The tables of a version, each as Dexie writes its keys and indexes. */
export const schemaOf = (version: number): Record<string, string> => {
  const tables: Record<string, string | null> = Object.assign({}, ...CHANGES.slice(0, version));
  return Object.fromEntries(
    Object.entries(tables).flatMap(([table, keys]) => (keys === null ? [] : [[table, keys]])),
  );
};

/** Rows by the name of their table. */
export type RowsOf = Readonly<Record<string, readonly object[]>>;

/** Leaves a store of this name as a version of the schema had it, with these rows. */
export const leaveRows = async (name: string, version: number, rows: RowsOf): Promise<void> => {
  const old = new Dexie(name);
  for (const [at, change] of CHANGES.slice(0, version).entries())
    old.version(at + 1).stores(change);
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all);
  old.close();
};

/** Leaves a store of this name as version 1 of the schema had it, with these items. */
export const leaveVersion1 = (name: string, items: readonly object[]): Promise<void> =>
  leaveRows(name, 1, { items });
