import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import type { Browser, Page, Target } from 'puppeteer-core';
import { addTags, capture, type Outcome } from '../../../cli/browser/drive.ts';
import {
  type Launch,
  type LaunchedBrowser,
  launchBrowser,
  pressToolbarButton,
} from '../../../cli/browser/launch-browser.ts';
import { shareBrowser } from './shared-browser.ts';

/** A page to serve: its HTML, or whatever a handler answers. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** Serves pages on loopback by path. */
export const servePages = async (routes: Record<string, Route>) => {
  const server = createServer((request, response) => {
    const route = routes[new URL(request.url ?? '/', 'http://x').pathname];
    if (typeof route === 'function') return route(request, response);
    response.writeHead(route === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(route ?? 'nothing here');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
};

/** How long a wait in a page may take on a machine with other work, in milliseconds. */
const PATIENCE_MS = 180_000;

const waitPatiently = (target: Target): void =>
  void target.page().then(
    (page) => page?.setDefaultTimeout(PATIENCE_MS),
    () => {}, // It was closed meanwhile.
  );

/** Hosts that the tests serve pages of: those of no site, and the sites of the worked case. */
const SERVED = ['*.test', 'm.weibo.cn', 'www.zhihu.com', 'loom.social'];
const RULES = SERVED.map((host) => `MAP ${host} 127.0.0.1`).join(',');
/** Makes them this machine, for a browser that a file launches in a way of its own. */
export const HOSTS_HERE = `--host-resolver-rules=${RULES}`;

/** The browsers whose new pages wait patiently: one that is shared is handed out many times. */
const patient = new WeakSet<Browser>();

/**
 * A real browser with the shipped build, or with that of the folder in `MATTERPROOF_BUILD`. With no
 * choice but that of scroll bars, a file gets the one that others had before it, as good as new:
 * for it some hosts are this machine.
 */
export const openProduct = async (launch: Launch = {}): Promise<LaunchedBrowser> => {
  const { MATTERPROOF_BUILD: build } = process.env;
  const chosen = { ...(build && { build }), ...launch };
  const product = await (Object.keys(launch).every((name) => name === 'scrollBars')
    ? shareBrowser({ ...chosen, args: [HOSTS_HERE] })
    : launchBrowser(chosen));
  if (!patient.has(product.browser)) product.browser.on('targetcreated', waitPatiently);
  patient.add(product.browser);
  return product;
};

/** Opens a page, presses the toolbar button and Capture; the page stays open, the popup closes. */
export const captureUrl = async (
  product: LaunchedBrowser,
  url: string,
  {
    tags = [],
    prepare = async () => {},
  }: { tags?: string[]; prepare?: (page: Page) => Promise<void> } = {},
): Promise<{ page: Page; outcome: Outcome }> => {
  const page = await product.browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await prepare(page);
  const popup = await pressToolbarButton(product, page);
  await addTags(popup, tags);
  const outcome = await capture(popup);
  await popup.close();
  return { page, outcome };
};

/**
 * An undo is offered for ten seconds, which one step of a test can take on a busy machine: for the
 * tests it does not end. The tests of its bar show that it does.
 */
const keepUndo = (): void => {
  const start = window.setTimeout.bind(window);
  const patched = (work: TimerHandler, after?: number, ...rest: unknown[]) =>
    start(work, after === 10_000 ? 3_600_000 : after, ...rest);
  window.setTimeout = patched as typeof window.setTimeout;
};

/** Loads a page of the extension anew, in which an offer to undo lasts. */
export const keepOffers = async (page: Page): Promise<void> => {
  await page.evaluateOnNewDocument(keepUndo);
  await page.reload();
};

/** A page of the extension itself, for looking into its store; a new one unless one is given. */
export const openWorkspace = async (
  { browser, extension }: LaunchedBrowser,
  place = '',
  given?: Page,
): Promise<Page> => {
  const page = given ?? (await browser.newPage());
  await page.evaluateOnNewDocument(keepUndo);
  await page.goto(`chrome-extension://${extension.id}/workspace.html${place}`);
  // Whoever opens a store that is not made yet makes an empty one.
  await page.waitForFunction(
    async () =>
      (await indexedDB.databases()).some(
        ({ name, version = 0 }) => name === 'matterproof' && version > 1,
      ),
    { polling: 100 }, // a page that is not in front has no animation frames
  );
  return page;
};

/** An artifact as the store holds it, its bytes as base64. */
export type StoredArtifact = {
  item: string;
  path: string;
  role: string;
  bytes: number;
  digest: string;
  base64: string;
  offset?: { x: number; y: number };
};
/** What the store holds, read by the browser's own API and none of our code. */
export type StoreContent = {
  items: {
    id: string;
    matterId: string;
    number: number;
    digest: string;
    status: string;
    record: string;
    tags: string[];
    exhibit: string;
    role: string;
  }[];
  artifacts: StoredArtifact[];
  custody: { matterId: string; seq: number; line: string; digest: string }[];
  journal: { id: string }[];
};

/**
 * Reads the store through a page of the extension; artifacts of all items, of the newest alone, or
 * of none.
 */
export const readStore = (
  page: Pick<Page, 'evaluate'>,
  whose: 'all' | 'newest' | 'none' = 'all',
): Promise<StoreContent> =>
  page.evaluate(async (which) => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const all = <T>(name: string, range?: IDBKeyRange) =>
      new Promise<T[]>((done) => {
        const request = db.transaction(name).objectStore(name).getAll(range);
        request.onsuccess = () => done(request.result);
      });
    const base64 = async (blob: Blob) => {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 30_000)
        text += String.fromCharCode(...bytes.subarray(at, at + 30_000));
      return btoa(text);
    };
    const items = await all<{ recordBytes: Uint8Array } & StoreContent['items'][number]>('items');
    const newest = items.at(-1)?.id ?? '';
    const range = which === 'all' ? undefined : IDBKeyRange.bound([newest], [newest, []]);
    const artifacts =
      which === 'none' ? [] : await all<{ blob: Blob } & StoredArtifact>('artifacts', range);
    const content = {
      items: items.map(({ recordBytes, ...item }) => ({
        ...item,
        record: new TextDecoder().decode(recordBytes),
      })),
      artifacts: await Promise.all(
        artifacts.map(async ({ blob, ...artifact }) => ({
          ...artifact,
          base64: await base64(blob),
        })),
      ),
      custody: await all<StoreContent['custody'][number]>('custody'),
      journal: await all<{ id: string }>('journal'),
    };
    db.close();
    return content;
  }, whose);

/**
 * Captures a page as the background is asked to by any of our screens; the toolbar press grants the
 * page.
 */
export const collect = async (
  product: LaunchedBrowser,
  workspace: Page,
  page: Page,
  request: { scope?: string; freshLoad?: boolean; openAll?: boolean },
): Promise<{ item?: string; problem?: { code: string } }> => {
  const popup = await pressToolbarButton(product, page);
  await popup.waitForSelector('aria/Capture[role="button"]');
  const tabId = await popup.evaluate(async () => {
    const [tab] = await (
      globalThis as unknown as {
        chrome: { tabs: { query(what: object): Promise<{ id: number }[]> } };
      }
    ).chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id;
  });
  await popup.close();
  return workspace.evaluate(
    (message) =>
      (
        globalThis as unknown as {
          chrome: {
            runtime: {
              sendMessage(message: object): Promise<{ item?: string; problem?: { code: string } }>;
            };
          };
        }
      ).chrome.runtime.sendMessage(message),
    { kind: 'collect', request: { tabId, matterId: 'inbox', tags: [], note: '', ...request } },
  );
};

/** Waits until no capture is under way: each is sealed, or said why it could not be. */
export const untilSealed = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () =>
      new Promise((done) => {
        const opened = indexedDB.open('matterproof');
        opened.onsuccess = () => {
          const request = opened.result.transaction('journal').objectStore('journal').count();
          request.onsuccess = () => {
            opened.result.close();
            done(request.result === 0);
          };
        };
      }),
    { timeout: PATIENCE_MS, polling: 200 },
  );
};
