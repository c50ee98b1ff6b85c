import { beforeAll, expect, it } from 'vitest';
import { seededListing, seedLog } from '../../cli/seed/seed-log.ts';
import { readColleaguesHere } from '../../lib/join/read-colleagues.ts';
import { listLinesBetween } from '../../lib/store/chains/chain-lines.ts';
import { findChain, putChain } from '../../lib/store/chains/chains.ts';
import { BLOCK_LINES, type LineBlockRow } from '../../lib/store/chains/line-blocks.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { annotateItems } from '../../lib/store/items/annotate-items.ts';
import { findListings, listListings } from '../../lib/store/listings/listings.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { buildChainFile } from '../../lib/vault/layout/chain-file.ts';
import { buildListingLine } from '../../lib/vault/layout/listing-line.ts';
import { chainFileKey, segmentKey } from '../../lib/vault/layout/object-keys.ts';
import { buildSegment } from '../../lib/vault/layout/segment.ts';
import { countRows, type RowCounts } from '../support/stores/count-rows.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';
import { type MemoryVault, newMemoryVault } from '../support/vault/memory-vault.ts';
import { putBytes } from '../support/vault/put-matter.ts';

const CHAIN = '01CHAINLIN0000000000000000';
const PREFIX = '01LIN000000000';
const OWN = '01JDAAAAAAAAAAAAAAAAAAAAAA';
/** Of two and a quarter lines each. */
const ITEMS = 1_200;
const ROUND = 200;

let vault: MemoryVault;
let db: EvidenceStore;
let matterId: string;
let lines: RowCounts;
let listings: RowCounts;

const read = (now = new Date()) => readColleaguesHere({ client: vault }, matterId, { db, now });

/** Puts a log in rounds as they are deposited. */
const putLog = async (items: number): Promise<number> => {
  const log = [...seedLog({ prefix: PREFIX, items, custodian: '林悦' })];
  const facts = { chain: CHAIN, matterId, custodian: { name: '林悦' } };
  const madeAt = '2026-01-05T02:30:00.000Z';
  await putBytes(vault, chainFileKey(matterId, CHAIN), buildChainFile({ ...facts, madeAt }));
  for (let at = 0; at < log.length; at += ROUND) {
    const round = log.slice(at, at + ROUND);
    const range = { first: at + 1, last: at + round.length };
    const came = round.filter(({ event }) => event === 'captured');
    const rows = came.map(({ item }) => seededListing(PREFIX, Number(item?.slice(-12))));
    const put = (kind: 'listings' | 'log', texts: readonly string[]) =>
      putBytes(vault, segmentKey(matterId, CHAIN, kind, 0, range), buildSegment(texts));
    await put('listings', rows.map(buildListingLine));
    await put(
      'log',
      round.map(({ line }) => line),
    );
  }
  return log.length;
};

let last: number;

beforeAll(async () => {
  vault = newMemoryVault();
  db = await newStore();
  const fields = { name: '名誉权纠纷', reference: 'XM', custodian: { name: '陈伟' } };
  matterId = (await openMatter(fields, new Date('2026-01-05T02:00:00Z'), db)).id;
  last = await putLog(ITEMS);
  lines = await countRows(db, 'chainBlocks');
  listings = await countRows(db, 'listings');
  await read();
});

it('writes a thousand lines at once, a hundred in a row, so that nobody waits long', async () => {
  expect(lines).toMatchObject({ written: Math.ceil(last / BLOCK_LINES), mostAtOnce: 10 });
  expect((await listListings(matterId, db)).length).toBe(ITEMS);
});

it('writes each row for lists once, and again only where its label is another', () => {
  expect(listings.written).toBe(ITEMS + ITEMS / 4);
  expect(listings.mostAtOnce).toBeLessThanOrEqual(500);
});

it('reads and writes nothing of what is here where nothing is new', async () => {
  const chains = await countRows(db, 'chains');
  Object.assign(lines, { read: 0, written: 0 });
  Object.assign(listings, { read: 0, written: 0 });
  const now = new Date('2026-01-06T00:00:00.000Z');
  expect((await read(now)).chains).toMatchObject([{ lines: last, faults: [], objects: [] }]);
  expect(await findChain(CHAIN, db)).toMatchObject({ seenAt: now.toISOString() });
  // Screens look at the matter again after each writing, so that one is for all chains.
  expect(chains.written).toBe(1);
  expect([lines, listings]).toMatchObject([
    { read: 0, written: 0 },
    { read: 0, written: 0 },
  ]);
});

it('follows what the own log says since', async () => {
  await sealText(db, OWN, matterId);
  const [first] = await listListings(matterId, db);
  expect(first?.id).toBe(OWN);
  const theirs = `${PREFIX}${'8'.padStart(12, '0')}`;
  const labels = { note: 'Own' };
  await annotateItems(
    [OWN, theirs].map((id) => ({ id, labels })),
    { db },
  );
  Object.assign(lines, { read: 0 });
  await read();
  // The blocks with a line about the item, of many.
  expect(lines.read).toBe(1);
  expect((await findListings([theirs], db)).get(theirs)?.note).toBe('Own');
  Object.assign(lines, { read: 0 });
  await read();
  expect(lines.read).toBe(0);
});

it('checks the last thousand lines when the workspace opens, and all when asked', async () => {
  Object.assign(lines, { read: 0 });
  expect((await checkStore({ quick: true }, {}, db)).faults).toEqual([]);
  // And those in which the lines before them stand.
  expect(lines.read).toBeLessThanOrEqual(1_000 / BLOCK_LINES + 3);
  Object.assign(lines, { read: 0 });
  expect((await checkStore({}, {}, db)).faults).toEqual([]);
  // And of each thousand but the first the block in which the line before it stands.
  expect(lines.read).toBe(Math.ceil(last / BLOCK_LINES) + Math.ceil(last / 1_000) - 1);
});

const blockWith = async (seq: number): Promise<LineBlockRow> => {
  const blocks = await db.chainBlocks.toArray();
  const found = blocks.find(({ first, last: end }) => first <= seq && seq <= end);
  if (!found) throw new Error(`No block has line ${seq}`);
  return found;
};

it('finds a line that was altered, lost or cut off at the end', async () => {
  const codes = async (quick: boolean) =>
    (await checkStore({ quick }, {}, db)).faults.map(({ code }) => code);
  const [early, end] = await Promise.all([blockWith(7), blockWith(last)]);
  const altered = early.lines.map((one, at) => (at === 6 ? { ...one, line: '{}' } : one));
  await db.chainBlocks.put({ ...early, lines: altered });
  expect(await codes(false)).toEqual(['LOG_BROKEN']);
  await db.chainBlocks.delete([CHAIN, early.first]);
  expect(await codes(false)).toEqual(['LOG_GAP', 'LOG_COUNT']);
  await db.chainBlocks.put(early);
  await db.chainBlocks.put({ ...end, last: last - 1, lines: end.lines.slice(0, -1) });
  expect(await codes(true)).toEqual(['LOG_COUNT']);
});

it('keeps the labels that were projected', async () => {
  const id = `${PREFIX}${'4'.padStart(12, '0')}`;
  expect((await findListings([id], db)).get(id)?.note).toBe(seededListing(PREFIX, 4).title);
});

it('never keeps a line twice', async () => {
  const row = await findChain(CHAIN, db);
  const [{ seq, line, digest } = expect.fail()] = await listLinesBetween(CHAIN, 150, 150, db);
  const again = { seq, line, digest, entry: JSON.parse(line) };
  const added = row && putChain(row, [again], db);
  await expect(added).rejects.toThrow(expect.objectContaining({ name: 'ConstraintError' }));
});
