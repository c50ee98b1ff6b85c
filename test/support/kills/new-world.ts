import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyAllowedBuild } from '../../../cli/browser/copy-allowed-build.ts';
import { named } from '../../../cli/browser/drive.ts';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import { seedStore } from '../../../cli/seed/seed-store.ts';
import { setLook } from '../browser/look.ts';
import { serveListPages } from '../browser/pages/list-pages.ts';
import { HOSTS_HERE, openProduct, openWorkspace, servePages } from '../browser/product.ts';
import { chanceFrom } from '../packages/faults.ts';
import { CAPTURED_PAGE } from './acts/capture.ts';
import { SITES } from './acts/lists.ts';
import { within } from './kill-process.ts';
import type { World } from './world.ts';

/** The matter that is exported, and one of many small items, so that an upgrade takes a while. */
export const FILLED = { matterId: '01MATTERAAAAAAAAAAAAAAAAAA', reference: 'XM-2021' };
const MANY = { matterId: '01MATTERBBBBBBBBBBBBBBBBBB', reference: 'XM-2022' };

/** A browser on the world's profile. */
export const launchAgain = ({
  profile,
  build,
}: Pick<World, 'profile' | 'build'>): Promise<LaunchedBrowser> =>
  openProduct({ profile, build, args: [HOSTS_HERE] });

const seed = async (product: LaunchedBrowser): Promise<void> => {
  const page = await openWorkspace(product);
  await setLook(page, 'en', 'light');
  await named(page, 'navigation', 'Matters');
  await seedStore(page, { ...FILLED, items: 5, bytes: 300_000 });
  await seedStore(page, { ...MANY, items: 150, bytes: 1_000, ids: '01MANY' });
  await page.close();
};

/** A profile with two matters in it, and a browser on it; `end` removes all of it. */
export const newWorld = async (
  seedOfChance: number,
): Promise<World & { readonly end: () => Promise<void> }> => {
  const profile = await mkdtemp(join(tmpdir(), 'matterproof-killed-'));
  const downloads = await mkdtemp(join(tmpdir(), 'matterproof-killed-exports-'));
  const patterns = SITES.flatMap((kind) => [`http://${kind}.test/*`, `https://${kind}.test/*`]);
  const build = await copyAllowedBuild(undefined, patterns);
  const [pages, site] = await Promise.all([servePages({ '/': CAPTURED_PAGE }), serveListPages()]);
  const product = await launchAgain({ profile, build });
  await seed(product);
  const world: World = {
    ...{ profile, build, downloads, pages, site, product, whole: {} },
    chance: chanceFrom(seedOfChance),
    told: { digests: new Set(), notes: new Map(), exports: new Set() },
  };
  const end = async () => {
    await within(10_000, world.product.close());
    await Promise.all([pages.close(), site.close()]);
    for (const folder of [profile, downloads, build])
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  return Object.assign(world, { end });
};
