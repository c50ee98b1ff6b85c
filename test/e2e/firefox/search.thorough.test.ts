import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../../cli/bench/drive-list.ts';
import { seedItems } from '../../../cli/seed/seed-items.ts';
import { FIREFOX, type FirefoxTab } from '../../support/firefox/firefox.ts';
import { type FirefoxProduct, openFirefoxProduct } from '../../support/firefox/product.ts';

const MATTER = { matterId: '01SEARCHMATTER', reference: 'S-1' };
/** More than a block of texts has; every tenth holds the words. */
const ITEMS = 1_100;
const WORDS = '三元锂电芯 "thermal runaway"';

/** How many items each of the kept blocks has. */
const readBlocks = (tab: FirefoxTab): Promise<number[]> =>
  tab.evaluate(async () => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const rows = await new Promise<{ items: string[] }[]>((done) => {
      const request = db.transaction('textBlocks').objectStore('textBlocks').getAll();
      request.onsuccess = () => done(request.result);
    });
    db.close();
    return rows.map(({ items }) => items.length);
  });

describe.runIf(FIREFOX)('a search of more items than a block has, in Firefox', () => {
  let firefox: FirefoxProduct;
  beforeAll(async () => {
    firefox = await openFirefoxProduct(FIREFOX as string);
    await seedItems((await firefox.openWorkspace()) as never, { ...MATTER, items: ITEMS });
  });
  afterAll(() => firefox?.close());

  const openMatter = async (): Promise<FirefoxTab> => {
    const tab = await firefox.openWorkspace(`#/matter/${MATTER.matterId}`);
    const hasRows = () => tab.evaluate(() => document.querySelectorAll('tr').length > 1);
    await expect.poll(hasRows).toBe(true);
    return tab;
  };
  /** The rows that the list shows for the words, its head among them. */
  const findIn = (tab: FirefoxTab) => async () => (await search(tab as never, WORDS)).found;

  it('keeps a block, and finds the same in it on another page', async () => {
    const tab = await openMatter();
    await expect.poll(findIn(tab)).toBe(`${ITEMS / 10 + 1}`);
    await expect.poll(() => readBlocks(tab)).toEqual([1_024]);
    await expect.poll(findIn(await openMatter())).toBe(`${ITEMS / 10 + 1}`);
  });
});
