import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, press, pressAt, pressNamed } from '../../../cli/browser/drive.ts';
import { exportPackage } from '../../../cli/browser/export-package.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { setLook, violations, wordsAt } from '../../support/browser/look.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  servePages,
} from '../../support/browser/product.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';

const PAGE = `<!doctype html><title>帖文</title><article><h1>帖文</h1><p>一些话。</p>
<form><input type="hidden" name="csrf_token" value="f3A9kQ27xLmZ0pT5vB8nR1sD"></form></article>`;
const DIALOG = '[role="dialog"]';

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let folder: string;
let workspace: Page;
beforeAll(async () => {
  server = await servePages({ '/': PAGE });
  folder = await mkdtemp(join(tmpdir(), 'matterproof-dialog-'));
  product = await openProduct();
  await captureUrl(product, server.url('/?session=Zk81LqPw02nXcVb7HgTy55sa'));
  workspace = await openWorkspace(product, '#/matter/inbox');
  await setLook(workspace, 'en', 'light');
  const session = await workspace.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});
afterAll(async () => {
  await product?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const open = async (): Promise<void> => {
  await press(workspace, 'Export package');
  await named(workspace, 'radio', 'For counsel');
};
const checked = () =>
  workspace.$$eval(`${DIALOG} input[type="radio"]`, (radios) =>
    radios.filter((radio) => (radio as HTMLInputElement).checked).map((radio) => radio.id),
  );
const isExportDisabled = async () =>
  (await named(workspace, 'button', 'Export')).evaluate(
    (button) => (button as HTMLButtonElement).disabled,
  );

/** How much a button stands out: the main one is filled. */
const variantOf = async (name: string) =>
  (await named(workspace, 'button', name)).evaluate((button) =>
    button.getAttribute('data-variant'),
  );

describe('the export dialog', () => {
  it('chooses nothing at the first export, and writes nothing when it is cancelled', async () => {
    await open();
    expect(await checked()).toEqual([]);
    expect(await isExportDisabled()).toBe(true);
    expect(await wordsAt(workspace, DIALOG)).toContain('Leaves out notes, tags, internal notes');
    expect(await violations(workspace)).toEqual([]);
    await pressNamed(workspace, 'radio', 'For the court');
    await expect.poll(isExportDisabled).toBe(false);
    await expect.poll(() => wordsAt(workspace, DIALOG)).toMatch(/Sealed log lines\s+\d+ of \d+/);
    await press(workspace, 'Cancel');
    expect(await readdir(folder)).toEqual([]);
    await open();
    expect(await checked()).toEqual([]); // what was not exported is not remembered
  });

  it('finds a token in the captured document, and holds the file back if told to', async () => {
    await pressNamed(workspace, 'radio', 'For the court');
    expect(await variantOf('Export')).toBe('default');
    // Enter before the search must not export.
    await workspace.keyboard.press('Enter');
    await expect.poll(() => wordsAt(workspace, DIALOG)).toMatch(/form token \(CSRF\)/);
    expect(await readdir(folder)).toEqual([]);
    expect(await wordsAt(workspace, DIALOG)).toMatch(/sealed record states it.*session: Zk81••••/);
    expect(await variantOf('Export')).toBe('filled');
    await pressAt(workspace, `${DIALOG} ::-p-text(dom.html)`);
    await expect.poll(() => wordsAt(workspace, DIALOG)).toContain('Files held back 1');
    expect(await violations(workspace)).toEqual([]);
    await press(workspace, 'Export');
    await named(workspace, 'button', 'Verify it now');
    const [name = ''] = await readdir(folder);
    const list = execFileSync('unzip', ['-Z1', join(folder, name)], { encoding: 'utf8' });
    expect(list).toContain('/text.txt');
    expect(list).not.toContain('/dom.html');
    const index = execFileSync('unzip', ['-p', join(folder, name), '*/data/manifest.json'], {
      encoding: 'utf8',
    });
    const { export: made, items } = JSON.parse(index);
    expect(made.profile).toBe('court');
    expect(items[0].withheld).toMatchObject([{ role: 'dom', reason: 'secret' }]);
    expect(await verifyFiles([join(folder, name)])).toEqual([]);
  });

  it('remembers the choice for the matter, and shows the held file before a search', async () => {
    await workspace.reload();
    await open();
    await expect
      .poll(() => wordsAt(workspace, DIALOG))
      .toMatch(/Hold back \S+ · dom.html held back, as chosen before/);
    expect(await wordsAt(workspace, DIALOG)).toContain('As chosen the last time for this matter.');
    expect(await checked()).toHaveLength(1);
    await expect.poll(isExportDisabled).toBe(false);
    await press(workspace, 'Cancel');
    const [name = ''] = await exportPackage(workspace, folder);
    const index = execFileSync('unzip', ['-p', join(folder, name), '*/data/manifest.json'], {
      encoding: 'utf8',
    });
    expect(JSON.parse(index).export.profile).toBe('court');
  });

  it('exports by the profile that a program chooses in it, whatever was remembered', async () => {
    await workspace.reload();
    const [name = ''] = await exportPackage(workspace, folder, { profile: 'hand-over' });
    const index = execFileSync('unzip', ['-p', join(folder, name), '*/data/manifest.json'], {
      encoding: 'utf8',
    });
    expect(JSON.parse(index).export.profile).toBe('hand-over');
  });

  it('has no fault that axe can find in Chinese, dark', async () => {
    await workspace.reload();
    await setLook(workspace, 'zh-CN', 'dark');
    await pressNamed(workspace, 'button', '导出证据包');
    await named(workspace, 'radio', '律师用');
    expect(await violations(workspace)).toEqual([]);
  });
});
