import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { openProduct } from '../../support/browser/product.ts';
import { HOSTILE } from '../../support/capture/hostile-pages.ts';
import { FIREFOX, type Firefox, startFirefox } from '../../support/firefox/firefox.ts';
import { casesOf } from '../../support/thorough.ts';

if (!FIREFOX) console.log('Firefox is not installed: copies are not opened in it here.');

/**
 * Long enough for a refresh of no seconds, and for connections made ahead. A copy must do nothing
 * in this time, so there is no event to wait for.
 */
const SETTLE_MS = 700;
const NAMES = Object.keys(HOSTILE);
const LOUD = 'scripts and handlers';
const CONNECTS = 'links that load or connect';

let product: LaunchedBrowser;
let firefox: Firefox | undefined;
let folder: string;
/** A server that notes each connection and each request that reaches it. */
type Beacon = { readonly server: Server; readonly url: string; heard: string[] };
/** A server for each saved file, so that what a page asks for late is not another page's. */
const beacons = new Map<string, Beacon>();

const listen = async (file: string): Promise<Beacon> => {
  const server = createServer((request, response) => {
    beacon.heard.push(request.url ?? '');
    response.end();
  });
  server.on('connection', () => beacon.heard.push('connection'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const beacon: Beacon = { server, url, heard: [] };
  beacons.set(file, beacon);
  return beacon;
};

const heardFrom = (file: string): readonly string[] => beacons.get(file)?.heard ?? [];

const bundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, '../../support/capture/save-hostile-page.ts'),
        formats: ['iife'],
        name: 'hostile',
      },
    },
  });
  const [output] = built as Rollup.RollupOutput[];
  return output?.output[0].code ?? '';
};

type Saving = {
  readonly saveHostilePage: (name: string, beacon: string) => string;
  readonly serialiseHostilePage: (name: string, beacon: string) => string;
};

const fileOf = (name: string): string => `${name.replace(/\W+/gu, '-')}.html`;

/** Saves each hostile page in Chromium, where the browser's own serialiser writes it. */
const writeCopies = async (): Promise<void> => {
  const page = await product.browser.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ content: `${await bundle()};globalThis.hostile = hostile` });
  const write = async (name: string, method: keyof Saving, file: string) => {
    const html = await page.evaluate(
      (how, what, to) => (globalThis as unknown as { hostile: Saving }).hostile[how](what, to),
      method,
      name,
      (await listen(file)).url,
    );
    await writeFile(join(folder, file), html);
  };
  for (const name of NAMES) await write(name, 'saveHostilePage', fileOf(name));
  for (const name of [LOUD, CONNECTS])
    await write(name, 'serialiseHostilePage', `loud-${fileOf(name)}`);
  await page.close();
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matterproof-copies-'));
  product = await openProduct();
  await writeCopies();
  if (FIREFOX) firefox = await startFirefox(FIREFOX);
});
afterAll(async () => {
  await firefox?.close();
  await product.close();
  for (const { server } of beacons.values()) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  for (const beacon of beacons.values()) beacon.heard = [];
});

const addressOf = (file: string): string => pathToFileURL(join(folder, file)).href;

/** What became of a file that was opened from disk: its title and where the tab is. */
const openInChromium = async (url: string): Promise<readonly string[]> => {
  const page = await product.browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await setTimeout(SETTLE_MS);
  const seen = [await page.title(), page.url()];
  await page.close();
  return seen;
};

const openInFirefox = async (url: string): Promise<readonly string[]> => {
  const tab = await firefox?.openTab(url);
  await setTimeout(SETTLE_MS);
  const seen = await tab?.evaluate(() => [document.title, location.href]);
  return seen ?? [];
};

describe.each([
  ['Chromium', true, openInChromium],
  ['Firefox', FIREFOX !== undefined, openInFirefox],
] as const)('opened from disk in %s', (_, isInstalled, open) => {
  it.skipIf(!isInstalled)(
    'a hostile page itself runs and asks, so that it would be seen',
    async () => {
      const [runs, connects] = [`loud-${fileOf(LOUD)}`, `loud-${fileOf(CONNECTS)}`];
      expect(await open(addressOf(runs))).toContain('RAN');
      expect(heardFrom(runs)).toContain('/script');
      await open(addressOf(connects));
      expect(heardFrom(connects)).toContain('connection');
    },
  );

  it.skipIf(!isInstalled).each(
    casesOf(
      NAMES,
      NAMES.filter((_, at) => at % 3 === 0),
    ),
  )('the copy of a page with %s stays quiet', async (name) => {
    const url = addressOf(fileOf(name));
    expect(await open(url)).toEqual(['quiet', url]);
    expect(heardFrom(fileOf(name))).toEqual([]);
  });
});
