import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, press, pressFor, pressNamed } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { exportChoice } from '../../../lib/words/en/export-choice.ts';
import { item as words } from '../../../lib/words/en/item.ts';
import {
  confirmDialog,
  setLook,
  untilSays,
  violations,
  wordsAt,
} from '../../support/browser/look.ts';
import { openProduct, openWorkspace } from '../../support/browser/product.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';

const SEED = { matterId: '01MATTERAAAAAAAAAAAAAAAAAA', reference: 'XM-2021', items: 4 };
const idOf = (number: number): string => `01SEED${String(number).padStart(20, '0')}`;

let root: string;
let product: LaunchedBrowser;

/** Half of the record of the first item is lost, as by a fault of the disk. */
const damageRecord = (page: Page): Promise<void> =>
  page.evaluate(async (id) => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const work = db.transaction('items', 'readwrite').objectStore('items');
    const got = work.get(id);
    got.onsuccess = () =>
      work.put({ ...got.result, recordBytes: got.result.recordBytes.slice(0, 300) });
    await new Promise((done) => {
      work.transaction.oncomplete = done;
    });
    db.close();
  }, idOf(1));

/** The file in which the browser keeps the picture of the second item goes. */
const loseFile = async (profile: string): Promise<void> => {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = await readdir(folder, { withFileTypes: true, recursive: true });
  const blobs = files
    .filter((file) => file.isFile() && file.parentPath.includes('.indexeddb.blob'))
    .map(({ parentPath, name }) => join(parentPath, name));
  expect(blobs.length).toBe(SEED.items);
  await rm(blobs.toSorted()[1] ?? '');
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'matterproof-damaged-'));
  const profile = join(root, 'profile');
  product = await openProduct({ profile });
  const page = await openWorkspace(product);
  await setLook(page, 'en', 'light');
  await seedStore(page, { ...SEED, bytes: 120_000 });
  await damageRecord(page);
  await product.close();
  await loseFile(profile);
  product = await openProduct({ profile });
});
afterAll(async () => {
  await product?.close();
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

const openItem = (number: number): Promise<Page> =>
  openWorkspace(product, `#/item/${idOf(number)}`);

describe('a store with a damaged record and a lost file', () => {
  it('names both where they are, with what can be done, and shows all else', async () => {
    const first = await openItem(1);
    await untilSays(first, words.damagedTitle);
    await untilSays(first, words.damageWay);
    expect(await violations(first)).toEqual([]);
    await first.close();
    const second = await openItem(2);
    await untilSays(second, 'A file of this item cannot be read: viewport.png');
    await untilSays(second, words.damageWay);
    expect(await violations(second)).toEqual([]);
    await second.close();
    const third = await openItem(3);
    await third.waitForSelector('img[alt="Screen at capture"]');
    expect(await wordsAt(third, 'article')).not.toContain('cannot be read');
    await third.close();
    const line = await openWorkspace(product, `#/matter/${SEED.matterId}/timeline`);
    await line.waitForSelector(`a[href*="${idOf(4)}"]`);
    await line.close();
  });

  it('says which item stops a package, and exports the others once that is withheld', async () => {
    const page = await openMatterPage(product, SEED.reference);
    await press(page, 'Export package');
    await pressNamed(page, 'radio', exportChoice.profile_counsel);
    await pressFor(page, 'Export', '[role="dialog"] [role="alert"]');
    await untilSays(page, 'Item 1 (XM-2021-0001): its record cannot be read');
    await page.close();
    for (const number of [1, 2]) {
      const item = await openItem(number);
      await press(item, words.withhold);
      await fill(item, 'Reason', 'damaged');
      await confirmDialog(item);
      await untilSays(item, 'Withheld from export');
      await item.close();
    }
    const again = await openMatterPage(product, SEED.reference);
    const [name = ''] = await exportPackage(again, root);
    expect(await verifyFiles([join(root, name)])).toEqual([]);
  });
});
