import { browser } from 'wxt/browser';
import type { PageCalls } from '../../evidence/page/calls/page-calls.ts';
import { type Problem, ProblemError } from '../../evidence/problem.ts';
import { withinTime } from '../time-limit.ts';
import { readTab } from './tab.ts';

/** The result of a call into the page: errors cross script boundaries as values. */
export type Answer<T> = { readonly value: T } | { readonly problem: Problem };

/**
 * Limit of a call into the page. A page with an open dialog or a blocked script never answers;
 * reading a very large page is slow.
 */
const CALL_MS = 45_000;
/**
 * Limit of the calls that are quick on a page of any size, while a person waits.
 */
const STEP_MS = 15_000;
const STEPS: readonly (keyof PageCalls)[] = [
  ...([
    'openMore',
    'scrollTo',
    'scrollOn',
    'whereIsPage',
    'showArea',
    'secondLook',
    'restore',
  ] as const),
];
/** Limit of adding or removing a style sheet. */
const STYLE_MS = 10_000;

const problemOf = async (tabId: number, error: unknown): Promise<ProblemError> => {
  // a tab that was closed says TAB_CLOSED, whatever words the call failed with
  await readTab(tabId);
  if (error instanceof ProblemError) return error;
  const text = String(error);
  const gone = /Frame with ID|frame was removed|document.*(unloaded|destroyed)/i.test(text);
  return new ProblemError(gone ? 'TAB_NAVIGATED' : 'PAGE_FORBIDDEN', text);
};

const inject = async <Args extends unknown[], Result>(
  tabId: number,
  func: (...args: Args) => Result,
  args: Args,
): Promise<Awaited<Result> | undefined> => {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    func,
    args,
    injectImmediately: true,
  });
  return frame?.result as Awaited<Result> | undefined;
};

const callInPage = (name: string, args: readonly unknown[]): unknown =>
  (
    globalThis as { matterproof?: { answer(name: string, args: readonly unknown[]): unknown } }
  ).matterproof?.answer(name, args);

/** Puts one of our scripts into the page's isolated world; returns what its `main` returned. */
export const injectScript = async <T>(
  tabId: number,
  file: 'capture' | 'render' | 'picker',
  limitMs = CALL_MS,
): Promise<T> => {
  const files = [`/content-scripts/${file}.js`];
  try {
    const work = browser.scripting.executeScript({
      target: { tabId },
      files,
      injectImmediately: true,
    } as never);
    const [frame] = await withinTime(work, limitMs, 'The page');
    return frame?.result as T;
  } catch (error) {
    throw await problemOf(tabId, error);
  }
};

const isPresent = (tabId: number): Promise<boolean | undefined> =>
  inject(tabId, () => (globalThis as { matterproof?: unknown }).matterproof !== undefined, []);

/**
 * `left` rejects when the page is replaced, since a call into a page that was replaced is never
 * answered. A page that only changes its address fires `onUpdated` too, but keeps our script.
 */
const watchLeaving = (tabId: number) => {
  let stop = () => {};
  const left = new Promise<never>((_, reject) => {
    const onUpdated = (updated: number, { status }: { status?: string }) => {
      if (updated !== tabId || status === undefined) return;
      isPresent(tabId).then(
        (present) =>
          present ||
          reject(new ProblemError('TAB_NAVIGATED', 'The page that was being captured is gone')),
        reject,
      );
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    stop = () => browser.tabs.onUpdated.removeListener(onUpdated);
  });
  return { left, stop };
};

/**
 * Calls the capture script in the page. Errors: those of the call, `TAB_CLOSED`, `TAB_NAVIGATED`,
 * `TIME_LIMIT`, `PAGE_FORBIDDEN`.
 */
export const callPage = async <Name extends keyof PageCalls>(
  tabId: number,
  name: Name,
  ...args: Parameters<PageCalls[Name]>
): Promise<Awaited<ReturnType<PageCalls[Name]>>> => {
  const { left, stop } = watchLeaving(tabId);
  try {
    const call = inject(tabId, callInPage, [name, args]) as Promise<
      Answer<Awaited<ReturnType<PageCalls[Name]>>> | undefined
    >;
    const limit = STEPS.includes(name) ? STEP_MS : CALL_MS;
    const what = `The page’s answer to the call “${name}”`;
    const answer = await withinTime(Promise.race([call, left]), limit, what);
    if (!answer)
      throw new ProblemError('TAB_NAVIGATED', 'The page that was being captured is gone');
    if ('value' in answer) return answer.value;
    throw new ProblemError(answer.problem.code, answer.problem.message, answer.problem.part);
  } catch (error) {
    throw await problemOf(tabId, error);
  } finally {
    stop();
  }
};

/**
 * Adds a style sheet of origin `USER` to the page and to those of its frames that we may read.
 * Returns a function that removes it.
 */
export const addStyle = async (tabId: number, css: string): Promise<() => Promise<void>> => {
  const injection = { target: { tabId, allFrames: true }, css, origin: 'USER' as const };
  const failed = async (error: unknown) => {
    throw await problemOf(tabId, error);
  };
  const style = (work: Promise<void>): Promise<void> =>
    withinTime(work, STYLE_MS, 'The page').catch(failed);
  await style(browser.scripting.insertCSS(injection));
  return () => style(browser.scripting.removeCSS(injection));
};
