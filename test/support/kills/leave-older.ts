import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { endBackground } from '../browser/shared-browser.ts';

/**
 * Puts the store of a running extension back to an earlier version of its schema: rows of tables
 * that it did not have are gone, and what it did not have of a row. `schema` gives the tables by
 * name, as Dexie writes them. Returns the page that did it, which runs none of our code.
 */
export const leaveOlder = async (
  product: LaunchedBrowser,
  version: number,
  schema: Readonly<Record<string, string>>,
): Promise<Page> => {
  const page = await product.browser.newPage();
  await page.goto(`chrome-extension://${product.extension.id}/files.txt`);
  await endBackground(product);
  await page.evaluate(
    async (older, tables) => {
      const ended = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
      const now = await ended(indexedDB.open('matterproof'));
      const kept = new Map<string, Record<string, unknown>[]>();
      for (const name of Object.keys(tables)) {
        // A table that the newest version has no longer.
        if (!now.objectStoreNames.contains(name)) continue;
        const rows = await ended(now.transaction(name).objectStore(name).getAll());
        // The files of a store that is deleted may go with it: these are its bytes.
        for (const row of rows)
          if (row.blob)
            row.blob = new Blob([await row.blob.arrayBuffer()], { type: row.blob.type });
        kept.set(name, rows);
      }
      now.close();
      // What a version did not have of its rows.
      if (older < 11)
        for (const name of ['lists', 'listLines'])
          kept.set(
            name,
            (kept.get(name) ?? []).filter((row) => !row.watch && !row.due),
          );
      for (const row of kept.get('items') ?? []) {
        if (older < 2) delete row.role;
        if (older < 7) row.pageKey = row.url;
      }
      void indexedDB.deleteDatabase('matterproof');
      const opening = indexedDB.open('matterproof', older * 10);
      opening.onupgradeneeded = () => {
        for (const [name, written] of Object.entries(tables)) {
          const [key = '', ...indexes] = written.split(',').map((one) => one.trim());
          const pathOf = (text: string) =>
            text.startsWith('[') ? text.slice(1, -1).split('+') : text.replace('*', '');
          const table = opening.result.createObjectStore(name, { keyPath: pathOf(key) });
          for (const index of indexes)
            table.createIndex(index.replace('*', ''), pathOf(index), {
              multiEntry: index.startsWith('*'),
            });
          for (const row of kept.get(name) ?? []) table.add(row);
        }
      };
      (await ended(opening)).close();
    },
    version,
    schema,
  );
  return page;
};
