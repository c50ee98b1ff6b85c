import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPackage } from '../../../cli/browser/export-package.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { goTo } from '../../support/browser/fill-case.ts';
import { changeSettings } from '../../support/browser/look.ts';
import { drawnMedia, SHOWN_POST } from '../../support/browser/pages/drawn-media.ts';
import { CDN, mediaPost, OWN, sentOfFilm } from '../../support/browser/pages/media-post.ts';
import {
  collect,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { pngOf } from '../../support/capture/fake-browser.ts';
import { verifyFiles } from '../../support/packages/verify-files.ts';

let product: LaunchedBrowser;
let cdn: Awaited<ReturnType<typeof servePages>>;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  cdn = await servePages(CDN);
  product = await openProduct({ scrollBars: false });
  server = await servePages({
    ...{ ...OWN, ...(await drawnMedia(product)), '/post': mediaPost(cdn.url('/')) },
    '/shown': SHOWN_POST,
  });
  workspace = await openWorkspace(product);
  await changeSettings(workspace, { mediaMebibytes: 1 });
});
afterAll(async () => {
  await product?.close();
  await server?.close();
  await cdn?.close();
});

type Kept = {
  readonly path: string;
  readonly role: string;
  readonly mediaType: string;
  readonly medium?: { readonly url: string; readonly alt?: string };
};

const capture = async (scope: 'page' | 'visible', path = '/post') => {
  const page = await product.browser.newPage();
  await page.goto(server.url(path), { waitUntil: 'load' });
  const result = await collect(product, workspace, page, { scope });
  const { items, artifacts } = await readStore(workspace, 'newest');
  const record = JSON.parse(items.find(({ id }) => id === result.item)?.record ?? '{}');
  await page.close();
  const media: readonly Kept[] = record.artifacts.filter(({ role }: Kept) => role === 'media');
  return { record, media, stored: artifacts.filter(({ item }) => item === result.item) };
};

describe('a capture of a post with pictures, sound and video', () => {
  it('keeps what the page may read as files, and says why it has no others', async () => {
    const { record, media, stored } = await capture('page');
    const nameOf = (url = '') => new URL(url).pathname;
    expect(
      media.map(({ path, mediaType, medium }) => [path, mediaType, nameOf(medium?.url)]),
    ).toEqual([
      ['media/001.png', 'image/png', '/own.png'],
      ['media/002.png', 'image/png', '/open.png'],
      ['media/003.webm', 'video/webm', '/clip.webm'],
      ['media/004.mp3', 'audio/mpeg', '/voice.mp3'],
    ]);
    expect(media[0]?.medium?.alt).toBe('实拍图一');
    const own = stored.find(({ path }) => path === 'media/001.png')?.base64 ?? '';
    expect(Buffer.from(own, 'base64')).toEqual(Buffer.from(pngOf(7, 7)));
    const { found, kept, missing } = record.conditions.media;
    expect({ found, kept }).toEqual({ found: 11, kept: 4 });
    expect(
      missing.map(({ why, url }: { why: string; url: string }) => [
        why,
        url.startsWith('blob:') ? 'fed by a script' : nameOf(url),
      ]),
    ).toEqual([
      ['foreign', '/closed.png'],
      ['refused', '/expired.png'],
      ['empty', '/empty.png'],
      ['other-kind', '/words.png'],
      ['too-large', '/large.mp4'],
      ['too-large', '/film.mp4'],
      ['stream', 'fed by a script'],
    ]);
    expect(sentOfFilm.bytes).toBeLessThan(2 ** 26);
    expect(record.status).toBe('complete');
  });

  it('says so in the item, and the files go out in a package that verifies', async () => {
    await goTo(workspace, '#/matter/inbox');
    const folder = await mkdtemp(join(tmpdir(), 'matterproof-media-'));
    try {
      const [name = ''] = await exportPackage(workspace, folder);
      const zip = join(folder, name);
      expect(await verifyFiles([zip])).toEqual([]);
      const listed = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' });
      expect(listed).toMatch(/\/media\/003\.webm$/mu);
      const report = execFileSync('unzip', ['-p', zip, '*/data/index.html'], { encoding: 'utf8' });
      expect(report).toContain('11 found in the post, 4 kept as files.');
      expect(report).toContain('because a script of the page plays them piece by piece');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('shows the kept files in a copy of the document, from disk without a network', async () => {
    const { media } = await capture('page', '/shown');
    expect(media.map(({ path }) => path)).toEqual(['media/001.png', 'media/002.webm']);
    const folder = await mkdtemp(join(tmpdir(), 'matterproof-shown-'));
    try {
      await workspace.reload(); // what the last export showed is gone
      await goTo(workspace, '#/matter/inbox');
      const [name = ''] = await exportPackage(workspace, folder);
      expect(await verifyFiles([join(folder, name)])).toEqual([]);
      execFileSync('unzip', ['-q', join(folder, name), '*/derived/*', '*/media/*', '-d', folder]);
      const [shown = ''] = globSync('*/data/items/0002-*/derived/page-with-media.html', {
        cwd: folder,
      });
      const page = await product.browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).protocol));
      await page.setOfflineMode(true);
      await page.goto(pathToFileURL(join(folder, shown)).href);
      await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) > 0, {
        polling: 50,
      });
      const seen = await page.evaluate(() => {
        const [image, video] = [document.querySelector('img'), document.querySelector('video')];
        return [image?.naturalWidth, video?.videoWidth];
      });
      expect(seen).toEqual([20, 64]);
      expect([...new Set(asked)].toSorted()).toEqual(['data:', 'file:']);
      await page.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('asks for no file where only the visible area is taken', async () => {
    const { record, media } = await capture('visible');
    expect(media).toEqual([]);
    expect(record.conditions.media).toBeUndefined();
  });
});
