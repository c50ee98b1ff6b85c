import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../cli/launch-browser.ts';
import { differingRows, stitch } from '../support/pixels.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  readStore,
  type StoreContent,
  servePages,
} from '../support/product.ts';

const rows = (count: number, extra = '') =>
  `<main>${Array.from({ length: count }, (_, index) => `<p style="height:40px;margin:0;background:hsl(${(index * 37) % 360} 70% 80%)">行 ${index} row ${index} ${extra}</p>`).join('')}</main>`;
const page = (body: string, style = '', attributes = 'lang="zh-CN"') =>
  `<!DOCTYPE html><html ${attributes}><head><meta charset="utf-8"><title>测试页</title><style>body{margin:0;font:16px/40px sans-serif}${style}</style></head><body>${body}</body></html>`;

const PAGES: Record<string, string> = {
  '/short': page('<h1>One screen</h1>'),
  '/exact': page(rows(40)),
  '/odd-height': page(`${rows(47)}<div style="height:13px;background:#000"></div>`),
  '/smooth': page(rows(60), 'html{scroll-behavior:smooth}'),
  '/snap': page(rows(60), 'html{scroll-snap-type:y mandatory}p{scroll-snap-align:start}'),
  '/animated': page(
    `<div class="spin">↻</div>${rows(50)}`,
    '@keyframes s{to{transform:rotate(1turn)}}.spin{animation:s 1s infinite steps(1)}',
  ),
  '/margins': page(rows(50), 'main{margin:30px;border:5px solid #333}'),
  '/rtl': page(rows(50), '', 'dir="rtl" lang="ar"'),
  '/gradient': page('<div style="height:3333px;background:linear-gradient(#fff,#036)"></div>'),
};
const STICKY = page(
  `<header style="position:sticky;top:0;height:60px;background:#036;color:#fff;z-index:2">sticky bar</header>
   <div style="position:fixed;top:100px;right:0;width:80px;height:80px;background:#c00">fixed</div>
   <div style="position:fixed;bottom:0;left:0;right:0;height:70px;background:#080">cookie bar</div>${rows(60)}`,
  '',
);

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  server = await servePages({ ...PAGES, '/sticky': STICKY });
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const segmentsOf = ({ items, artifacts }: StoreContent, url: string) => {
  const item = items.findLast(({ record }) => JSON.parse(record).page.url === url);
  return artifacts
    .filter(({ item: id, role }) => id === item?.id && role === 'page-segment')
    .map(({ base64, offset }) => ({ png: Buffer.from(base64, 'base64'), offset: offset ?? { x: 0, y: 0 } }));
};

const fingerprint = (target: Page) =>
  target.evaluate(() => ({ html: document.documentElement.outerHTML, x: scrollX, y: scrollY }));
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the segments of a page', () => {
  it.each(Object.keys(PAGES))('cover %s exactly once, pixel by pixel, as DevTools shows it', async (path) => {
    const { page: target, outcome } = await captureUrl(product, server.url(path));
    expect(outcome.words).toContain('Sealed as');
    const whole = Buffer.from(await target.screenshot({ fullPage: true, captureBeyondViewport: true }));
    const stitched = await stitch(workspace, segmentsOf(await readStore(workspace), server.url(path)));
    expect(await differingRows(workspace, stitched, whole)).toEqual([]);
    await target.close();
  });

  it('show sticky and fixed things once, at the top, and what a low bar covered', async () => {
    const { page: target } = await captureUrl(product, server.url('/sticky'));
    const whole = Buffer.from(
      await target
        .evaluate(() => {
          for (const bar of document.querySelectorAll<HTMLElement>('[style*="bottom:0"]'))
            bar.style.visibility = 'hidden';
        })
        .then(() => target.screenshot({ fullPage: true, captureBeyondViewport: true })),
    );
    const stitched = await stitch(workspace, segmentsOf(await readStore(workspace), server.url('/sticky')));
    expect(await differingRows(workspace, stitched, whole)).toEqual([]);
    await target.close();
  });

  it('leave the page as it was: its document and where it was scrolled to', async () => {
    let before = { html: '', x: 0, y: 0 };
    const { page: target } = await captureUrl(product, server.url('/sticky'), {
      prepare: async (opened) => {
        await opened.evaluate(() => scrollTo(0, 777));
        before = await fingerprint(opened);
      },
    });
    const after = await fingerprint(target);
    expect([hash(after.html), after.x, after.y]).toEqual([hash(before.html), before.x, before.y]);
    expect(before.y).toBe(777);
    await target.close();
  });
});
