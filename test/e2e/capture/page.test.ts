import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILD, type LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import {
  captureUrl,
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';
import { isThorough, itThoroughly } from '../../support/thorough.ts';

const RICH = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>丰富的页面</title>
  <meta http-equiv="refresh" content="600;url=/elsewhere"></head>
  <body onload="document.body.dataset.ran='yes'">
  <p>正文 Body text</p><p style="display:none">看不见 hidden</p>
  <div id="host"></div><iframe src="/frame" width="300" height="80"></iframe>
  <form><input id="typed" value="old"><input type="password" id="secret"><textarea \
id="area"></textarea>
  <input type="checkbox" id="tick"><select><option>一</option><option \
id="two">二</option></select></form>
  <canvas id="canvas" width="20" height="20"></canvas><img src="/picture" \
onerror="document.body.dataset.ran='yes'" alt="">
  <script>
    document.getElementById('host').attachShadow({mode:'open'}).innerHTML = \
'<style>b{color:red}</style><b>影子里的字 shadow</b>';
    document.getElementById('canvas').getContext('2d').fillRect(0, 0, 20, 20);
  </script></body></html>`;

let product: LaunchedBrowser;
let server: Awaited<ReturnType<typeof servePages>>;
let workspace: Page;
let folder: string;
let fetches = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matterproof-page-'));
  server = await servePages({
    '/rich': RICH,
    '/frame': '<!DOCTYPE html><meta charset="utf-8"><p>框架里的字 frame</p>',
    '/edited': (_request, response) => {
      fetches += 1;
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'set-cookie': 'session=secret',
      });
      response.end(
        '<!DOCTYPE html><title>x</title><article><p id="p">服务器上的原文就是这样写的，一个字也没有改过。</p></article>',
      );
    },
  });
  product = await openProduct();
  workspace = await openWorkspace(product);
});
afterAll(async () => {
  await product?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What `sha256sum $(cat files.txt) | sha256sum` prints in the build's folder. */
const digestOfBuild = async (): Promise<string> => {
  const read = (path: string) => readFile(join(BUILD, path));
  const hex = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
  const lines: string[] = [];
  for (const path of (await read('files.txt')).toString().split('\n').filter(Boolean))
    lines.push(`${hex(await read(path))}  ${path}\n`);
  return `sha256:${hex(lines.join(''))}`;
};

const newest = async () => {
  const { items, artifacts } = await readStore(workspace, 'newest');
  const item = items.at(-1);
  const record = JSON.parse(item?.record ?? '{}');
  const text = (path: string) =>
    Buffer.from(
      artifacts.find((one) => one.item === item?.id && one.path === path)?.base64 ?? '',
      'base64',
    ).toString();
  return { record, text };
};

describe('the saved document', () => {
  it('holds shadow roots, frames, what forms and canvases hold now, and no pass-word', async () => {
    const { page } = await captureUrl(product, server.url('/rich'), {
      prepare: async (opened) => {
        await opened.type('#typed', ' 新的');
        await opened.type('#secret', 'hunter2');
        await opened.type('#area', '写了一半');
        await opened.click('#tick');
        await opened.evaluate(() => {
          (document.getElementById('two') as HTMLOptionElement).selected = true;
        });
      },
    });
    const { record, text } = await newest();
    const html = text('dom.html');
    expect(html).toContain('<template shadowrootmode="open">');
    expect(html).toMatch(/srcdoc="[^"]*框架里的字/);
    expect(html).toContain('value=" 新的old"');
    expect(html).toContain('写了一半');
    expect(html).toMatch(/id="tick"[^>]*checked/);
    expect(html).toContain('data-matterproof-canvas="data:image/png;base64,');
    expect(html).not.toContain('hunter2');
    expect(text('text.txt')).toContain('影子里的字');
    expect(text('text.txt')).toContain('框架里的字');
    expect(text('text.txt')).not.toContain('看不见');
    expect(record.conditions).toMatchObject({
      unsavedForm: true,
      freshLoad: false,
      privateMode: false,
      scope: 'page',
    });
    // 14 characters were typed and one box was clicked; the characters of Chinese need no key
    expect(record.conditions.inputsBefore).toBeGreaterThanOrEqual(14);
    expect(record.conditions.inputsBefore).toBeLessThanOrEqual(15);
    expect(record.conditions.sinceLoadMs).toBeGreaterThan(0);
    const { navigatedAt, loadedAt, observedAt } = record.page;
    expect([navigatedAt, loadedAt, observedAt].toSorted()).toEqual([
      ...[navigatedAt, loadedAt, observedAt],
    ]);
    expect(record.page).not.toHaveProperty('secure');
    expect(record.conditions.local).toBe(true); // a server on this computer
    const { selfCheck } = record.conditions;
    expect(selfCheck.extensionDigest).toBe(await digestOfBuild());
    expect(selfCheck).toMatchObject({ editable: false, zoom: 1, proxy: 'not-readable' });
    await page.close();
  });

  it('runs nothing, asks for nothing and goes nowhere when it is opened', async () => {
    const path = join(folder, 'dom.html');
    await writeFile(
      path,
      (await newest())
        .text('dom.html')
        .replace('content="600;', 'content="0;')
        .replace(' data-ran="yes"', ''),
    );
    const page = await product.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${path}`);
    // The copy must do nothing in this time, so there is no event to wait for.
    await new Promise((waited) => setTimeout(waited, 800));
    expect(asked.filter((url) => !/^(file|data):/.test(url) && url !== 'about:srcdoc')).toEqual([]);
    expect(page.url()).toBe(`file://${path}`);
    expect(await page.$eval('body', (body) => body.dataset.ran)).toBeUndefined();
    expect(await page.$eval('#host', (host) => host.shadowRoot?.textContent)).toContain(
      '影子里的字',
    );
    await page.close();
  });
});

describe('the second look', () => {
  it('keeps the server’s second answer, and how much of the text it holds', async () => {
    const { page } = await captureUrl(product, server.url('/edited'));
    const { record, text } = await newest();
    expect(text('response.txt')).toContain('服务器上的原文');
    expect(record.conditions.secondLook).toMatchObject({
      status: 200,
      charactersAdded: 0,
      charactersOfPostMissing: 0,
    });
    expect(record.page.headers).not.toHaveProperty('set-cookie');
    const { minMs, maxMs } = record.clock.skew; // one machine, so one clock
    expect(minMs).toBeLessThanOrEqual(0);
    expect(maxMs).toBeGreaterThanOrEqual(0);
    expect(maxMs - minMs).toBeGreaterThanOrEqual(1_000);
    await page.close();
  });

  it('shows when the page in the browser says something else', async () => {
    const { page } = await captureUrl(product, server.url('/edited'), {
      prepare: (opened) =>
        opened.$eval('#p', (paragraph) => {
          paragraph.textContent = '有人在浏览器里改写了这一段话，和服务器上的完全不同。';
        }),
    });
    const { record } = await newest();
    const { charactersAdded, charactersOfPostMissing } = record.conditions.secondLook;
    expect(charactersAdded).toBeGreaterThan(15);
    expect(charactersOfPostMissing).toBeGreaterThan(10);
    await page.close();
  });

  itThoroughly('shows one word that somebody put into the page', async () => {
    const { page } = await captureUrl(product, server.url('/edited'), {
      prepare: (opened) =>
        opened.$eval('#p', (paragraph) => {
          paragraph.textContent = `${paragraph.textContent}`.replace('就是', '就不是');
        }),
    });
    expect((await newest()).record.conditions.secondLook).toMatchObject({
      charactersAdded: 1,
      charactersOfPostMissing: 0,
      isExact: true,
    });
    await page.close();
  });

  it('is one request to the page’s own address', () => {
    // Each capture loads the page and then asks once more.
    expect(fetches).toBe(isThorough ? 6 : 4);
  });
});

describe('a page that is a file on this computer', () => {
  // Chromium lets an unpacked extension read files; one from a store only where its details page
  // allows it.
  it('is captured whole, where the browser allows it', async () => {
    const path = join(folder, '本地 page.html');
    await writeFile(
      path,
      '<!DOCTYPE html><meta charset="utf-8"><title>本地</title><p style="height:2000px">硬盘上的字',
    );
    const url = pathToFileURL(path).href;
    const { page, outcome } = await captureUrl(product, url);
    expect(outcome.words).toContain('Sealed as');
    const { record, text } = await newest();
    expect([record.status, record.page.url, text('text.txt').trim()]).toEqual([
      'complete',
      url,
      '硬盘上的字',
    ]);
    expect(
      record.artifacts.filter(({ role }: { role: string }) => role === 'page-segment').length,
    ).toBe(3);
    await page.close();
  });
});
