import { beforeEach, expect, it } from 'vitest';
import { seededListing } from '../../../cli/seed/seed-log.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { listNewest } from '../../../lib/store/listings/newest-listings.ts';
import { sharingTexts } from '../../../lib/store/listings/share-texts.ts';
import { countRows } from '../../support/stores/count-rows.ts';
import { newStore } from '../../support/stores/new-store.ts';

const MATTER = '01MATTER';
let db: EvidenceStore;

const put = async (chain: string, count: number, hour: number): Promise<void> => {
  const rows = Array.from({ length: count }, (_, at) => {
    const minute = String(at % 60).padStart(2, '0');
    const capturedAt = `2026-01-0${1 + Math.floor(at / 60)}T${hour}:${minute}:00.000Z`;
    const of = chain === MATTER ? {} : { home: MATTER, chain };
    return { ...seededListing(`01I${chain}`, at + 1), ...of, matterId: chain, capturedAt };
  });
  await db.listings.bulkAdd(rows as never);
};
const putChain = (id: string, arrivals?: number) =>
  db.chains.put({ id, matterId: MATTER, ...(arrivals && { arrivals }) } as never);

beforeEach(async () => {
  db = await newStore();
  await db.matters.put({ id: MATTER, records: 300 } as never);
  await put(MATTER, 300, 10);
  await put('A', 180, 11);
  await putChain('A', 180);
});

it('lists the newest of all custodians, with none left out that is newer', async () => {
  const all = await db.listings.toArray();
  const read = await countRows(db, 'listings');
  const newest = await listNewest(MATTER, db);
  expect(read.read).toBeLessThanOrEqual(40);
  expect(newest.length).toBeGreaterThanOrEqual(20);
  const order = all
    .toSorted((one, other) => (one.capturedAt < other.capturedAt ? 1 : -1))
    .map(({ id }) => id);
  expect(newest.map(({ id }) => id)).toEqual(order.slice(0, newest.length));
  expect(new Set(newest.map(({ matterId }) => matterId))).toEqual(new Set([MATTER]));
});

it('lists all of a matter in which nobody has many', async () => {
  await db.listings.clear();
  await put(MATTER, 3, 10);
  await put('A', 2, 11);
  await db.matters.update(MATTER, { records: 3 });
  await putChain('A', 2);
  expect((await listNewest(MATTER, db)).map(({ number, chain }) => [chain, number])).toEqual([
    ['A', 2],
    ['A', 1],
    [undefined, 3],
    [undefined, 2],
    [undefined, 1],
  ]);
});

it('lists none where a chain does not say how many came by it', async () => {
  await putChain('B');
  expect(await listNewest(MATTER, db)).toEqual([]);
});

it('has rows share the texts that they have alike, and alters none of them', () => {
  const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
  const rows = [1, 2].map((number) => ({
    number,
    ...{ chain: copyOf('01CHAIN'), tags: [copyOf('诽谤')], stated: { at: copyOf('2026') } },
  }));
  const before = structuredClone(rows);
  expect(rows.map(sharingTexts())).toEqual(before);
});
