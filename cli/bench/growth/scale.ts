import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { DEFAULT_CHOICE } from '../../../lib/package/export-choice.ts';
import { named, press } from '../../browser/drive.ts';
import { exportPackage } from '../../browser/export-package.ts';
import { type Launch, type LaunchedBrowser, launchBrowser } from '../../browser/launch-browser.ts';
import { idOf, seedItems } from '../../seed/seed-items.ts';
import { openList, QUERIES, readTexts, search } from '../drive-list.ts';
import { followMemory } from '../process-use.ts';
import { median, type Part } from '../readers/part.ts';
import { untilStill } from './until-still.ts';

const MATTER = { matterId: '01BENCHMATTER', reference: 'BENCH-1' };
const SIZES = [1_000, 10_000];
/** Items of the one export whose size is the same in every matter. */
const EXPORTED = 500;
const HOUR = 3_600_000;
const MEMORY = 'Most memory of the page’s process';

/** What each step took, in seconds, and the most memory of the page's process in it, in MB. */
type Measured = { readonly items: number; readonly load: string; readonly steps: Steps };
type Steps = ReadonlyMap<string, number>;

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
};

const searchAll = async (page: Page): Promise<number> => {
  const took: number[] = [];
  for (const query of Object.values(QUERIES).flat()) took.push((await search(page, query)).took);
  return median(took) / 1_000;
};

/** Milliseconds from the navigation until a list that began with the newest items has all. */
const untilWhole = async (page: Page, items: number): Promise<number> => {
  await page.waitForSelector(`table[aria-rowcount="${items + 1}"]`, { timeout: HOUR });
  return page.evaluate(() => performance.now());
};

const backUp = async (page: Page, home: string): Promise<void> => {
  await page.goto(`${home}#/settings`);
  await press(page, 'Back up now');
  await page.waitForSelector('::-p-text(Saved with your downloads)', { timeout: HOUR });
};

/** Has the dialog begin with so many items chosen, as if they had been the last time. */
const chooseItems = (page: Page, items: readonly string[]): Promise<void> =>
  page.evaluate(
    async (key, choice) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set: (values: object) => Promise<void> } } };
      };
      await chrome.storage.local.set({ [key]: choice });
    },
    `exportChoice:${MATTER.matterId}`,
    { ...DEFAULT_CHOICE, items } as never,
  );

const openHome = async ({ browser, extension }: LaunchedBrowser) => {
  const page = await browser.newPage();
  const home = `chrome-extension://${extension.id}/workspace.html`;
  await page.goto(home);
  await named(page, 'navigation', 'Matters');
  return { page, home };
};

/** Fills a profile and ends its browser, whose page would still hold in memory what it put in. */
const putIn = async (launch: Launch, items: number): Promise<number> => {
  const launched = await launchBrowser(launch);
  try {
    const { page } = await openHome(launched);
    return await secondsOf(() => seedItems(page, { ...MATTER, items }));
  } finally {
    await launched.close();
  }
};

const measureSteps = async (
  launched: LaunchedBrowser,
  items: number,
  folder: string,
): Promise<Steps> => {
  const { browser } = launched;
  const { page, home } = await openHome(launched);
  const steps = new Map<string, number>();
  const note = (step: string, figure: number): void => {
    steps.set(step, figure);
    console.log(`    ${step}: ${figure.toFixed(3)}`);
  };
  /** Notes the most memory that the page's process held during a step. */
  const holding = async (step: string, work: () => Promise<unknown>): Promise<void> => {
    const heldMost = await followMemory(browser);
    await work();
    note(`${MEMORY}: ${step}, MB`, (await heldMost()).page);
  };
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const matter = `${home}#/matter/${MATTER.matterId}`;
  await holding('list', async () => {
    const opened: number[] = [];
    for (let run = 0; run < 3; run += 1) opened.push(await openList(page, matter));
    note('First rows of the list', median(opened) / 1_000);
    note('The whole list', (await untilWhole(page, items)) / 1_000);
  });
  await holding('search', async () => {
    note('Texts read, not kept before', await readTexts(page));
    await page.goto('about:blank');
    await openList(page, matter);
    note('Texts read, kept since the capture', await readTexts(page));
    note('Search, middle of twenty', await searchAll(page));
  });
  for (const view of ['timeline', 'copies'] as const)
    await holding(view, async () => {
      const took = await untilStill(page, `#/matter/${MATTER.matterId}/${view}`);
      note(view === 'copies' ? 'Copies found' : 'Timeline', took / 1_000);
    });
  await chooseItems(
    page,
    Array.from({ length: EXPORTED }, (_, at) => idOf(at + 1)),
  );
  await page.goto('about:blank');
  await page.goto(matter);
  await holding('export', async () =>
    note(`Export of ${EXPORTED} items`, await secondsOf(() => exportPackage(page, folder))),
  );
  await press(page, 'Done');
  await holding('backup', async () =>
    note('Backup of all', await secondsOf(() => backUp(page, home))),
  );
  return steps;
};

const measure = async (items: number): Promise<Measured> => {
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-bench-'));
  // The texts of a large matter are read for minutes, for which one question waits.
  const launch = { profile: join(folder, 'profile'), answerMs: HOUR };
  try {
    console.log(`  ${items} items`);
    console.log(`    Put in, by the bench: ${(await putIn(launch, items)).toFixed(1)}`);
    const launched = await launchBrowser(launch);
    const steps = await measureSteps(launched, items, folder).finally(launched.close);
    return { items, load: loadavg()[0]?.toFixed(1) ?? '', steps };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

const figure = (value: number | undefined): string =>
  value === undefined ? '' : value >= 10 ? value.toFixed(0) : value.toFixed(2);

const partOf = (all: readonly Measured[]): Part => {
  const names = [...(all[0]?.steps.keys() ?? [])];
  const [first, last] = [all[0], all.at(-1)];
  const growth = (name: string) =>
    (last?.steps.get(name) ?? Number.NaN) / (first?.steps.get(name) ?? Number.NaN);
  const drawn = names.filter((name) => !name.endsWith('MB'));
  return {
    title: 'How costs grow with a matter',
    about:
      `A matter of posts in Chinese and English, each with a small picture and some thousand ` +
      `characters of text. Seconds, but for the memory; the load of the machine at the end of ` +
      `each size: ${all.map(({ items, load }) => `${items} items ${load}`).join(', ')}. The last ` +
      `column is how many times more the largest matter takes than the smallest, which has ` +
      `${((last?.items ?? 1) / (first?.items ?? 1)).toFixed(0)} times fewer items.`,
    columns: ['What', ...all.map(({ items }) => `${items.toLocaleString('en')} items`), 'Growth'],
    rows: names.map((name) => [
      name,
      ...all.map(({ steps }) => figure(steps.get(name))),
      `× ${figure(growth(name))}`,
    ]),
    ...(all.length > 1 && {
      chart: {
        ...{ title: 'How costs grow with a matter', x: 'Items of the matter', y: 'Seconds' },
        isLogarithmic: true,
        lines: drawn.map((name) => ({
          name,
          points: all.map(({ items, steps }) => [items, steps.get(name) ?? 0] as const),
        })),
      },
    }),
  };
};

/**
 * What the same steps take in matters of growing size: words are the numbers of items. The larger
 * ones take minutes to be put in.
 */
export const benchScale = async (words: readonly string[]): Promise<Part> => {
  const sizes = words.map(Number).filter((items) => items >= EXPORTED);
  const all: Measured[] = [];
  for (const items of sizes.length > 0 ? sizes : SIZES) all.push(await measure(items));
  return partOf(all);
};
