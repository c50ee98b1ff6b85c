import { expect, it } from 'vitest';
import { seededListing } from '../../../cli/seed/seed-log.ts';
import { listListings } from '../../../lib/store/listings/listings.ts';
import { newStore } from '../../support/stores/new-store.ts';

const MATTER = '01MATTER';
const CHAIN = '01CHAIN';

it('lists thousands of items once each, also where many bear one number', async () => {
  const store = await newStore();
  await store.chains.put({ id: CHAIN, matterId: MATTER } as never);
  const own = Array.from({ length: 2_500 }, (_, at) => ({
    ...seededListing('01OWN', at + 1),
    matterId: MATTER,
  }));
  const theirs = Array.from({ length: 2_500 }, (_, at) => ({
    ...seededListing('01THEIRS', at + 1),
    ...{ matterId: CHAIN, home: MATTER, chain: CHAIN },
    // The first piece ends between items of one number, and the second has no other.
    number: at < 900 ? at + 1 : 901,
  }));
  await store.listings.bulkAdd([...own, ...theirs] as never);
  const listed = await listListings(MATTER, store);
  expect(listed.map(({ id }) => id)).toEqual([...own, ...theirs].map(({ id }) => id));
  expect(new Set(listed.map(({ matterId }) => matterId))).toEqual(new Set([MATTER]));
});
