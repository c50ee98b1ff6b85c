import { browser } from 'wxt/browser';
import type { PageCalls } from '../evidence/captured-page.ts';
import { type Problem, ProblemError } from '../evidence/problem.ts';
import { withinTime } from './time-limit.ts';

/** What a call into the page comes back as: errors cross script boundaries as values. */
export type Answer<T> = { readonly value: T } | { readonly problem: Problem };

/** A page whose dialog is open, or whose script never yields, answers nothing. */
const CALL_MS = 20_000;

const problemOf = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  const text = String(error);
  if (/No tab with id|tab was closed/i.test(text)) return new ProblemError('TAB_CLOSED', text);
  if (/Frame with ID|frame was removed|document.*(unloaded|destroyed)/i.test(text))
    return new ProblemError('TAB_NAVIGATED', text);
  return new ProblemError('PAGE_FORBIDDEN', text);
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
  file: 'capture' | 'render',
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
    throw problemOf(error);
  }
};

/** Calls the capture script in the page. Errors: those of the call, `TAB_CLOSED`, `TAB_NAVIGATED`, `TIME_LIMIT`, `PAGE_FORBIDDEN`. */
export const callPage = async <Name extends keyof PageCalls>(
  tabId: number,
  name: Name,
  ...args: Parameters<PageCalls[Name]>
): Promise<Awaited<ReturnType<PageCalls[Name]>>> => {
  const call = inject(tabId, callInPage, [name, args]) as Promise<
    Answer<Awaited<ReturnType<PageCalls[Name]>>> | undefined
  >;
  const answer = await withinTime(call, CALL_MS, 'The page').catch((error) => {
    throw problemOf(error);
  });
  if (!answer) throw new ProblemError('TAB_NAVIGATED', 'The page that was being captured is gone');
  if ('problem' in answer)
    throw new ProblemError(answer.problem.code, answer.problem.message, answer.problem.part);
  return answer.value;
};

/** A style sheet of the person's own origin in the page; the function that it returns takes it away again. */
export const addStyle = async (tabId: number, css: string): Promise<() => Promise<void>> => {
  const injection = { target: { tabId }, css, origin: 'USER' as const };
  await browser.scripting.insertCSS(injection);
  return () => browser.scripting.removeCSS(injection);
};
