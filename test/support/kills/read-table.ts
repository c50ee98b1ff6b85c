import type { Page } from 'puppeteer-core';

/** All rows of a table of the store, by the browser's own API and none of our code. */
export const readTable = <Row extends object>(
  page: Pick<Page, 'evaluate'>,
  table: string,
): Promise<Row[]> =>
  page.evaluate(async (name) => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const rows = await new Promise<never[]>((done) => {
      const request = db.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => done(request.result as never[]);
    });
    db.close();
    return rows;
  }, table);
