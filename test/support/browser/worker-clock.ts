import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';

/** The extension's background, once it runs. */
const backgroundOf = async ({ browser, extension }: LaunchedBrowser) => {
  for (const until = Date.now() + 30_000; Date.now() < until; await setTimeout(100)) {
    const target = browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().includes(extension.id));
    const worker = await target?.worker();
    if (worker) return worker;
  }
  throw new Error('The background does not run');
};

/** Runs in the page or the worker whose clock is set. */
const shiftDate = (to: string): void => {
  const scope = globalThis as { RealDate?: DateConstructor };
  scope.RealDate ??= Date;
  const Real = scope.RealDate;
  const ahead = Real.parse(to) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given: []) {
      if (given.length === 0) super(Real.now() + ahead);
      else super(...given);
    }
    static override now = () => Real.now() + ahead;
  } as DateConstructor;
};

/**
 * Sets the clock that the background sees, as if the computer's were set; it goes on from there.
 */
export const setClock = async (product: LaunchedBrowser, instant: string): Promise<void> => {
  await (await backgroundOf(product)).evaluate(shiftDate, instant);
};

/** Sets the clock that an open page sees, in the same way. */
export const setPageClock = (page: Page, instant: string): Promise<void> =>
  page.evaluate(shiftDate, instant);
