import type { ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture, named, pressFor } from '../../../cli/browser/drive.ts';
import { type LaunchedBrowser, pressToolbarButton } from '../../../cli/browser/launch-browser.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  type Route,
  readStore,
  servePages,
  untilSealed,
} from '../../support/browser/product.ts';
import { buildPdf } from '../../support/files/build-pdf.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';
import { casesOf, describeThoroughly, itThoroughly } from '../../support/thorough.ts';

const html = (body: string, head = '<title>测试</title>') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body>${body}</body\
></html>`;

const TALL = html('<div style="height:9000px;background:linear-gradient(red,blue)">tall</div>');
const NOISE = html(
  `<canvas width="1200" height="2400"></canvas><script>
     const context = document.querySelector('canvas').getContext('2d');
     const image = context.createImageData(1200, 2400);
     for (let at = 0; at < image.data.length; at += 1) image.data[at] = at % 4 === 3 ? 255 : \
Math.random() * 256;
     context.putImageData(image, 0, 0);
   </script>`,
);
// One line; a browser needs some seconds a megabyte to lay it out, before we are asked at all.
const LONG = `证据文字 ${'evidence text '.repeat(Math.ceil(3_000_000 / 14))}`;
const HOSTILE = html(
  `<form name="body"><input name="attributes"><input name="title"></form><img \
name="documentElement" alt="">
   <p>still readable 仍可读取</p>
   <script>
     for (const name of ['fetch','JSON','Date','Promise','Object','Array','Map','crypto',\
'performance','getSelection','scrollTo'])
       Object.defineProperty(window, name, { get() { throw new Error('no ' + name) } });
     for (const name of ['scrollTo','querySelectorAll','getBoundingClientRect','getAttribute',\
'setAttribute','cloneNode'])
       Element.prototype[name] = () => { throw new Error('no ' + name) };
     Document.prototype.querySelectorAll = () => { throw new Error('no') };
     Object.defineProperty(Document.prototype, 'title', { get() { throw new Error('no title') } });
   </script>`,
  '<title>Hostile</title>',
);

const PDF = Buffer.from(buildPdf({ pages: ['Civil Ruling No. 7'] }));
const servePdf: Route = (_request, response) => {
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-disposition': "inline; filename*=UTF-8''%E8%A3%81%E5%AE%9A%E4%B9%A6.pdf",
  });
  response.end(PDF);
};
/** A PDF for the browser's own viewer, and something else for whoever asks after it. */
const onlyShown =
  (refuse: (response: ServerResponse) => void): Route =>
  (request, response) =>
    request.headers['sec-fetch-mode'] === 'navigate'
      ? (servePdf as Exclude<Route, string>)(request, response)
      : refuse(response);

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
    '/ruling.pdf': servePdf,
    // Shown once; what is asked again gets no PDF.
    '/gone.pdf': onlyShown((response) => {
      response.writeHead(404, { 'content-type': 'text/html' });
      response.end('gone');
    }),
    '/session': onlyShown((response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<title>Sign in</title><form></form>');
    }),
    '/in-memory': html(
      `<script>
         const show = async () => {
           const pdf = await (await fetch('/ruling.pdf')).blob();
           location.href = URL.createObjectURL(pdf);
         };
       </script>`,
    ),
  });
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const newest = async () => {
  const content = await readStore(workspace, 'newest');
  const item = content.items.at(-1);
  if (!item) throw new Error('Nothing is in the store');
  const record = JSON.parse(item.record);
  const bytes = (path: string) =>
    Buffer.from(
      content.artifacts.find((one) => one.item === item.id && one.path === path)?.base64 ?? '',
      'base64',
    );
  return {
    item,
    record,
    bytes,
    text: (path: string) => bytes(path).toString(),
    codes: record.problems.map(({ code }: { code: string }) => code) as string[],
  };
};
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
      const { record, codes } = await newest();
      expect(record.status).toBe('partial');
      expect(codes).toContain('PAGE_FORBIDDEN');
    } else expect(await count()).toBe(before);
  });
});

describe('a tab that shows a PDF', () => {
  const show = async (path: string, prepare?: (page: Page) => Promise<void>) => {
    const { page, outcome } = await captureUrl(product, server.url(path), {
      ...(prepare && { prepare }),
    });
    await page.close();
    const stored = await newest();
    const paths = stored.record.artifacts.map(({ path: one }: { path: string }) => one);
    return { outcome, paths, ...stored };
  };

  it('is captured as that file, with its text and the picture of the screen', async () => {
    const { outcome, paths, record, text, bytes } = await show('/ruling.pdf');
    expect(outcome.words).toContain('Sealed as');
    expect(paths).toEqual(['file.pdf', 'text.txt', 'viewport.png']);
    expect(bytes('file.pdf').equals(PDF)).toBe(true);
    expect(text('text.txt')).toContain('Civil Ruling No. 7');
    expect(record).toMatchObject({
      status: 'complete',
      page: { url: server.url('/ruling.pdf'), headers: { 'content-type': 'application/pdf' } },
      post: { kind: 'file', title: '裁定书.pdf' },
      file: { pages: 1, fetched: { from: 'server', status: 200 } },
      source: { obtained: expect.stringContaining('not necessarily those that the viewer shows') },
    });
  });

  // The first press on a page of the site is what lets the extension read what its memory holds.
  itThoroughly('in the memory of its page is read there', async () => {
    const { paths, record, bytes } = await show('/in-memory', async (page) => {
      await (await pressToolbarButton(product, page)).close();
      await Promise.all([page.waitForNavigation(), page.evaluate('void show()')]);
    });
    expect(paths).toEqual(['file.pdf', 'text.txt', 'viewport.png']);
    expect(bytes('file.pdf').equals(PDF)).toBe(true);
    expect(record).toMatchObject({ status: 'complete', file: { fetched: { from: 'page' } } });
    expect(record.page.url).toMatch(/^blob:/);
  });

  const NOT_GIVEN = [
    ['/gone.pdf', 'status 404'],
    ['/session', 'perhaps a page to sign in'],
  ] as const;
  it.each(casesOf(NOT_GIVEN, NOT_GIVEN.slice(1)))(
    'that is not given twice (%s) is kept as a picture, which the popup says',
    async (path, words) => {
      const { outcome, paths, record, codes } = await show(path);
      expect(outcome.words).toContain(words);
      expect(paths).toEqual(['viewport.png']);
      expect(codes).toEqual(['FILE_NOT_FETCHED']);
      expect(record.file).toBeUndefined();
    },
  );
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
    const result = await newest();
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
    const { text, codes } = await newest();
    expect(codes).toEqual(['PAGE_LOADING']);
    expect(text('text.txt')).toContain('先到的内容');
    await popup.close();
    await page.close();
  });

  itThoroughly('of 50,000 nodes are captured', async () => {
    const { page, outcome } = await captureUrl(product, server.url('/nodes'));
    expect(outcome.sealed).toBe(true);
    const { text } = await newest();
    expect(text('dom.html').match(/<i>/g)).toHaveLength(50_000);
    await page.close();
  });

  itThoroughly('of 3 MB of text are captured whole', async () => {
    const { page, outcome } = await captureUrl(product, server.url('/text'));
    expect(outcome.sealed).toBe(true);
    const { text } = await newest();
    expect(text('text.txt')).toHaveLength(LONG.length);
    expect(text('dom.html')).toContain('证据文字');
    await page.close();
  });

  itThoroughly('with a title of path characters and control codes are captured', async () => {
    const { page, outcome } = await captureUrl(product, server.url('/title'));
    expect(outcome.words).toContain('Sealed as');
    expect((await newest()).record.page.title).toContain('../../etc/passwd');
    await page.close();
  });

  it('that break every global and shadow the document’s own names are captured whole', async () => {
    const { page, outcome } = await captureUrl(product, server.url('/hostile'));
    expect(outcome.words).toContain('Sealed as');
    const { record, text } = await newest();
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
    expect((await newest()).item.tags).toEqual(['=HYPERLINK("http://x")']);
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
