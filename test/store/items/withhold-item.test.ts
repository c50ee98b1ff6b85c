import { describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { listCustody } from '../../../lib/store/custody.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { deleteItem } from '../../../lib/store/items/delete-item.ts';
import { listItems } from '../../../lib/store/items/items.ts';
import { transferItem } from '../../../lib/store/items/transfer-item.ts';
import { releaseItem, withholdItem } from '../../../lib/store/items/withhold-item.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { wantStamp } from '../../../lib/store/stamps.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';

const ID = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const REASON = '律师通信 Privileged';

const entries = async (store: EvidenceStore, matter = INBOX_ID) =>
  (await listCustody(matter, store)).map(({ line }) => JSON.parse(line));
const withItem = async () => {
  const store = await newStore();
  const item = await sealText(store, ID, INBOX_ID);
  return { store, item };
};

describe('withholding an item', () => {
  it('keeps the reason beside the seal and in the log', async () => {
    const { store, item } = await withItem();
    await withholdItem(ID, ` ${REASON} `, store);
    expect(await store.items.get(ID)).toEqual({ ...item, withheld: REASON });
    expect((await entries(store)).at(-1)).toMatchObject({
      event: 'withheld',
      item: ID,
      digest: item.digest,
      detail: { number: 1, reason: REASON },
    });
  });

  it('asks for a reason', async () => {
    const { store } = await withItem();
    await expect(withholdItem(ID, '  ', store)).rejects.toMatchObject({ code: 'BAD_LABEL' });
    expect((await store.items.get(ID))?.withheld).toBeUndefined();
    expect(await entries(store)).toHaveLength(2);
  });

  it('is undone, and the log keeps both', async () => {
    const { store, item } = await withItem();
    await withholdItem(ID, REASON, store);
    await releaseItem(ID, store);
    expect(await store.items.get(ID)).toEqual(item);
    expect((await entries(store)).slice(2)).toMatchObject([
      { event: 'withheld' },
      { event: 'annotated', detail: { withheld: { from: REASON, to: '' } } },
    ]);
    await expect(releaseItem(ID, store)).rejects.toMatchObject({ code: 'BAD_LABEL' });
  });

  it('goes with the item to another matter, whose log then says so', async () => {
    const { store } = await withItem();
    const { id } = await openMatter(
      { name: 'Another', reference: 'XM-2', custodian: { name: '陈伟' } },
      undefined,
      store,
    );
    await withholdItem(ID, REASON, store);
    await transferItem(ID, id, store);
    expect((await store.items.get(ID))?.withheld).toBe(REASON);
    expect((await entries(store, id)).slice(1)).toMatchObject([
      { event: 'received', item: ID },
      { event: 'withheld', item: ID, detail: { number: 1, reason: REASON } },
    ]);
  });
});

describe('deleting an item', () => {
  it('destroys everything but the log', async () => {
    const { store, item } = await withItem();
    await store.thumbnails.add({ item: ID, blob: new Blob(['x']) });
    await wantStamp(ID, new Date(), store);
    await deleteItem(ID, REASON, store);
    expect(await listItems(INBOX_ID, store)).toEqual([]);
    expect(await listArtifacts(ID, store)).toEqual([]);
    expect([await store.thumbnails.count(), await store.stamps.count()]).toEqual([0, 0]);
    expect((await entries(store)).at(-1)).toMatchObject({
      event: 'deleted',
      item: ID,
      digest: item.digest,
      detail: { number: 1, reason: REASON },
    });
  });

  it('touches no other item; the next record stays chained to it', async () => {
    const { store, item } = await withItem();
    await deleteItem(ID, REASON, store);
    const next = await sealText(store, '01JDBBBBBBBBBBBBBBBBBBBBBB', INBOX_ID);
    expect(JSON.parse(new TextDecoder().decode(next.recordBytes)).matter).toMatchObject({
      sequence: 2,
      previous: item.digest,
    });
    expect(await listArtifacts(next.id, store)).toHaveLength(1);
  });

  it('destroys nothing without a reason, or where the log cannot be written', async () => {
    const { store, item } = await withItem();
    await expect(deleteItem(ID, '', store)).rejects.toMatchObject({ code: 'BAD_LABEL' });
    await store.custody.add({
      matterId: INBOX_ID,
      seq: 3,
      event: 'viewed',
      line: '{}',
      digest: item.digest,
    });
    await expect(deleteItem(ID, REASON, store)).rejects.toThrow();
    expect(await store.items.get(ID)).toEqual(item);
    expect(await listArtifacts(ID, store)).toHaveLength(1);
  });
});
