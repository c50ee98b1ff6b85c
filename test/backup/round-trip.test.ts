import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKED_UP, LEFT_OUT } from '../../lib/backup/layout.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { askAt } from '../../lib/signing/chosen-authority.ts';
import { importTimeStamp } from '../../lib/signing/import-time-stamp.ts';
import { addJournal } from '../../lib/store/capture/journal.ts';
import { saveCaseEntries } from '../../lib/store/casework.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { annotateItem } from '../../lib/store/items/annotate-items.ts';
import { listArtifacts } from '../../lib/store/items/artifacts.ts';
import { deleteItem } from '../../lib/store/items/delete-item.ts';
import { getItem, listItems } from '../../lib/store/items/items.ts';
import { transferItem } from '../../lib/store/items/transfer-item.ts';
import { withholdItem } from '../../lib/store/items/withhold-item.ts';
import { amendMatter, openMatter } from '../../lib/store/matters.ts';
import { addSigner } from '../../lib/store/signers.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import { startAuthority, type TestAuthority } from '../support/authority/time-stamp-authority.ts';
import { backUp, prepare, restore } from '../support/stores/back-up.ts';
import { journalOf, keepText, newStore, sealText } from '../support/stores/new-store.ts';

const IDS = ['A', 'B', 'C', 'D'].map((letter) => `01JD${letter.repeat(22)}`);
const [FIRST = '', SECOND = '', MOVED = '', GONE = ''] = IDS;
const bytes = (...values: number[]) => new Uint8Array(values);

let authority: TestAuthority;
beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());

let store: EvidenceStore;
let matter: string;

/** A store in which everything has happened that may happen. */
beforeEach(async () => {
  store = await newStore();
  matter = (
    await openMatter(
      { name: '微文案', reference: 'XM-1', custodian: { name: '陈伟' } },
      undefined,
      store,
    )
  ).id;
  for (const id of IDS) await sealText(store, id, matter, `text of ${id}`);
  await transferItem(MOVED, INBOX_ID, store);
  await deleteItem(GONE, 'by mistake', store);
  await withholdItem(SECOND, 'privileged', store);
  const filing = { purpose: '证明发布', evidenceKind: 'electronic-data' } as const;
  await annotateItem(FIRST, { note: 'seen', filing }, store);
  const custodian = { name: '陈伟', title: '律师', employer: '某所' };
  await amendMatter(matter, { custodian, opponents: ['林某'], copies: 2 }, store);
  await store.thumbnails.add({ item: FIRST, blob: new Blob([bytes(7)]) });
  await store.lines.add({ item: FIRST, blob: new Blob(['[]']) });
  await saveCaseEntries(
    [
      { id: 'p1', matterId: matter, kind: 'party', name: '小米', role: 'plaintiff' },
      {
        ...{ id: 'p2', matterId: matter, kind: 'act', type: 'pay', words: '赔偿' },
        ...{ channels: [], recipients: [], wrongs: [], sum: '人民币50,000元' },
        paidOn: { at: '2026-11-01T00:00:00.000Z', precision: 'day', timeZone: 'UTC' },
      },
    ],
    store,
  );
  const { recordBytes } = await getItem(SECOND, store);
  const { token } = await askAt(authority.url, async () => true)(recordBytes);
  const chain = new Uint8Array(readFileSync(authority.chain));
  await importTimeStamp(SECOND, [token, chain], store);
  await addSigner({ ...(await makeSigner({ name: '陈伟' })), origin: 'made' }, store);
});

const dump = async (db: EvidenceStore) => {
  const rows = await Promise.all(BACKED_UP.map((name) => db.table(name).toArray()));
  return rows.map((table) =>
    table.map(({ blob, privateKey: _key, fromBackup: _claimed, ...row }) => ({
      ...row,
      size: blob?.size,
    })),
  );
};
const faults = async (db: EvidenceStore) => (await checkStore({}, {}, db)).faults;

describe('a backup', () => {
  it('holds or names every table of the store', () => {
    expect([...BACKED_UP, ...LEFT_OUT].sort()).toEqual(store.tables.map(({ name }) => name).sort());
  });

  it('comes back whole in an empty store, without the key', async () => {
    const { files, altered } = await backUp(store);
    expect([files.length, altered]).toEqual([1, []]);
    const other = await newStore();
    expect((await restore(files, other)).outcomes).toEqual({ INBOX: 'continued', 'XM-1': 'added' });
    expect(await dump(other)).toEqual(await dump(store));
    expect(await faults(other)).toEqual([]);
    expect((await listItems(matter, other)).map(({ id, withheld }) => [id, withheld])).toEqual([
      [FIRST, undefined],
      [SECOND, 'privileged'],
    ]);
    expect((await store.signers.toArray()).every(({ privateKey }) => privateKey)).toBe(true);
    expect((await other.signers.toArray()).every(({ privateKey }) => privateKey)).toBe(false);
    const [text] = await listArtifacts(FIRST, other);
    expect(await text?.blob.text()).toBe(`text of ${FIRST}`);
    const { crc32, crc32Check } = (await listArtifacts(FIRST, store))[0] ?? {};
    expect(text).toMatchObject({ crc32, crc32Check });
    expect(crc32).toEqual(expect.any(Number));
    expect(await other.listings.count()).toBe(3);
  });

  it('is cut into parts, which only come back together', async () => {
    const { files } = await backUp(store, { partBytes: 1 });
    expect(files.length).toBeGreaterThan(2);
    const other = await newStore();
    await expect(prepare(files.slice(1), other)).rejects.toMatchObject({ code: 'BACKUP_PARTS' });
    await expect(prepare([...files, files[1] as File], other)).rejects.toMatchObject({
      code: 'BACKUP_DAMAGED',
    });
    expect((await restore(files.toReversed(), other)).outcomes).toMatchObject({ 'XM-1': 'added' });
    expect(await dump(other)).toEqual(await dump(store));
  });

  it('leaves out a capture under way', async () => {
    await addJournal(journalOf('01JE', INBOX_ID), store);
    await keepText(store, '01JE', 'unfinished');
    const other = await newStore();
    await restore((await backUp(store)).files, other);
    expect([await other.journal.count(), await other.artifacts.count()]).toEqual([0, 3]);
  });

  it('refuses the matter of a changed file and restores the others', async () => {
    await store.artifacts.update([FIRST, 'text.txt'], { blob: new Blob(['forged']) });
    const { files, altered } = await backUp(store);
    expect(altered).toEqual([`files/${FIRST}/text.txt`]);
    const other = await newStore();
    expect((await restore(files, other)).outcomes).toEqual({
      INBOX: 'continued',
      'XM-1': 'damaged',
    });
    expect(await listItems(matter, other)).toEqual([]);
    expect(await faults(other)).toEqual([]);
  });
});

describe('restoring into a store that has something', () => {
  it('needs nothing where it is the same or newer', async () => {
    const { files } = await backUp(store);
    expect((await restore(files, store)).outcomes).toEqual({ INBOX: 'same', 'XM-1': 'same' });
    await annotateItem(FIRST, { note: 'newer' }, store);
    const before = await dump(store);
    expect((await restore(files, store)).outcomes).toEqual({ INBOX: 'same', 'XM-1': 'older' });
    expect(await dump(store)).toEqual(before);
  });

  it('continues a matter whose log the backup goes on from, with what left it since', async () => {
    const { files: early } = await backUp(store);
    const other = await newStore();
    await restore(early, other);
    await sealText(store, '01JDEEEEEEEEEEEEEEEEEEEEEE', matter);
    await transferItem(FIRST, INBOX_ID, store);
    await deleteItem(SECOND, 'settled', store);
    const { files } = await backUp(store);
    expect((await restore(files, other)).outcomes).toEqual({
      INBOX: 'continued',
      'XM-1': 'continued',
    });
    expect(await dump(other)).toEqual(await dump(store));
    expect(await faults(other)).toEqual([]);
  });

  it('refuses a matter that went its own way, and what is tied to it', async () => {
    const { files: early } = await backUp(store);
    const other = await newStore();
    await restore(early, other);
    await transferItem(FIRST, INBOX_ID, store);
    await annotateItem(MOVED, { note: 'here' }, other);
    const before = await dump(other);
    const { files } = await backUp(store);
    expect((await restore(files, other)).outcomes).toEqual({
      INBOX: 'diverged',
      'XM-1': 'entangled',
    });
    expect(await dump(other)).toEqual(before);
  });

  it('leaves nothing behind where it is stopped or the store changes meanwhile', async () => {
    const { files } = await backUp(store);
    const other = await newStore();
    const before = await dump(other);
    const stop = new AbortController();
    stop.abort();
    await expect(prepare(files, other, stop.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
    const late = new AbortController();
    const lateStop = async () => [late.abort()];
    vi.spyOn(other.matters, 'bulkGet').mockImplementationOnce(lateStop as never);
    await expect(prepare(files, other, late.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
    const prepared = await prepare(files, other);
    const { failed } = await prepared.apply({ signal: stop.signal });
    expect(failed.map(({ problem }) => problem.code)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await dump(other)).toEqual(before);
    await sealText(other, '01JDFFFFFFFFFFFFFFFFFFFFFF', INBOX_ID);
    const changed = await prepared.apply();
    await prepared.discard();
    expect(changed.failed).toMatchObject([
      { reference: 'INBOX', problem: { code: 'BACKUP_CHANGED' } },
    ]);
    expect(changed.written).toMatchObject([{ reference: 'XM-1' }]);
    expect(await faults(other)).toEqual([]);
  });
});
