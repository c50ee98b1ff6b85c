import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import { serveListPages } from '../../support/browser/pages/list-pages.ts';
import { openProduct, openWorkspace, readStore } from '../../support/browser/product.ts';
import { order, putList, readLists } from '../../support/browser/run-list.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';
import { putWatches, readVisits, wakeWatches } from '../../support/watches/run-watches.ts';

const KILLS = 20;
const SITES = ['ok', 'slow', 'missing', 'caller'];
/** Enough that the list does not end before the last kill. */
const PAGES = 40;
/** A line takes about two seconds on an idle machine: so every part of one is met. */
const LONGEST_MS = 5_000;

/** Numbers from 0 to 1 that are the same at every run of a seed (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

let profile: string;
let build: string;
let site: Awaited<ReturnType<typeof serveListPages>>;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'matterproof-killed-list-'));
  const patterns = SITES.flatMap((kind) => [`http://${kind}.test/*`, `https://${kind}.test/*`]);
  build = await copyAllowedBuild(undefined, patterns);
  site = await serveListPages();
});
afterAll(async () => {
  await site?.close();
  for (const folder of [profile, build])
    if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

const launch = () =>
  openProduct({ profile, build, args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] });

/** Lets the list go on in a new browser and kills that after so many milliseconds. */
const runUntilKilled = async (ms: number, prepare: (page: Page) => Promise<void>) => {
  const product = await launch();
  const child = product.browser.process();
  const gone = new Promise((exited) => child?.once('exit', exited));
  await prepare(await openWorkspace(product));
  await setTimeout(ms);
  child?.kill('SIGKILL');
  await gone;
};

const addresses = () =>
  Array.from({ length: PAGES }, (_, at) =>
    site.url(SITES[at % SITES.length] ?? 'ok', `/${at + 1}`),
  );

it('a browser killed at random instants loses no line and captures none twice', async () => {
  const random = randomOf(Number(process.env.SEED ?? 20261121));
  const begin = async (page: Page) => {
    await putList(page, 'L1', addresses().join('\n'));
    await order(page, { list: 'L1', order: 'start' });
  };
  for (let kill = 0; kill < KILLS; kill += 1)
    await runUntilKilled(random() * LONGEST_MS, kill === 0 ? begin : async () => {});

  const product = await launch();
  const workspace = await openWorkspace(product);
  await expect
    .poll(async () => (await readLists(workspace)).lists[0]?.state, { interval: 1_000 })
    .toBe('ended');
  const { lines } = await readLists(workspace);
  const content = await readStore(workspace);
  await product.close();

  expectIntact(content);
  expect(content.journal).toEqual([]);
  const captured = lines.filter((_, at) => SITES[at % SITES.length] !== 'missing');
  expect(captured.map(({ item }) => typeof item)).toEqual(captured.map(() => 'string'));
  for (const line of lines)
    if (!captured.includes(line)) expect(line.reason, line.given).toBe('not-found');
  const placed = content.items.map(({ id, record }) => [id, JSON.parse(record).method[0].detail]);
  expect(new Set(placed.map(([, detail]) => detail)).size).toBe(content.items.length);
  expect(placed.map(([id]) => id).sort()).toEqual(captured.map(({ item }) => item).sort());
});

it('a browser killed at random instants loses no visit and tells none twice', async () => {
  const random = randomOf(Number(process.env.SEED ?? 20261122));
  const begin = async (page: Page) => {
    await putWatches(
      page,
      addresses().map((url, at) => ({ id: `W${at}`, url: `${url}-watched` })),
    );
    await wakeWatches(page, new Date().toISOString());
  };
  const product = await launch();
  const before = (await readStore(await openWorkspace(product), 'none')).items.length;
  await product.close();
  for (let kill = 0; kill < KILLS; kill += 1)
    await runUntilKilled(random() * LONGEST_MS, kill === 0 ? begin : async () => {});

  const last = await launch();
  const workspace = await openWorkspace(last);
  const visits = () => readVisits(workspace);
  await expect.poll(async () => (await visits()).length, { interval: 1_000 }).toBe(PAGES);
  const told = await visits();
  const content = await readStore(workspace);
  await last.close();

  expectIntact(content);
  expect(content.journal).toEqual([]);
  expect(new Set(told.map(({ watch }) => watch)).size).toBe(PAGES);
  const items = told.flatMap(({ item }) => item ?? []);
  expect(new Set(items).size).toBe(PAGES);
  expect(content.items.length - before).toBe(PAGES);
  for (const { watch, state } of told) {
    const isMissing = SITES[Number(watch.slice(1)) % SITES.length] === 'missing';
    // A capture that was cut short may have no text to tell by.
    expect([isMissing ? 'not-found' : 'same', 'cannot-tell'], watch).toContain(state);
  }
});
