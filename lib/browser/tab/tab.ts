import { type Browser, browser } from 'wxt/browser';
import { ProblemError } from '../../evidence/problem.ts';
import { pause } from '../time-limit.ts';

/** A tab as a capture needs it. */
export type CapturedTab = {
  readonly id: number;
  readonly windowId: number;
  readonly url: string;
  readonly title: string;
  readonly loading: boolean;
  readonly active: boolean;
  readonly privateMode: boolean;
};

const tabOf = (tab: Browser.tabs.Tab): CapturedTab => ({
  id: tab.id ?? -1,
  windowId: tab.windowId,
  url: tab.url ?? tab.pendingUrl ?? '',
  title: tab.title ?? '',
  loading: tab.status === 'loading',
  active: tab.active,
  privateMode: tab.incognito,
});

/** The tab as it is now. Errors: `TAB_CLOSED`. */
export const readTab = async (tabId: number): Promise<CapturedTab> => {
  try {
    return tabOf(await browser.tabs.get(tabId));
  } catch {
    throw new ProblemError('TAB_CLOSED', 'The tab is closed');
  }
};

/** The tab in front of the current window, where there is one. */
export const frontTab = async (): Promise<CapturedTab | undefined> => {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab && tabOf(tab);
};

/** Reloads a tab past the browser's cache. */
export const reloadTab = (tabId: number): Promise<void> =>
  browser.tabs.reload(tabId, { bypassCache: true });

/** The page's zoom, 1 for 100 %. */
export const zoomOf = (tabId: number): Promise<number> => browser.tabs.getZoom(tabId);

/** Waits until the tab has loaded, at most `ms` milliseconds. Returns whether it has. */
export const loaded = async (tabId: number, ms: number): Promise<boolean> => {
  for (const until = Date.now() + ms; Date.now() < until; await pause(50))
    if (!(await readTab(tabId)).loading) return true;
  return !(await readTab(tabId)).loading;
};

const FORBIDDEN = [
  /^(?!https?:|file:|data:|blob:)/i,
  /^https:\/\/chromewebstore\.google\.com\//i,
  /^https:\/\/chrome\.google\.com\/webstore/i,
  /^https:\/\/(addons|discovery|support)\.mozilla\.org\//i,
];

/**
 * Whether the browser keeps extensions out of the page at this URL (browser pages, the stores,
 * view-source).
 */
export const isForbidden = (url: string): boolean => FORBIDDEN.some((pattern) => pattern.test(url));
