import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { HostileBrowser, OpenPage } from './hostile-browser.ts';

/** Long enough for what a page asks for by itself: there is no event of nothing happening. */
export const SETTLE_MS = 700;

/** What a run counted, for the person who reads its figures. */
export type Counted = Record<string, number>;

/** Adds to a figure of a run. */
export const count = (counted: Counted, what: string, more = 1): void => {
  counted[what] = (counted[what] ?? 0) + more;
};

/** Captured pages may run what they like in their own tab; their frames have such addresses. */
const OF_SITES = / in (?:https?|data|blob|about):/u;

/**
 * A copy of a document keeps its scripts, which are evidence, and its own content policy is what
 * stops them (docs/package-format.md, "dom.html").
 */
const STOPPED_IN_COPY = /^stopped in file:\S*\/(?:\w+-)?dom\.html: /u;

/**
 * Expects that no script ran in a page of ours, in a report or in a copy of a page, that none was
 * there to be stopped but in copies, and that nothing was asked for since the last look, but for
 * what `mayAsk` lets pass.
 */
export const expectQuiet = async (
  browser: HostileBrowser,
  counted: Counted,
  mayAsk: (asked: string) => boolean = () => false,
): Promise<void> => {
  await pause(SETTLE_MS);
  const told = (await browser.heard()).filter((one) => !OF_SITES.test(one));
  const heard = told.filter((one) => !STOPPED_IN_COPY.test(one));
  const asked = browser.proxy.take().filter((one) => !mayAsk(one));
  count(counted, 'scripts', heard.length);
  count(counted, 'stoppedInCopies', told.length - heard.length);
  count(counted, 'requests', asked.length);
  expect({ heard, asked }).toEqual({ heard: [], asked: [] });
};

/** Scrolls through a page, so that all of it is laid out and drawn. */
export const scrollThrough = async (page: OpenPage): Promise<void> => {
  await page.evaluate(async () => {
    for (let top = 0; top < Math.min(document.body?.scrollHeight ?? 0, 40_000); top += 800) {
      scrollTo(0, top);
      await new Promise((drawn) => setTimeout(drawn, 20));
    }
  });
  await pause(SETTLE_MS);
};
