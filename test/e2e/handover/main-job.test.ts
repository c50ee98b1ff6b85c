import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addTags,
  capture,
  chooseMatter,
  fill,
  named,
  press,
  pressAt,
} from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { serveFolder } from '../../../cli/browser/serve.ts';
import { untilSays } from '../../support/browser/look.ts';
import { openProduct, readStore } from '../../support/browser/product.ts';
import { itThoroughly } from '../../support/thorough.ts';

const MATTER = { reference: 'XM-2021', name: '名誉权纠纷 Defamation', custodian: '陈伟 Chen Wei' };
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

let product: LaunchedBrowser;
let sample: Awaited<ReturnType<typeof serveFolder>>;
let folder: string;
let workspace: Page;
let bag: string;
let zip: string;
const shown: string[] = [];

const captureSample = async (name: string, tags: readonly string[]) => {
  const page = await product.browser.newPage();
  await page.goto(new URL(name, sample.url).href, { waitUntil: 'load' });
  const popup = await pressToolbarButton(product, page);
  await chooseMatter(popup, MATTER);
  await addTags(popup, tags);
  await fill(popup, 'Note', '第一次发现 First seen');
  const { sealed, words } = await capture(popup);
  expect(sealed).toBe(true);
  shown.push(words.match(/sha256:[0-9a-f]{64}/)?.[0] ?? words);
  await popup.close();
  await page.close();
};

const doTheJob = async () => {
  product = await openProduct();
  await captureSample('post.html', ['defamation', '侮辱']);
  await captureSample('alert.html', ['=HYPERLINK("http://127.0.0.1/")']);
  workspace = await openMatterPage(product, MATTER.reference);
  const [name = ''] = await exportPackage(workspace, folder);
  zip = join(folder, name);
  execFileSync('unzip', ['-q', zip, '-d', folder]);
  bag = join(folder, basename(name, '.zip'));
};

beforeAll(async () => {
  sample = await serveFolder('cli/sample');
  folder = await mkdtemp(join(tmpdir(), 'matterproof-job-'));
  await doTheJob();
});
afterAll(async () => {
  await product?.close();
  await sample?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The newest line of the matter's custody log, read past all of our code. */
const newestEntry = async (page: Page) => {
  const { custody } = await readStore(page, 'none');
  const log = custody.filter(({ matterId }) => matterId !== 'inbox').sort((a, b) => a.seq - b.seq);
  return JSON.parse(log.at(-1)?.line ?? '{}');
};
const json = async (path: string) => JSON.parse(await readFile(join(bag, path), 'utf8'));

describe('the main job, from the toolbar button to counsel’s zip', () => {
  it('gives a zip with a name counsel can read, which unzip accepts', () => {
    expect(basename(zip)).toMatch(/^XM-2021-\d{8}T\d{6}Z\.zip$/);
    expect(spawnSync('unzip', ['-t', zip]).status).toBe(0);
  });

  it('gives a zip whose manifests sha256sum accepts', () => {
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(spawnSync('sha256sum', ['-c', '--strict', manifest], { cwd: bag }).status).toBe(0);
  });

  it('gives a zip that our own verify calls intact, and not when a byte is flipped', async () => {
    const verify = (path: string) =>
      spawnSync(process.execPath, ['cli/verify.ts', path], { encoding: 'utf8' });
    expect(verify(zip)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/(^|\n)intact\n$/),
    });
    const bytes = await readFile(zip);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(join(folder, 'flipped.zip'), bytes);
    const flipped = verify(join(folder, 'flipped.zip'));
    expect(flipped.status).toBe(1);
    expect(flipped.stdout).toMatch(/NOT INTACT: \d+ findings?\n$/);
  });

  it('gives a zip whose records are the bytes that the popup named at sealing', async () => {
    const { items } = await json('data/manifest.json');
    const records = await Promise.all(
      items.map(({ folder: at }: { folder: string }) =>
        readFile(join(bag, 'data', at, 'record.json')),
      ),
    );
    expect(records.map((bytes) => `sha256:${sha256(bytes)}`)).toEqual(shown);
  });

  it('gives a zip whose records state author, time and each artifact’s true digest', async () => {
    const { items } = await json('data/manifest.json');
    for (const { folder: at } of items) {
      const record = await json(`data/${at}/record.json`);
      const roles = new Set(record.artifacts.map(({ role }: { role: string }) => role));
      expect(record).toMatchObject({
        format: 'matterproof-record/1',
        status: 'complete',
        problems: [],
      });
      expect(record.custodian).toEqual({ name: MATTER.custodian });
      for (const { path, digest, bytes } of record.artifacts) {
        const content = await readFile(join(bag, 'data', at, path));
        expect([path, content.length, `sha256:${sha256(content)}`]).toEqual([path, bytes, digest]);
      }
      expect([...roles].sort()).toEqual([
        // People answered the post, which has a picture; nobody can answer the alert.
        ...(record.post.kind === 'post' ? ['comments'] : []),
        'dom',
        ...(record.post.kind === 'post' ? ['media'] : []),
        'page-segment',
        'post',
        'post-text',
        'render',
        'response',
        'text',
        'viewport',
      ]);
    }
    const [post, alert] = await Promise.all(
      items.map(({ folder: at }: { folder: string }) => json(`data/${at}/record.json`)),
    );
    expect(post.post).toMatchObject({
      kind: 'post',
      author: { name: '桥洞拆机社' },
      published: { at: '2026-11-20T13:14:07.000Z' },
    });
    expect(alert.post).toMatchObject({
      kind: 'alert',
      alert: {
        subject: '澄岭小额贷款有限公司',
        eventDate: { raw: '2014-05-15' },
        pushedAt: { raw: '2026-11-20 08:02:31' },
      },
    });
  });

  it('gives a zip whose custody log is gapless and chained, by Node’s own crypto', async () => {
    const lines = (await readFile(join(bag, 'data/custody.jsonl'), 'utf8')).trimEnd().split('\n');
    lines.forEach((line, index) => {
      const { seq, prev } = JSON.parse(line);
      expect([seq, prev]).toEqual([
        index + 1,
        index === 0 ? undefined : `sha256:${sha256(lines[index - 1] ?? '')}`,
      ]);
    });
    expect(lines.map((line) => JSON.parse(line).event)).toEqual([
      'matter-opened',
      'captured',
      'captured',
    ]);
  });

  it('gives a zip whose spreadsheet runs no formula and whose report runs no script', async () => {
    const csv = await readFile(join(bag, 'data/items.csv'), 'utf8');
    expect(csv).toContain('HYPERLINK');
    expect(csv).not.toMatch(/(^|[,"\n])=HYPERLINK/);
    const report = await readFile(join(bag, 'data/index.html'), 'utf8');
    expect(report).not.toMatch(/<script|javascript:|https?:\/\/[^"<]*\.(js|css)/i);
    expect(report).toContain('桥洞拆机社');
  });

  it('gives a zip whose saved document runs nothing when it is opened', async () => {
    const { items } = await json('data/manifest.json');
    const page = await product.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluateOnNewDocument(() => {
      addEventListener('DOMContentLoaded', () => {
        document.body.setAttribute('data-opened', 'yes');
      });
    });
    await page.goto(`file://${join(bag, 'data', items[0].folder, 'dom.html')}`);
    expect(await page.$eval('article', (post) => post.textContent)).toContain('霁屿');
    expect(asked.filter((url) => !url.startsWith('file://'))).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('meta')?.httpEquiv)).toBe(
      'Content-Security-Policy',
    );
    await page.close();
  });

  it('gives a zip whose verify.html calls it intact from file://, offline', async () => {
    const page = await product.browser.newPage();
    await page.setOfflineMode(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${join(bag, 'data/verify.html')}`);
    const input = await page.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(zip);
    await untilSays(page, 'Intact: every file is unchanged since the package was signed');
    expect(asked.filter((url) => !url.startsWith('file://'))).toEqual([]);
    await page.close();
  });

  it('leaves an entry of the export in the log', async () => {
    expect(await newestEntry(workspace)).toMatchObject({
      event: 'exported',
      detail: { file: basename(zip), items: 2 },
    });
  });
});

describe('the workspace', () => {
  itThoroughly('verifies a dropped zip with the same code', async () => {
    const page = await openMatterPage(product, MATTER.reference);
    await press(page, 'Verify or import a package');
    const input = await page.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(zip);
    await untilSays(page, /\bIntact\b/i);
    await page.close();
  });

  it('finds items by what they say', async () => {
    const page = await openMatterPage(product, MATTER.reference);
    const table = await named(page, 'table', 'Items');
    await page.waitForFunction(
      (element) => element.querySelectorAll('tbody tr').length === 2,
      {},
      table,
    );
    const search = await named(page, 'searchbox', 'Search');
    await search.type('桥洞');
    await page.waitForFunction(
      (element) => element.querySelectorAll('tbody tr').length === 1,
      {},
      table,
    );
    await page.close();
  });

  it('edits labels and moves an item, each change a custody entry', async () => {
    const page = await openMatterPage(product, MATTER.reference);
    await named(page, 'table', 'Items');
    await pressAt(page, 'table a, table [role=link], tbody tr');
    await fill(page, 'Note', '更正 Corrected');
    await press(page, 'Save');
    const entry = () => newestEntry(page);
    await expect.poll(async () => (await entry()).event).toBe('annotated');
    expect((await entry()).detail).toMatchObject({
      note: { from: '第一次发现 First seen', to: '更正 Corrected' },
    });
    await (await named(page, 'combobox', 'Move to')).select('inbox');
    await press(page, 'Move');
    await expect.poll(async () => (await entry()).event).toBe('transferred');
    const { custody, items } = await readStore(page, 'none');
    const received = custody
      .map(({ line }) => JSON.parse(line))
      .find(({ event }) => event === 'received');
    expect(received).toMatchObject({
      detail: { number: 1, from: { reference: MATTER.reference } },
    });
    expect(items.find(({ id }) => id === received.item)?.matterId).toBe('inbox');
    await page.close();
  });
});
