import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedThread, wholeThread } from '../../support/browser/pages/opened-thread.ts';
import { THREAD_NAMES, THREAD_PAGES } from '../../support/browser/pages/platform-threads.ts';
import { THREAD, TRAPS } from '../../support/browser/pages/threads.ts';
import { readStore, servePages } from '../../support/browser/product.ts';
import { FIREFOX, type FirefoxTab } from '../../support/firefox/firefox.ts';
import { type FirefoxProduct, openFirefoxProduct } from '../../support/firefox/product.ts';

if (!FIREFOX) console.log('Firefox is not installed: the product is not tested in it here.');

describe.runIf(FIREFOX)('in Firefox a capture with everything shown first', () => {
  let firefox: FirefoxProduct;
  let workspace: FirefoxTab;
  let server: Awaited<ReturnType<typeof servePages>>;
  beforeAll(async () => {
    server = await servePages({ '/thread': THREAD, '/traps': TRAPS, ...THREAD_PAGES });
    firefox = await openFirefoxProduct(FIREFOX as string);
    workspace = await firefox.openWorkspace();
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  const capture = async (path: string) => {
    const tab = await firefox.openTab(server.url(path));
    await tab.front();
    await firefox.pressToolbarButton();
    // The choice is kept for the site, so that the second page finds the box ticked.
    if (path === '/thread') await firefox.press('popup', 'checkbutton', 'Show everything first');
    await firefox.press('popup', 'pushbutton', 'Capture');
    await expect
      .poll(() => firefox.words('popup'), { interval: 200 })
      .toMatch(/Sealed|Not captured/);
    await firefox.closePopup();
    const stored = await readStore(workspace, 'newest');
    const { items, artifacts } = stored;
    const newest = items.at(-1);
    const record = JSON.parse(newest?.record ?? '{}');
    const text = (name: string) =>
      Buffer.from(artifacts.find((one) => one.path === name)?.base64 ?? '', 'base64').toString();
    const detail = record.method.find(({ step }: { step: string }) => step === 'open')?.detail;
    return { tab, record, text, detail, sealed: openedThread(stored, newest?.id) };
  };

  it('opens folded text, comments and replies', async () => {
    const { text, detail } = await capture('/thread');
    expect(detail).toContain('nothing was left to open');
    expect(text('text.txt').match(/条评论：/gu)).toHaveLength(23);
    expect(text('text.txt').match(/条回复：/gu)).toHaveLength(3);
    expect(text('unopened-text.txt').match(/条评论：/gu)).toHaveLength(8);
  });

  it.each(THREAD_NAMES)(
    'a thread as %s shows it is captured whole, with every reply under its comment',
    async (name) => {
      const { sealed } = await capture(`/${name}`);
      expect(sealed).toMatchObject(wholeThread(name));
    },
  );

  it('presses no control that could do anything else', async () => {
    const { tab, detail } = await capture('/traps');
    const { pressed, sent, ran } = await tab.evaluate(() => ({ ...document.body.dataset }));
    expect(pressed?.trim().split(' ').toSorted()).toEqual(['harmless', 'leaves']);
    expect({ sent, ran }).toEqual({ sent: undefined, ran: undefined });
    expect(detail).toContain('the page wanted to leave 1 times and was held');
  });
});
