import { beforeAll, describe, expect, it } from 'vitest';
import { seedLog } from '../../../cli/seed/seed-log.ts';
import { USUAL_PACE } from '../../../lib/evidence/list/capture-list.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { listChainLines } from '../../../lib/store/chains/chain-lines.ts';
import type { ChainLineRow, ChainRow } from '../../../lib/store/chains/chain-rows.ts';
import { packLines } from '../../../lib/store/chains/line-blocks.ts';
import { type EvidenceStore, openStore } from '../../../lib/store/db.ts';
import { annotateItem } from '../../../lib/store/items/annotate-items.ts';
import { listingOf } from '../../../lib/store/listings/listing.ts';
import { listLines } from '../../../lib/store/lists/list-lines.ts';
import { addList } from '../../../lib/store/lists/lists.ts';
import { wantStamp } from '../../../lib/store/stamps.ts';
import { checkStore } from '../../../lib/store-check/check-store.ts';
import { type Act, storeAfter } from '../../support/stores/any-history.ts';
import { sealText } from '../../support/stores/new-store.ts';
import { leaveRows, OLD_VERSIONS, type RowsOf, schemaOf } from '../../support/stores/old-store.ts';

const AT = '2026-11-21T09:00:00.000Z';

/** A year of work in short: each act of a person at least once. */
const ACTS: readonly Act[] = [
  ...Array.from({ length: 5 }, (_, at): Act => ['capture', at]),
  ...(['derive', 'annotate', 'enter', 'change', 'rename', 'withhold', 'move'] as const).map(
    (does, at): Act => [does, at + 3],
  ),
  ...(['amend', 'delete', 'capture', 'enter', 'annotate', 'remove'] as const).map(
    (does, at): Act => [does, at + 4],
  ),
];

/** Adds a list of one page to the Inbox. */
const addTo = async (db: EvidenceStore, id: string): Promise<void> => {
  const list = { id, name: 'July', tags: [], role: '', pace: USUAL_PACE } as const;
  const line = { n: 1, given: 'x', url: 'https://x.example/', state: 'waiting', tries: 0 } as const;
  await addList({ ...list, matterId: INBOX_ID }, [line], { db, now: new Date(AT) });
};

const CHAIN = '01CHAINLIN0000000000000000';
/** Of two and a quarter lines each. */
const ITEMS = 120;

/** What was read of a colleague's chain, as version 16 kept it: a row for each line. */
const addChain = (): RowsOf => {
  const lines = [...seedLog({ prefix: '01LIN000000000', items: ITEMS, custodian: '林悦' })];
  const head = lines.at(-1)?.digest;
  const facts = { id: CHAIN, matterId: INBOX_ID, custodian: { name: '林悦' }, madeAt: AT };
  const state = { faults: [], objects: [], waiting: 0, seenAt: AT };
  const chainLines = lines.map((line) => ({ chain: CHAIN, ...line }));
  const chains = [{ ...facts, ...state, lines: lines.length, head, arrivals: ITEMS }];
  return { chains, chainLines };
};

/** Rows of tables that no act fills, as the store writes them. */
const fillRest = async (db: EvidenceStore): Promise<void> => {
  const [first] = await db.items.toCollection().primaryKeys();
  const item = first ?? '';
  await annotateItem(item, { role: 'infringing', tags: ['诽谤'] }, db);
  await wantStamp(item, new Date(AT), db);
  await sealText(db, '01JDZZZZZZZZZZZZZZZZZZZZZZ', INBOX_ID, 'the last');
  await addTo(db, 'L1');
  const schedule = { from: AT, everyHours: 24 };
  const watch = { id: 'W1', name: 'a page', url: 'https://x.example/', list: 'L1', state: 'on' };
  const rows: RowsOf = {
    watches: [{ ...watch, matterId: INBOX_ID, schedule, madeAt: AT, done: AT }],
    lines: [{ item, blob: new Blob(['[]']) }],
    thumbnails: [{ item, blob: new Blob(['picture']) }],
    texts: [{ item, text: '虚假陈述' }],
    recordings: [{ item: 'under way', n: 1, at: AT, blob: new Blob(['part']) }],
    vaultMatters: [{ matterId: INBOX_ID, mode: 'off' }],
    receipts: [{ item: 'one that was deleted', matterId: INBOX_ID, at: AT }],
    signers: [
      { id: 'S1', madeAt: AT, origin: 'made', certificate: new Uint8Array([1]), chain: [] },
    ],
  };
  for (const [table, all] of Object.entries(rows)) await db.table(table).bulkPut([...all]);
  const { chains = [], chainLines = [] } = addChain();
  await db.chains.bulkPut(chains as ChainRow[]);
  await db.chainBlocks.bulkPut([...packLines(chainLines as ChainLineRow[])]);
};

/** The tables of a store with their keys and indexes, as the database has them. */
const builtAs = (db: EvidenceStore): object => {
  const raw = db.backendDB();
  const names = [...raw.objectStoreNames];
  const transaction = raw.transaction(names);
  const tables = names.map((name) => {
    const table = transaction.objectStore(name);
    const indexes = [...table.indexNames].map((index) => {
      const { keyPath, multiEntry, unique } = table.index(index);
      return [index, { keyPath, multiEntry, unique }] as const;
    });
    return [name, { key: table.keyPath, indexes: Object.fromEntries(indexes) }] as const;
  });
  return Object.fromEntries(tables);
};

let whole: RowsOf;
let asNew: object;
beforeAll(async () => {
  const db = await storeAfter(ACTS);
  await fillRest(db);
  asNew = builtAs(db);
  const named = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
  whole = Object.fromEntries(await Promise.all(named));
  whole = { ...whole, ...addChain() };
  expect((await checkStore({}, {}, db)).faults).toEqual([]);
  for (const table of Object.keys(schemaOf(OLD_VERSIONS)))
    if (!['imports', 'importing', 'journal', 'conflicts'].includes(table))
      expect(whole[table]?.length, table).toBeGreaterThan(0);
  db.close();
});

/** The rows as a version had them: without tables and members that came later. */
const rowsOfVersion = (version: number): RowsOf => {
  const tables = Object.keys(schemaOf(version));
  const rows = Object.fromEntries(tables.map((table) => [table, whole[table] ?? []]));
  const items = (rows.items ?? []).map((row) => {
    const { role, ...item } = row as { role: string; url: string };
    return { ...item, ...(version >= 2 && { role }), ...(version < 7 && { pageKey: item.url }) };
  });
  return { ...rows, items };
};

describe.each(Array.from({ length: OLD_VERSIONS }, (_, at) => at + 1))(
  'a store that version %i left, of a matter at work',
  (version) => {
    let db: EvidenceStore;
    beforeAll(async () => {
      const name = `work-of-version-${version}`;
      await leaveRows(name, version, rowsOfVersion(version));
      db = openStore(name);
      await db.open();
    });

    it('has the tables and indexes of a new store, and no others', () => {
      expect(builtAs(db)).toEqual(asNew);
    });

    it('has every row as it was, a role where there was none, and lines in blocks', async () => {
      for (const table of Object.keys(schemaOf(version)))
        if (!['items', 'listings', 'chainLines'].includes(table))
          expect(await db.table(table).toArray(), table).toEqual(whole[table]);
      const isFrom16 = version >= 16;
      expect(await listChainLines(CHAIN, db)).toEqual(isFrom16 ? whole.chainLines : []);
      expect(await db.chainBlocks.toArray()).toEqual(isFrom16 ? whole.chainBlocks : []);
      const kept = (whole.items ?? []).map((row) => (version < 2 ? { ...row, role: '' } : row));
      expect(await db.items.toArray()).toEqual(kept);
    });

    it('lists its items anew, and verifies', async () => {
      const items = await db.items.toArray();
      expect(await db.listings.toArray()).toEqual(items.map(listingOf));
      expect((await checkStore({}, {}, db)).faults).toEqual([]);
    });

    it('takes the next item of its chain, and a list', async () => {
      await sealText(db, `01JE${String(version).padStart(22, '0')}`, INBOX_ID, 'one more');
      await addTo(db, 'L2');
      expect((await listLines('L2', db)).map(({ state }) => state)).toEqual(['waiting']);
      expect((await checkStore({}, {}, db)).faults).toEqual([]);
      db.close();
    });
  },
);
