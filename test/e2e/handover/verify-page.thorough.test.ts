import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../support/browser/look.ts';
import {
  custodyEntries,
  openSampleCaptures,
  type SampleCaptures,
} from '../../support/browser/sample-captures.ts';
import { runShell } from '../../support/packages/shell.ts';

let samples: SampleCaptures;
let exported: string;
let fingerprint: string;

beforeAll(async () => {
  samples = await openSampleCaptures();
  await samples.captureSample('post.html');
  const { page, zip } = await samples.exportNow();
  fingerprint = (await custodyEntries(page)).at(-1).detail.signer;
  await page.close();
  exported = zip;
});
afterAll(() => samples?.close());

describe('verify.html in each package', () => {
  const openPage = async () => {
    const unpacked = await mkdtemp(join(samples.folder, 'page-'));
    runShell(`unzip -q ${exported} -d .`, unpacked);
    const page = await samples.product().browser.newPage();
    await page.setOfflineMode(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${join(unpacked, basename(exported, '.zip'), 'data/verify.html')}`);
    return { page, asked };
  };
  const give = async (page: Page, path: string) => {
    const input = (await page.waitForSelector('input[type=file]')) as unknown as {
      uploadFile(path: string): Promise<void>;
    };
    await input.uploadFile(path);
    await page.waitForSelector('.intact, .broken', { timeout: 180_000 });
    return page.$eval('.intact, .broken', (element) => element.textContent);
  };

  it('finds the package intact from file://, offline, and names the signer', async () => {
    const { page, asked } = await openPage();
    expect(await give(page, exported)).toBe(
      'Intact: every file is unchanged since the package was signed',
    );
    expect(await wordsOf(page)).toContain(fingerprint);
    expect(asked.filter((url) => !url.startsWith('file://'))).toEqual([]);
    await page.close();
  });

  it('shows an item from its record, with its pictures, when it is opened', async () => {
    const { page } = await openPage();
    await give(page, exported);
    await page.click('details summary');
    await page.waitForFunction(
      () => [...document.images].some(({ naturalWidth }) => naturalWidth > 0),
      { timeout: 60_000 },
    );
    expect(await page.$$eval('details dd', ([title]) => title?.textContent)).toMatch(/\S/);
    await page.close();
  });

  it('is linked from the report', () => {
    expect(runShell(`unzip -p ${exported} '*/data/index.html'`, samples.folder).stdout).toContain(
      'href="verify.html"',
    );
  });

  it('finds a flipped byte, and says in which file', async () => {
    const bytes = await readFile(exported);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const flipped = join(samples.folder, 'flipped.zip');
    await writeFile(flipped, bytes);
    const { page } = await openPage();
    expect(await give(page, flipped)).toMatch(/^Not intact: \d+ finding/);
    expect(await page.$$eval('.findings code', (all) => all.length)).toBeGreaterThan(0);
    await page.close();
  });
});
