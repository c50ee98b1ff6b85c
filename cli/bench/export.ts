import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { exportPackage, openMatterPage } from '../browser/export-package.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { type Seed, seedStore } from '../seed/seed-store.ts';
import { reportVerification } from '../start/report-verification.ts';
import { forgetPeaks, peaks } from './process-use.ts';

const SEED = { matterId: '01SEEDMATTER', reference: 'BENCH-1', bytes: 4 * 1024 ** 2 };
const SIZES = [60, 200];
const MB = 1e6;

/**
 * Milliseconds that the browser's private file system needs for so many bytes, written a blob at a
 * time.
 */
const rawWrite = (page: Page, { items, bytes }: Seed): Promise<number> =>
  page.evaluate(
    async (count, size) => {
      const content = crypto.getRandomValues(new Uint8Array(65_536));
      const chunk = new Uint8Array(size);
      for (let at = 0; at < size; at += content.length) chunk.set(content, at);
      const root = await navigator.storage.getDirectory();
      const started = performance.now();
      const stream = await (await root.getFileHandle('floor', { create: true })).createWritable();
      for (let index = 0; index < count; index += 1) await stream.write(chunk);
      await stream.close();
      const took = performance.now() - started;
      await root.removeEntry('floor');
      return took;
    },
    items,
    bytes,
  );

/**
 * The store is filled by a browser of its own, so that the one that is measured holds nothing of
 * it.
 */
const fillStore = async (profile: string, seed: Seed): Promise<void> => {
  const launched = await launchBrowser({ profile });
  const page = await launched.browser.newPage();
  await page.goto(`chrome-extension://${launched.extension.id}/workspace.html`);
  await page.waitForSelector('nav');
  await seedStore(page, seed);
  await launched.close();
};

const timeExport = async (profile: string, folder: string, seed: Seed) => {
  const launched = await launchBrowser({ profile });
  try {
    const floor = await rawWrite(await openMatterPage(launched, seed.reference), seed);
    const page = await openMatterPage(launched, seed.reference);
    await new Promise((rested) => setTimeout(rested, 1_000));
    await forgetPeaks(launched.browser);
    const before = await peaks(launched.browser);
    const started = performance.now();
    const [name = ''] = await exportPackage(page, folder);
    const took = performance.now() - started;
    return { path: join(folder, name), took, floor, before, after: await peaks(launched.browser) };
  } finally {
    await launched.close();
  }
};

const benchSize = async (items: number): Promise<void> => {
  const seed = { ...SEED, items };
  const [profile, folder] = [
    await mkdtemp(join(tmpdir(), 'matterproof-bench-')),
    await mkdtemp(join(tmpdir(), 'matterproof-bench-')),
  ];
  try {
    await fillStore(profile, seed);
    const { path, took, floor, before, after } = await timeExport(profile, folder, seed);
    const { size } = await stat(path);
    const speed = (ms: number) => `${(size / MB / (ms / 1_000)).toFixed(0)} MB/s`;
    console.log(
      `  ${items} items, ${(size / MB).toFixed(0)} MB: ${(took / 1_000).toFixed(1)} s, \
${speed(took)}; the same bytes written to a file ${speed(floor)}, ratio \
${(took / floor).toFixed(2)}`,
    );
    console.log(
      `  peak memory: the page's process ${after.page.toFixed(0)} MB (${before.page.toFixed(0)} \
before), all processes ${after.all.toFixed(0)} MB (${before.all.toFixed(0)} before)`,
    );
    await reportVerification([path]);
  } finally {
    for (const made of [profile, folder])
      await rm(made, { recursive: true, force: true, maxRetries: 5 });
  }
};

/**
 * Exports of 60 and of 200 items, about 252 and 839 MB: speed against writing the same bytes, and
 * memory, which should not grow.
 */
export const benchExport = async (): Promise<void> => {
  for (const items of SIZES) await benchSize(items);
};
