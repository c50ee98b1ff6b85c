import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { order, putList, readLists } from '../../browser/run-list.ts';
import { openApart } from '../start-again.ts';
import type { Act, World } from '../world.ts';

/** A page as it should be, one that is not there, and one that calls another program. */
export const SITES = ['ok', 'missing', 'caller'];
const POLL = { interval: 300, timeout: 180_000 };

/** Lets every list that was paused go on: a person closed its window, or a kill did. */
const goOn = async (page: Page): Promise<void> => {
  for (const { id, state } of (await readLists(page)).lists)
    if (state === 'paused') await order(page, { list: id, order: 'start' });
};

/** Waits until no list has anything left to do. */
export const untilListsEnd = (page: Page): Promise<void> =>
  expect
    .poll(async () => {
      await goOn(page);
      const { lists } = await readLists(page);
      return lists.filter(({ state }) => state === 'running' || state === 'paused');
    }, POLL)
    .toEqual([]);

/** The id of the list that each world began last. */
const begun = new WeakMap<World, string>();
let lists = 0;

/** A list of addresses that is captured by itself. */
export const listing: Act = {
  name: 'list',
  victims: ['browser', 'extension', 'page'],
  captures: 2,
  async prepare(world) {
    const { product, site } = world;
    const page = await openApart(product);
    lists += 1;
    const id = `LIST-${lists}`;
    begun.set(world, id);
    await putList(page, id, SITES.map((kind) => site.url(kind, `/${id}`)).join('\n'));
    return async () => {
      await order(page, { list: id, order: 'start' });
      await untilListsEnd(page);
    };
  },
  async settle(world) {
    const page = await openApart(world.product);
    await untilListsEnd(page);
    const read = await readLists(page);
    await page.close();
    const list = read.lists.find(({ id }) => id === begun.get(world));
    const lines = read.lines.filter(({ list: of }) => of === list?.id);
    expect(lines.length).toBe(SITES.length);
    if (list?.state === 'ready') return; // the kill came before the order
    expect(list?.state).toBe('ended');
    for (const [at, { state, reason, item }] of lines.entries())
      if (SITES[at] === 'missing') expect([state, reason]).toEqual(['not-captured', 'not-found']);
      else if (item === undefined)
        expect([state, typeof reason]).toEqual(['not-captured', 'string']);
      else expect(['sealed', 'partial']).toContain(state);
  },
};
