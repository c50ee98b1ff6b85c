import { browser } from 'wxt/browser';
import { withinTime } from '../time-limit.ts';

/** What a page asked for meanwhile, by the name of the function, and how often. */
export type HeldCalls = { readonly [name: string]: number };

const PAGE_MS = 10_000;
/** Under this symbol the page's window has the function that puts everything back. */
const KEY = 'matterproof.held';

/**
 * Runs in the page's own world: answers the functions that open a dialog, a window or another page
 * as if the person had cancelled.
 */
const hold = (key: string): void => {
  const names = ['alert', 'confirm', 'prompt', 'print', 'open', 'close'];
  const answers: Record<string, unknown> = { confirm: false, prompt: null, open: null };
  const places: [object, string][] = [
    ...names.map((name): [object, string] => [window, name]),
    ...['back', 'forward', 'go'].map((name): [object, string] => [History.prototype, name]),
    [HTMLFormElement.prototype, 'submit'],
  ];
  const symbol = Symbol.for(key);
  const world = window as unknown as Record<symbol, (() => object) | undefined>;
  world[symbol]?.();
  const held: Record<string, number> = {};
  const undo = places.map(([owner, name]) => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    const value = () => {
      held[name] = (held[name] ?? 0) + 1;
      return answers[name];
    };
    Object.defineProperty(owner, name, { ...before, value, configurable: true, writable: true });
    return () => {
      if (Object.getOwnPropertyDescriptor(owner, name)?.value !== value) return;
      if (before) Object.defineProperty(owner, name, before);
      else Reflect.deleteProperty(owner, name);
    };
  });
  const value = () => {
    for (const one of undo) one();
    Reflect.deleteProperty(world, symbol);
    return held;
  };
  Object.defineProperty(world, symbol, { value, configurable: true });
};

const release = (key: string): object | undefined =>
  (window as unknown as Record<symbol, (() => object) | undefined>)[Symbol.for(key)]?.();

const runInPage = async <Result>(
  tabId: number,
  func: (key: string) => Result,
): Promise<Result | undefined> => {
  const work = browser.scripting.executeScript({
    ...{ target: { tabId }, world: 'MAIN', injectImmediately: true },
    ...{ func, args: [KEY] },
  } as never);
  const [frame] = await withinTime(work, PAGE_MS, 'The page');
  return frame?.result as Result | undefined;
};

const NAMES = 'alert confirm prompt print open close back forward go submit'.split(' ');

/** The page can change what it returns: only known names with counts are taken from it. */
const toCalls = (answer: unknown): HeldCalls =>
  Object.fromEntries(
    Object.entries(answer ?? {}).filter(
      ([name, count]) => NAMES.includes(name) && Number.isSafeInteger(count) && count > 0,
    ),
  );

/**
 * Keeps the scripts of a page from opening a dialog, which would block it, or a window, and from
 * leaving by its history, until the function that is returned is called. That one puts the page's
 * functions back and returns what the page asked for. Errors: those of the browser, `TIME_LIMIT`.
 */
export const holdDialogs = async (tabId: number): Promise<() => Promise<HeldCalls>> => {
  await runInPage(tabId, hold);
  return async () => toCalls(await runInPage(tabId, release));
};
