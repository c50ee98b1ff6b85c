import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenVault } from '../lib/deposit/open-vault.ts';
import { type DepositParts, depositMatters } from '../lib/deposit-matter.ts';
import { digestOf } from '../lib/evidence/digest.ts';
import { openReceipt } from '../lib/format/shapes/deposit-receipt.ts';
import { keepNumbering, nameNumbering } from '../lib/store/chains/numbering.ts';
import { listCustody } from '../lib/store/custody.ts';
import type { EvidenceStore } from '../lib/store/db.ts';
import { findReceipt } from '../lib/store/deposits/receipts.ts';
import {
  beginNewChain,
  chooseDepositMode,
  findVaultMatter,
  wantDeposit,
} from '../lib/store/deposits/vault-matters.ts';
import { annotateItem } from '../lib/store/items/annotate-items.ts';
import { deleteItem } from '../lib/store/items/delete-item.ts';
import { addDerived } from '../lib/store/items/derived.ts';
import { getItem } from '../lib/store/items/items.ts';
import { findMatter } from '../lib/store/matters.ts';
import { decrypt } from '../lib/vault/envelope/decrypt.ts';
import { wrapMatterKey } from '../lib/vault/envelope/key-file.ts';
import { newMatterKey } from '../lib/vault/envelope/matter-key.ts';
import { bytesKey, matterKeyKey } from '../lib/vault/layout/object-keys.ts';
import { parseKey } from '../lib/vault/layout/parse-key.ts';
import { parseSegment } from '../lib/vault/layout/segment.ts';
import { VaultError } from '../lib/vault/storage/vault-error.ts';
import { sealText } from './support/stores/new-store.ts';
import { twoItems, VAULT } from './support/vault/deposited-matter.ts';
import { type MemoryVault, newMemoryVault, type VaultCall } from './support/vault/memory-vault.ts';

const ONE = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const TWO = '01JDBBBBBBBBBBBBBBBBBBBBBB';

let store: EvidenceStore;
let matterId: string;
let vault: MemoryVault;
let now: Date;
beforeEach(async () => {
  ({ store, matterId } = await twoItems());
  vault = newMemoryVault();
  now = new Date('2026-11-21T12:00:00.000Z');
  vault.now = () => now;
});

const open = (changes: Partial<OpenVault> = {}): OpenVault => ({
  client: vault,
  place: VAULT,
  lock: { until: (at) => new Date(at.getTime() + 365 * 86_400_000), mode: 'COMPLIANCE' },
  ...changes,
});
const deposit = (changes: Partial<DepositParts> = {}) =>
  depositMatters({
    openVault: async () => open(),
    ...{ now: () => now, random: () => 0.5, db: store, ...changes },
  });
const each = () => chooseDepositMode(matterId, 'each', store);
const row = () => findVaultMatter(matterId, store);
const keys = () => vault.kept.map(({ key }) => key);
const kinds = () => keys().map((key) => parseKey(key)?.kind);
const events = async () => (await listCustody(matterId, store)).map(({ event }) => event);
const receipt = async (item: string) => {
  const kept = await findReceipt(item, store);
  return kept && openReceipt(kept.bytes);
};
const putsOnly =
  (error: Error, wanted: (call: VaultCall) => boolean = () => true) =>
  (call: VaultCall) =>
    call.operation === 'put' && wanted(call) ? { error } : undefined;

/** The lines of the chain as a reader finds them in the vault. */
const readChain = async (): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const key of keys().toSorted()) {
    const object = parseKey(key);
    if (object?.kind !== 'log' || object.level !== 0) continue;
    const bytes = new Uint8Array(await ((await vault.get(key)) ?? new Blob()).arrayBuffer());
    lines.push(...parseSegment(bytes, object));
  }
  return lines;
};

describe('a deposit', () => {
  it('puts everything that the log brings, once, and the receipts into store and log', async () => {
    await each();
    expect(await deposit()).toEqual({});
    expect(kinds()).toEqual([
      ...['matter', 'chain'],
      ...['bytes', 'bytes', 'record', 'record'],
      ...['listings', 'log'],
    ]);
    expect(await events()).toEqual([
      ...['matter-opened', 'captured', 'captured', 'deposited', 'deposited'],
    ]);
    const { digest } = await getItem(ONE, store);
    expect(await receipt(ONE)).toMatchObject({
      ...{ item: ONE, record: digest, matter: matterId, chain: (await row())?.chain, vault: VAULT },
      objects: [
        { path: 'record.json', digest, at: now.toISOString(), mode: 'COMPLIANCE' },
        { path: 'text.txt', lockedUntil: '2027-11-21T12:00:00.000Z' },
      ],
    });
    const lines = (await listCustody(matterId, store)).map(({ line }) => line);
    expect(await readChain()).toEqual(lines.slice(0, 3));
    expect(await row()).toMatchObject({ deposited: 3, attempts: 0 });
  });

  it('makes no round of its own entries, which go with the next lines', async () => {
    await each();
    await deposit();
    const calls = vault.calls.length;
    await deposit();
    expect(vault.calls).toHaveLength(calls);
    await annotateItem(ONE, { note: 'A note' }, store);
    await deposit();
    const lines = (await listCustody(matterId, store)).map(({ line }) => line);
    expect(lines).toHaveLength(6);
    expect(await readChain()).toEqual(lines);
    expect(await row()).toMatchObject({ deposited: 6 });
  });

  it('stores what is the same once', async () => {
    await sealText(store, '01JDCCCCCCCCCCCCCCCCCCCCCC', matterId);
    await each();
    await deposit();
    expect(kinds().filter((kind) => kind === 'bytes')).toHaveLength(2);
    expect((await receipt('01JDCCCCCCCCCCCCCCCCCCCCCC'))?.objects[1]).toMatchObject({
      found: true,
    });
  });

  it('adds a file that was made later to the receipt', async () => {
    await each();
    await deposit();
    const { digest } = (await store.artifacts.get([ONE, 'text.txt'])) ?? {};
    const content = new Uint8Array([1, 2, 3]);
    const from = digest ? [digest] : [];
    const fresh = { base: 'text', mediaType: 'image/png', content, from, marks: [] } as const;
    const { path } = await addDerived(ONE, fresh, store);
    await deposit();
    expect((await receipt(ONE))?.objects.map((one) => one.path)).toEqual([
      ...['record.json', 'text.txt', path],
    ]);
    expect((await events()).filter((event) => event === 'deposited')).toHaveLength(3);
  });

  it('is not made where the matter is off, by hand and not pressed for, or the Inbox', async () => {
    await deposit();
    await chooseDepositMode(matterId, 'by-hand', store);
    await chooseDepositMode('inbox', 'each', store);
    await deposit();
    expect(vault.calls).toEqual([]);
    await wantDeposit(matterId, store);
    await deposit();
    expect(kinds()).toContain('record');
    expect((await row())?.wanted).toBeUndefined();
  });

  it('leaves out what was deleted before, and the log goes all the same', async () => {
    await deleteItem(ONE, 'By mistake', store);
    await each();
    await deposit();
    expect(kinds().filter((kind) => kind === 'record')).toHaveLength(1);
    expect(await readChain()).toHaveLength(4);
  });

  it('names a file that is gone or altered in the receipt, and goes on', async () => {
    await store.artifacts.delete([ONE, 'text.txt']);
    await store.artifacts.update([TWO, 'text.txt'], { blob: new Blob(['other']) });
    await each();
    await deposit();
    expect((await receipt(ONE))?.missing).toMatchObject([{ path: 'text.txt', why: 'GONE' }]);
    expect((await receipt(TWO))?.missing).toMatchObject([{ path: 'text.txt', why: 'ALTERED' }]);
    expect(await row()).toMatchObject({ deposited: 3 });
  });

  it('takes many items in rounds, each with its receipts', async () => {
    for (let at = 0; at < 30; at += 1)
      await sealText(store, `01JE${String(at).padStart(22, '0')}`, matterId, `Text ${at}`);
    await each();
    await deposit();
    expect(kinds().filter((kind) => kind === 'log')).toHaveLength(2);
    // The second round has the entries of the first.
    expect(await readChain()).toHaveLength(33 + 25);
    expect((await events()).filter((event) => event === 'deposited')).toHaveLength(32);
  });

  it('begins anew, in another chain, in another vault', async () => {
    await each();
    await deposit();
    const { chain } = (await row()) ?? {};
    const other = newMemoryVault();
    const place = { ...VAULT, bucket: 'other' };
    await deposit({ openVault: async () => open({ client: other, place }) });
    // Both items, and the two entries of the first deposit with the receipts that they name.
    const receipts = other.kept.slice(-4, -2);
    expect(other.kept.map(({ key }) => parseKey(key)?.kind)).toEqual(
      kinds().toSpliced(-2, 0, 'bytes', 'bytes'),
    );
    for (const { body } of receipts) expect(await body?.text()).toContain(chain);
    expect((await row())?.chain).not.toBe(chain);
    expect((await receipt(ONE))?.vault).toEqual(place);
  });
});

describe('an encrypted deposit', () => {
  it('names objects by what is stored, and has both digests in the receipt', async () => {
    const key = newMatterKey();
    await each();
    await deposit({ openVault: async () => open({ matterKey: async () => key }) });
    const text = (await receipt(ONE))?.objects[1];
    const stored = await vault.get(text?.key ?? '');
    expect(text?.key).toBe(bytesKey(text?.stored ?? 'sha256:'));
    const opened = await decrypt(key, stored ?? new Blob());
    expect(await digestOf(new Uint8Array(await opened.arrayBuffer()))).toBe(text?.digest);
    for (const { body } of vault.kept) expect(await body?.text()).not.toContain('虚假');
  });

  it('is not made in plain where colleagues encrypt the matter', async () => {
    const { keyFile } = await wrapMatterKey('a phrase');
    const key = matterKeyKey(matterId);
    await vault.overwrite(key, new TextEncoder().encode(JSON.stringify(keyFile)));
    await each();
    await deposit();
    expect(keys()).toEqual([key]);
    expect(await row()).toMatchObject({ fault: { code: 'MATTER_ENCRYPTED' }, deposited: 0 });
  });

  it('waits while the matter’s key is not opened', async () => {
    await each();
    await deposit({ openVault: async () => open({ matterKey: async () => undefined }) });
    expect(vault.kept).toEqual([]);
    expect(await row()).toMatchObject({ fault: { code: 'MATTER_KEY_LOCKED' } });
    const key = newMatterKey();
    await deposit({ openVault: async () => open({ matterKey: async () => key }) });
    expect((await row())?.fault).toBeUndefined();
  });
});

describe('a bad day', () => {
  it.each([
    ['UNREACHABLE', {}],
    ['BUSY', { status: 503 }],
    ['CONFLICT', { status: 409 }],
    ['BAD_CHECKSUM', { status: 400 }],
  ] as const)('is tried again later: %s', async (code, facts) => {
    await each();
    vault.fault = putsOnly(new VaultError(code, facts));
    const { next } = await deposit();
    expect(next).toBe(now.getTime() + 30_000);
    expect(await row()).toMatchObject({ fault: { code }, attempts: 1, deposited: 0 });
    const calls = vault.calls.length;
    await deposit();
    expect(vault.calls).toHaveLength(calls);
    vault.fault = () => undefined;
    now = new Date(next ?? 0);
    expect(await deposit()).toEqual({});
    expect((await row())?.fault).toBeUndefined();
    expect(await events()).toContain('deposited');
  });

  it('waits twice as long each time, and as long as the storage asks', async () => {
    await each();
    vault.fault = putsOnly(new VaultError('BUSY', { status: 503 }));
    const waits: number[] = [];
    for (let at = 0; at < 3; at += 1) {
      const { next = 0 } = await deposit();
      waits.push(next - now.getTime());
      now = new Date(next);
    }
    expect(waits).toEqual([30_000, 60_000, 120_000]);
    vault.fault = putsOnly(new VaultError('BUSY', { status: 503, retryAfter: 1_000 }));
    expect((await deposit()).next).toBe(now.getTime() + 1_000_000);
  });

  it('comes at another time in each browser', async () => {
    await each();
    vault.fault = putsOnly(new VaultError('BUSY'));
    const first = await deposit({ random: () => 0 });
    await each();
    const second = await deposit({ random: () => 1 });
    expect([first.next, second.next]).toEqual([now.getTime() + 22_500, now.getTime() + 37_500]);
  });

  it.each(['DENIED', 'NO_BUCKET', 'KEY_UNKNOWN', 'CLOCK_SKEWED', 'NOT_LOCKED', 'REFUSED'] as const)(
    'stops until a person acts: %s',
    async (code) => {
      await each();
      vault.fault = putsOnly(new VaultError(code, { status: 403, detail: 'Its own words' }));
      expect(await deposit()).toEqual({});
      expect(await row()).toMatchObject({ fault: { code, status: 403, detail: 'Its own words' } });
      const calls = vault.calls.length;
      await deposit();
      expect(vault.calls).toHaveLength(calls);
      vault.fault = () => undefined;
      await wantDeposit(matterId, store);
      await deposit();
      expect(await row()).toMatchObject({ deposited: 3 });
    },
  );

  it('waits until there is a vault that may be reached and opened, and goes on', async () => {
    await each();
    for (const code of ['NO_VAULT', 'NOT_PERMITTED', 'KEY_LOCKED'] as const) {
      await deposit({ openVault: async () => code });
      expect(await row()).toMatchObject({ fault: { code } });
    }
    await deposit();
    expect(await row()).toMatchObject({ deposited: 3 });
  });

  it('pauses on a metered connection, unless a person pressed', async () => {
    await each();
    await deposit({ isMetered: () => true });
    expect(vault.calls).toEqual([]);
    expect(await row()).toMatchObject({ fault: { code: 'METERED' } });
    await wantDeposit(matterId, store);
    await deposit({ isMetered: () => true });
    expect(await row()).toMatchObject({ deposited: 3 });
  });

  it('sends nothing twice where the connection breaks after the storage had it', async () => {
    await each();
    let puts = 0;
    vault.fault = ({ operation }) => {
      if (operation !== 'put') return undefined;
      puts += 1;
      return puts === 4 ? { error: new VaultError('UNREACHABLE'), afterwards: true } : undefined;
    };
    const { next } = await deposit();
    now = new Date(next ?? 0);
    await deposit();
    expect(new Set(keys()).size).toBe(keys().length);
    expect(await row()).toMatchObject({ deposited: 3 });
  });

  it('puts nothing where copies would be locked until a date that is over', async () => {
    await each();
    const lock = { until: () => new Date(now.getTime() - 1), mode: 'COMPLIANCE' } as const;
    await deposit({ openVault: async () => open({ lock }) });
    expect(vault.kept).toEqual([]);
    expect(await row()).toMatchObject({ fault: { code: 'RETENTION_OVER' }, deposited: 0 });
    await wantDeposit(matterId, store);
    await deposit();
    expect(await row()).toMatchObject({ deposited: 3 });
  });

  it('is told where the storage answers something that was never foreseen', async () => {
    await each();
    vault.fault = () => ({ error: new TypeError('Something broke') });
    await deposit();
    expect(await row()).toMatchObject({
      fault: { code: 'UNEXPECTED', detail: 'Something broke' },
    });
  });

  it('ends at the signal, and the next deposit goes on with the same round', async () => {
    await each();
    const stop = new AbortController();
    vault.fault = ({ key }) => {
      if (key.includes('/log/')) stop.abort();
      return undefined;
    };
    await deposit({ signal: stop.signal });
    expect(await row()).toMatchObject({ deposited: 0, underway: { last: 3 } });
    expect((await row())?.fault).toBeUndefined();
    await annotateItem(ONE, { note: 'Meanwhile' }, store);
    vault.fault = () => undefined;
    await deposit();
    expect(new Set(keys()).size).toBe(keys().length);
    expect(await readChain()).toHaveLength(6);
  });
});

describe('a vault that somebody else writes to', () => {
  const poison = new TextEncoder().encode('poison');
  const keyOfText = async () => {
    const { digest } = (await store.artifacts.get([ONE, 'text.txt'])) ?? {};
    return bytesKey(digest ?? 'sha256:');
  };

  it('gets our version beside a poisoned one, and the receipt names ours', async () => {
    await each();
    const key = await keyOfText();
    await vault.overwrite(key, poison);
    await deposit();
    const { versionId } = (await receipt(ONE))?.objects[1] ?? {};
    const body = await vault.get(key, versionId === undefined ? {} : { versionId });
    expect(await body?.text()).toBe('虚假陈述');
  });

  it('stops where the storage lets no version beside it', async () => {
    vault = newMemoryVault({ heedsIfNoneMatch: true });
    await each();
    await vault.overwrite(await keyOfText(), poison);
    await deposit();
    expect(await row()).toMatchObject({ fault: { code: 'KEY_TAKEN' } });
  });

  it('keeps our version where it was overwritten or hidden after us', async () => {
    await each();
    await deposit();
    const before = await receipt(ONE);
    await vault.overwrite(await keyOfText(), poison);
    await sealText(store, '01JDCCCCCCCCCCCCCCCCCCCCCC', matterId);
    await deposit();
    const again = (await receipt('01JDCCCCCCCCCCCCCCCCCCCCCC'))?.objects[1];
    expect(again).toMatchObject({ found: true, versionId: before?.objects[1]?.versionId });
  });

  it('stops where another segment lies in the place of ours', async () => {
    await each();
    await deposit();
    const { chain } = (await row()) ?? {};
    await annotateItem(ONE, { note: 'A note' }, store);
    const folder = `matters/${matterId}/chains/${chain}/log/0/`;
    await vault.overwrite(`${folder}000000000004-000000000006.jsonl`, poison);
    await deposit();
    expect(await row()).toMatchObject({
      ...{
        deposited: 3,
        fault: { code: 'KEY_TAKEN', detail: expect.stringContaining('/chains/') },
      },
    });
    await nameNumbering(matterId, chain ?? '', store);
    await beginNewChain(matterId, store);
    await keepNumbering(matterId, chain ?? '', store);
    await deposit();
    const anew = await row();
    expect(anew?.chain).not.toBe(chain);
    expect(anew?.fault).toBeUndefined();
    const { entries = 0, numberedBy } = (await findMatter(matterId, store)) ?? {};
    expect(numberedBy).toBe(anew?.chain);
    const last = String(anew?.deposited).padStart(12, '0');
    expect(anew?.deposited).toBeGreaterThan(6);
    expect(entries).toBeGreaterThanOrEqual(anew?.deposited ?? 0);
    const place = `matters/${matterId}/chains/${anew?.chain}/log/0/000000000001-${last}.jsonl`;
    expect(await vault.get(place)).toBeDefined();
  });
});

describe('two deposits of one matter at once', () => {
  it('are one: the second finds the lock taken', async () => {
    await each();
    await Promise.all([deposit(), deposit()]);
    expect(new Set(keys()).size).toBe(keys().length);
    expect((await events()).filter((event) => event === 'deposited')).toHaveLength(2);
  });
});
