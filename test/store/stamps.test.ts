import { beforeEach, describe, expect, it } from 'vitest';
import { digestNow } from '../../lib/evidence/digest.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { listCustody } from '../../lib/store/custody.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import {
  findStamp,
  keepStamp,
  listPendingStamps,
  putOffStamp,
  wantStamp,
} from '../../lib/store/stamps.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const ITEM = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const NOON = new Date('2026-11-21T12:00:00.000Z');
const ONE = '2026-11-21T13:00:00.000Z';
const fresh = {
  token: new Uint8Array([1, 2]),
  chain: [new Uint8Array([3])],
  genTime: '2026-11-21T12:00:05.000Z',
  authority: 'CN=Example',
};

let store: EvidenceStore;
beforeEach(async () => {
  store = await newStore();
  await sealText(store, ITEM, INBOX_ID);
  await wantStamp(ITEM, NOON, store);
});

const pendingAt = async (by: string) =>
  (await listPendingStamps(new Date(by), store)).map(({ item }) => item);
const why = { reason: 'TIMEOUT', detail: 'No answer', attempts: 1 };

describe('a wish for a time-stamp', () => {
  it('is due at once, and not before', async () => {
    expect(await pendingAt('2026-11-21T11:59:59.000Z')).toEqual([]);
    expect(await pendingAt(NOON.toISOString())).toEqual([ITEM]);
  });

  it('that was put off is due at its next time, and says why', async () => {
    await putOffStamp(ITEM, { ...why, nextAt: ONE }, store);
    expect(await pendingAt(NOON.toISOString())).toEqual([]);
    expect(await pendingAt(ONE)).toEqual([ITEM]);
    expect(await findStamp(ITEM, store)).toMatchObject({ state: 'pending', ...why });
  });

  it('without a next time is refused, and never due', async () => {
    await putOffStamp(ITEM, why, store);
    expect(await listPendingStamps('all', store)).toEqual([]);
    expect(await findStamp(ITEM, store)).toMatchObject({ state: 'refused' });
  });

  it('that nobody has is not put off', async () => {
    await putOffStamp('unknown', why, store);
    expect(await findStamp('unknown', store)).toBeUndefined();
  });
});

describe('a time-stamp that was had', () => {
  it('is kept with its authority and time, is due no more and is never put off', async () => {
    await keepStamp(ITEM, fresh, store, NOON);
    await putOffStamp(ITEM, { ...why, nextAt: ONE }, store);
    expect(await findStamp(ITEM, store)).toMatchObject({ state: 'stamped', ...fresh });
    expect(await listPendingStamps('all', store)).toEqual([]);
  });

  it('is in the log with its token’s digest, and as imported where nobody was asked', async () => {
    await keepStamp(ITEM, fresh, store, NOON);
    const { event, item, detail } = JSON.parse(
      (await listCustody(INBOX_ID, store)).at(-1)?.line ?? '{}',
    );
    expect([event, item]).toEqual(['time-stamped', ITEM]);
    expect(detail).toMatchObject({
      number: 1,
      authority: fresh.authority,
      genTime: fresh.genTime,
      imported: true,
      token: digestNow(fresh.token),
    });
  });

  it('names where it was asked for, and when', async () => {
    const asked = { requestedAt: ONE, url: 'https://tsa.example/' };
    await keepStamp(ITEM, { ...fresh, ...asked }, store, NOON);
    const { detail } = JSON.parse((await listCustody(INBOX_ID, store)).at(-1)?.line ?? '{}');
    expect(detail).toMatchObject(asked);
    expect(detail).not.toHaveProperty('imported');
  });
});
