import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture, fill, named, press, pressFor, pressNamed } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { exportChoice } from '../../../lib/words/en/export-choice.ts';
import { handover } from '../../../lib/words/en/handover.ts';
import { problems } from '../../../lib/words/en/problems.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';
import { setLook, showTo, untilSays, violations, wordsOf } from '../../support/browser/look.ts';
import {
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { endBackground } from '../../support/browser/shared-browser.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';
import { openNote, saveNote, saveNotesUntilFull } from '../../support/disks/save-note.ts';
import { mountSmallDisk } from '../../support/disks/small-disk.ts';
import { packInput } from '../../support/packages/pack.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';

const MEBIBYTE = 2 ** 20;
const SEED = { matterId: '01MATTERAAAAAAAAAAAAAAAAAA', reference: 'XM-2021', items: 3 };
const ITEM = `01SEED${'1'.padStart(20, '0')}`;
const IMPORTED = 6;
const WORDS = { en, 'zh-CN': zhCN };

/** A page whose picture is of 700 KB, since nothing in it repeats. */
const NOISE = `<!doctype html><title>A page</title><body style="margin:0"><canvas></canvas><script>
const canvas = document.querySelector('canvas'); canvas.width = 600; canvas.height = 400;
const draw = canvas.getContext('2d'), pixels = draw.createImageData(600, 400);
for (let at = 0; at < pixels.data.length; at += 65536)
  crypto.getRandomValues(pixels.data.subarray(at, at + 65536));
for (let at = 3; at < pixels.data.length; at += 4) pixels.data[at] = 255;
draw.putImageData(pixels, 0, 0);</script>`;

const disk = mountSmallDisk(200);
let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let folder: string;

beforeAll(async () => {
  if (!disk) return;
  server = await servePages({ '/': NOISE });
  folder = await mkdtemp(join(tmpdir(), 'matterproof-full-'));
  product = await openProduct({ profile: join(disk.folder, 'profile') });
  const page = await openWorkspace(product);
  await setLook(page, 'en', 'light');
  await seedStore(page, { ...SEED, bytes: MEBIBYTE });
  await page.close();
});
afterAll(async () => {
  await disk?.free();
  await product?.close();
  await server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
  disk?.remove();
});

/** What the store holds, once there is room to open it; every digest and chain in it is true. */
const readIntact = async () => {
  await disk?.free();
  const page = await openWorkspace(product);
  const content = await readStore(page);
  await page.close();
  expectIntact(content);
  return content;
};

const openPopup = async () => {
  const page = await product.browser.newPage();
  await page.goto(server.url('/'));
  const popup = await pressToolbarButton(product, page);
  await named(popup, 'button', 'Capture');
  return { page, popup };
};

const privateFolders = (page: Page) =>
  page.evaluate(async () => {
    const names: string[] = [];
    const exports = await (await navigator.storage.getDirectory())
      .getDirectoryHandle('exports')
      .catch(() => undefined);
    for await (const name of exports?.keys() ?? []) names.push(name);
    return names;
  });

describe.skipIf(!disk)('a disk that is full', () => {
  it.each([
    ['has no room for anything', 0],
    ['has room for some of it', 1.2 * MEBIBYTE],
  ])('is told of a capture when it %s, and the next one is whole', async (_, left) => {
    const before = new Set((await readIntact()).items.map(({ id }) => id));
    const { page, popup } = await openPopup();
    await disk?.fill(left);
    const outcome = await capture(popup);
    await showTo(popup, `full-capture-${left}`);
    expect(outcome.words).toContain('no room left');
    const { items, journal } = await readIntact();
    expect(journal).toEqual([]);
    const fresh = items.filter(({ id }) => !before.has(id)).map(({ status }) => status);
    expect(fresh).toEqual(outcome.sealed ? ['partial'] : []);
    await page.close();
    const again = await openPopup();
    expect(await capture(again.popup)).toMatchObject({ sealed: true, partial: false });
    await again.page.close();
  });

  it('is told where the background begins on it, which goes on when there is room', async () => {
    const { page, popup } = await openPopup();
    await disk?.fill();
    await endBackground(product);
    expect((await capture(popup)).words).toContain('no room left');
    await disk?.free();
    expect(await capture(popup)).toMatchObject({ sealed: true, partial: false });
    await page.close();
    await readIntact();
  });

  it.each([
    ['en', 'popup'],
    ['zh-CN', 'workspace'],
  ] as const)(
    'is told in %s where the %s cannot open the store on it, which it can when there is room',
    async (language, screen) => {
      const words = WORDS[language];
      const first = await openWorkspace(product);
      await setLook(first, language, 'light');
      const blank = await product.browser.newPage();
      await first.close();
      await endBackground(product);
      await disk?.fill();
      const url = `chrome-extension://${product.extension.id}/${screen}.html`;
      await blank.goto(url);
      const { storeNotOpened, tryAgain, capture: captureIt } = words.popup;
      const opened = screen === 'popup' ? captureIt : words.shell.matters;
      // Chromium opens a store without a write where little was stored since it was opened last.
      await untilSays(blank, new RegExp(`${storeNotOpened}|${opened}`));
      await showTo(blank, `full-${screen}`);
      expect(await violations(blank)).toEqual([]);
      const said = await wordsOf(blank);
      if (said.includes(storeNotOpened)) expect(said).toContain(words.problems.STORAGE_FULL);
      await disk?.free();
      if (said.includes(storeNotOpened)) await press(blank, tryAgain);
      await untilSays(blank, opened);
      await setLook(blank, 'en', 'light');
      await blank.close();
      await readIntact();
    },
  );

  it('is told of a note, and each that was said to be saved is there', async () => {
    const page = await openNote(product, ITEM);
    await disk?.fill();
    const saved = await saveNotesUntilFull(page);
    await showTo(page, 'full-note');
    await disk?.free();
    expect(await saveNote(page, 'there is room')).toBe(true);
    const { items, custody } = await readIntact();
    const notes = custody.flatMap(({ line }): string[] => {
      const { item, detail } = JSON.parse(line);
      return item === ITEM && detail?.note ? [detail.note.to] : [];
    });
    expect(notes.map((note) => note.replace(/ x+$/u, ''))).toEqual([...saved, 'there is room']);
    expect(items.find(({ id }) => id === ITEM)).toMatchObject({ note: 'there is room' });
    await page.close();
  });

  it('is told of an export whose working copy does not fit, which leaves nothing', async () => {
    const page = await openMatterPage(product, SEED.reference);
    await press(page, 'Export package');
    await pressNamed(page, 'radio', exportChoice.profile_counsel);
    // Of a package only what is not in the store already is written before it is saved.
    await disk?.fill();
    await pressFor(page, 'Export', '[role="dialog"] [role="alert"]');
    await untilSays(page, handover.exportFull);
    await showTo(page, 'full-export');
    expect(await violations(page)).toEqual([]);
    expect(await privateFolders(page)).toEqual([]);
    const { custody } = await readIntact();
    expect(custody.filter(({ line }) => line.includes('"exported"'))).toEqual([]);
    await page.reload();
    const [name = ''] = await exportPackage(page, folder);
    expect(await verifyFiles([join(folder, name)])).toEqual([]);
    await page.close();
  });

  it('is told of a backup, and there is one when there is room', async () => {
    const page = await openWorkspace(product, '#/settings');
    await named(page, 'button', 'Back up now');
    await disk?.fill(2 * MEBIBYTE);
    await press(page, 'Back up now');
    await untilSays(page, problems.STORAGE_FULL);
    await showTo(page, 'full-backup');
    expect(await privateFolders(page)).toEqual([]);
    expect(await wordsOf(page)).toContain('No backup was made yet.');
    await disk?.free();
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(page, 'Back up now');
    await untilSays(page, 'Saved with your downloads:');
    await page.close();
  });

  it('is told of an import, and all of its items come when there is room', async () => {
    const { input } = sampleMatter({
      ...{ ids: '01FULL', reference: 'XM-2025', fileBytes: MEBIBYTE / 2 },
      steps: Array.from({ length: IMPORTED }, () => ({ does: 'capture' as const })),
    });
    const [packed] = await packInput(input);
    const path = join(folder, 'given.zip');
    await writeFile(path, packed?.zip ?? '');
    const before = await readIntact();
    const page = await openWorkspace(product, '#/verify');
    const chooser = (await page.waitForSelector(
      'input[type=file]',
    )) as ElementHandle<HTMLInputElement>;
    await chooser.uploadFile(path);
    await press(page, 'Import into a matter');
    await named(page, 'button', `Import ${IMPORTED} items`);
    if (await page.$('aria/Custodian[role="textbox"]')) await fill(page, 'Custodian', '李娜');
    await disk?.fill(1.5 * MEBIBYTE);
    await press(page, `Import ${IMPORTED} items`);
    await untilSays(page, problems.STORAGE_FULL);
    await showTo(page, 'full-import');
    const between = await readIntact();
    expect(between.items.length).toBeLessThan(before.items.length + IMPORTED);
    const left = before.items.length + IMPORTED - between.items.length;
    expect(left).toBeGreaterThan(1); // the words below are of several
    await press(page, 'Close');
    await press(page, 'Import into a matter');
    await press(page, `Import ${left} items`);
    await untilSays(page, `${left} items were imported.`);
    expect((await readIntact()).items.length).toBe(before.items.length + IMPORTED);
    await page.close();
  });
});
