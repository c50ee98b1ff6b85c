import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, press, pressAt } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { setLook, violations, wordsAt } from '../../support/browser/look.ts';
import {
  openProduct,
  openWorkspace,
  readStore,
  type StoreContent,
} from '../../support/browser/product.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';

const SEED = {
  matterId: '01MATTERAAAAAAAAAAAAAAAAAA',
  reference: 'XM-2021',
  items: 3,
  bytes: 100_000,
};
const SECTION = 'section[aria-label="Backup"]';

let folder: string;
let product: LaunchedBrowser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matterproof-backup-'));
});
afterAll(async () => {
  await product?.close();
  await rm(folder, { recursive: true, force: true });
});

const openSettings = async (product: LaunchedBrowser): Promise<Page> => {
  const page = await openWorkspace(product, '#/settings');
  await setLook(page, 'en', 'light');
  await named(page, 'button', 'Back up now');
  return page;
};
const zips = async () => (await readdir(folder)).filter((name) => name.endsWith('.zip'));
const contentOf = ({ items, artifacts, custody }: StoreContent) => ({
  items,
  artifacts,
  custody: custody.filter(({ matterId }) => matterId === SEED.matterId),
});

describe('a backup', () => {
  it('of one profile comes back whole in another, and can be exported from there', async () => {
    product = await openProduct();
    const page = await openSettings(product);
    await seedStore(page, SEED);
    await page.reload(); // the store does not hear of rows put in by another way
    await expect.poll(() => wordsAt(page, SECTION)).toContain('No backup was made yet.');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(page, 'Back up now');
    await expect
      .poll(() => wordsAt(page, SECTION))
      .toContain('Saved with your downloads: matterproof-backup-');
    await expect.poll(() => wordsAt(page, SECTION)).toMatch(/Last backup on .+, with 3 items\./);
    expect(await violations(page)).toEqual([]);
    const [name = ''] = await zips();
    const before = contentOf(await readStore(page));

    await product.close();
    product = await openProduct();
    const other = await openSettings(product);
    expect((await readStore(other, 'none')).items).toEqual([]);
    const input = (await other.waitForSelector(
      `${SECTION} input[type=file]`,
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, name));
    await named(other, 'table', 'Matters in the backup');
    expect(await wordsAt(other, '[role=dialog] tbody')).toMatch(/XM-2021.* 3 Will be added/);
    expect(await violations(other)).toEqual([]);
    await press(other, 'Restore');
    await expect.poll(() => wordsAt(other, '[role=dialog]')).toContain('2 matters were restored.');
    await press(other, 'Done');
    const after = await readStore(other);
    expect(contentOf(after)).toEqual(before);
    expectIntact(after);
    const databases = () =>
      other.evaluate(async () => (await indexedDB.databases()).map(({ name: of }) => of));
    await expect.poll(databases).toEqual(['matterproof']);

    const matter = await openMatterPage(product, SEED.reference);
    const [packed = ''] = await exportPackage(matter, folder);
    expect(await verifyFiles([join(folder, packed)])).toEqual([]);
    await pressAt(matter, '[role=dialog] button ::-p-text(Verify it now)');
    await expect.poll(() => wordsAt(matter, '[role=dialog]')).toContain('Intact');
  });
});
