import { type Problem, ProblemError } from '../../evidence/problem.ts';
import type { CaptureBrowser } from '../capture-browser.ts';

/** What a record says of a capture that a person stopped. */
export const STOPPED = {
  code: 'STOPPED',
  message: 'A person pressed Stop before the capture was finished',
  part: 'item',
} as const satisfies Problem;

/** Page calls that are still made after a stop: one puts the page back, one ends a picture. */
const ALWAYS: readonly string[] = ['restore', 'whereIsPage'];
/** Page calls that change the page. They end before it is put back, so a stop waits for them. */
const CHANGES: readonly string[] = ['holdStill', 'openMore', 'scrollTo', 'showArea'];

/**
 * The browser of a capture that a person can stop. After the stop every call that would go on with
 * the capture fails with `STOPPED`, and a call that is only waited for fails at once. Calls that
 * put the page back are still made. `onRefused` gets the problem, once, when the stop cost
 * something.
 */
export const stoppableBrowser = (
  browser: CaptureBrowser,
  stop: AbortSignal,
  onRefused: (problem: Problem) => void,
): CaptureBrowser => {
  const refuse = (): never => {
    onRefused(STOPPED);
    throw new ProblemError(STOPPED.code, STOPPED.message, STOPPED.part);
  };
  const stopped = new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
  /** Fails once the stop is asked for; the call itself runs on by itself. */
  const orStopped = <Result>(work: Promise<Result>): Promise<Result> => {
    let isOver = false;
    const over = work.finally(() => {
      isOver = true;
    });
    // A stop after the call's end, as one that ends a recording, costs nothing of it.
    return Promise.race([over, stopped.then(() => (isOver ? over : refuse()))]);
  };
  const unlessStopped = async <Result>(work: () => Promise<Result>): Promise<Result> =>
    stop.aborted ? refuse() : work();
  const waited = <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    ((...args: Args) => unlessStopped(() => orStopped(call(...args)))) as typeof call;
  const changing = <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    ((...args: Args) => unlessStopped(() => call(...args))) as typeof call;

  const callPage: CaptureBrowser['callPage'] = (tabId, name, ...args) => {
    const call = () => browser.callPage(tabId, name, ...args);
    if (ALWAYS.includes(name)) return call();
    return unlessStopped(() => (CHANGES.includes(name) ? call() : orStopped(call())));
  };
  const injectScript: CaptureBrowser['injectScript'] = (tabId, file, limitMs) => {
    const call = () => browser.injectScript<never>(tabId, file, limitMs);
    return unlessStopped(() => (file === 'render' ? orStopped(call()) : call()));
  };
  return {
    ...browser,
    callPage,
    injectScript,
    addStyle: changing(browser.addStyle),
    reloadTab: changing(browser.reloadTab),
    archiveTab: waited(browser.archiveTab),
    fetchFile: waited(browser.fetchFile),
    loaded: waited(browser.loaded),
    pause: waited(browser.pause),
    readFrames: waited(browser.readFrames),
    readShownFile: waited(browser.readShownFile),
    shootTab: waited(browser.shootTab),
  };
};
