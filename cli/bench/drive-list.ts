import type { Page } from 'puppeteer-core';

/** A large matter on a busy machine. */
const READING_MS = 3_600_000;

/** What people look for in a matter, by language; some of it is nowhere. */
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
 * Opens an empty list as long as ours of so many items, for what the browser and the machine
 * themselves need to scroll.
 */
export const openEmptyList = async (page: Page, items: number): Promise<void> => {
  await page.goto('about:blank');
  await page.evaluate((rows) => {
    const scroller = document.createElement('div');
    scroller.style.cssText = 'height: 700px; overflow: auto';
    const table = document.createElement('table');
    table.style.cssText = `display: block; height: ${rows * 62}px; background: \
repeating-linear-gradient(#fff 0 61px, #ccc 61px 62px)`;
    scroller.append(table);
    document.body.append(scroller);
  }, items);
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
