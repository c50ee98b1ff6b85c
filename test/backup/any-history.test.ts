import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { ANY_ACTS, storeAfter } from '../support/stores/any-history.ts';
import { backUp, restore } from '../support/stores/back-up.ts';
import { newStore } from '../support/stores/new-store.ts';
import { isThorough } from '../support/thorough.ts';

const RUNS = { numRuns: isThorough ? 10 : 2 };

/** All that a backup must bring back, each file as the text of its bytes. */
const contentOf = async (db: EvidenceStore) => {
  const withText = async <Row extends { readonly blob: Blob }>(rows: readonly Row[]) =>
    Promise.all(rows.map(async ({ blob, ...row }) => ({ ...row, text: await blob.text() })));
  return {
    matters: await db.matters.toArray(),
    items: await db.items.toArray(),
    listings: await db.listings.toArray(),
    custody: await db.custody.toArray(),
    casework: await db.casework.toArray(),
    artifacts: await withText(await db.artifacts.toArray()),
    derived: await withText(await db.derived.toArray()),
  };
};

describe('a backup of a store after any history', () => {
  it('brings all of it into an empty store, row for row and byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_ACTS, async (acts) => {
        const [theirs, ours] = [await storeAfter(acts), await newStore()];
        const { failed } = await restore((await backUp(theirs)).files, ours);
        expect(failed).toEqual([]);
        expect(await contentOf(ours)).toEqual(await contentOf(theirs));
        expect((await checkStore({}, {}, ours)).faults).toEqual([]);
      }),
      RUNS,
    );
  });

  it('changes nothing where it is restored a second time', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_ACTS, async (acts) => {
        const theirs = await storeAfter(acts);
        const before = await contentOf(theirs);
        const { outcomes } = await restore((await backUp(theirs)).files, theirs);
        expect(new Set(Object.values(outcomes))).toEqual(new Set(['same']));
        expect(await contentOf(theirs)).toEqual(before);
      }),
      RUNS,
    );
  });
});
