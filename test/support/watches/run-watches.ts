import type { Page as BrowserPage } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Visit } from '../../../lib/evidence/casework.ts';
import type { ListPace } from '../../../lib/evidence/list/capture-list.ts';
import type { Watch } from '../../../lib/evidence/watch/watch.ts';
import { FAST } from '../browser/run-list.ts';

/** A page of the extension, in any browser. */
type Page = Pick<BrowserPage, 'evaluate'>;

type Rows = Record<string, readonly object[]>;

/** Adds rows to tables, and changes all rows of others, by the browser's own API. */
const writeRows = (page: Page, added: Rows, changed: Record<string, object>): Promise<void> =>
  page.evaluate(
    async (rows, changes) => {
      const opened = indexedDB.open('matterproof');
      const db = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      const work = db.transaction([...Object.keys(rows), ...Object.keys(changes)], 'readwrite');
      for (const [name, all] of Object.entries(rows))
        for (const row of all) work.objectStore(name).add(row);
      for (const [name, change] of Object.entries(changes)) {
        const request = work.objectStore(name).getAll();
        request.onsuccess = () => {
          for (const row of request.result) work.objectStore(name).put({ ...row, ...change });
        };
      }
      await new Promise((done) => {
        work.oncomplete = done;
      });
      db.close();
    },
    added,
    changed,
  );

/** Puts watches of addresses into the Inbox, each with its list; none is due yet. */
export const putWatches = (
  page: Page,
  watches: readonly Pick<Watch, 'id' | 'url' | 'signedOut'>[],
  pace: ListPace = FAST,
): Promise<void> => {
  const madeAt = new Date().toISOString();
  const schedule = { from: '2999-01-01T00:00:00.000Z', everyHours: 24 };
  const shared = { matterId: 'inbox', madeAt };
  const lists = watches.map(({ id }) => ({
    ...{ ...shared, id: `L-${id}`, name: id, tags: [], role: '', pace, watch: id, state: 'ready' },
  }));
  const rows = watches.map(({ id, ...watch }) => ({
    ...{ ...shared, ...watch, id, name: id, list: `L-${id}`, state: 'on', schedule, done: madeAt },
  }));
  return writeRows(page, { lists, watches: rows }, {});
};

/**
 * Lets every watch be due once, at a time, as fast as lists can go, and wakes the background as the
 * browser's alarm does.
 */
export const wakeWatches = async (page: Page, due: string): Promise<void> => {
  const done = new Date(Date.parse(due) - 1).toISOString();
  const schedule = { from: due, until: due, everyHours: 24 };
  const watches = { schedule, done, state: 'on' };
  await writeRows(page, {}, { watches, lists: { pace: FAST } });
  await page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<object> } };
      }
    ).chrome.runtime.sendMessage({ kind: 'watches', request: 'changed' }),
  );
};

/** The visits that were told, as the store holds them. */
export const readVisits = (page: Page): Promise<Visit[]> =>
  page.evaluate(async () => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const all = await new Promise<{ kind: string }[]>((done) => {
      const request = db.transaction('casework').objectStore('casework').getAll();
      request.onsuccess = () => done(request.result);
    });
    db.close();
    return all.filter(({ kind }) => kind === 'visit') as never[];
  });

/** Waits until so many visits were told, times without a visit among them. */
export const untilVisits = (page: Page, told: number): Promise<void> =>
  expect.poll(async () => (await readVisits(page)).length).toBe(told);
