import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import {
  collect,
  openProduct,
  openWorkspace,
  type Route,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { casesOf, itThoroughly } from '../../support/thorough.ts';

const html = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>坏页面</title>${head}</head>\
<body>${body}</body></html>`;
const withHeaders =
  (headers: Record<string, string>, body: string): Route =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };
const ROWS = Array.from({ length: 32 }, (_, index) => `<p>第 ${index} 行</p>`).join('');

/**
 * Each page, and what its text must hold. Every one must give a whole item or an honest partial
 * one, and be left as it was.
 */
const PAGES: Record<string, Route> = {
  '/strict-csp': withHeaders(
    {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; sandbox",
    },
    html(ROWS),
  ),
  '/frames': html(
    `${ROWS}<iframe sandbox srcdoc="<p>沙盒</p>"></iframe><iframe \
src="http://other.test:PORT/inner"></iframe>`,
  ),
  '/redefines': html(
    `${ROWS}<script>
      Date = undefined; Promise = null; window.fetch = () => { throw 1 }; window.scrollTo = () => \
{};
      Element.prototype.remove = () => {}; Node.prototype.appendChild = () => { throw 1 };
      Object.defineProperty(document, 'scrollingElement', { get() { throw 1 } });
      Array.prototype[Symbol.iterator] = function* () {};
    </script>`,
  ),
  '/removes-foreign': html(
    `${ROWS}<script>new MutationObserver((changes) => { for (const { addedNodes } of changes) for \
(const node of addedNodes) node.remove?.() }).observe(document.documentElement, { childList: \
true, subtree: true })</script>`,
  ),
  '/animates': html(
    `${ROWS}<div id="box">动</div><script>let n = 0; (function tick() { \
document.getElementById('box').textContent = n++; requestAnimationFrame(tick) })()</script>`,
    '<style>*{animation:x .1s infinite}@keyframes x{to{opacity:.9}}</style>',
  ),
  '/huge-image': html(
    `${ROWS}<img width="10000" height="10000" alt="" src="data:image/svg+xml,<svg \
xmlns='http://www.w3.org/2000/svg' width='10000' height='10000'><rect width='10000' \
height='10000' fill='%23369'/></svg>" style="width:600px;height:600px">`,
  ),
  '/tainted': html(
    `${ROWS}<canvas width="50" height="50"></canvas><script>const i = new Image(); i.onload = () \
=> document.querySelector('canvas').getContext('2d').drawImage(i, 0, 0); i.src = \
'http://other.test:PORT/pixel'</script>`,
  ),
  '/modal': html(
    `${ROWS}<dialog><p>弹出的对话框</p></dialog><script>\
document.querySelector('dialog').showModal()</script>`,
  ),
  '/print-only': html(
    `${ROWS}<p class="p">只打印</p>`,
    '<style>.p{display:none}@media print{.p{display:block}}</style>',
  ),
  '/quirks': `<title>怪异模式</title><center>${ROWS}`,
  '/frameset':
    '<html><head><title>框架集</title></head><frameset cols="50%,50%"><frame ' +
    'src="/inner"><frame src="/inner"></frameset></html>',
  '/svg': withHeaders(
    { 'content-type': 'image/svg+xml' },
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><title>图</title><text ' +
      'y="50">图中文字</text></svg>',
  ),
  '/text': withHeaders(
    { 'content-type': 'text/plain; charset=utf-8' },
    '纯文本 plain text\n'.repeat(100),
  ),
};

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
beforeAll(async () => {
  const withPort = (page: Route): Route =>
    typeof page === 'string'
      ? (request, response) => {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
          response.end(page.replaceAll(':PORT', `:${request.socket.localPort}`));
        }
      : page;
  server = await servePages({
    ...Object.fromEntries(Object.entries(PAGES).map(([path, page]) => [path, withPort(page)])),
    '/inner': html('<p>里面</p>'),
    '/pixel': withHeaders(
      { 'content-type': 'image/svg+xml' },
      '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><rect width="50" ' +
        'height="50"/></svg>',
    ),
    // The capture scrolls the page, so the dialog opens in the middle of it on any machine.
    '/dialog': html(
      `${ROWS.repeat(4)}<script>addEventListener('scroll', () => alert('停一下'), \
{ once: true })</script>`,
    ),
    '/navigates': html(
      `${ROWS.repeat(6)}<script>addEventListener('scroll', () => { if (scrollY > 1500) \
location.href = '/inner' })</script>`,
    ),
    '/plain-http': html(
      `${ROWS}<p id="secure"></p><script>\
secure.textContent = 'secure: ' + isSecureContext</script>`,
    ),
    '/rewrites-url': html(
      `${ROWS.repeat(4)}<script>addEventListener('scroll', () => history.replaceState(0, '', \
'?at=' + Math.round(scrollY)))</script>`,
    ),
  });
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
});

const captureBad = async (
  path: string,
  { url = server.url(path), during }: { url?: string; during?: (page: Page) => void } = {},
) => {
  const page = await product.browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const look = () =>
    page.evaluate(() => [
      document.documentElement.outerHTML.replace(/<div id="box">\d+/, ''),
      scrollX,
      scrollY,
    ]);
  const before = await look();
  during?.(page);
  const result = await collect(product, workspace, page, { scope: 'page' });
  const { items, artifacts } = await readStore(workspace, 'newest');
  const record = JSON.parse(items.find(({ id }) => id === result.item)?.record ?? '{}');
  const text = (name: string) =>
    Buffer.from(
      artifacts.find((one) => one.item === result.item && one.path === name)?.base64 ?? '',
      'base64',
    ).toString();
  return { page, record, text, before, look };
};

describe('a page that hinders', () => {
  it.each(casesOf(Object.keys(PAGES), ['/strict-csp']))(
    '%s is captured whole and left as it was',
    async (path) => {
      const { page, record, text, before, look } = await captureBad(path);
      expect(record.problems).toEqual([]);
      expect(record.status).toBe('complete');
      if (!['/frameset', '/svg'].includes(path))
        expect(text('text.txt').length).toBeGreaterThan(100);
      expect(await look()).toEqual(before);
      await page.close();
    },
  );

  itThoroughly('with a dialog in mid-capture gives an item and does not hang', async () => {
    const { page, record } = await captureBad('/dialog', {
      during: (opened) =>
        opened.once('dialog', (dialog) => setTimeout(() => void dialog.accept(), 3_000)),
    });
    expect(['complete', 'partial']).toContain(record.status);
    expect(record.artifacts.length).toBeGreaterThan(3);
    await page.close();
  });

  it('that goes elsewhere when it is scrolled gives a partial item that says so', async () => {
    const { page, record } = await captureBad('/navigates');
    expect(record.status).toBe('partial');
    expect(record.problems.map(({ code }: { code: string }) => code)).toContain('TAB_NAVIGATED');
    expect(record.page.url).toBe(server.url('/navigates'));
    await page.close();
  });

  it(
    'that comes by plain http, where a page has no cryptography, is captured and hashed all the ' +
      'same',
    async () => {
      const url = server.url('/plain-http').replace('127.0.0.1', 'other.test');
      const { page, record, text, before, look } = await captureBad('/plain-http', { url });
      expect(text('text.txt')).toContain('secure: false');
      expect(record.problems).toEqual([]);
      expect(record.status).toBe('complete');
      expect(record.page.url).toBe(url);
      for (const { digest } of record.artifacts) expect(digest).toMatch(/^sha256:[\da-f]{64}$/);
      expect(await look()).toEqual(before);
      await page.close();
    },
  );

  itThoroughly('that rewrites its address when it is scrolled is captured whole', async () => {
    const { page, record } = await captureBad('/rewrites-url');
    expect(record.problems).toEqual([]);
    await page.close();
  });
});
