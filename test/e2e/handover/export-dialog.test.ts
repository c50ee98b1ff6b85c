import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, named, press, pressAt, pressFor, pressNamed } from '../../../cli/browser/drive.ts';
import { exportPackage } from '../../../cli/browser/export-package.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { filingChoice } from '../../../lib/words/en/filing-choice.ts';
import { handover } from '../../../lib/words/en/handover.ts';
import { importPackage } from '../../../lib/words/en/import-package.ts';
import { passPhrase } from '../../../lib/words/en/pass-phrase.ts';
import { problems } from '../../../lib/words/en/problems.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import { setLook, untilSays, violations, wordsAt } from '../../support/browser/look.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  servePages,
} from '../../support/browser/product.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';
import { itThoroughly } from '../../support/thorough.ts';

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
    (button) => button.getAttribute('aria-disabled') === 'true',
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

  itThoroughly(
    'remembers the choice for the matter, and shows the held file before a search',
    async () => {
      await workspace.reload();
      await open();
      await expect
        .poll(() => wordsAt(workspace, DIALOG))
        .toMatch(/Hold back \S+ · dom.html held back, as chosen before/);
      expect(await wordsAt(workspace, DIALOG)).toContain(
        'As chosen the last time for this matter.',
      );
      expect(await checked()).toHaveLength(1);
      await expect.poll(isExportDisabled).toBe(false);
      await press(workspace, 'Cancel');
      const [name = ''] = await exportPackage(workspace, folder);
      const index = execFileSync('unzip', ['-p', join(folder, name), '*/data/manifest.json'], {
        encoding: 'utf8',
      });
      expect(JSON.parse(index).export.profile).toBe('court');
    },
  );

  itThoroughly(
    'exports by the profile that a program chooses in it, whatever was remembered',
    async () => {
      await workspace.reload();
      const [name = ''] = await exportPackage(workspace, folder, { profile: 'hand-over' });
      const index = execFileSync('unzip', ['-p', join(folder, name), '*/data/manifest.json'], {
        encoding: 'utf8',
      });
      expect(JSON.parse(index).export.profile).toBe('hand-over');
    },
  );

  it('encrypts a package for a Chinese court with its documents, as 7-Zip opens it', async () => {
    await workspace.reload();
    const before = new Set(await readdir(folder));
    await press(workspace, 'Export package');
    await pressAt(workspace, `aria/${filingChoice.purpose}[role="combobox"]`);
    await pressNamed(workspace, 'option', filingChoice['purpose_cn-court']);
    // By the keyboard: documents of the purpose come in and move what a press aims at.
    await (await named(workspace, 'checkbox', passPhrase.encrypt)).focus();
    await workspace.keyboard.press('Space');
    const phrase = 'correct horse battery staple';
    for (const label of [passPhrase.passPhrase, passPhrase.again])
      await (await workspace.waitForSelector(`aria/${label}[role="textbox"]`))?.type(phrase);
    expect(await violations(workspace)).toEqual([]);
    await pressFor(workspace, 'Export', `${DIALOG}:not(:has(form))`);
    await workspace.waitForSelector(`${DIALOG} button ::-p-text(Verify it now)`, {
      timeout: 240_000,
    });
    const [name = ''] = (await readdir(folder)).filter((one) => !before.has(one));
    const path = join(folder, name);
    const unpacked = join(folder, 'unpacked');
    execFileSync('7z', ['x', '-y', `-p${phrase}`, `-o${unpacked}`, path]);
    expect(() => execFileSync('7z', ['t', '-pwrong', path], { stdio: 'ignore' })).toThrow();
    const bag = join(unpacked, name.replace(/\.zip$/u, ''));
    execFileSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], { cwd: bag });
    const filed = join(bag, 'data', 'filing');
    expect(await readdir(filed)).toContain('exhibit-list.zh-CN.docx');
    const list = join(filed, 'exhibit-list.zh-CN.pdf');
    expect(execFileSync('pdftotext', [list, '-'], { encoding: 'utf8' })).toContain('证据目录');
    const exhibits = execFileSync('pdftotext', [join(filed, 'exhibits.pdf'), '-'], {
      encoding: 'utf8',
    });
    expect(exhibits).toContain('一些话');
    for (const name of ['exhibits.pdf', 'exhibit-list.zh-CN.pdf']) {
      const fonts = execFileSync('pdffonts', [join(filed, name)], { encoding: 'utf8' });
      // Below two lines of heads: embedded, a subset of the font, with a table to Unicode.
      for (const font of fonts.trim().split('\n').slice(2))
        expect(font).toMatch(/\byes\s+yes\s+yes\b/u);
    }
    expect(await verifyFiles([path])).toEqual(['ZIP_ENCRYPTED']);
    await press(workspace, 'Verify it now');
    await expect
      .poll(() => wordsAt(workspace, DIALOG), { timeout: 60_000 })
      .toContain('encrypted with a pass phrase, which opened it');
    await press(workspace, 'Done');
    // Given as by a recipient, it asks for the pass phrase, also after a wrong one.
    await goTo(workspace, '#/verify');
    const chooser = `input[type="file"][aria-label="${handover.chooseZips}"]`;
    const input = await workspace.waitForSelector(chooser);
    await (input as Awaited<ReturnType<typeof workspace.$<'input'>>>)?.uploadFile(path);
    for (const typed of ['wrong', phrase]) {
      await fill(workspace, passPhrase.passPhrase, typed);
      await press(workspace, passPhrase.open);
      const said = typed === phrase ? importPackage.offerLead : problems.PASS_PHRASE_WRONG;
      await untilSays(workspace, said);
    }
    expect(await violations(workspace)).toEqual([]);
    await press(workspace, importPackage.offer);
    await untilSays(workspace, importPackage.outcome_same);
    expect(await violations(workspace)).toEqual([]);
    await goTo(workspace, '#/matter/inbox');
  });

  itThoroughly('has no fault that axe can find in Chinese, dark', async () => {
    await workspace.reload();
    await setLook(workspace, 'zh-CN', 'dark');
    await pressNamed(workspace, 'button', '导出证据包');
    await named(workspace, 'radio', '律师用');
    expect(await violations(workspace)).toEqual([]);
  });
});
