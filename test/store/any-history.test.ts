import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLedger, listPresent } from '../../lib/evidence/ledger.ts';
import { parseLogLine } from '../../lib/format/parse-log-line.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { listItems } from '../../lib/store/items/items.ts';
import { listingOf } from '../../lib/store/listings/listing.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { ANY_ACTS, storeAfter } from '../support/stores/any-history.ts';
import { isThorough } from '../support/thorough.ts';

const RUNS = { numRuns: isThorough ? 20 : 3 };

const codesIn = async (db: EvidenceStore) =>
  (await checkStore({}, {}, db)).faults.map(({ code }) => code);

/** Removes or alters one row, chosen by a number, as a fault of the disk or a hand would. */
const DAMAGES: readonly (readonly [
  string,
  (db: EvidenceStore, pick: number) => Promise<boolean>,
])[] = [
  [
    'an item is gone',
    async (db, pick) => {
      const ids = await db.items.toCollection().primaryKeys();
      await db.items.delete(ids[pick % Math.max(1, ids.length)] ?? '');
      return ids.length > 0;
    },
  ],
  [
    'an artifact is gone',
    async (db, pick) => {
      const keys = await db.artifacts.toCollection().primaryKeys();
      const key = keys[pick % Math.max(1, keys.length)];
      if (key) await db.artifacts.delete(key);
      return key !== undefined;
    },
  ],
  [
    'a derived file has other bytes',
    async (db, pick) => {
      const rows = await db.derived.toArray();
      const row = rows[pick % Math.max(1, rows.length)];
      if (row) await db.derived.put({ ...row, blob: new Blob(['forged']) });
      return row !== undefined;
    },
  ],
  [
    'a line of a log is gone',
    async (db, pick) => {
      const keys = await db.custody.toCollection().primaryKeys();
      await db.custody.delete(keys[pick % keys.length] ?? ['', 0]);
      return true;
    },
  ],
  [
    'a line of a log has another actor',
    async (db, pick) => {
      const rows = await db.custody.toArray();
      const row = rows[pick % rows.length];
      if (row)
        await db.custody.put({ ...row, line: row.line.replace(/"actor":"/u, '"actor":"not ') });
      return true;
    },
  ],
  [
    'a record has another digest',
    async (db, pick) => {
      const [one, other] = [await db.items.toArray(), pick];
      const row = one[other % Math.max(1, one.length)];
      if (row) await db.items.put({ ...row, digest: `sha256:${'0'.repeat(64)}` });
      return row !== undefined;
    },
  ],
  [
    'an item stands in another matter',
    async (db, pick) => {
      const rows = await db.items.toArray();
      const row = rows[pick % Math.max(1, rows.length)];
      const ids = await db.matters.toCollection().primaryKeys();
      const other = ids.find((id) => id !== row?.matterId);
      if (row && other) await db.items.put({ ...row, matterId: other, number: 900 });
      return row !== undefined;
    },
  ],
];

describe('a store after any history of captures, labels, moves, deletions and entries', () => {
  it('is sound, and its logs name exactly the items that are in each matter', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_ACTS, async (acts) => {
        const db = await storeAfter(acts);
        expect(await codesIn(db)).toEqual([]);
        for (const id of await db.matters.toCollection().primaryKeys()) {
          const log = await db.custody.where({ matterId: id }).sortBy('seq');
          const ledger = buildLedger(log.flatMap(({ line }) => parseLogLine(line).entry ?? []));
          const logged = [...listPresent(ledger)].map(([item, { number }]) => [item, number]);
          const stored = (await listItems(id, db)).map((item) => [item.id, item.number]);
          expect(stored).toEqual(logged.sort(([, one], [, other]) => Number(one) - Number(other)));
        }
        db.close();
      }),
      RUNS,
    );
  });

  it('lists every item as its row and record say, and no item that is gone', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_ACTS, async (acts) => {
        const db = await storeAfter(acts);
        const items = await db.items.toArray();
        expect(await db.listings.toArray()).toEqual(items.map(listingOf));
        const exhibits = items.map(({ matterId, exhibit }) => `${matterId} ${exhibit}`);
        expect(new Set(exhibits).size).toBe(items.length);
        const owners = new Set(items.map(({ id }) => id));
        for (const table of [db.artifacts, db.derived])
          for (const [item] of await table.toCollection().primaryKeys())
            expect(owners.has(item)).toBe(true);
        db.close();
      }),
      RUNS,
    );
  });

  it.each(DAMAGES)('is not said to be sound where %s', async (_, damage) => {
    await fc.assert(
      fc.asyncProperty(ANY_ACTS, fc.nat(99), async (acts, pick) => {
        const db = await storeAfter(acts);
        if (await damage(db, pick)) expect(await codesIn(db)).not.toEqual([]);
        db.close();
      }),
      { numRuns: isThorough ? 5 : 1 },
    );
  });
});
