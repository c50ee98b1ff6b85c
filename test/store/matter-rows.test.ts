import { beforeEach, describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import {
  listItemIdsIn,
  readLastEntries,
  readMatterOfEachEntry,
  readMatterRows,
  replaceMatters,
} from '../../lib/store/bulk/matter-rows.ts';
import { saveCaseEntries } from '../../lib/store/casework.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const ITEM = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const OTHER = '01JDBBBBBBBBBBBBBBBBBBBBBB';
const party = (id: string, matterId: string) =>
  ({ id, matterId, kind: 'party', name: '小米', role: 'plaintiff' }) as const;

let store: EvidenceStore;
let matter: string;

beforeEach(async () => {
  store = await newStore();
  const opened = await openMatter(
    { name: 'A', reference: 'A-1', custodian: { name: '陈伟' } },
    undefined,
    store,
  );
  matter = opened.id;
  await sealText(store, ITEM, matter);
  await saveCaseEntries([party('p1', matter)], store);
});

const rowsOf = () => readMatterRows([matter], store);
const heads = () => readLastEntries([matter], store);

describe('the rows of a matter', () => {
  it('are its items, entries and log, and nothing of another matter', async () => {
    await sealText(store, OTHER, INBOX_ID);
    await saveCaseEntries([party('p2', INBOX_ID)], store);
    const { matters, items, casework, custody } = await rowsOf();
    expect(matters.map(({ id }) => id)).toEqual([matter]);
    expect(items.map(({ id }) => id)).toEqual([ITEM]);
    expect(casework.map(({ id }) => id)).toEqual(['p1']);
    expect(new Set(custody.map(({ matterId }) => matterId))).toEqual(new Set([matter]));
  });

  it('name the matter of each entry', async () => {
    expect([...(await readMatterOfEachEntry(store))]).toEqual([['p1', matter]]);
  });
});

describe('replacing matters', () => {
  it('deletes what is not among the rows, files too', async () => {
    const rows = await rowsOf();
    expect(await replaceMatters({ ...rows, items: [], casework: [] }, await heads(), store)).toBe(
      true,
    );
    expect(await listItemIdsIn([matter], store)).toEqual([]);
    expect([await store.artifacts.count(), await store.casework.count()]).toEqual([0, 0]);
  });

  it('writes nothing where the log has gone on since', async () => {
    const [rows, before] = [await rowsOf(), await heads()];
    await saveCaseEntries([party('p3', matter)], store);
    expect(await replaceMatters({ ...rows, casework: [] }, before, store)).toBe(false);
    expect(await store.casework.count()).toBe(2);
  });

  it('writes nothing where an entry has the id of one in another matter', async () => {
    await saveCaseEntries([party('p2', INBOX_ID)], store);
    const rows = await rowsOf();
    const taken = { ...rows, casework: [...rows.casework, party('p2', matter)] };
    expect(await replaceMatters(taken, await heads(), store)).toBe(false);
    expect((await store.casework.get('p2'))?.matterId).toBe(INBOX_ID);
  });

  it('writes nothing where an item has the id of one in another matter', async () => {
    await sealText(store, OTHER, INBOX_ID);
    const rows = await rowsOf();
    const [item] = rows.items;
    if (!item) throw new Error('The matter has an item');
    const taken = { ...rows, items: [{ ...item, id: OTHER }] };
    expect(await replaceMatters(taken, await heads(), store)).toBe(false);
    expect((await store.items.get(OTHER))?.matterId).toBe(INBOX_ID);
  });
});
