import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { setLook } from '../../support/browser/look.ts';
import { openProduct, openWorkspace, readStore } from '../../support/browser/product.ts';
import { openNote, saveNote, saveNotesUntilFull } from '../../support/disks/save-note.ts';
import { mountSmallDisk } from '../../support/disks/small-disk.ts';
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

describe.skipIf(!disk)('a store on a disk that was full', () => {
  it('has all that was said to be saved, also after the browser is started anew', async () => {
    const saved: string[] = [];
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
    for (const _ of ['once', 'twice']) {
      await product.close();
      product = await openProduct({ profile });
      expect(await readNotes()).toEqual(saved);
    }
  });
});
