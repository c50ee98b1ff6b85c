import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import type { Visit } from '../../../lib/evidence/casework.ts';
import {
  ACTS,
  DAYS,
  FRESH_POSTS,
  SITE,
  serveWatchedSite,
} from '../../support/browser/pages/watched-site.ts';
import { openProduct, openWorkspace, readStore } from '../../support/browser/product.ts';
import { setClock } from '../../support/browser/worker-clock.ts';
import { expectIntact } from '../../support/stores/expect-intact.ts';
import { putWatches, readVisits, wakeWatches } from '../../support/watches/run-watches.ts';

const FIRST = Date.parse('2026-11-20T01:00:00.000Z');
const DAY_MS = 86_400_000;

let build: string;
let product: LaunchedBrowser;
let workspace: Page;
let site: Awaited<ReturnType<typeof serveWatchedSite>>;
beforeAll(async () => {
  site = await serveWatchedSite();
  build = await copyAllowedBuild(undefined, [
    'http://*.watched.test/*',
    'https://*.watched.test/*',
  ]);
  product = await openProduct({ build, args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] });
  workspace = await openWorkspace(product);
  await putWatches(
    workspace,
    SITE.map((page) => ({ id: `W${page.n}`, url: site.url(page) })),
  );
});
afterAll(async () => {
  await product?.close();
  await site?.close();
  if (build) await rm(build, { recursive: true, force: true, maxRetries: 5 });
});

const dueOn = (day: number): string => new Date(FIRST + day * DAY_MS).toISOString();
const told = new Map<string, Visit>();

it.each(Array.from({ length: DAYS }, (_, day) => day))(
  'on day %i each of 60 pages on 12 hosts is visited once',
  async (day) => {
    site.setDay(day);
    await setClock(product, new Date(Date.parse(dueOn(day)) + 60_000).toISOString());
    await wakeWatches(workspace, dueOn(day));
    await expect
      .poll(async () => (await readVisits(workspace)).length, { interval: 2_000, timeout: 590_000 })
      .toBe(SITE.length * (day + 1));
    for (const visit of await readVisits(workspace)) told.set(`${visit.watch} ${visit.due}`, visit);
  },
);

it('each visit is told as what its page did that day, and none as more than was seen', () => {
  const counts: Record<string, number> = {};
  const wrong = SITE.flatMap(({ n, acts }) =>
    acts.flatMap((act, day) => {
      const state = told.get(`W${n} ${dueOn(day)}`)?.state ?? 'untold';
      const row = `${act} → ${state}`;
      counts[row] = (counts[row] ?? 0) + 1;
      return state === ACTS[act] ? [] : [`page ${n}, day ${day}: ${row}`];
    }),
  );
  console.table(counts);
  expect(wrong).toEqual([]);
});

it('of an account’s page each visit lists the posts that none before saw, and only these', () => {
  const accounts = SITE.filter(({ acts }) => acts[0] === 'account');
  expect(accounts).toHaveLength(4);
  for (const { n } of accounts) {
    const fresh = FRESH_POSTS.map((_, day) => told.get(`W${n} ${dueOn(day)}`)?.posts?.fresh.length);
    expect(fresh, `page ${n}`).toEqual(FRESH_POSTS);
  }
  const others = SITE.filter((page) => !accounts.includes(page));
  for (const { n } of others) expect(told.get(`W${n} ${dueOn(2)}`)).not.toHaveProperty('posts');
});

it('a failure has no capture, and every other visit names one that is intact', async () => {
  const content = await readStore(workspace);
  expectIntact(content);
  const ids = new Set(content.items.map(({ id }) => id));
  for (const visit of told.values())
    expect(visit.item !== undefined && ids.has(visit.item), `${visit.watch} ${visit.state}`).toBe(
      visit.state !== 'network-failure' && visit.state !== 'redirected',
    );
  expect(content.journal).toEqual([]);
});
