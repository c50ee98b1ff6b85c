import type { Page } from 'puppeteer-core';
import { sealRecord } from '../../lib/evidence/chain/seal.ts';
import {
  buildCustodyLine,
  type CustodyEntry,
  type CustodyLine,
} from '../../lib/evidence/custody.ts';
import type { Digest } from '../../lib/evidence/digest.ts';
import type { ItemRecord } from '../../lib/evidence/item.ts';
import { putItems, putRows } from './put-rows.ts';
import { LARGE, seedLargeFile } from './seed-large-file.ts';

/**
 * A matter full of items, each of one large random picture of so many bytes, put into the store of
 * a running extension; with `files`, each of files of these sizes instead.
 */
export type Seed = {
  readonly matterId: string;
  readonly reference: string;
  readonly items: number;
  readonly bytes: number;
  readonly files?: readonly number[];
  /** How the ids of the items begin. */
  readonly ids?: string;
};

const sizesOf = ({ bytes, files }: Seed): readonly number[] => files ?? [bytes];

const pathOf = (file: number): string =>
  file === 0 ? 'viewport.png' : `page-segment-${String(file).padStart(2, '0')}.png`;

const idOf = ({ ids = '01SEED' }: Seed, number: number): string =>
  `${ids}${String(number).padStart(20, '0')}`;
const AT = '2026-11-21T09:00:00.000Z';

/** The digests of all files, item after item. */
const addArtifacts = (
  page: Pick<Page, 'evaluate'>,
  seed: Seed,
  ids: readonly string[],
): Promise<Digest[]> =>
  page.evaluate(
    async (names, files) => {
      const opened = indexedDB.open('matterproof');
      const db = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      const digests: Digest[] = [];
      // As a capture keeps it (CRC-32, APPNOTE 4.4.7), a byte at a time.
      const table = Uint32Array.from({ length: 256 }, (_, byte) => {
        let value = byte;
        for (let bit = 0; bit < 8; bit += 1)
          value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
        return value;
      });
      const checksum = (bytes: Uint8Array): number => {
        let value = -1;
        for (const byte of bytes) value = (table[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
        return ~value >>> 0;
      };
      for (const [item, { path, size }] of names.flatMap((name) =>
        files.map((file) => [name, file] as const),
      )) {
        const content = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536)
          crypto.getRandomValues(content.subarray(at, Math.min(size, at + 65_536)));
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content)).toHex();
        const digest = `sha256:${hash}` as const;
        const described = {
          path,
          role: 'viewport',
          mediaType: 'image/png',
          bytes: size,
          digest,
          method: 'seed',
        };
        const crc32 = checksum(content);
        const row = {
          item,
          ...described,
          at: '2026-11-21T09:00:00.000Z',
          crc32,
          crc32Check: checksum(new TextEncoder().encode(`${crc32} ${digest}`)),
          blob: new Blob([content]),
        };
        await new Promise((done) => {
          const transaction = db.transaction('artifacts', 'readwrite');
          transaction.objectStore('artifacts').add(row);
          transaction.oncomplete = done;
        });
        digests.push(digest);
      }
      db.close();
      return digests;
    },
    ids,
    sizesOf(seed).map((size, file) => ({ path: pathOf(file), size })),
  );

const addFiles = async (
  page: Pick<Page, 'evaluate'>,
  seed: Seed,
  ids: readonly string[],
): Promise<readonly Digest[]> => {
  if (seed.files || seed.bytes <= LARGE) return addArtifacts(page, seed, ids);
  const digests: Digest[] = [];
  for (const item of ids)
    digests.push(await seedLargeFile(page, { item, path: pathOf(0), at: AT }, seed.bytes));
  return digests;
};

const recordOf = (
  seed: Seed,
  number: number,
  digests: readonly Digest[],
  previous?: Digest,
): ItemRecord => ({
  format: 'matterproof-record/1',
  id: idOf(seed, number),
  status: 'complete',
  problems: [],
  capturedAt: AT,
  sealedAt: AT,
  clock: { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
  page: { url: `https://zhiyan.example/p/${number}`, title: `微文 ${number}` },
  conditions: {},
  environment: { extension: '1.0.0', userAgent: 'seed', languages: ['zh-CN'] },
  custodian: { name: 'Bench' },
  method: [],
  artifacts: digests.map((digest, file) => ({
    path: pathOf(file),
    role: 'viewport',
    mediaType: 'image/png',
    bytes: sizesOf(seed)[file] ?? 0,
    digest,
    method: 'seed',
    at: AT,
  })),
  matter: { id: seed.matterId, sequence: number, ...(previous ? { previous } : {}) },
});

type OfMatter = { readonly matterId: string };

const buildRows = (seed: Seed, digests: readonly Digest[]) => {
  const custody: (CustodyLine & Pick<CustodyEntry, 'seq' | 'event' | 'item'> & OfMatter)[] = [];
  const log = (entry: Omit<CustodyEntry, 'seq' | 'prev' | 'at' | 'actor'>) => {
    const prev = custody.at(-1)?.digest;
    const seq = custody.length + 1;
    const line = buildCustodyLine({
      ...entry,
      seq,
      ...(prev ? { prev } : {}),
      at: AT,
      actor: 'Bench',
    });
    const { event, item } = entry;
    custody.push({ ...line, matterId: seed.matterId, seq, event, ...(item && { item }) });
  };
  log({ event: 'matter-opened', detail: { name: seed.reference, reference: seed.reference } });
  let previous: Digest | undefined;
  const files = sizesOf(seed).length;
  const items = Array.from({ length: seed.items }, (_, index) => {
    const number = index + 1;
    const own = digests.slice(index * files, number * files);
    const sealed = sealRecord(recordOf(seed, number, own, previous));
    const { url, title = '' } = sealed.record.page;
    log({
      event: 'captured',
      item: sealed.record.id,
      digest: sealed.digest,
      detail: { number, url, title },
    });
    previous = sealed.digest;
    return {
      number,
      url,
      title,
      id: sealed.record.id,
      digest: sealed.digest,
      record: new TextDecoder().decode(sealed.bytes),
    };
  });
  return { custody, items };
};

/** Fills the store; the digests and chains are true, so that everything in it verifies. */
export const seedStore = async (page: Pick<Page, 'evaluate'>, seed: Seed): Promise<void> => {
  const ids = Array.from({ length: seed.items }, (_, index) => idOf(seed, index + 1));
  const { custody, items } = buildRows(seed, await addFiles(page, seed, ids));
  const { matterId: id, reference } = seed;
  const counters = {
    records: items.length,
    lastRecord: items.at(-1)?.digest,
    entries: custody.length,
    lastEntry: custody.at(-1)?.digest,
  };
  const matter = {
    id,
    reference,
    name: reference,
    custodian: { name: 'Bench' },
    openedAt: AT,
    usedAt: AT,
    ...counters,
  };
  const rows = items.map(({ record, ...row }) => ({
    ...row,
    matterId: id,
    recordBytes: new TextEncoder().encode(record),
    status: 'complete' as const,
    capturedAt: AT,
    kind: 'page' as const,
    problems: 0,
    tags: ['bench'],
    note: '',
    role: '' as const,
    exhibit: `${reference}-${String(row.number).padStart(4, '0')}`,
  }));
  await putItems(page, rows);
  await putRows(page, 'custody', custody);
  await putRows(page, 'matters', [matter]);
};
