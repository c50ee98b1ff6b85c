import { type DepositReceipt, RECEIPT_FORMAT } from '../../../lib/format/shapes/deposit-receipt.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { commitRound } from '../../../lib/store/deposits/commit-round.ts';
import { openChain } from '../../../lib/store/deposits/vault-matters.ts';
import { listItems } from '../../../lib/store/items/items.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import type { ItemRow } from '../../../lib/store/rows.ts';
import { bytesKey, recordKey } from '../../../lib/vault/layout/object-keys.ts';
import { newStore, sealText } from '../stores/new-store.ts';

export const VAULT = { endpoint: 'https://s3.example', bucket: 'evidence', prefix: 'firm/' };
export const ANSWERED = '2026-11-21T12:00:00.000Z';
export const LOCKED = '2031-11-21T12:00:00.000Z';

/** A receipt of all files of an item, as a storage that locks would have answered. */
export const receiptOf = (item: ItemRow, chain: string): DepositReceipt => {
  const lock = { at: ANSWERED, lockedUntil: LOCKED, mode: 'COMPLIANCE' as const, versionId: 'v.1' };
  return {
    format: RECEIPT_FORMAT,
    ...{ item: item.id, record: item.digest, matter: item.matterId, chain, vault: VAULT },
    objects: [
      {
        ...{ path: 'record.json', digest: item.digest, bytes: item.recordBytes.length, ...lock },
        key: recordKey(item.matterId, chain, item.id),
      },
      ...openRecord(item).artifacts.map(({ path, digest, bytes }) => ({
        ...{ path, digest, bytes, key: bytesKey(digest), ...lock },
      })),
    ],
  };
};

/** Notes all items of a matter as deposited, each with its receipt. */
export const depositAll = async (store: EvidenceStore, matterId: string): Promise<boolean> => {
  const place = { ...VAULT, encrypted: false };
  const { chain, deposited } = await openChain(matterId, place, new Date(ANSWERED), store);
  const items = await listItems(matterId, store);
  const last = (await store.matters.get(matterId))?.entries ?? 0;
  const receipts = items.map((item) => receiptOf(item, chain));
  const round = { matterId, chain, from: deposited, last, receipts };
  return commitRound(round, { db: store, now: new Date(ANSWERED) });
};

/** A store with a matter of two items, which are not deposited yet. */
export const twoItems = async (): Promise<{
  readonly store: EvidenceStore;
  readonly matterId: string;
}> => {
  const store = await newStore();
  const fields = { name: '王芳诉李明', reference: 'XM', custodian: { name: '陈伟' } };
  const { id } = await openMatter(fields, new Date('2026-11-21T08:30:00.000Z'), store);
  await sealText(store, '01JDAAAAAAAAAAAAAAAAAAAAAA', id);
  await sealText(store, '01JDBBBBBBBBBBBBBBBBBBBBBB', id, '另一条虚假陈述');
  return { store, matterId: id };
};
