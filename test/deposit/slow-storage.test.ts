import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { depositMatters } from '../../lib/deposit-matter.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { chooseDepositMode, findVaultMatter } from '../../lib/store/deposits/vault-matters.ts';
import { openVault } from '../../lib/vault/storage/open-vault.ts';
import { twoItems } from '../support/vault/deposited-matter.ts';
import { type LoopbackStorage, startStorage } from '../support/vault/loopback-storage.ts';

const KEY = { accessKeyId: 'KEY', secretAccessKey: 'secret' };
/** How long an answer is waited for; a look at storage on loopback takes less on any machine. */
const LIMIT_MS = { nothing: 300, looks: 3_000, all: 120_000 } as const;

/** Storage without versions, and which requests it answers. */
type Slow = {
  answers: 'nothing' | 'looks' | 'all';
  readonly kept: Map<string, { readonly body: Buffer; readonly times: number }>;
};

const etagOf = (body: Buffer): string => `"${createHash('md5').update(body).digest('hex')}"`;

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

let store: EvidenceStore;
let matterId: string;
let storage: LoopbackStorage;
const slow: Slow = { answers: 'nothing', kept: new Map() };

beforeAll(async () => {
  ({ store, matterId } = await twoItems());
  storage = await startStorage(async (request, response) => {
    const { method, url = '' } = request;
    const body = await bodyOf(request);
    if (method === 'PUT') {
      const before = slow.kept.get(url);
      slow.kept.set(url, { body, times: (before?.times ?? 0) + 1 });
    }
    // What was asked is done; who asked is not told.
    if (slow.answers === 'nothing' || (slow.answers === 'looks' && method === 'PUT')) return;
    // Whether a colleague encrypts the matter is asked by a listing, which is empty.
    if (method === 'GET' && url.includes('versions'))
      return void response.end('<ListVersionsResult></ListVersionsResult>');
    const found = slow.kept.get(url);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, {
      etag: etagOf(found.body),
      ...(method === 'HEAD' && { 'content-length': String(found.body.length) }),
    });
    response.end();
  });
});
afterAll(() => storage?.stop());

it('gives up an answer that never comes, loses nothing and sends nothing twice', async () => {
  let now = new Date('2026-11-21T12:00:00.000Z');
  const place = { endpoint: storage.endpoint, region: 'r', bucket: 'b', prefix: '' };
  const deposit = () => {
    const client = openVault({ place, vaultKey: KEY, timeLimit: LIMIT_MS[slow.answers] });
    return depositMatters({
      openVault: async () => ({ client, place }),
      ...{ now: () => now, random: () => 0.5, db: store },
    });
  };
  await chooseDepositMode(matterId, 'each', store);
  const waits: number[] = [];
  for (const [at, answers] of (['nothing', 'looks'] as const).entries()) {
    slow.answers = answers;
    const { next = 0 } = await deposit();
    const row = await findVaultMatter(matterId, store);
    expect(row).toMatchObject({ deposited: 0, attempts: at + 1, fault: { code: 'UNREACHABLE' } });
    expect(row?.fault?.detail).toMatch(/^No answer within /u);
    waits.push(next - now.getTime());
    now = new Date(next);
  }
  expect(waits).toEqual([30_000, 60_000]);
  expect(slow.kept.size).toBeGreaterThan(0);
  slow.answers = 'all';
  expect(await deposit()).toEqual({});
  expect(await findVaultMatter(matterId, store)).toMatchObject({ deposited: 3, attempts: 0 });
  const times = [...slow.kept.values()].map((one) => one.times);
  expect(times).toEqual(times.map(() => 1));
  expect(times).toHaveLength(2 + 2 * 2 + 2);
});
