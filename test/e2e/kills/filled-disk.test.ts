import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { en } from '../../../lib/words/en.ts';
import { setLook, untilSays } from '../../support/browser/look.ts';
import { openProduct, openWorkspace, readStore } from '../../support/browser/product.ts';
import { openNote, saveNote, saveNotesUntilFull } from '../../support/disks/save-note.ts';
import { mountSmallDisk } from '../../support/disks/small-disk.ts';
import { killBrowser } from '../../support/kills/kill-process.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';

const SEED = {
  matterId: '01MATTERAAAAAAAAAAAAAAAAAA',
  reference: 'XM-2021',
  items: 3,
  bytes: 2 ** 20,
};
const ITEM = `01SEED${'1'.padStart(20, '0')}`;

const disk = mountSmallDisk(200);
const profile = join(disk?.folder ?? '', 'profile');
let product: LaunchedBrowser;

beforeAll(async () => {
  if (!disk) return;
  product = await openProduct({ profile });
  const page = await openWorkspace(product);
  await setLook(page, 'en', 'light');
  await seedStore(page, SEED);
  await page.close();
});
afterAll(async () => {
  await disk?.free();
  await product?.close();
  disk?.remove();
});

/** The notes of the item by its log, oldest first; every digest and chain of the store holds. */
const readNotes = async (): Promise<string[]> => {
  const page = await openWorkspace(product);
  const content = await readStore(page);
  await page.close();
  expectIntact(content);
  expect(content.items).toHaveLength(SEED.items);
  return content.custody.flatMap(({ line }): string[] => {
    const { item, detail } = JSON.parse(line);
    return item === ITEM && detail?.note ? [detail.note.to.replace(/ x+$/u, '')] : [];
  });
};

/** Starts the browser anew on the same profile, and reads the notes, twice. */
const readAfterStarts = async (): Promise<string[][]> => {
  const read: string[][] = [];
  for (const _ of ['once', 'twice']) {
    await product.close();
    product = await openProduct({ profile });
    read.push(await readNotes());
  }
  return read;
};

describe.skipIf(!disk)('a store on a disk that was full', () => {
  const saved: string[] = [];

  it('has all that was said to be saved, also after the browser is started anew', async () => {
    for (const time of ['first', 'second']) {
      const page = await openNote(product, ITEM);
      await disk?.fill();
      saved.push(...(await saveNotesUntilFull(page)));
      expect(await saveNote(page, `more, the ${time} time`)).toBe(false);
      await disk?.free();
      expect(await saveNote(page, `room, the ${time} time`)).toBe(true);
      saved.push(`room, the ${time} time`);
      await page.close();
      expect(await readNotes()).toEqual(saved);
    }
    expect(await readAfterStarts()).toEqual([saved, saved]);
  });

  it('has all of it where the browser is ended and started while the disk is full', async () => {
    const page = await openNote(product, ITEM);
    await disk?.fill();
    saved.push(...(await saveNotesUntilFull(page)));
    await killBrowser(product);
    await disk?.fill();
    product = await openProduct({ profile });
    const shown = await product.browser.newPage();
    await shown.goto(`chrome-extension://${product.extension.id}/workspace.html`);
    await untilSays(shown, en.popup.storeNotOpened);
    await disk?.free();
    await press(shown, en.popup.tryAgain);
    await untilSays(shown, SEED.reference);
    expect(await readNotes()).toEqual(saved);
    expect(await readAfterStarts()).toEqual([saved, saved]);
  });
});
