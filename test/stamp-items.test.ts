import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bytes } from '../lib/evidence/digest.ts';
import { INBOX_ID } from '../lib/evidence/matter.ts';
import { askAt } from '../lib/signing/chosen-authority.ts';
import { importTimeStamp } from '../lib/signing/import-time-stamp.ts';
import { type StampPlaces, stampItemNow, stampItems } from '../lib/stamp-items.ts';
import { listCustody } from '../lib/store/custody.ts';
import type { EvidenceStore } from '../lib/store/db.ts';
import type { ItemRow } from '../lib/store/rows.ts';
import { wantStamp } from '../lib/store/stamps.ts';
import { certificatesIn } from '../lib/trust/der/pem.ts';
import { requestTimeStamp } from '../lib/trust/time-stamp/time-stamp.ts';
import { verifyTimeStamp } from '../lib/trust/time-stamp/verify-time-stamp.ts';
import {
  type AuthorityFault,
  startAuthority,
  type TestAuthority,
} from './support/authority/time-stamp-authority.ts';
import { newStore, sealText } from './support/stores/new-store.ts';
import { opensslIn } from './trust/openssl.ts';

let authority: TestAuthority;
let store: EvidenceStore;
let item: ItemRow;

beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.close());
beforeEach(async () => {
  store = await newStore();
  item = await sealText(store, '01JDAAAAAAAAAAAAAAAAAAAAAA', INBOX_ID);
  await wantStamp(item.id, new Date(), store);
});

const places = (
  url: string,
  now: () => Date = () => new Date(),
  isPermitted = true,
): StampPlaces => ({
  db: store,
  now,
  authority: async () => ({ url, ask: askAt(url, async () => isPermitted) }),
});
const row = () => store.stamps.get(item.id);
const newest = async () => JSON.parse((await listCustody(INBOX_ID, store)).at(-1)?.line ?? '{}');

describe('the queue of time-stamps', () => {
  it('keeps a token that openssl accepts over the record, with both times in the log', async () => {
    await stampItems('due', places(authority.url));
    const { state, token, chain = [] } = (await row()) ?? {};
    expect(state).toBe('stamped');
    const check = await verifyTimeStamp(token as Bytes, item.recordBytes, { authorities: chain });
    expect(check.problems).toEqual([]);
    const { openssl } = opensslIn({
      'record.tsr': token as Bytes,
      'record.json': item.recordBytes,
    });
    const told = openssl(`ts -verify -data record.json -in record.tsr -CAfile ${authority.chain}`);
    expect(told.said).toContain('Verification: OK');
    const entry = await newest();
    expect(entry).toMatchObject({ event: 'time-stamped', item: item.id, digest: item.digest });
    expect(Object.keys(entry.detail).sort()).toEqual([
      'authority',
      'genTime',
      'number',
      'requestedAt',
      'token',
      'url',
    ]);
  });

  it.each<[AuthorityFault, string, string]>([
    ['error-500', 'pending', 'HTTP_STATUS'],
    ['html', 'pending', 'NOT_DER'],
    ['forbidden-403', 'refused', 'HTTP_STATUS'],
    ['wrong-nonce', 'refused', 'WRONG_NONCE'],
    ['wrong-imprint', 'refused', 'WRONG_IMPRINT'],
    ['expired', 'refused', 'CERTIFICATE_EXPIRED'],
  ])('does not keep what a faulty authority says (%s): %s, %s', async (fault, state, reason) => {
    await stampItems('due', places(authority.faulty(fault)));
    expect(await row()).toMatchObject({ state, reason, attempts: 1 });
    expect((await row())?.token).toBeUndefined();
    expect((await newest()).event).toBe('captured');
  });

  it('refuses a token whose authority names no root', async () => {
    await stampItems('due', places(authority.elliptic));
    expect(await row()).toMatchObject({ state: 'refused', reason: 'UNKNOWN_AUTHORITY' });
  });

  it('waits twice as long after each failure, and asks only when it is due', async () => {
    let now = new Date();
    const failing = places(authority.faulty('error-500'), () => now);
    const waits: number[] = [];
    for (let at = 0; at < 3; at++) {
      await stampItems('due', failing);
      const next = Date.parse((await row())?.nextAt ?? '');
      waits.push(next - now.getTime());
      const asked = authority.asked();
      now = new Date(next - 1);
      await stampItems('due', failing);
      expect(authority.asked()).toBe(asked);
      now = new Date(next);
    }
    expect(waits).toEqual([60_000, 120_000, 240_000]);
    await stampItems(
      'due',
      places(authority.url, () => now),
    );
    expect((await row())?.state).toBe('stamped');
  });

  it('asks an authority that is out of order for one item, not for each', async () => {
    const other = await sealText(store, '01JDBBBBBBBBBBBBBBBBBBBBBB', INBOX_ID);
    await wantStamp(other.id, new Date(), store);
    const before = authority.asked();
    await stampItems('due', places(authority.faulty('error-500')));
    expect(authority.asked()).toBe(before + 1);
  });

  it('asks nobody without leave, and says so', async () => {
    const before = authority.asked();
    await stampItems('due', places(authority.url, undefined, false));
    expect([await row(), authority.asked()]).toMatchObject([
      { state: 'pending', reason: 'NOT_PERMITTED' },
      before,
    ]);
  });

  it('asks again for one that was refused when a person asks to', async () => {
    await stampItems('due', places(authority.faulty('forbidden-403')));
    await stampItems('all', places(authority.url));
    expect((await row())?.state).toBe('refused');
    await stampItemNow(item.id, places(authority.url));
    expect((await row())?.state).toBe('stamped');
  });
});

describe('a time-stamp that was made elsewhere', () => {
  const bytesOf = (path: string): Bytes => new Uint8Array(readFileSync(path));

  it('is taken, a response or a bare token, and kept as a response', async () => {
    const { response, token } = await requestTimeStamp(item.recordBytes, { url: authority.url });
    for (const file of [response, token]) {
      await importTimeStamp(item.id, [file, bytesOf(authority.root)], store);
      expect((await row())?.token?.slice(4, 9)).toEqual(response.slice(4, 9));
    }
    expect(await newest()).toMatchObject({ event: 'time-stamped', detail: { imported: true } });
  });

  it('is refused for another record, without the root, and where there is none', async () => {
    const { response } = await requestTimeStamp(new Uint8Array([1]), { url: authority.url });
    const chain = bytesOf(authority.chain);
    await expect(importTimeStamp(item.id, [response, chain], store)).rejects.toMatchObject({
      code: 'WRONG_IMPRINT',
    });
    const alone = await requestTimeStamp(item.recordBytes, {
      url: authority.elliptic,
      authorities: certificatesIn(chain),
    });
    await expect(importTimeStamp(item.id, [alone.response], store)).rejects.toMatchObject({
      code: 'UNKNOWN_AUTHORITY',
    });
    await expect(importTimeStamp(item.id, [chain], store)).rejects.toMatchObject({
      code: 'NOT_DER',
    });
    expect((await row())?.state).toBe('pending');
  });
});
