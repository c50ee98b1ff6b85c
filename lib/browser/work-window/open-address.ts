import { browser } from 'wxt/browser';
import { markPage, type ProbedPage, probe } from '../../lists/page/probe.ts';
import { loaded, readTab, reloadTab } from '../tab/tab.ts';
import { pause, withinTime } from '../time-limit.ts';

/** The browser reports the tab as loaded for a moment after it was told to go elsewhere. */
const START_MS = 100;
/** Scripts that draw the page still run after `load`, and some lead to another page. */
const SETTLE_MS = 700;

/** A page that hangs is not marked: it answers nothing afterwards either. */
const MARK_MS = 1_000;

/** Marks the page in a tab that is about to be left; what may not be read is not marked. */
const leavePage = async (tabId: number): Promise<void> => {
  const work = browser.scripting.executeScript({
    target: { tabId },
    func: markPage,
    injectImmediately: true,
  });
  await withinTime(work, MARK_MS, 'The page').catch(() => {});
};

/** Begins to load a page in a tab and waits until it has loaded and settled. */
const settled = async (
  tabId: number,
  limitMs: number,
  begin: () => Promise<unknown>,
): Promise<'loaded' | 'late' | 'closed'> => {
  try {
    await begin();
    await pause(START_MS);
    const isLoaded = await loaded(tabId, limitMs);
    await pause(SETTLE_MS);
    await readTab(tabId);
    return isLoaded ? 'loaded' : 'late';
  } catch {
    return 'closed';
  }
};

/**
 * Goes to an address in a tab and waits at most `limitMs` milliseconds until it has loaded and
 * settled. `late`: it was still loading then. `closed`: the tab is gone.
 */
export const openAddress = async (
  tabId: number,
  url: string,
  limitMs: number,
): Promise<'loaded' | 'late' | 'closed'> => {
  await leavePage(tabId);
  return settled(tabId, limitMs, () => browser.tabs.update(tabId, { url, active: true }));
};

/** Loads the page in a tab anew, and nothing of it from the browser's cache; else alike. */
export const reloadAddress = (
  tabId: number,
  limitMs: number,
): Promise<'loaded' | 'late' | 'closed'> => settled(tabId, limitMs, () => reloadTab(tabId));

const PROBE_MS = 15_000;

/** Why a page was not read. */
type UnreadPage = 'error-page' | 'own-page' | 'unreadable' | 'silent';

const unreadBy = (message: string): UnreadPage => {
  if (/error page/iu.test(message)) return 'error-page';
  return /chrome-extension:/iu.test(message) ? 'own-page' : 'unreadable';
};

/**
 * Looks at the page in a tab. `error-page`: the browser shows a page of its own because there was
 * no answer. `own-page`: it is still the empty page of ours. `unreadable`: the browser does not let
 * the extension in. `silent`: the page does not answer.
 */
export const probePage = async (tabId: number): Promise<ProbedPage | UnreadPage> => {
  const work = browser.scripting
    .executeScript({ target: { tabId }, func: probe, injectImmediately: true })
    .then(
      ([frame]) => (frame?.result as ProbedPage | null | undefined) ?? 'unreadable',
      (error) => unreadBy(String(error)),
    );
  return withinTime(work, PROBE_MS, 'The page').catch(() => 'silent' as const);
};

/**
 * Whether a download began at or after a time in milliseconds since the epoch. It is cancelled and
 * forgotten: no list fills a person's downloads.
 */
export const cancelDownload = async (since: number): Promise<boolean> => {
  const startedAfter = new Date(since).toISOString();
  const begun = await browser.downloads.search({ startedAfter }).catch(() => []);
  // Our own packages and backups come from addresses of ours.
  const foreign = begun.filter(({ url }) => /^https?:/u.test(url));
  for (const { id } of foreign) {
    await browser.downloads.cancel(id).catch(() => {});
    await browser.downloads.erase({ id }).catch(() => {});
  }
  return foreign.length > 0;
};

/** Whether the computer says that it is connected to a network. */
export const isOnline = (): boolean => navigator.onLine;
