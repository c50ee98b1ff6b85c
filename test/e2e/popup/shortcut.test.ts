import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressAt } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import {
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';

const installed = ['Xvfb', 'xdotool'].every((tool) => spawnSync('which', [tool]).status === 0);
if (!installed) console.log('Skipped: real key presses need Xvfb and xdotool.');

const POST = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>By keys</title></head>
<body style="margin:0"><article style="height:300px"><p>one post, pointed at by real keys</p></article><p>beside it</p></body></html>`;

/** A screen of its own, so that the keys reach this browser and no other. */
const openDisplay = async (): Promise<{ display: string; server: ChildProcess }> => {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const number = await new Promise<string>((named, failed) => {
    server.stdout?.once('data', (said) => named(String(said).trim()));
    server.once('exit', () => failed(new Error('Xvfb ended')));
  });
  return { display: `:${number}`, server };
};

// Real keys go to whatever has the focus: a busy machine may open a menu too late for them.
describe.runIf(installed)('a browser on a screen, worked by real keys', { retry: 2 }, () => {
  const before = process.env.DISPLAY;
  let screen: ChildProcess;
  let product: LaunchedBrowser;
  let server: Awaited<ReturnType<typeof servePages>>;
  let workspace: Page;
  let page: Page;
  beforeAll(async () => {
    const opened = await openDisplay();
    screen = opened.server;
    process.env.DISPLAY = opened.display;
    server = await servePages({ '/post': POST });
    product = await openProduct({ visible: true });
    workspace = await openWorkspace(product);
    const settings = await openWorkspace(product, '#/settings');
    await pressAt(settings, 'aria/Capture from a page’s own menu');
    await settings.close();
    page = await product.browser.newPage();
    await page.goto(server.url('/post'), { waitUntil: 'load' });
  });
  afterAll(async () => {
    await product?.close();
    await server?.close();
    screen?.kill();
    if (before === undefined) delete process.env.DISPLAY;
    else process.env.DISPLAY = before;
  });

  /** Without a window manager nobody else gives the browser the keys. */
  const focus = () => {
    const windows = execFileSync('xdotool', ['search', '--onlyvisible', '--class', 'chromium'], {
      encoding: 'utf8',
    });
    execFileSync('xdotool', ['windowfocus', '--sync', windows.trim().split('\n').at(-1) ?? '']);
  };
  const type = async (...keys: string[]) => {
    for (const key of keys) {
      execFileSync('xdotool', ['key', key]);
      await setTimeout(250);
    }
  };
  const newest = async (known: number) => {
    await expect
      .poll(async () => (await readStore(workspace, 'none')).items.length, { timeout: 60_000 })
      .toBe(known + 1);
    return JSON.parse((await readStore(workspace, 'none')).items.at(-1)?.record ?? '{}');
  };

  it('Alt+Shift+E captures the page in front into the matter last used', async () => {
    await page.bringToFront();
    focus();
    await type('alt+shift+e');
    expect(await newest(0)).toMatchObject({
      status: 'complete',
      page: { url: server.url('/post') },
    });
  });

  it.each([
    ['Capture this page', ['Right', 'Return'], 'page-segment'],
    ['Capture this post…', ['Right', 'Down', 'Return'], 'post-text'],
  ])('the page’s own menu: %s', async (_title, keys, role) => {
    const known = (await readStore(workspace, 'none')).items.length;
    await page.bringToFront();
    focus();
    await type('Escape');
    execFileSync('xdotool', ['mousemove', '600', '700', 'click', '3']);
    await setTimeout(1_000);
    await type('m', ...keys);
    if (role === 'post-text') {
      await page.waitForFunction(() => document.documentElement.children.length === 3);
      await setTimeout(300);
      await type('Return');
    }
    const { artifacts } = await newest(known);
    expect(artifacts.map((one: { role: string }) => one.role)).toContain(role);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  it('the menu over words that are selected: Capture the selection', async () => {
    const known = (await readStore(workspace, 'none')).items.length;
    await page.bringToFront();
    const [x, y] = await page.evaluate(() => {
      const words = document.querySelector('p') as HTMLElement;
      getSelection()?.selectAllChildren(words);
      const { left, top } = words.getBoundingClientRect();
      return [screenX + left + 40, screenY + outerHeight - innerHeight + top + 8];
    });
    focus();
    await type('Escape');
    execFileSync('xdotool', ['mousemove', String(x), String(y), 'click', '3']);
    await setTimeout(1_000);
    await type('m', 'Right', 'Down', 'Down', 'Return');
    expect(await newest(known)).toMatchObject({
      status: 'complete',
      conditions: { scope: 'selection' },
      selection: { exact: 'one post, pointed at by real keys' },
    });
  });
});
