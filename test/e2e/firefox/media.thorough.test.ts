import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../../support/browser/look.ts';
import { CDN, mediaPost, OWN, sentOfFilm } from '../../support/browser/pages/media-post.ts';
import { readStore, servePages } from '../../support/browser/product.ts';
import { FIREFOX, type FirefoxTab } from '../../support/firefox/firefox.ts';
import { type FirefoxProduct, openFirefoxProduct } from '../../support/firefox/product.ts';

if (!FIREFOX) console.log('Firefox is not installed: the product is not tested in it here.');

describe.runIf(FIREFOX)('in Firefox a capture of a post with pictures, sound and video', () => {
  let firefox: FirefoxProduct;
  let workspace: FirefoxTab;
  let cdn: Awaited<ReturnType<typeof servePages>>;
  let server: Awaited<ReturnType<typeof servePages>>;
  beforeAll(async () => {
    cdn = await servePages(CDN);
    server = await servePages({ ...OWN, '/post': mediaPost(cdn.url('/')) });
    firefox = await openFirefoxProduct(FIREFOX as string);
    workspace = await firefox.openWorkspace();
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
    await cdn?.close();
  });

  it('keeps what the page may read as files, and says why it has no others', async () => {
    await changeSettings(workspace, { mediaMebibytes: 1 });
    const tab = await firefox.openTab(server.url('/post'));
    await tab.front();
    await firefox.pressToolbarButton();
    await firefox.press('popup', 'pushbutton', 'Capture');
    await expect
      .poll(() => firefox.words('popup'), { interval: 200 })
      .toMatch(/Sealed|Not captured/);
    const { items } = await readStore(workspace, 'newest');
    const { artifacts, conditions } = JSON.parse(items.at(-1)?.record ?? '{}');
    const media = artifacts.filter(({ role }: { role: string }) => role === 'media');
    expect(media.map(({ path }: { path: string }) => path)).toEqual([
      ...['media/001.png', 'media/002.png', 'media/003.webm', 'media/004.mp3'],
    ]);
    expect(conditions.media).toMatchObject({ found: 11, kept: 4 });
    expect(conditions.media.missing.map(({ why }: { why: string }) => why)).toEqual([
      ...['foreign', 'refused', 'empty', 'other-kind', 'too-large', 'too-large', 'stream'],
    ]);
    expect(sentOfFilm.bytes).toBeLessThan(2 ** 26);
  });
});
