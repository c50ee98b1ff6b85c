import { beforeAll, describe, expect, it } from 'vitest';
import { type SeededLine, seedLog } from '../../cli/seed/seed-log.ts';
import { depositMatters } from '../../lib/deposit-matter.ts';
import { digestNow, md5Of } from '../../lib/evidence/digest.ts';
import { joinMatter, readColleagues } from '../../lib/join-matter.ts';
import { listChainLines } from '../../lib/store/chains/chain-lines.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { findVaultMatter } from '../../lib/store/deposits/vault-matters.ts';
import { listListings } from '../../lib/store/listings/listings.ts';
import { type LineRange, segmentKey, segmentsFolder } from '../../lib/vault/layout/object-keys.ts';
import { buildSegment, gunzip, gzip, parseLines } from '../../lib/vault/layout/segment.ts';
import type { VaultClient } from '../../lib/vault/storage/client.ts';
import { newStore } from '../support/stores/new-store.ts';
import { isThorough } from '../support/thorough.ts';
import { openLongLog } from '../support/vault/long-log.ts';
import { newRealVault, type RealVault, WITHOUT_ENGINE } from '../support/vault/real-engine.ts';

/**
 * Two and a quarter lines an item, 25 items a round: 600 are more rounds than are read one by one,
 * and 23,000 have more than the 50,000 lines of level 2.
 */
const ITEMS = isThorough ? 23_000 : 600;
const LOG = { prefix: '01LIN000000000', items: ITEMS, custodian: '林悦' };
const THOUSAND = { first: 1, last: 1_000 };

/** A client that counts what it is asked. */
const counting = (client: VaultClient) => {
  const asked = { list: 0, get: 0 };
  const counted = {
    ...client,
    get: (...given: Parameters<VaultClient['get']>) => {
      asked.get += 1;
      return client.get(...given);
    },
    listVersions: (...given: Parameters<VaultClient['listVersions']>) => {
      asked.list += 1;
      return client.listVersions(...given);
    },
  };
  return { client: counted, asked };
};

/** Puts bytes as anybody with the key for writing can. */
const putPlain = (client: VaultClient, key: string, bytes: Uint8Array<ArrayBuffer>) =>
  client.put(key, bytes, {
    ...{ digest: digestNow(bytes), md5: md5Of(bytes), mediaType: 'application/gzip' },
  });

describe.skipIf(WITHOUT_ENGINE)('a long chain in a real storage', () => {
  let vault: RealVault;
  let client: VaultClient;
  let lines: readonly SeededLine[];
  let matterId: string;
  let chain: string;

  const deposit = async (store: EvidenceStore, to = vault): Promise<void> => {
    await depositMatters({
      db: store,
      openVault: async () => ({ client: to.open('custodian'), place: to.place }),
    });
    const row = await findVaultMatter(matterId, store);
    expect(row).toMatchObject({ deposited: lines.length, attempts: 0 });
    chain = row?.chain ?? '';
  };
  const join = async (db: EvidenceStore, from = client) =>
    joinMatter({ client: from }, { matterId }, { name: '陈伟' }, { db });
  const readSegment = async (level: 0 | 1 | 2, range: LineRange): Promise<readonly string[]> => {
    const key = segmentKey(matterId, chain, 'log', level, range);
    const blob = (await client.get(key)) ?? new Blob();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return parseLines(level === 0 ? bytes : await gunzip(bytes));
  };
  const linesOf = ({ first, last }: LineRange) =>
    lines.slice(first - 1, last).map(({ line }) => line);

  beforeAll(async () => {
    lines = [...seedLog(LOG)];
    vault = await newRealVault({ prefix: 'firm/' });
    client = vault.open('custodian');
    const store = await newStore();
    matterId = await openLongLog(store, LOG);
    await deposit(store);
  });

  it('has its lines again in segments of a thousand, and of fifty thousand', async () => {
    expect(await readSegment(1, THOUSAND)).toEqual(linesOf(THOUSAND));
    if (!isThorough) return;
    const next = { first: 1_001, last: 2_000 };
    expect(await readSegment(1, next)).toEqual(linesOf(next));
    const all = { first: 1, last: 50_000 };
    expect(await readSegment(2, all)).toEqual(linesOf(all));
  });

  it('is read whole by few requests, and by three where nothing is new', async () => {
    const store = await newStore();
    const { client: from, asked } = counting(client);
    const { chains } = await join(store, from);
    expect(chains).toMatchObject([{ lines: lines.length, faults: [], objects: [], waiting: 0 }]);
    const read = await listChainLines(chain, store);
    expect(read.map(({ line }) => line)).toEqual(lines.map(({ line }) => line));
    expect(await listListings(matterId, store)).toHaveLength(ITEMS);
    const { versions } = await client.listVersions(segmentsFolder(matterId, chain, 'log', 0));
    const behind = versions.filter(
      ({ key }) =>
        key >
        segmentKey(matterId, chain, 'log', 0, {
          first: lines.length - (lines.length % 1_000) + 1,
          last: lines.length,
        }),
    );
    // One for the lines and one for the listings of each segment; the rest are lists and anchors.
    expect(asked.get).toBeLessThan(2 * (Math.ceil(lines.length / 1_000) + behind.length) + 10);
    expect(asked.list).toBeLessThan(30);
    Object.assign(asked, { list: 0, get: 0 });
    await readColleagues({ client: from }, matterId, { db: store });
    expect(asked).toEqual({ list: 3, get: 0 });
  });

  it('is read from what was there before where somebody put other lines', async () => {
    const store = await newStore();
    const attacked = await newRealVault();
    const forged = [...seedLog({ ...LOG, items: 500, custodian: '他人' })].slice(0, 1_000);
    const attacker = attacked.open('writer');
    const packed = await gzip(buildSegment(forged.map(({ line }) => line)));
    const id = await openLongLog(store, { ...LOG, items: 600 });
    const put: VaultClient['put'] = async (key, ...given) => {
      const [, begin] = /^(.*)chain\.json$/u.exec(key) ?? [];
      const place = segmentKey('m', 'c', 'log', 1, THOUSAND).replace(/^.*log/u, 'log');
      if (begin) await putPlain(attacker, begin + place, packed);
      return attacked.open('custodian').put(key, ...given);
    };
    const open = { client: { ...attacked.open('custodian'), put }, place: attacked.place };
    await depositMatters({ db: store, openVault: async () => open });
    const written = (await store.custody.toArray()).map(({ line }) => line);
    const reader = await newStore();
    const read = await joinMatter(
      { client: attacked.open('reader') },
      { matterId: id },
      { name: '陈伟' },
      { db: reader },
    );
    expect(read.chains).toMatchObject([
      { lines: written.length, faults: [], waiting: 0, objects: [{ code: 'OTHER_LINES' }] },
    ]);
    const [{ id: of = '' } = {}] = read.chains;
    expect((await listChainLines(of, reader)).map(({ line }) => line)).toEqual(written);
  });
});
