import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { differingRows } from '../../support/browser/pixels.ts';
import {
  collect,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { casesOf, itThoroughly } from '../../support/thorough.ts';

const LINES = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<p style="height:30px;margin:0;background:hsl(${(index * 29) % 360} 60% 85%)">第 ${index} 行 \
line</p>`,
  ).join('');
const POST = (
  lines: number,
  after = 2000,
) => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>微文</title>
  <script type="application/ld+json">{"@context":"https://schema.org",\
"@type":"SocialMediaPosting","headline":"微文",\
"articleBody":${JSON.stringify(
  Array.from(
    { length: lines },
    (_, index) => `第 ${index} 行 \
line`,
  ).join(' '),
)},"author":{"@type":"Person","name":"桥洞"},\
"datePublished":"2026-11-20T21:14:07+08:00"}</script>
  <style>body{margin:0;font:14px/30px sans-serif}header{position:fixed;top:0;left:0;right:0;\
height:70px;background:#036;z-index:5}article{width:600px;margin:900px auto ${after}px}</style>\
</head>
  <body><header>bar</header><article itemscope itemtype="https://schema.org/SocialMediaPosting">\
<div itemprop="articleBody">${LINES(lines)}</div></article></body></html>`;

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
let loads = 0;
beforeAll(async () => {
  server = await servePages({
    '/short': POST(10),
    '/tall': POST(70),
    '/long': POST(10, 9000),
    '/plain': `<!DOCTYPE html><title>x</title><body style="margin:0"><div \
style="height:2400px">words</div>`,
    '/fresh': (_request, response) => {
      loads += 1;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!DOCTYPE html><title>x</title><p id="p">第 ${loads} 次加载</p>`);
    },
  });
  product = await openProduct({ scrollBars: false });
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const captureScope = async (
  path: string,
  request: { scope?: string; freshLoad?: boolean },
  prepare?: (page: Page) => Promise<void>,
) => {
  const page = await product.browser.newPage();
  await page.goto(server.url(path), { waitUntil: 'load' });
  await prepare?.(page);
  const result = await collect(product, workspace, page, request);
  const { items, artifacts } = await readStore(workspace, 'newest');
  const record = JSON.parse(items.find(({ id }) => id === result.item)?.record ?? '{}');
  const own = artifacts.filter(({ item }) => item === result.item);
  const png = (name: string) =>
    Buffer.from(own.find(({ path: at }) => at === name)?.base64 ?? '', 'base64');
  const text = (name: string) => png(name).toString();
  return { page, record, png, text, segments: own.filter(({ role }) => role === 'page-segment') };
};

/** The post as the browser itself pictures it, without the bar over it. */
const pictureOf = async (page: Page): Promise<Buffer> => {
  await page.addStyleTag({ content: 'header{visibility:hidden}' });
  const box = await page.$eval('article', (post) => {
    const { x, y, width, height } = post.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
  return Buffer.from(await page.screenshot({ clip: box, captureBeyondViewport: true }));
};

describe('the scope of a capture', () => {
  const SHORT = ['/short', 4, 'with its page'] as const;
  const LONG = ['/long', 1, 'alone, and says so'] as const;
  it.each(casesOf([SHORT, ['/tall', 7, 'with its page'] as const, LONG], [LONG]))(
    '"post" cuts the post of %s out of real pixels, cleared of what covers it, in %i segments: %s',
    async (path, count, how) => {
      const { page, record, png, segments } = await captureScope(path, { scope: 'post' });
      expect(record).toMatchObject({ status: 'complete', conditions: { scope: 'post' } });
      expect(segments.length).toBe(count);
      const steps = record.method.map(({ step, detail }: { step: string; detail?: string }) => [
        step,
        detail,
      ]);
      if (how === 'with its page') expect(steps.flat()).not.toContain('the post alone');
      else expect(steps).toContainEqual(['the post alone', '1 of the page’s 13 screens show it']);
      expect(await differingRows(workspace, png('post.png'), await pictureOf(page))).toEqual([]);
      await page.close();
    },
  );

  const POSTED = ['/short', 'post', 4] as const;
  it.each(casesOf([POSTED, ['/plain', 'page', 3] as const], []))(
    'chosen by the product, on %s, is "%s"',
    async (path, scope, count) => {
      const { page, record, segments } = await captureScope(path, {});
      expect(record.conditions.scope).toBe(scope);
      expect(segments.length).toBe(count);
      await page.close();
    },
  );

  itThoroughly('"visible" takes the visible area, and the whole document and text', async () => {
    const { page, record, text, segments } = await captureScope('/tall', { scope: 'visible' });
    expect(record.status).toBe('complete');
    expect(segments).toEqual([]);
    expect(text('text.txt')).toContain('第 69 行');
    await page.close();
  });

  it('"selection" keeps the words selected and the segments that show them', async () => {
    const { page, record, segments } = await captureScope(
      '/tall',
      { scope: 'selection' },
      (opened) =>
        opened.evaluate(() => {
          const line = document.querySelectorAll('p')[40];
          if (line) getSelection()?.selectAllChildren(line);
        }),
    );
    expect(record.selection).toMatchObject({
      exact: '第 40 行 line',
      prefix: expect.stringContaining('第 39 行'),
    });
    expect(segments).toHaveLength(1);
    expect(segments[0]?.bytes).toBeGreaterThan(1_000);
    expect(Math.abs((segments[0]?.offset?.y ?? 0) - (900 + 40 * 30))).toBeLessThan(30);
    await page.close();
  });

  itThoroughly('"page" takes all of it', async () => {
    const { page, segments } = await captureScope('/tall', { scope: 'page' });
    expect(segments.length).toBe(Math.ceil((900 + 70 * 30 + 2000) / 800));
    await page.close();
  });
});

describe('a fresh load', () => {
  it('reloads the page past what was done to it, and says so', async () => {
    const { page, record, text } = await captureScope(
      '/fresh',
      { scope: 'page', freshLoad: true },
      (opened) =>
        opened.$eval('#p', (paragraph) => {
          paragraph.textContent = '改写过的';
        }),
    );
    expect(text('text.txt')).toContain('第 2 次加载');
    expect(record.conditions).toMatchObject({ freshLoad: true, inputsBefore: 0 });
    const paths = record.artifacts.map((artifact: { path: string }) => artifact.path);
    expect(paths).toContain('before-reload.png');
    const viewport = record.artifacts.find(({ role }: { role: string }) => role === 'viewport');
    expect(Date.parse(viewport.at)).toBeGreaterThan(Date.parse(record.page.loadedAt));
    await page.close();
  });
});
