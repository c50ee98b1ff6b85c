import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTags, capture, fill, press, pressFor, pressNamed } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { exportChoice } from '../../../lib/words/en/export-choice.ts';
import { item as itemWords } from '../../../lib/words/en/item.ts';
import { setLook, showTo } from '../../support/browser/look.ts';
import {
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';

const SEED = { matterId: '01MATTERAAAAAAAAAAAAAAAAAA', reference: 'XM-2021', items: 3 };
const ITEM = `01SEED${'1'.padStart(20, '0')}`;
const NOTES = 8;

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let folder: string;
beforeAll(async () => {
  server = await servePages({ '/': '<!doctype html><title>A page</title><p>words' });
  folder = await mkdtemp(join(tmpdir(), 'matterproof-refused-'));
  product = await openProduct();
  const page = await openWorkspace(product);
  await setLook(page, 'en', 'light');
  await seedStore(page, { ...SEED, bytes: 50_000 });
  await page.close();
});
afterAll(async () => {
  await product?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const openItem = async (): Promise<Page> => {
  const page = await product.browser.newPage({ type: 'window' });
  await openWorkspace(product, `#/item/${ITEM}`, page);
  await page.waitForSelector('aria/Note[role="textbox"]');
  return page;
};

/** Saves notes one after another; a note of another window may stand in between. */
const saveNotes = async (page: Page, who: string): Promise<string[]> => {
  const saved: string[] = [];
  for (let at = 1; at <= NOTES; at += 1) {
    const note = `${who} ${at}`;
    await fill(page, 'Note', note);
    await press(page, 'Save');
    await page.waitForFunction(
      (words) =>
        [...document.querySelectorAll('[role=status]')].some((one) => one.textContent === words),
      { polling: 20 },
      itemWords.saved,
    );
    saved.push(note);
  }
  return saved;
};

type Change = { readonly from: string; readonly to: string };

describe('two workspaces and a popup at once', () => {
  it('lose no label of an item: the log has each change, and what it changed', async () => {
    const [one, other] = [await openItem(), await openItem()];
    const page = await product.browser.newPage({ type: 'window' });
    await page.goto(server.url('/'));
    const popup = await pressToolbarButton(product, page);
    await addTags(popup, ['at once']);
    const [first, second, outcome] = await Promise.all([
      saveNotes(one, 'one'),
      saveNotes(other, 'other'),
      capture(popup),
    ]);
    expect([outcome.sealed, outcome.partial]).toEqual([true, false]);
    const content = await readStore(one);
    expectIntact(content);
    const changes = content.custody.flatMap(({ line }): Change[] => {
      const { item, detail } = JSON.parse(line) as { item?: string; detail?: { note?: Change } };
      return item === ITEM && detail?.note ? [detail.note] : [];
    });
    expect(changes.map(({ to }) => to).toSorted()).toEqual([...first, ...second].toSorted());
    expect(changes.map(({ from }) => from)).toEqual([
      '',
      ...changes.slice(0, -1).map(({ to }) => to),
    ]);
    const row = content.items.find(({ id }) => id === ITEM) as unknown as { note: string };
    expect(row.note).toBe(changes.at(-1)?.to);
    for (const each of [one, other]) await each.close();
  });
});

describe('a download that is refused', () => {
  it('is told, leaves no file and no entry of the log, and can be had again', async () => {
    const page = await openMatterPage(product, SEED.reference);
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    await press(page, 'Export package');
    await pressNamed(page, 'radio', exportChoice.profile_counsel);
    await pressFor(page, 'Export', '[role="dialog"] [role="alert"]');
    await showTo(page, 'download-refused');
    expect(await readdir(folder)).toEqual([]);
    const { custody } = await readStore(page, 'none');
    expect(custody.filter(({ line }) => line.includes('"exported"'))).toEqual([]);
    await page.reload();
    const [name = ''] = await exportPackage(page, folder);
    expect(await verifyFiles([join(folder, name)])).toEqual([]);
  });
});
