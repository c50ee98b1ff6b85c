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

/** Runs in the page or the worker whose clock is set. Returns the milliseconds that it is ahead. */
const shiftDate = (to: string): number => {
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
  return ahead;
};

type Alarms = {
  getAll(): Promise<{ name: string; scheduledTime: number }[]>;
  create(name: string, at: { when: number }): Promise<void>;
};

/**
 * Runs in the worker: the browser's alarms are set by the real clock, so those that there are, and
 * those to come, are moved with the worker's.
 */
const shiftAlarms = async (ahead: number): Promise<void> => {
  const scope = globalThis as unknown as {
    ahead?: number;
    setAlarm?: Alarms['create'];
    chrome: { alarms: Alarms };
  };
  const { alarms } = scope.chrome;
  scope.setAlarm ??= alarms.create.bind(alarms);
  const { ahead: before = 0, setAlarm } = scope;
  scope.ahead = ahead;
  alarms.create = (name, { when }) => setAlarm(name, { when: when - ahead });
  for (const { name, scheduledTime } of await alarms.getAll())
    await setAlarm(name, { when: scheduledTime + before - ahead });
};

/**
 * Sets the clock that the background sees, as if the computer's were set; it goes on from there,
 * and alarms that are due by it ring.
 */
export const setClock = async (product: LaunchedBrowser, instant: string): Promise<void> => {
  const background = await backgroundOf(product);
  await background.evaluate(shiftAlarms, await background.evaluate(shiftDate, instant));
};

/** Sets the clock that an open page sees, in the same way. */
export const setPageClock = async (page: Page, instant: string): Promise<void> => {
  await page.evaluate(shiftDate, instant);
};
