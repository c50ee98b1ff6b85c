import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import type { ListLine } from '../../../lib/evidence/list/list-line.ts';
import { serveListPages } from '../../support/browser/pages/list-pages.ts';
import { openProduct, openWorkspace, readStore } from '../../support/browser/product.ts';
import { FAST, order, putList, readLists } from '../../support/browser/run-list.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';
import { itThoroughly } from '../../support/thorough.ts';

const KINDS = [
  ...['ok', 'missing', 'gone', 'refused', 'busy', 'wall', 'captcha', 'moved', 'front', 'slow'],
  ...['closing', 'caller', 'program', 'empty', 'download', 'staying', 'unserved'],
  ...['drawn', 'leads'],
];
const SITES = KINDS.map((kind) => `http://${kind}.test/*`);
const SECURE = KINDS.map((kind) => `https://${kind}.test/*`);

let build: string;
let product: LaunchedBrowser;
let workspace: Page;
let site: Awaited<ReturnType<typeof serveListPages>>;
let lines: readonly ListLine[];
beforeAll(async () => {
  site = await serveListPages();
  build = await copyAllowedBuild(undefined, [...SITES, ...SECURE]);
  product = await openProduct({ build, args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] });
  workspace = await openWorkspace(product);
  const addresses = [
    ...KINDS.map((kind) => (kind === 'unserved' ? 'http://unserved.test:1/1' : site.url(kind))),
    `${site.url('ok')}?utm_source=newsletter`,
    'javascript:alert(1)',
    'file:///etc/passwd',
    'mailto:a@b.test',
  ];
  await putList(workspace, 'L1', `Link;Title\n${addresses.map((one) => `${one};x`).join('\n')}`);
  expect(await order(workspace, { list: 'L1', order: 'start' })).toEqual({});
});
afterAll(async () => {
  await product?.close();
  await site?.close();
  if (build) await rm(build, { recursive: true, force: true, maxRetries: 5 });
});

const outcomeOf = (kind: string): string => {
  const line = lines[KINDS.indexOf(kind)];
  return line?.reason ? `${line.state}: ${line.reason}` : (line?.state ?? '');
};

it('a list runs to its end by itself', async () => {
  await expect
    .poll(async () => (await readLists(workspace)).lists[0]?.state, { interval: 500 })
    .toBe('ended');
  ({ lines } = await readLists(workspace));
});

it('each kind of page ends its line with what was observed, and none stops the list', () => {
  const told = Object.fromEntries(KINDS.map((kind) => [kind, outcomeOf(kind)]));
  expect(told).toMatchObject({
    missing: 'not-captured: not-found',
    gone: 'not-captured: gone',
    refused: 'not-captured: refused',
    busy: 'not-captured: too-many-requests',
    wall: 'not-captured: login-wall',
    captcha: 'not-captured: captcha',
    moved: 'not-captured: redirected',
    front: 'not-captured: redirected',
    program: 'not-captured: no-page',
    empty: 'not-captured: no-page',
    download: 'not-captured: download',
    unserved: 'not-captured: network',
    closing: 'not-captured: closed',
  });
  // The sites alone were permitted, and then Chromium gives no pictures.
  for (const kind of ['ok', 'slow', 'caller', 'staying', 'drawn', 'leads']) {
    expect(lines[KINDS.indexOf(kind)]?.item, kind).toBeDefined();
    expect(outcomeOf(kind)).toBe('partial: no-pictures');
  }
  expect(lines.slice(KINDS.length).map(({ state, reason }) => reason ?? state)).toEqual([
    'duplicate',
    'script-address',
    'file-address',
    'external-protocol',
  ]);
});

it('each sealed item says by which line of which list its page was opened', async () => {
  const content = await readStore(workspace);
  expectIntact(content);
  const ok = lines[0];
  const item = content.items.find(({ id }) => id === ok?.item);
  expect(item).toMatchObject({ tags: ['list'], role: 'infringing' });
  const { method, page, problems } = JSON.parse(item?.record ?? '{}');
  expect(problems.map(({ code }: { code: string }) => code)).toContain('SCREENSHOT_FAILED');
  expect(method[0]).toMatchObject({
    step: 'opened-by-list',
    detail: `line 1 of the list “Posts of July”: ${site.url('ok')}`,
  });
  expect(page).toMatchObject({ url: site.url('ok'), status: 200 });
  expect(content.journal).toEqual([]);
});

it('a page that is drawn bit by bit, or leads on, is looked at when it is still', async () => {
  const { artifacts } = await readStore(workspace);
  const html = (kind: string): string => {
    const { item } = lines[KINDS.indexOf(kind)] ?? {};
    const document = artifacts.find((one) => one.item === item && one.role === 'dom');
    return Buffer.from(document?.base64 ?? '', 'base64').toString();
  };
  expect(html('drawn')).toContain('Line 12.');
  expect(html('leads')).toContain('Words of a post.');
  expect(lines[KINDS.indexOf('leads')]).toMatchObject({
    title: 'After',
    landed: site.url('leads', '/2'),
  });
});

it('a page is asked for once, and again only where that may help', () => {
  expect(site.counts.get('missing/1')).toBe(1);
  expect(site.counts.get('busy/1')).toBe(3);
});

it('the window of the list is closed at its end', async () => {
  const titles = await Promise.all((await product.browser.pages()).map((page) => page.url()));
  expect(titles.filter((url) => url.includes('.test') || url.includes('blank.html'))).toEqual([]);
});

itThoroughly(
  'after a press of the button in the window, pages of that site have pictures',
  async () => {
    const addresses = [2, 3, 4, 5].map((n) => site.url('ok', `/${n}`));
    await putList(workspace, 'L2', addresses.join('\n'), { ...FAST, pauseMs: 2_000 });
    const opened = product.browser.waitForTarget((target) => target.url() === addresses[0]);
    await order(workspace, { list: 'L2', order: 'start' });
    const page = await (await opened).page();
    if (page) await product.extension.triggerAction(page);
    await expect
      .poll(async () => (await readLists(workspace)).lists[1]?.state, { interval: 500 })
      .toBe('ended');
    const second = (await readLists(workspace)).lines.filter(({ list }) => list === 'L2');
    expect(second.at(-1)).toMatchObject({ state: 'sealed' });
  },
);

itThoroughly(
  'a person who closes the window pauses the list; its line is opened again',
  async () => {
    await putList(workspace, 'L3', site.url('slow', '/again'));
    await order(workspace, { list: 'L3', order: 'start' });
    await expect.poll(() => site.counts.get('slow/again'), { interval: 50 }).toBe(1);
    await workspace.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          storage: { session: { get(key: string): Promise<{ workWindow: { windowId: number } }> } };
          windows: { remove(id: number): Promise<void> };
        };
      };
      const { workWindow } = await chrome.storage.session.get('workWindow');
      await chrome.windows.remove(workWindow.windowId);
    });
    const third = async () => {
      const { lists, lines: all } = await readLists(workspace);
      const { state, pausedBy } = lists[2] ?? {};
      return [state, pausedBy, all.find(({ list }) => list === 'L3')?.state];
    };
    await expect.poll(third, { interval: 200 }).toEqual(['paused', 'window-closed', 'waiting']);
    await order(workspace, { list: 'L3', order: 'start' });
    await expect.poll(third, { interval: 200 }).toEqual(['ended', undefined, 'partial']);
  },
);
