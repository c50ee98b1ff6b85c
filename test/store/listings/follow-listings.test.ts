import { afterEach, beforeEach, expect, it } from 'vitest';
import { seededListing } from '../../../cli/seed/seed-log.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import {
  followListings,
  type Pace,
  untilListsAreRead,
} from '../../../lib/store/listings/follow/follow-listings.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { listListings } from '../../../lib/store/listings/listings.ts';
import { countRows, type RowCounts } from '../../support/stores/count-rows.ts';
import { newStore } from '../../support/stores/new-store.ts';

const MATTER = '01MATTER';
const OWN = 300;
const AT_ONCE: Pace = { times: 0, most: 0, calm: 3_600_000 };
/** After many rows changed, the next that change so are left for an hour. */
const HOURLY: Pace = { times: 1e9, most: 3_600_000, calm: 3_600_000 };

let db: EvidenceStore;
let told: (readonly ListingRow[])[];
/** How many rows for lists were read since it was set to zero, and written. */
let rows: RowCounts;
let stop: (() => void) | undefined;

const rowsOf = (chain: string, count: number, first = 1) =>
  Array.from({ length: count }, (_, at) => ({
    ...seededListing(`01I${chain}`, first + at),
    ...(chain === MATTER
      ? { matterId: MATTER }
      : { matterId: chain, home: MATTER, chain, custodian: `Custodian ${chain}` }),
  })) as never as ListingRow[];

const putChain = (id: string) => db.chains.put({ id, matterId: MATTER } as never);

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds() && tries < 6_000; tries += 1)
    await new Promise((next) => setTimeout(next, 10));
  if (!holds()) throw new Error(`It never came to be: ${told.map(({ length }) => length)}`);
};

const follow = async (pace: Pace): Promise<void> => {
  stop = followListings(MATTER, (read) => void told.push(read), { db, pace });
  await until(() => told.length > 0);
  // What follows the first rows is planned once the screen had its turn.
  await new Promise((next) => setTimeout(next, 50));
  rows.read = 0;
};

beforeEach(async () => {
  db = await newStore();
  told = [];
  rows = await countRows(db, 'listings');
  await db.listings.bulkAdd(rowsOf(MATTER, OWN));
});
afterEach(() => stop?.());

it('tells all rows at first, in the order of the list', async () => {
  await putChain('B');
  await db.listings.bulkAdd(rowsOf('B', 60));
  await follow(AT_ONCE);
  expect(told[0]).toEqual(await listListings(MATTER, db));
  expect(told[0]).toHaveLength(OWN + 60);
});

it('lets others wait until its rows are read', async () => {
  await untilListsAreRead();
  stop = followListings(MATTER, (read) => void told.push(read), { db, pace: AT_ONCE });
  expect(told).toHaveLength(0);
  await untilListsAreRead();
  expect(told.map(({ length }) => length)).toEqual([OWN]);
});

it('reads only what is new while the logs of others come in', async () => {
  await follow(AT_ONCE);
  for (const [at, chain] of ['A', 'B', 'A'].entries()) {
    await putChain(chain);
    await db.listings.bulkAdd(rowsOf(chain, 400, at * 400 + 1));
    await until(() => told.at(-1)?.length === OWN + (at + 1) * 400);
  }
  expect(rows.read).toBe(1_200);
  expect(told.at(-1)).toEqual(await listListings(MATTER, db));
});

it('leaves many rows that come soon after others for later, but not a label', async () => {
  await follow(HOURLY);
  await putChain('A');
  await db.listings.bulkAdd(rowsOf('A', 400));
  const [own] = rowsOf(MATTER, 1) as [ListingRow];
  await db.listings.put({ ...own, note: 'Seen' });
  await until(() => told.length > 1);
  expect(told.at(-1)?.[0]?.note).toBe('Seen');
  expect(told.at(-1)).toHaveLength(OWN);
  expect(rows.read).toBe(1);
});

it('reads one row where one changed, and all others stay the same objects', async () => {
  await follow(AT_ONCE);
  const row = told[0]?.[7] as ListingRow;
  await db.listings.put({ ...row, note: 'Seen' });
  await until(() => told.length > 1);
  expect(rows.read).toBe(1);
  const changed = told[1]?.filter((one, at) => one !== told[0]?.[at]);
  expect(changed).toMatchObject([{ id: row.id, note: 'Seen' }]);
});

it('reads all where many were changed and none came, and keeps what stayed as it was', async () => {
  await follow(AT_ONCE);
  const changed = rowsOf(MATTER, 60).map((row) => ({ ...row, note: 'Seen' }));
  await db.listings.bulkPut(changed);
  await until(() => told.length > 1);
  expect(told[1]).toEqual(await listListings(MATTER, db));
  expect(told[1]?.slice(60).every((row, at) => row === told[0]?.[60 + at])).toBe(true);
});

it('takes in and out what came to the matter and left it', async () => {
  await follow(AT_ONCE);
  const [first, second] = rowsOf(MATTER, 2);
  await db.listings.delete(first?.id ?? '');
  await until(() => told.at(-1)?.length === OWN - 1);
  await db.listings.update(second?.id ?? '', { matterId: 'another' });
  await until(() => told.at(-1)?.length === OWN - 2);
  await db.listings.add(first as never);
  await until(() => told.at(-1)?.length === OWN - 1);
  expect(told.at(-1)).toEqual(await listListings(MATTER, db));
});

it('reads all once many changes are over', async () => {
  await follow({ times: 0, most: 0, calm: 0 });
  await putChain('A');
  await db.transaction('rw', db.listings, async () => {
    await db.listings.bulkAdd(rowsOf('A', 100));
    await db.listings.bulkPut(rowsOf(MATTER, 60).map((row) => ({ ...row, note: 'Seen' })));
  });
  await until(() => told.at(-1)?.[0]?.note === 'Seen');
  expect(told.at(-1)).toEqual(await listListings(MATTER, db));
});

it('ends', async () => {
  await follow(AT_ONCE);
  stop?.();
  await db.listings.put({ ...(told[0]?.[0] as ListingRow), note: 'Seen' });
  await new Promise((next) => setTimeout(next, 50));
  expect([told.length, rows.read]).toEqual([1, 0]);
});
