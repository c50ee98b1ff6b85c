import type { Page } from 'puppeteer-core';
import { listingOf } from '../../lib/store/listings/listing.ts';
import type { ItemRow } from '../../lib/store/rows.ts';

/**
 * A row as it can be sent to a page: `recordText` becomes `recordBytes`, `blobText` a Blob,
 * `picture` a small JPEG of that colour.
 */
export type SentRow = {
  readonly [field: string]: unknown;
  readonly recordText?: string;
  readonly blobText?: string;
  readonly picture?: string;
};

const BATCH = 500;

/** Adds rows to a table of the store of a running extension, past all of our code. */
export const putRows = async (
  page: Pick<Page, 'evaluate'>,
  table: string,
  rows: readonly SentRow[],
): Promise<void> => {
  for (let at = 0; at < rows.length; at += BATCH)
    await page.evaluate(
      async (name, batch) => {
        const draw = async (colour: string): Promise<Blob> => {
          const canvas = new OffscreenCanvas(160, 118);
          const context = canvas.getContext('2d');
          if (!context) throw new Error('No canvas');
          context.fillStyle = '#fff';
          context.fillRect(0, 0, 160, 118);
          context.fillStyle = colour;
          context.fillRect(0, 0, 160, 22);
          context.fillStyle = '#888';
          for (let line = 0; line < 6; line += 1)
            context.fillRect(10, 34 + line * 12, 100 + ((line * 37) % 40), 4);
          return canvas.convertToBlob({ type: 'image/jpeg' });
        };
        const drawn = new Map<string, Blob>();
        for (const { picture } of batch)
          if (picture && !drawn.has(picture)) drawn.set(picture, await draw(picture));
        const opened = indexedDB.open('matterproof');
        const db = await new Promise<IDBDatabase>((done) => {
          opened.onsuccess = () => done(opened.result);
        });
        const transaction = db.transaction(name, 'readwrite');
        for (const { recordText, blobText, picture, ...row } of batch)
          transaction.objectStore(name).put({
            ...row,
            ...(recordText === undefined
              ? {}
              : { recordBytes: new TextEncoder().encode(recordText) }),
            ...(blobText === undefined
              ? {}
              : { blob: new Blob([blobText], { type: 'text/plain' }) }),
            ...(picture === undefined ? {} : { blob: drawn.get(picture) }),
          });
        await new Promise((done) => {
          transaction.oncomplete = done;
        });
        db.close();
      },
      table,
      rows.slice(at, at + BATCH),
    );
};

/** Adds items with what lists show of them. */
export const putItems = async (
  page: Pick<Page, 'evaluate'>,
  items: readonly ItemRow[],
): Promise<void> => {
  const sent = items.map(({ recordBytes, ...row }) => ({
    ...row,
    recordText: new TextDecoder().decode(recordBytes),
  }));
  await putRows(page, 'items', sent);
  await putRows(page, 'listings', items.map(listingOf));
};
