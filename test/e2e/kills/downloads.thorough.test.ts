import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, press, pressFor, pressNamed } from '../../../cli/browser/drive.ts';
import { openMatterPage } from '../../../cli/browser/export-package.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { exportChoice } from '../../../lib/words/en/export-choice.ts';
import { handover } from '../../../lib/words/en/handover.ts';
import { setLook, showTo, untilSays, violations, wordsAt } from '../../support/browser/look.ts';
import { openProduct, openWorkspace, readStore } from '../../support/browser/product.ts';
import { mountSmallDisk } from '../../support/disks/small-disk.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';

const MEBIBYTE = 2 ** 20;
const SEED = { matterId: '01MATTERAAAAAAAAAAAAAAAAAA', reference: 'XM-2021', items: 3 };
const DIALOG = '[role="dialog"]';

const disk = mountSmallDisk(16);
let root: string;
let downloads: string;
let product: LaunchedBrowser;
let page: Page;

/** A browser that saves as it does for a person: DevTools would write over what is there. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'matterproof-downloads-'));
  downloads = disk?.folder ?? join(root, 'downloads');
  const profile = join(root, 'profile');
  for (const folder of [downloads, join(profile, 'Default')])
    await mkdir(folder, { recursive: true });
  const preferences = { download: { default_directory: downloads, prompt_for_download: false } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  product = await openProduct({ profile });
  const workspace = await openWorkspace(product);
  await setLook(workspace, 'en', 'light');
  await seedStore(workspace, { ...SEED, bytes: 2 * MEBIBYTE });
  await workspace.close();
});
afterAll(async () => {
  await product?.close();
  disk?.remove();
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

const openDialog = async (): Promise<void> => {
  page = await openMatterPage(product, SEED.reference);
  await press(page, 'Export package');
  await pressNamed(page, 'radio', exportChoice.profile_counsel);
};

type Exported = { readonly file: string; readonly savedAs?: string };
const exportsLogged = async (): Promise<Exported[]> => {
  const { custody } = await readStore(page, 'none');
  return custody
    .map(({ line }) => JSON.parse(line))
    .flatMap(({ event, detail }) => (event === 'exported' ? [detail] : []));
};

const zips = async () => (await readdir(downloads)).filter((name) => name.endsWith('.zip'));

/** Takes the names that packages of the next two minutes would have. */
const takeNames = async (): Promise<string[]> => {
  const names = Array.from({ length: 120 }, (_, seconds) => {
    const at = new Date(Date.now() + seconds * 1_000).toISOString();
    return `${SEED.reference}-${at.replace(/[-:]|\.\d+/gu, '')}.zip`;
  });
  for (const name of names) await writeFile(join(downloads, name), 'taken');
  return names;
};

describe('a package whose name is taken in the downloads', () => {
  it('is named by screen and log as the browser saved it', async () => {
    const taken = await takeNames();
    await openDialog();
    await press(page, 'Export');
    await named(page, 'button', 'Verify it now');
    const [saved = '', ...others] = (await zips()).filter((name) => !taken.includes(name));
    expect(others).toEqual([]);
    expect(taken).toContain(saved.replace(' (1)', ''));
    expect(await wordsAt(page, DIALOG)).toContain(saved);
    const [logged] = await exportsLogged();
    expect([logged?.savedAs, logged?.file]).toEqual([saved, saved.replace(' (1)', '')]);
    expect(await verifyFiles([join(downloads, saved)])).toEqual([]);
    for (const name of [...taken, saved]) await rm(join(downloads, name));
    await page.close();
  });
});

describe.skipIf(!disk)('a downloads folder whose disk is full', () => {
  it('is told in words, and what was written is saved when there is room', async () => {
    await openDialog();
    const before = (await exportsLogged()).length;
    await disk?.fill(MEBIBYTE);
    await pressFor(page, 'Export', `${DIALOG} [role="alert"]`);
    await untilSays(page, handover.downloadsFull);
    await showTo(page, 'full-downloads');
    expect(await wordsAt(page, DIALOG)).toContain(handover.unsaved);
    expect(await violations(page)).toEqual([]);
    expect([await zips(), (await exportsLogged()).length]).toEqual([[], before]);
    await press(page, handover.saveAgain);
    await untilSays(page, handover.downloadsFull);
    await disk?.free();
    await press(page, handover.saveAgain);
    await named(page, 'button', 'Verify it now');
    const [name = '', ...others] = await zips();
    expect([others, (await exportsLogged()).length]).toEqual([[], before + 1]);
    expect(await verifyFiles([join(downloads, name)])).toEqual([]);
  });
});
