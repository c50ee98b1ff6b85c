import { named } from '../browser/drive.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { seedItems } from '../seed/seed-items.ts';
import {
  openEmptyList,
  openList,
  QUERIES,
  readTexts,
  scrollThrough,
  search,
} from './drive-list.ts';
import type { Part } from './readers/part.ts';

const SEED = { matterId: '01BENCHMATTER', reference: 'BENCH-1', items: 10_000 };
const RUNS = 5;

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;
const ms = (value: number): string => `${value.toFixed(0)} ms`;

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
    await openEmptyList(page, SEED.items);
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
