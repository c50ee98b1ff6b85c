import { beforeEach, describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { openReceipt } from '../../../lib/format/shapes/deposit-receipt.ts';
import { listCustody } from '../../../lib/store/custody.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { commitRound } from '../../../lib/store/deposits/commit-round.ts';
import { findReceipt } from '../../../lib/store/deposits/receipts.ts';
import {
  chooseDepositMode,
  findVaultMatter,
  hasLinesToDeposit,
  listToDeposit,
  listVaultMatters,
  noteDepositEnded,
  noteDepositFault,
  noteOfChain,
  openChain,
  wantDeposit,
} from '../../../lib/store/deposits/vault-matters.ts';
import { deleteItem } from '../../../lib/store/items/delete-item.ts';
import { getItem } from '../../../lib/store/items/items.ts';
import { checkStore } from '../../../lib/store-check/check-store.ts';
import {
  ANSWERED,
  depositAll,
  LOCKED,
  receiptOf,
  twoItems,
  VAULT,
} from '../../support/vault/deposited-matter.ts';

const ONE = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const PLACE = { ...VAULT, encrypted: false };
const NOON = new Date('2026-11-21T12:00:00.000Z');

let store: EvidenceStore;
let matterId: string;
beforeEach(async () => {
  ({ store, matterId } = await twoItems());
});
const row = () => findVaultMatter(matterId, store);
const events = async () => (await listCustody(matterId, store)).map(({ event }) => event);

/** What the check of the store finds. */
const faultsOf = async () => (await checkStore({}, {}, store)).faults.map(({ code }) => code);

describe('a round that is done', () => {
  it('moves the cursor and keeps receipts and custody entries in one go', async () => {
    expect(await depositAll(store, matterId)).toBe(true);
    expect(await row()).toMatchObject({ deposited: 3, attempts: 0 });
    expect(await events()).toEqual([
      ...['matter-opened', 'captured', 'captured'],
      ...['deposited', 'deposited'],
    ]);
    const item = await getItem(ONE, store);
    const kept = await findReceipt(ONE, store);
    expect(kept && openReceipt(kept.bytes)).toMatchObject({ item: ONE, record: item.digest });
    const lines = await listCustody(matterId, store);
    const { detail, ...entry } = JSON.parse(lines[3]?.line ?? '');
    expect(entry).toMatchObject({ item: ONE, digest: item.digest });
    expect(detail).toEqual({
      ...{ number: 1, objects: 2, at: ANSWERED, lockedUntil: LOCKED, mode: 'COMPLIANCE' },
      ...{ receipt: kept?.digest, storage: VAULT.endpoint },
    });
    expect(await faultsOf()).toEqual([]);
  });

  it('writes nothing where another round has moved the cursor meanwhile', async () => {
    await depositAll(store, matterId);
    const { chain = '' } = (await row()) ?? {};
    const receipts = [receiptOf(await getItem(ONE, store), chain)];
    const late = { matterId, chain, from: 0, last: 3, receipts };
    expect(await commitRound(late, { db: store })).toBe(false);
    expect(await commitRound({ ...late, from: 3, chain: 'another' }, { db: store })).toBe(false);
    expect(await events()).toHaveLength(5);
  });

  it('keeps no receipt of an item that was deleted meanwhile', async () => {
    const { chain } = await openChain(matterId, PLACE, NOON, store);
    const receipts = [receiptOf(await getItem(ONE, store), chain)];
    await deleteItem(ONE, 'By mistake', store);
    expect(await commitRound({ matterId, chain, from: 0, last: 3, receipts }, { db: store })).toBe(
      true,
    );
    expect(await findReceipt(ONE, store)).toBeUndefined();
    expect(await row()).toMatchObject({ deposited: 3 });
    expect(await events()).not.toContain('deposited');
  });

  it('refuses a receipt that speaks of another item', async () => {
    const { chain } = await openChain(matterId, PLACE, NOON, store);
    const receipt = { ...receiptOf(await getItem(ONE, store), chain), record: digestNow('x') };
    const round = { matterId, chain, from: 0, last: 3, receipts: [receipt] };
    await expect(commitRound(round, { db: store })).rejects.toThrow('its own item');
    expect(await row()).toMatchObject({ deposited: 0 });
  });
});

describe('the check of the store', () => {
  it('tells of a receipt that was changed or that no log names', async () => {
    await depositAll(store, matterId);
    const kept = await findReceipt(ONE, store);
    const bytes = new TextEncoder().encode('{}');
    await store.receipts.put({ item: ONE, matterId, bytes, digest: digestNow(bytes) });
    expect(await faultsOf()).toEqual(['RECEIPT_INVALID']);
    const other = new TextDecoder().decode(kept?.bytes).replace(LOCKED, ANSWERED);
    const changed = new TextEncoder().encode(other);
    await store.receipts.put({ item: ONE, matterId, bytes: changed, digest: digestNow(changed) });
    expect(await faultsOf()).toEqual(['RECEIPT_INVALID']);
  });
});

describe('what is still to go', () => {
  it('is told by the log: lines, items and their bytes', async () => {
    const all = await listToDeposit(matterId, 0, store);
    expect(all).toMatchObject({ lines: 3, items: [ONE, '01JDBBBBBBBBBBBBBBBBBBBBBB'] });
    const { recordBytes } = await getItem(ONE, store);
    expect(all.bytes).toBeGreaterThan(recordBytes.length);
    await deleteItem(ONE, 'By mistake', store);
    expect((await listToDeposit(matterId, 0, store)).items).toHaveLength(1);
  });

  it('is nothing where only deposits were written since', async () => {
    expect(await hasLinesToDeposit(matterId, 0, store)).toBe(true);
    await depositAll(store, matterId);
    expect(await hasLinesToDeposit(matterId, 3, store)).toBe(false);
    expect(await listToDeposit(matterId, 3, store)).toEqual({ lines: 0, items: [], bytes: 0 });
  });
});

describe('a matter in a vault', () => {
  it('is deposited where a person chose so, or pressed for it once', async () => {
    const ids = async () => (await listVaultMatters(store)).map((one) => one.matterId);
    expect(await ids()).toEqual([]);
    await chooseDepositMode(matterId, 'by-hand', store);
    expect(await ids()).toEqual([]);
    await wantDeposit(matterId, store);
    expect(await ids()).toEqual([matterId]);
    await noteDepositEnded(matterId, store);
    expect(await ids()).toEqual([]);
    await chooseDepositMode(matterId, 'each', store);
    expect(await ids()).toEqual([matterId]);
  });

  it('keeps why it stopped until a person wants it to go on', async () => {
    const fault = { code: 'BUSY', at: NOON.toISOString() };
    await noteDepositFault(matterId, fault, '2026-11-21T12:01:00.000Z', store);
    await noteDepositFault(matterId, { ...fault, code: 'DENIED' }, undefined, store);
    expect(await row()).toMatchObject({ fault: { code: 'DENIED' }, attempts: 2 });
    expect((await row())?.nextAt).toBeUndefined();
    await wantDeposit(matterId, store);
    expect((await row())?.fault).toBeUndefined();
  });

  it('goes on in its chain at the same place, and begins another at any other', async () => {
    const first = await openChain(matterId, PLACE, NOON, store);
    await depositAll(store, matterId);
    expect(await openChain(matterId, PLACE, NOON, store)).toMatchObject({
      chain: first.chain,
      deposited: 3,
    });
    await noteOfChain({ matterId, chain: first.chain }, { underway: { last: 5 } }, store);
    const other = await openChain(matterId, { ...PLACE, bucket: 'other' }, NOON, store);
    expect(other.chain).not.toBe(first.chain);
    expect(other).toMatchObject({ deposited: 0 });
    expect(other.underway).toBeUndefined();
    await noteOfChain({ matterId, chain: first.chain }, { underway: { last: 5 } }, store);
    expect((await row())?.underway).toBeUndefined();
  });
});
