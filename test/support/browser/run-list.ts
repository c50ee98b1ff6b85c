import type { Page as BrowserPage } from 'puppeteer-core';
import type { CaptureList, ListPace } from '../../../lib/evidence/list/capture-list.ts';
import type { ListLine } from '../../../lib/evidence/list/list-line.ts';
import { buildLines } from '../../../lib/lists/build-lines.ts';
import { parseRows } from '../../../lib/lists/table/parse-rows.ts';
import { readAddresses } from '../../../lib/lists/table/read-addresses.ts';

/** A page of the extension, in any browser. */
type Page = Pick<BrowserPage, 'evaluate'>;

/** As fast as a list can go, with short waits after failures. */
export const FAST: ListPace = { pauseMs: 50, jitterMs: 0, mostAnHour: 10_000, retryMs: 20 };

/** Puts a list of the addresses of a text into the store by the browser's own API. */
export const putList = async (
  page: Page,
  id: string,
  text: string,
  pace = FAST,
  more: Partial<CaptureList> = {},
): Promise<void> => {
  const list: CaptureList = {
    id,
    matterId: 'inbox',
    name: 'Posts of July',
    tags: ['list'],
    role: 'infringing',
    pace,
    state: 'ready',
    madeAt: new Date().toISOString(),
    ...more,
  };
  const lines = buildLines(readAddresses(parseRows(text))).map((line) => ({ ...line, list: id }));
  await page.evaluate(
    async (row, rows) => {
      const opened = indexedDB.open('matterproof');
      const db = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      const work = db.transaction(['lists', 'listLines'], 'readwrite');
      work.objectStore('lists').add(row);
      for (const one of rows) work.objectStore('listLines').add(one);
      await new Promise((done) => {
        work.oncomplete = done;
      });
      db.close();
    },
    list,
    lines,
  );
};

/** Sends what a person wants of a list, as the screens do. */
export const order = (page: Page, request: object): Promise<{ problem?: { code: string } }> =>
  page.evaluate(
    (message) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<object> } };
        }
      ).chrome.runtime.sendMessage(message),
    { kind: 'list', request },
  );

/** The lists and their lines as the store holds them. */
export const readLists = (page: Page): Promise<{ lists: CaptureList[]; lines: ListLine[] }> =>
  page.evaluate(async () => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const all = (name: string) =>
      new Promise<never[]>((done) => {
        const request = db.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => done(request.result as never[]);
      });
    const found = { lists: await all('lists'), lines: await all('listLines') };
    db.close();
    return found;
  });
