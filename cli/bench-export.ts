import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { exportPackage, openMatterPage } from './export-package.ts';
import { launchBrowser } from './launch-browser.ts';
import { reportVerification } from './report-verification.ts';
import { seedStore } from './seed-store.ts';

const SEED = { matterId: '01SEEDMATTER', reference: 'BENCH-1', items: 200, bytes: 4 * 1024 ** 2 };
const MB = 1e6;

/** The most memory that any page's process has held, in MB; Linux only, 0 elsewhere. */
const peakMemory = async (browser: Browser): Promise<number> => {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_000;
    });
  return Math.max(0, ...(await Promise.all(peaks)));
};

/** Milliseconds that the browser's private file system needs for so many bytes, written a blob at a time. */
const rawWrite = (page: Page, blobs: number, bytes: number): Promise<number> =>
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
    blobs,
    bytes,
  );

/** Export of 200 items, about 839 MB: speed against writing the same bytes to a file, and peak memory. */
export const benchExport = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-bench-'));
  const launched = await launchBrowser();
  try {
    const seeding = await launched.browser.newPage();
    await seeding.goto(`chrome-extension://${launched.extension.id}/workspace.html`);
    await seeding.waitForSelector('nav');
    await seedStore(seeding, SEED);
    const floor = await rawWrite(seeding, SEED.items, SEED.bytes);
    await seeding.close();
    const page = await openMatterPage(launched, SEED.reference);
    await new Promise((rested) => setTimeout(rested, 1_000));
    const idle = await peakMemory(launched.browser);
    const started = performance.now();
    const [name = ''] = await exportPackage(page, folder);
    const took = performance.now() - started;
    const peak = await peakMemory(launched.browser);
    const path = join(folder, name);
    const { size } = await stat(path);
    const speed = (ms: number) => `${(size / MB / (ms / 1_000)).toFixed(0)} MB/s`;
    console.log(
      `  ${SEED.items} items, ${(size / MB).toFixed(0)} MB: ${(took / 1_000).toFixed(1)} s, ${speed(took)}`,
    );
    console.log(`  the same bytes written to a file: ${speed(floor)}; ratio ${(took / floor).toFixed(2)}`);
    console.log(
      `  peak memory of a page's process: ${idle.toFixed(0)} MB before, ${peak.toFixed(0)} MB after`,
    );
    await reportVerification([path]);
  } finally {
    await launched.close();
    await rm(folder, { recursive: true, force: true });
  }
};
