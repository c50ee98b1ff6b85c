import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture, named, pressFor } from '../../../cli/browser/drive.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import { HOSTILE, html, LONG, NOISE, TALL } from '../../support/browser/pages/odd-pages.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
  untilSealed,
} from '../../support/browser/product.ts';
import { readNewest } from '../../support/browser/read-newest.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';
import { casesOf, describeThoroughly, itThoroughly } from '../../support/thorough.ts';

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  server = await servePages({
    '/plain': html('<p>plain 普通</p>'),
    '/tall': TALL,
    '/noise': NOISE,
    '/no-height': html(
      '',
      '<title>Nothing</title><style>html,body{height:0;margin:0;overflow:hidden}</style>',
    ),
    '/nodes': html(
      `<div style="font-size:1px;line-height:1px">${'<i>节</i>'.repeat(50_000)}</div>`,
    ),
    '/text': html(`<pre>${LONG}</pre>`, '<title>3 MB</title>'),
    '/title': html(
      '<p>x</p>',
      '<title>../../etc/passwd \u0001\u0007 CON.txt :*?"&lt;>|\u202e fdp.exe</title>',
    ),
    '/hostile': HOSTILE,
    // Its own document never ends; what fetches it once more is answered.
    '/loading': ({ headers }, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(
        html('<p>先到的内容 first part</p>').replace('</body></html>', `${' '.repeat(2_000)}`),
      );
      if (headers['sec-fetch-mode'] !== 'navigate') response.end();
    },
  });
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const count = async () => (await readStore(workspace, 'none')).items.length;

describe('pages where extensions may not run', () => {
  it.each(
    casesOf(
      [
        'chrome://version/',
        'chrome-extension://none/',
        'about:blank',
        'view-source:http://127.0.0.1/',
      ],
      ['chrome://version/'],
    ),
  )('say so for %s, and keep what the browser allowed', async (url) => {
    const page = await product.browser.newPage();
    await page.goto(url).catch(() => {});
    const popup = await pressToolbarButton(product, page);
    const before = await count();
    const outcome = await capture(popup);
    await popup.close();
    await page.close();
    expect(outcome.words).toMatch(/browser does not let|refused to take a picture/);
    if (outcome.sealed) {
      const { record, codes } = await readNewest(workspace);
      expect(record.status).toBe('partial');
      expect(codes).toContain('PAGE_FORBIDDEN');
    } else expect(await count()).toBe(before);
  });
});

describe('a capture that is cut short', () => {
  const during = async (act: (page: Page) => Promise<unknown>) => {
    const page = await product.browser.newPage();
    await page.goto(server.url('/tall'));
    const popup = await pressToolbarButton(product, page);
    await pressFor(popup, 'Capture', '[role=status] > *');
    await popup.waitForFunction(
      () => document.querySelector('[role=status]')?.textContent?.includes('of 12'),
      {
        timeout: 180_000,
      },
    );
    await act(page);
    await untilSealed(workspace);
    const result = await readNewest(workspace);
    if (!popup.isClosed()) await popup.close();
    if (!page.isClosed()) await page.close();
    return result;
  };

  itThoroughly('by closing the tab keeps what was captured', async () => {
    const { record, codes } = await during((page) => page.close());
    expect(record.status).toBe('partial');
    expect(codes).toContain('TAB_CLOSED');
    expect(record.artifacts.map(({ role }: { role: string }) => role)).toEqual(
      expect.arrayContaining(['viewport', 'dom', 'text']),
    );
  });

  itThoroughly('by going to another page keeps what was captured', async () => {
    const { record, codes } = await during((page) => page.goto(server.url('/plain')));
    expect(record.status).toBe('partial');
    expect(codes).toContain('TAB_NAVIGATED');
    expect(record.page.url).toBe(server.url('/tall'));
  });

  it(
    'by another tab coming to the front keeps what was captured, and shoots nothing of the other ' +
      'tab',
    async () => {
      const { record, codes } = await during(() => workspace.bringToFront());
      expect(record.status).toBe('partial');
      expect(codes).toContain('TAB_HIDDEN');
    },
  );
});

describe('odd pages', () => {
  itThoroughly('of no height are captured', async () => {
    const { page, outcome } = await captureUrl(product, server.url('/no-height'));
    expect(outcome.words).toContain('Sealed as');
    await page.close();
  });

  it('still loading are captured in part, and say so', async () => {
    const page = await product.browser.newPage();
    page.goto(server.url('/loading')).catch(() => {}); // ends with the page
    await page.waitForSelector('p');
    const popup = await pressToolbarButton(product, page);
    const outcome = await capture(popup);
    expect(outcome.words).toContain('still loading');
    const { text, codes } = await readNewest(workspace);
    expect(codes).toEqual(['PAGE_LOADING']);
    expect(text('text.txt')).toContain('先到的内容');
    await popup.close();
    await page.close();
  });

  itThoroughly('of 50,000 nodes are captured', async () => {
    const { page, outcome } = await captureUrl(product, server.url('/nodes'));
    expect(outcome.sealed).toBe(true);
    const { text } = await readNewest(workspace);
    expect(text('dom.html').match(/<i>/g)).toHaveLength(50_000);
    await page.close();
  });

  itThoroughly('of 3 MB of text are captured whole', async () => {
    const { page, outcome } = await captureUrl(product, server.url('/text'));
    expect(outcome.sealed).toBe(true);
    const { text } = await readNewest(workspace);
    expect(text('text.txt')).toHaveLength(LONG.length);
    expect(text('dom.html')).toContain('证据文字');
    await page.close();
  });

  itThoroughly('with a title of path characters and control codes are captured', async () => {
    const { page, outcome } = await captureUrl(product, server.url('/title'));
    expect(outcome.words).toContain('Sealed as');
    expect((await readNewest(workspace)).record.page.title).toContain('../../etc/passwd');
    await page.close();
  });

  it('that break every global and shadow the document’s own names are captured whole', async () => {
    const { page, outcome } = await captureUrl(product, server.url('/hostile'));
    expect(outcome.words).toContain('Sealed as');
    const { record, text } = await readNewest(workspace);
    expect(record.page.title).toBe('Hostile');
    expect(text('text.txt')).toContain('仍可读取');
    expect(text('dom.html')).toContain('<form name="body">');
    await page.close();
  });
});

describeThoroughly('labels', () => {
  itThoroughly('that are formulas are kept word for word', async () => {
    const { page, outcome } = await captureUrl(product, server.url('/plain'), {
      tags: ['=HYPERLINK("http://x")'],
    });
    expect(outcome.sealed).toBe(true);
    expect((await readNewest(workspace)).item.tags).toEqual(['=HYPERLINK("http://x")']);
    await page.close();
  });

  itThoroughly(
    'that are too long are refused in plain words, and nothing else is lost',
    async () => {
      const page = await product.browser.newPage();
      await page.goto(server.url('/plain'));
      const popup = await pressToolbarButton(product, page);
      const before = await count();
      const box = await Promise.any([
        named(popup, 'combobox', 'Tags'),
        named(popup, 'textbox', 'Tags'),
      ]);
      await box.focus();
      await popup.keyboard.sendCharacter('长'.repeat(5_000));
      await popup.keyboard.press('Enter');
      const outcome = await capture(popup);
      expect(outcome).toMatchObject({
        sealed: false,
        words: expect.stringContaining('at most 100 characters'),
      });
      expect(await count()).toBe(before);
      await popup.close();
      await page.close();
    },
  );
});

describeThoroughly('a full disk', () => {
  it('is told in plain words, keeps what there was room for and harms nothing', async () => {
    const origin = `chrome-extension://${product.extension.id}`;
    const session = await workspace.createCDPSession();
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    await session.send('Storage.overrideQuotaForOrigin', {
      origin,
      quotaSize: Math.ceil(usage) + 2_500_000,
    });
    const before = await count();
    const page = await product.browser.newPage();
    await page.goto(server.url('/noise'));
    const popup = await pressToolbarButton(product, page);
    const outcome = await capture(popup);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    expect(outcome.words).toContain('no room left');
    const content = await readStore(workspace);
    expectIntact(content);
    expect(content.items.length).toBe(outcome.sealed ? before + 1 : before);
    await popup.close();
    await page.close();
    expect((await captureUrl(product, server.url('/plain'))).outcome.words).toContain('Sealed as');
  });
});

describe('after all of this', () => {
  it('every item and every log in the store is intact', async () => {
    expectIntact(await readStore(workspace));
  });

  itThoroughly(
    'the popup tells of the page’s earlier captures, and offers the tags in use',
    async () => {
      const page = await product.browser.newPage();
      await page.goto(server.url('/plain'));
      const popup = await pressToolbarButton(product, page);
      await popup.waitForFunction(() =>
        /Captured (once|\d+ times) before/.test(document.body.textContent ?? ''),
      );
      const box = await Promise.any([
        named(popup, 'combobox', 'Tags'),
        named(popup, 'textbox', 'Tags'),
      ]);
      await box.type('=HYP');
      await named(popup, 'option', '=HYPERLINK("http://x")');
      await popup.close();
      await page.close();
    },
  );
});
