import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { named, pressAt } from '../../../cli/browser/drive.ts';
import { hasProgram } from '../../../cli/browser/find-browser.mjs';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import {
  openProduct,
  openWorkspace,
  readStore,
  servePages,
} from '../../support/browser/product.ts';

const isInstalled = ['Xvfb', 'xdotool'].every(hasProgram);
if (!isInstalled) console.log('Skipped: real key presses need Xvfb and xdotool.');

const POST = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>By \
keys</title></head>
<body style="margin:0"><article style="height:300px"><p>one post, pointed at by real \
keys</p></article><p>beside it</p><p id="links"><a href="/a">A first link</a> and \
<a href="/b">B</a></p><p><a href="/c">C</a></p></body></html>`;

/** A screen of its own, so that the keys reach this browser and no other. */
const openDisplay = async (): Promise<{ display: string; server: ChildProcess }> => {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const number = await new Promise<string>((named, failed) => {
    server.stdout?.once('data', (said) => named(String(said).trim()));
    server.once('exit', () => failed(new Error('Xvfb ended')));
  });
  return { display: `:${number}`, server };
};

const xdotool = (...args: string[]): string =>
  execFileSync('xdotool', args, { encoding: 'utf8' }).trim();
/** The windows on the screen, menus among them. */
const windows = (): number => xdotool('search', '--onlyvisible', '--name', '.*').split('\n').length;

type Chrome = {
  readonly chrome: {
    readonly storage: {
      readonly local: { set(value: object): Promise<void> };
      readonly session: { get(key: string): Promise<{ offeredLinks: { selected: string[] } }> };
    };
  };
};
const setMatter = (lastMatterId: string): Promise<void> =>
  (globalThis as unknown as Chrome).chrome.storage.local.set({ settings: { lastMatterId } });
const readOffered = async (): Promise<readonly string[]> => {
  const { chrome } = globalThis as unknown as Chrome;
  return (await chrome.storage.session.get('offeredLinks')).offeredLinks.selected;
};

describe.runIf(isInstalled)('in a browser on a screen, worked by real keys', () => {
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
    await pressAt(settings, 'aria/Capture from the right-click menu of a page');
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
    const found = xdotool('search', '--onlyvisible', '--class', 'chromium');
    xdotool('windowfocus', '--sync', found.split('\n').at(-1) ?? '');
  };
  /** Opens the page's own menu at this place, and the extension's menu in it. */
  const openMenu = async (x: number, y: number) => {
    await page.bringToFront();
    focus();
    const before = windows();
    xdotool('mousemove', String(x), String(y), 'click', '3');
    await expect.poll(windows, { message: 'the page’s menu' }).toBe(before + 1);
    xdotool('key', 'm');
    await expect.poll(windows, { message: 'the extension’s menu' }).toBe(before + 2);
  };
  /** Selects the words of an element and opens the extension's menu over them. */
  const openMenuOver = async (selector: string) => {
    await page.bringToFront();
    const [x = 0, y = 0] = await page.evaluate((selected) => {
      const words = document.querySelector(selected) as HTMLElement;
      getSelection()?.selectAllChildren(words);
      const { left, top } = words.getBoundingClientRect();
      return [screenX + left + 40, screenY + outerHeight - innerHeight + top + 8];
    }, selector);
    await openMenu(x, y);
  };
  const count = async () => (await readStore(workspace, 'none')).items.length;
  /** The record of the capture that follows `known` others. */
  const recordAfter = async (known: number) => {
    await expect.poll(count).toBe(known + 1);
    return JSON.parse((await readStore(workspace, 'none')).items.at(-1)?.record ?? '{}');
  };
  const childrenOfPage = () => page.evaluate(() => document.documentElement.children.length);
  // A menu that a failed test left open would swallow the keys of the next.
  afterEach(() => {
    for (let menus = 0; menus < 2; menus += 1) xdotool('key', 'Escape');
  });

  it('Alt+Shift+E captures the page in front into the matter last used', async () => {
    const known = await count();
    await page.bringToFront();
    focus();
    xdotool('key', 'alt+shift+e');
    expect(await recordAfter(known)).toMatchObject({
      status: 'complete',
      page: { url: server.url('/post') },
    });
  });

  it('the settings tell those keys, and open the page on which they are changed', async () => {
    const settings = await openWorkspace(product, '#/settings');
    const section = '[aria-label="Keyboard shortcuts"]';
    const opened = product.browser.waitForTarget(
      (target) => target.url() === 'chrome://extensions/shortcuts',
    );
    await pressAt(settings, `${section} button`);
    const keys = await settings.$$eval(`${section} dd`, (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(keys).toEqual(['Alt+Shift+E', 'none is set', 'none is set']);
    await (await (await opened).asPage()).close();
    await settings.close();
  });

  it('"Capture this page" in the page’s own menu captures the page', async () => {
    const known = await count();
    await openMenu(600, 700);
    xdotool('key', 'Right', 'Return');
    const { artifacts } = await recordAfter(known);
    expect(artifacts.map(({ role }: { role: string }) => role)).toContain('page-segment');
  });

  it('"Capture this post…" in the menu of a page captures the post under it', async () => {
    const known = await count();
    await openMenu(600, 700);
    xdotool('key', 'Right', 'Down', 'Return');
    await expect.poll(childrenOfPage, { message: 'the picker in the page' }).toBe(3);
    const choose = async () => {
      xdotool('key', 'Return');
      return childrenOfPage();
    };
    await expect.poll(choose, { message: 'the page without the picker', interval: 300 }).toBe(2);
    const { artifacts } = await recordAfter(known);
    expect(artifacts.map(({ role }: { role: string }) => role)).toContain('post-text');
  });

  it('"Capture the selection" in the menu over selected words captures those words', async () => {
    const known = await count();
    await openMenuOver('p');
    xdotool('key', 'Right', 'Down', 'Down', 'Return');
    expect(await recordAfter(known)).toMatchObject({
      status: 'complete',
      conditions: { scope: 'selection' },
      selection: { exact: 'one post, pointed at by real keys' },
    });
  });

  /** Presses "List the links in the selection…", and resolves with the page that opens. */
  const listLinks = async (url: string): Promise<Page> => {
    const opened = product.browser.waitForTarget((target) => target.url().endsWith(url));
    await openMenuOver('#links');
    xdotool('key', 'Right', 'Down', 'Down', 'Down', 'Return');
    return (await opened).asPage();
  };

  it('"List the links in the selection…" opens the popup over the Inbox', async () => {
    const popup = await listLinks('/popup.html');
    await named(popup, 'combobox', 'Matter');
    await popup.close();
  });

  it('"List the links in the selection…" lists them in the matter last used', async () => {
    await workspace.evaluate(setMatter, 'm1');
    const list = await listLinks('/workspace.html#/matter/m1/lists/offered');
    expect(await list.evaluate(readOffered)).toEqual([server.url('/a'), server.url('/b')]);
  });
});
