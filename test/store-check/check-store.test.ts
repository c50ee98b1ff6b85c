import { beforeEach, describe, expect, it } from 'vitest';
import { buildCustodyLine } from '../../lib/evidence/custody.ts';
import type { Digest } from '../../lib/evidence/digest.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { addJournal } from '../../lib/store/capture/journal.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { annotateItem } from '../../lib/store/items/annotate-items.ts';
import { deleteItem } from '../../lib/store/items/delete-item.ts';
import { transferItem } from '../../lib/store/items/transfer-item.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { keepStamp } from '../../lib/store/stamps.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { journalOf, keepText, newStore, sealText } from '../support/stores/new-store.ts';

const IDS = ['A', 'B', 'C', 'D'].map((letter) => `01JD${letter.repeat(22)}`);
const [FIRST = '', SECOND = '', MOVED = '', GONE = ''] = IDS;

let store: EvidenceStore;
let other: string;

/** A store in which everything has happened that may happen. */
beforeEach(async () => {
  store = await newStore();
  for (const id of IDS) await sealText(store, id, INBOX_ID, `text of ${id}`);
  const fields = { name: 'Another', reference: 'XM-2', custodian: { name: '陈伟' } };
  other = (await openMatter(fields, undefined, store)).id;
  await transferItem(MOVED, other, store);
  await deleteItem(GONE, 'by mistake', store);
  await annotateItem(FIRST, { note: 'seen' }, store);
  const stamp = {
    token: new Uint8Array([1, 2]),
    chain: [],
    genTime: '2026-11-21T09:00:05.000Z',
    authority: 'X',
  };
  await keepStamp(SECOND, stamp, store);
});

const faults = async (quick = false) =>
  (await checkStore({ quick }, {}, store)).faults.map(({ code, item, matter }) => [
    code,
    item ?? matter,
  ]);

describe('checking the store', () => {
  it('finds nothing in a sound one, with progress to its end', async () => {
    const told: number[][] = [];
    const check = await checkStore(
      {},
      { onProgress: (done, total) => told.push([done, total]) },
      store,
    );
    expect(check).toEqual({ faults: [], items: 3 });
    expect(told.at(-1)).toEqual([3, 3]);
    expect(await faults(true)).toEqual([]);
  });

  it('finds nothing wrong with an item that was moved to another matter and back', async () => {
    await transferItem(MOVED, INBOX_ID, store);
    expect(await faults()).toEqual([]);
  });

  it('finds a record that was changed, though its own digest was changed with it', async () => {
    const row = await store.items.get(FIRST);
    const recordBytes = new TextEncoder().encode(
      new TextDecoder().decode(row?.recordBytes).replace('微文', '伪文'),
    );
    await store.items.update(FIRST, { recordBytes });
    expect(await faults(true)).toEqual([['RECORD_ALTERED', FIRST]]);
    await store.items.update(FIRST, { recordBytes: new Uint8Array([123]) });
    expect(await faults(true)).toEqual([['RECORD_UNREADABLE', FIRST]]);
  });

  it('finds files that were changed, lost or slipped in, but not in a quick check', async () => {
    const rows = await store.artifacts.toArray();
    await store.artifacts.bulkPut(
      rows
        .filter(({ item }) => item === FIRST)
        .map((row) => ({ ...row, blob: new Blob(['forged']) })),
    );
    await store.artifacts.delete([SECOND, 'text.txt']);
    await keepText(store, MOVED, 'extra', 'extra.txt');
    expect((await faults()).sort()).toEqual([
      ['ARTIFACT_ALTERED', FIRST],
      ['ARTIFACT_MISSING', SECOND],
      ['ARTIFACT_UNLISTED', MOVED],
    ]);
    expect(await faults(true)).toEqual([]);
  });

  it('finds files of nobody and captures that were cut short', async () => {
    await keepText(store, '01JDZZZZZZZZZZZZZZZZZZZZZZ', 'lost');
    await addJournal(journalOf('01JDYYYYYYYYYYYYYYYYYYYYYY', INBOX_ID), store);
    await keepText(store, '01JDYYYYYYYYYYYYYYYYYYYYYY', 'under way');
    const [orphan, left, ...more] = await faults();
    expect([orphan, more]).toEqual([['ORPHAN', '01JDZZZZZZZZZZZZZZZZZZZZZZ'], []]);
    expect(left?.[0]).toBe('JOURNAL_LEFT');
  });

  it('finds an item that nobody logged, and a logged one that is gone', async () => {
    const row = await store.items.get(FIRST);
    if (row) await store.items.put({ ...row, id: '01JDXXXXXXXXXXXXXXXXXXXXXX', number: 9 });
    await store.items.delete(SECOND);
    const found = await faults(true);
    expect(found).toContainEqual(['ITEM_MISSING', SECOND]);
    expect(found).toContainEqual(['NOT_IN_LOG', '01JDXXXXXXXXXXXXXXXXXXXXXX']);
  });

  it('finds a log line that was changed, lost, or cut off at the end', async () => {
    const row = await store.custody.get([INBOX_ID, 3]);
    if (row) await store.custody.put({ ...row, line: row.line.replace('captured', 'viewed') });
    expect((await faults(true)).map(([code]) => code)).toContain('LOG_BROKEN');
    if (row) await store.custody.put(row);
    expect(await faults(true)).toEqual([]);
    const seqs = (await store.custody.toArray()).filter(
      ({ matterId }) => matterId === INBOX_ID,
    ).length;
    const last = await store.custody.get([INBOX_ID, seqs]);
    await store.custody.delete([INBOX_ID, seqs]);
    expect(await faults(true)).toContainEqual(['LOG_COUNT', INBOX_ID]);
    if (last) await store.custody.put(last);
    await store.custody.delete([INBOX_ID, seqs - 1]);
    expect(await faults(true)).toContainEqual(['LOG_GAP', INBOX_ID]);
  });

  it('finds a number that the log skips, though every line follows the one before', async () => {
    const rows = await store.custody.where({ matterId: other }).sortBy('seq');
    let prev: Digest | undefined;
    for (const row of rows) {
      const { prev: _, ...entry } = JSON.parse(row.line);
      if (entry.event === 'received') entry.detail.number = 7;
      const line = buildCustodyLine({ ...entry, ...(prev && { prev }) });
      prev = line.digest;
      await store.custody.put({ ...row, ...line });
    }
    if (prev) await store.matters.update(other, { lastEntry: prev });
    expect(await faults()).toEqual([['LOG_MISNUMBERED', other]]);
    expect(await faults(true)).toEqual([['LOG_MISNUMBERED', other]]);
  });

  it('finds a time-stamp that is not the logged one', async () => {
    await store.stamps.update(SECOND, { token: new Uint8Array([1, 3]) });
    expect(await faults(true)).toEqual([['TOKEN_ALTERED', SECOND]]);
  });

  it('changes nothing and stops when told to', async () => {
    const before = JSON.stringify([await store.items.toArray(), await store.custody.toArray()]);
    const controller = new AbortController();
    const seen: number[] = [];
    const onProgress = (done: number) => {
      seen.push(done);
      controller.abort();
    };
    await checkStore({}, { signal: controller.signal, onProgress }, store);
    expect(seen).toEqual([1]);
    expect(JSON.stringify([await store.items.toArray(), await store.custody.toArray()])).toBe(
      before,
    );
  });
});
