import type { Page } from 'puppeteer-core';
import { named } from '../browser/drive.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { seedItems } from '../seed/seed-items.ts';
import type { Part } from './readers/part.ts';

const SEED = { matterId: '01BENCHMATTER', reference: 'BENCH-1', items: 10_000 };
const RUNS = 5;
/** A large matter on a busy machine. */
const READING_MS = 3_600_000;
export const QUERIES = {
  Chinese: [
    '三元锂电芯',
    '起火',
    '的',
    '报废车辆',
    '电芯来自',
    '监管部门 起火',
    '没有这句话',
    '商誉',
    '龘',
    '不信谣',
  ],
  English: [
    'thermal runaway',
    'fire',
    'scrapped cars',
    '"power bank caught"',
    'e',
    'company letters',
    'zzzzq',
    'regulator',
    'Watch',
    'x7',
  ],
};

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;
const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** Milliseconds from the start of navigation until the first rows of the list are painted. */
export const openList = async (page: Page, url: string): Promise<number> => {
  await page.goto('about:blank');
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      if (document.querySelectorAll('table tbody tr').length === 0)
        return requestAnimationFrame(look);
      return requestAnimationFrame(() => performance.mark('rows-painted'));
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('rows-painted').length > 0);
  return page.evaluate(() => performance.getEntriesByName('rows-painted')[0]?.startTime ?? 0);
};

/**
 * Scrolls the list to its end and back, a screen a frame and then by leaps; the long tasks
 * meanwhile, in milliseconds.
 */
export const scrollThrough = (
  page: Page,
): Promise<{ readonly tasks: number[]; readonly frames: number[] }> =>
  page.evaluate(async () => {
    const scroller = document.querySelector('table')?.parentElement;
    if (!scroller) throw new Error('No list');
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((one) => one.duration)),
    );
    observer.observe({ type: 'longtask' });
    const frames: number[] = [];
    const frame = () =>
      new Promise<void>((next) => {
        const before = performance.now();
        requestAnimationFrame(() => {
          frames.push(performance.now() - before);
          next();
        });
      });
    for (let step = 0; step < 300; step += 1) {
      scroller.scrollTop += 400;
      await frame();
    }
    for (let leap = 0; leap <= 60; leap += 1) {
      scroller.scrollTop = (scroller.scrollHeight * ((leap * 37) % 61)) / 60;
      await frame();
    }
    await new Promise((settled) => setTimeout(settled, 200));
    observer.disconnect();
    return { tasks, frames };
  });

/**
 * Opens an empty list as long as ours, for what the browser and the machine themselves need to
 * scroll.
 */
const openEmptyList = async (page: Page): Promise<void> => {
  await page.goto('about:blank');
  await page.evaluate((rows) => {
    const scroller = document.createElement('div');
    scroller.style.cssText = 'height: 700px; overflow: auto';
    const table = document.createElement('table');
    table.style.cssText = `display: block; height: ${rows * 62}px; background: \
repeating-linear-gradient(#fff 0 61px, #ccc 61px 62px)`;
    scroller.append(table);
    document.body.append(scroller);
  }, SEED.items);
};

/**
 * Types a query at once; milliseconds until the list shows the answer, and how many items it holds.
 */
export const search = (
  page: Page,
  query: string,
): Promise<{ readonly took: number; readonly found: string }> =>
  page.evaluate(async (asked) => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    const table = document.querySelector('table');
    if (!box || !table) throw new Error('No search');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const type = async (text: string) => {
      performance.clearMarks('items-found');
      const started = performance.now();
      set?.call(box, text);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      for (;;) {
        const mark = performance.getEntriesByName('items-found')[0] as PerformanceMark | undefined;
        if (mark?.detail === text || text === '') return (mark?.startTime ?? started) - started;
        await new Promise((next) => setTimeout(next, 1));
      }
    };
    const took = await type(asked);
    const found = table.getAttribute('aria-rowcount') ?? '';
    await type('');
    await new Promise((rested) => setTimeout(rested, 50));
    return { took, found };
  }, query);

const typeQuery = (page: Page, query: string): Promise<void> =>
  page.evaluate((text) => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!box) throw new Error('No search');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, query);

/** Searches until the texts of all items were read; seconds. */
export const readTexts = async (page: Page): Promise<number> => {
  const started = performance.now();
  await page.evaluate(() => performance.clearMarks('items-read'));
  await typeQuery(page, 'warm');
  await page.waitForFunction(() => performance.getEntriesByName('items-read').length > 0, {
    timeout: READING_MS,
  });
  const took = (performance.now() - started) / 1_000;
  await typeQuery(page, '');
  return took;
};

const reportScroll = (
  what: string,
  { tasks, frames }: Awaited<ReturnType<typeof scrollThrough>>,
): void => {
  const longest = tasks.length > 0 ? `, the longest ${ms(Math.max(...tasks))}` : '';
  console.log(
    `  ${what}: ${tasks.length} long tasks${longest}; a frame ${ms(at(frames, 0.5))}, p95 \
${ms(at(frames, 0.95))}`,
  );
};

/** The list of 10,000 items: how soon it opens, how it scrolls, how soon a search answers. */
export const benchWorkspace = async (): Promise<Part> => {
  const launched = await launchBrowser();
  try {
    const page = await launched.browser.newPage();
    const home = `chrome-extension://${launched.extension.id}/workspace.html`;
    await page.goto(home);
    await named(page, 'navigation', 'Matters');
    await seedItems(page, SEED);
    const url = `${home}#/matter/${SEED.matterId}`;
    const opened: number[] = [];
    for (let run = 0; run < RUNS; run += 1) opened.push(await openList(page, url));
    console.log(`  opens: ${ms(at(opened, 0.5))} to the first rows, at worst ${ms(at(opened, 1))}`);
    console.log(`  texts read for the first time: ${(await readTexts(page)).toFixed(1)} s`);
    const scrolled = await scrollThrough(page);
    reportScroll('scrolling', scrolled);
    const rows: Part['rows'][number][] = [
      ['First rows of the list', ms(at(opened, 0.5)), ms(at(opened, 1))],
      ['A frame while scrolling', ms(at(scrolled.frames, 0.5)), ms(at(scrolled.frames, 0.95))],
    ];
    for (const [language, queries] of Object.entries(QUERIES)) {
      const took: number[] = [];
      for (let run = 0; run < RUNS; run += 1)
        for (const query of queries) took.push((await search(page, query)).took);
      console.log(
        `  search in ${language}: p50 ${ms(at(took, 0.5))}, p95 ${ms(at(took, 0.95))}, worst \
${ms(at(took, 1))}`,
      );
      rows.push([`Search in ${language}`, ms(at(took, 0.5)), ms(at(took, 0.95))]);
    }
    await openEmptyList(page);
    const empty = await scrollThrough(page);
    reportScroll('an empty list in the same run', empty);
    rows.push([
      'A frame of an empty list as long',
      ...[ms(at(empty.frames, 0.5)), ms(at(empty.frames, 0.95))],
    ]);
    await openList(page, url);
    reportScroll('scrolling while texts are read again', await scrollThrough(page));
    await openList(page, url);
    console.log(`  texts read again: ${(await readTexts(page)).toFixed(1)} s`);
    return {
      title: 'A matter of 10,000 items',
      about:
        `The list is opened ${RUNS} times and scrolled to its end and back; a search looks for ` +
        `any part of any word in all captured texts and is answered in the list. While it was ` +
        `scrolled there were ${scrolled.tasks.length} tasks longer than 50 ms.`,
      columns: ['What', 'Middle', 'Of 20 all but one (of the list: the longest)'],
      rows,
    };
  } finally {
    await launched.close();
  }
};
