import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { putWatches, readVisits, wakeWatches } from '../../watches/run-watches.ts';
import { readTable } from '../read-table.ts';
import { openApart } from '../start-again.ts';
import type { Act, World } from '../world.ts';
import { SITES, untilListsEnd } from './lists.ts';

type WatchRow = { readonly id: string; readonly schedule: { readonly from: string } };

const POLL = { interval: 300, timeout: 180_000 };

/** When the watches of each world were due last. */
const dueIn = new WeakMap<World, string>();
let watches = 0;

const untilTold = (page: Page, due: string): Promise<void> =>
  expect
    .poll(async () => (await readVisits(page)).filter((one) => one.due === due).length, POLL)
    .toBe(SITES.length);

/**
 * What may be told of a page that answers 404 where it was killed: before its answer was observed,
 * nothing can be told.
 */
const OF_MISSING = ['not-found', 'missed', 'cannot-tell interrupted', 'cannot-tell unreadable'];

/** Watched pages that are due at once. */
export const watching: Act = {
  name: 'watch',
  victims: ['browser', 'extension', 'page'],
  captures: 2.6,
  async prepare(world) {
    const { product, site } = world;
    const page = await openApart(product);
    if ((await readTable(page, 'watches')).length === 0) {
      watches += 1;
      const made = SITES.map((kind) => ({
        id: `WATCH-${watches}-${kind}`,
        url: site.url(kind, '/watched'),
      }));
      await putWatches(page, made);
    }
    return async () => {
      const due = new Date().toISOString();
      dueIn.set(world, due);
      await wakeWatches(page, due);
      await untilTold(page, due);
    };
  },
  async settle(world) {
    const page = await openApart(world.product);
    const due = dueIn.get(world);
    const rows = await readTable<WatchRow>(page, 'watches');
    await untilListsEnd(page);
    // Else the kill came before.
    if (due && rows[0]?.schedule.from === due) await untilTold(page, due);
    await untilListsEnd(page);
    const visits = await readVisits(page);
    await page.close();
    const told = visits.map((visit) => `${visit.watch} ${visit.due}`);
    expect(told.toSorted()).toEqual([...new Set(told)].toSorted());
    for (const { watch, state, why } of visits.filter(({ watch }) => watch.endsWith('-missing')))
      expect(OF_MISSING, watch).toContain(why ? `${state} ${why}` : state);
  },
};
