import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import {
  collect,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';

const html = (body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>坏页面</title></head><body>\
${body}</body></html>`;
const ROWS = Array.from({ length: 60 }, (_, index) => `<p>第 ${index} 行</p>`).join('');

const PAGES: Readonly<Record<string, string>> = {
  '/restyles-foreign': html(
    `${ROWS}<script>
      const own = new Set(document.querySelectorAll('*'));
      const spoil = (node) => { if (node.nodeType === 1 && !own.has(node)) { node.style.cssText = \
'position:fixed!important;inset:0!important;display:block!important;background:red!important;\
z-index:2147483647!important'; node.className = 'x'; } };
      new MutationObserver((changes) => { for (const { addedNodes } of changes) \
addedNodes.forEach(spoil) }).observe(document, { childList: true, subtree: true });
      document.adoptedStyleSheets = [Object.assign(new CSSStyleSheet(), {})];
      document.adoptedStyleSheets[0].replaceSync('html, body, body * { scroll-behavior: smooth \
!important; overflow-anchor: auto !important; transition: all 2s !important }');
    </script>`,
  ),
  '/closed-shadow': html(
    `${ROWS}<div id="host"></div><script>document.getElementById('host').attachShadow({ mode: \
'closed' }).innerHTML = '<p style="height:90px;margin:0;background:rgb(1,2,250)">关着的话</p>\
'</script>`,
  ),
  '/hangs': html(
    `${ROWS.repeat(6)}<script>addEventListener('scroll', () => { if (scrollY > 700) for (const \
until = Date.now() + 600_000; Date.now() < until; ); })</script>`,
  ),
};

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  server = await servePages(PAGES);
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const captureBad = async (url: string) => {
  const page = await product.browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const look = () => page.evaluate(() => [document.documentElement.outerHTML, scrollX, scrollY]);
  const before = await look();
  const result = await collect(product, workspace, page, { scope: 'page' });
  const { items, artifacts } = await readStore(workspace, 'newest');
  const record = JSON.parse(items.find(({ id }) => id === result.item)?.record ?? '{}');
  const text = (name: string) =>
    Buffer.from(
      artifacts.find((one) => one.item === result.item && one.path === name)?.base64 ?? '',
      'base64',
    ).toString();
  const after = await look();
  await page.close();
  return { record, text, before, after };
};

describe('a page that hinders', () => {
  it.each([
    ['restyles what is put into it', '/restyles-foreign'],
    ['keeps words in a closed shadow root', '/closed-shadow'],
  ])('that %s is captured whole and left as it was', async (_name, path) => {
    const { record, text, before, after } = await captureBad(server.url(path));
    expect(record.problems).toEqual([]);
    expect(record.status).toBe('complete');
    expect(text('text.txt')).toContain('第 59 行');
    expect(after).toEqual(before);
  });

  it('that stops answering is given up in time, and what was captured is kept', async () => {
    const page = await product.browser.newPage();
    await page.goto(server.url('/hangs'), { waitUntil: 'load' });
    const result = await collect(product, workspace, page, { scope: 'page' });
    const { items } = await readStore(workspace, 'newest');
    const record = JSON.parse(items.find(({ id }) => id === result.item)?.record ?? '{}');
    expect(record.status).toBe('partial');
    expect(record.problems.map(({ code }: { code: string }) => code)).toContain('TIME_LIMIT');
    expect(record.artifacts.map(({ role }: { role: string }) => role)).toContain('viewport');
  });
});
