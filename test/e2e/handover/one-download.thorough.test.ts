import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pressAt } from '../../../cli/browser/drive.ts';
import { exportPackage } from '../../../cli/browser/export-package.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { openProduct, openWorkspace } from '../../support/browser/product.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';

const SEED = { matterId: '01MATTERAAAAAAAAAAAAAAAAAA', reference: 'XM-1', items: 2, bytes: 9_000 };
/** Longer than any time limit that a program might set itself for the start of a download. */
const DELAY_MS = 8_000;

let product: LaunchedBrowser;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matterproof-one-download-'));
  product = await openProduct();
});
afterAll(async () => {
  await product?.close();
  await rm(folder, { recursive: true, force: true });
});

type Downloads = {
  search(query: object): Promise<{ startTime: string }[]>;
  onCreated: { addListener(heard: (item: unknown) => void): void };
};

it('an export makes one download when the browser reports its start 8 seconds late', async () => {
  const page = await openWorkspace(product);
  await seedStore(page, SEED);
  await page.evaluateOnNewDocument((ms) => {
    const { downloads } = (globalThis as unknown as { chrome: { downloads: Downloads } }).chrome;
    const add = downloads.onCreated.addListener.bind(downloads.onCreated);
    downloads.onCreated.addListener = (heard) => add((item) => setTimeout(() => heard(item), ms));
    const search = downloads.search.bind(downloads);
    downloads.search = async (query) =>
      (await search(query)).filter(
        ({ startTime }) => !('orderBy' in query) || Date.parse(startTime) < Date.now() - ms,
      );
  }, DELAY_MS);
  await page.reload();
  await pressAt(page, `nav[aria-label="Matters"] a ::-p-text(${SEED.reference})`);
  await page.waitForSelector(`nav a[aria-current] ::-p-text(${SEED.reference})`);
  const before = Date.now();
  const files = await exportPackage(page, folder);
  expect(Date.now() - before).toBeGreaterThan(DELAY_MS); // the delay was in force

  expect(files).toEqual([expect.stringMatching(/^XM-1-\d{8}T\d{6}Z\.zip$/)]);
  expect(await readdir(folder)).toEqual(files);
  const downloads = await page.evaluate(() =>
    (globalThis as unknown as { chrome: { downloads: Downloads } }).chrome.downloads.search({}),
  );
  expect(downloads).toHaveLength(1);
  expect(await verifyFiles(files.map((name) => join(folder, name)))).toEqual([]);
});
