import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, named, press } from '../../../cli/browser/drive.ts';
import { exportPackage, openMatterPage } from '../../../cli/browser/export-package.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import { setLook, violations, wordsAt } from '../../support/browser/look.ts';
import { decodePng } from '../../support/browser/png.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';

let product: LaunchedBrowser;
let site: Awaited<ReturnType<typeof servePages>>;
let folder: string;
beforeAll(async () => {
  site = await servePages({
    '/': '<!doctype html><title>A post</title><body style="background:#fff">Words.',
  });
  folder = await mkdtemp(join(tmpdir(), 'matterproof-derived-'));
  product = await openProduct();
});
afterAll(async () => {
  await product?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The colours of a picture inside a rectangle. */
const coloursOf = (
  png: Buffer,
  x: number,
  y: number,
  width: number,
  height: number,
): Set<string> => {
  const { width: wide, rgba } = decodePng(png);
  const colours = new Set<string>();
  for (let row = y; row < y + height; row += 1)
    for (let column = x; column < x + width; column += 1)
      colours.add(String(rgba.subarray((row * wide + column) * 4, (row * wide + column) * 4 + 3)));
  return colours;
};

/** The kinds of the chunks of a PNG: a text would be in one that is not about pixels. */
const chunksOf = (png: Buffer): Set<string> => {
  const kinds = new Set<string>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    kinds.add(png.toString('latin1', at + 4, at + 8));
  return kinds;
};
const OF_PIXELS = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'cHRM', 'iCCP', 'pHYs', 'sBIT'];

describe('a redaction', () => {
  it('is drawn by keyboard on a copy; the original is exported unchanged', async () => {
    const { page: source } = await captureUrl(product, site.url('/'));
    await source.close();
    const page = await openWorkspace(product);
    await setLook(page, 'en', 'light');
    const before = await readStore(page);
    const { id = '' } = before.items.at(-1) ?? {};
    await goTo(page, `#/item/${id}`);
    await press(page, 'Redact / annotate');
    await press(page, 'Add black box');
    await (await named(page, 'list', 'What is drawn')).waitForSelector('button[aria-pressed=true]');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    const place =
      /at (\d+), (\d+), (\d+) × (\d+) pixels/.exec(await wordsAt(page, '[role=dialog]')) ?? [];
    const [x = 0, y = 0, width = 0, height = 0] = place.slice(1).map(Number);
    expect(width * height).toBeGreaterThan(1_000);
    expect(await violations(page)).toEqual([]);
    // The screen’s picture and the page’s are one here: both are covered.
    await press(page, 'Save 2 copies');
    await expect.poll(() => wordsAt(page, '[role=dialog]')).toContain('Give the reason');
    await fill(page, 'Reason', 'A protected witness');
    await press(page, 'Save 2 copies');
    // The copies that were saved are shown, to be looked at.
    await page.waitForSelector('[role=tab][aria-selected=true] ::-p-text(Redacted and annotated)');
    await expect.poll(() => wordsAt(page, 'main')).toContain('Derived, not the original');
    expect(await violations(page)).toEqual([]);

    const after = await readStore(page);
    expect([after.items, after.artifacts]).toEqual([before.items, before.artifacts]);
    const line = JSON.parse(
      after.custody.find(({ seq }) => seq === after.custody.length)?.line ?? '{}',
    );
    expect(line).toMatchObject({ event: 'annotated', item: id });
    await page.close();

    const matter = await openMatterPage(product, 'Inbox');
    const [name = ''] = await exportPackage(matter, folder);
    expect(await verifyFiles([join(folder, name)])).toEqual([]);
    const files = readZipFiles(await readFile(join(folder, name)));
    const paths = [...files.keys()].filter((file) => file.includes('/derived/'));
    expect(paths.map((path) => path.replace(/.*\//, ''))).toEqual([
      'page-001-marked-1.png',
      'viewport-marked-1.png',
    ]);
    const report = String([...files].find(([path]) => path.endsWith('/data/index.html'))?.[1]);
    for (const path of paths) {
      expect(report).toContain(
        `<img src="${path.split('/').slice(path.split('/').indexOf('items')).join('/')}"`,
      );
      const drawn = files.get(path) ?? Buffer.of();
      const original =
        files.get(path.replace(/derived\/(.+)-marked-1\.png$/, '$1.png')) ?? Buffer.of();
      expect([...coloursOf(drawn, x, y, width, height)]).toEqual(['0,0,0']);
      expect(OF_PIXELS).toEqual(expect.arrayContaining([...chunksOf(drawn)]));
      expect([...coloursOf(original, x, y, width, height)]).toEqual(['255,255,255']);
    }
  });
});
