import { browser } from 'wxt/browser';
import { markPage, type ProbedPage, probe } from '../../lists/page/probe.ts';
import { lookAtRest, type Rest } from '../../lists/page/settle.ts';
import { loaded, readTab, reloadTab } from '../tab/tab.ts';
import { pause, withinTime } from '../time-limit.ts';

/** The browser reports the tab as loaded for a moment after it was told to go elsewhere. */
const START_MS = 100;
/** Scripts that draw the page still run after `load`: for so long it must not have changed. */
const STILL_MS = 700;
/** A page that changes without end is taken as it is then. */
const MOVING_MS = 5_000;
const LOOK_MS = 100;
/** A page that hangs does not say whether it is still. */
const ANSWER_MS = 5_000;
/** The browser may be late to tell that it goes elsewhere, or that a download began. */
const BEGIN_MS = 700;
/** How many pages that lead to another one are followed. */
const MOST_TURNS = 4;

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

/** Whether the page in a tab is still; undefined where it may not be read or does not answer. */
const lookAt = async (tabId: number): Promise<Rest | undefined> => {
  const work = browser.scripting.executeScript({
    target: { tabId },
    func: lookAtRest,
    args: [STILL_MS],
    injectImmediately: true,
  });
  return withinTime(work, ANSWER_MS, 'The page').then(
    ([frame]) => (frame?.result as Rest | null | undefined) ?? undefined,
    () => undefined,
  );
};

/** Waits until the page in a tab is still, or has moved for long. */
const restOf = async (tabId: number): Promise<Rest | undefined> => {
  const until = Date.now() + MOVING_MS;
  for (;;) {
    const rest = await lookAt(tabId);
    if (rest !== 'moving' || Date.now() >= until) return rest;
    await pause(LOOK_MS);
  }
};

/** Waits until a tab has loaded and is still, also where one page leads to another. */
const untilStill = async (tabId: number, limitMs: number): Promise<boolean> => {
  const until = Date.now() + limitMs;
  let isUnread = false;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    if (!(await loaded(tabId, until - Date.now()))) return false;
    const rest = await restOf(tabId);
    if (rest === 'still' || rest === 'moving') {
      if (!(await readTab(tabId)).loading) return true;
    } else if (isUnread) return true;
    else {
      isUnread = true;
      await pause(BEGIN_MS);
    }
  }
  return loaded(tabId, until - Date.now());
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
    const isLoaded = await untilStill(tabId, limitMs);
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
 * Whether a server answers at an address, whatever it says. It is asked without cookies, and for no
 * content.
 */
export const isAnswered = (url: string): Promise<boolean> => {
  const signal = AbortSignal.timeout(PROBE_MS);
  return fetch(url, { method: 'HEAD', cache: 'no-store', credentials: 'omit', signal }).then(
    () => true,
    () => false,
  );
};

type Download = { readonly url: string; readonly finalUrl?: string; readonly referrer?: string };

/** An address without its scheme, which browsers raise to https, and without what is not asked. */
const placeOf = (url: string): string | undefined => {
  const { host, pathname, search, protocol = '' } = URL.parse(url) ?? {};
  return /^https?:$/u.test(protocol) ? `${host}${pathname}${search}` : undefined;
};

/**
 * Whether a download came of an address that a list opened, and not of a press in another window.
 * Firefox names only where a server led to (it has no `finalUrl`); what a list opens has no page
 * that it came from.
 */
export const isDownloadOf = (asked: string, { url, finalUrl, referrer }: Download): boolean => {
  const place = placeOf(asked);
  if (place === undefined || placeOf(url) === undefined) return false;
  if ([url, finalUrl ?? ''].some((one) => placeOf(one) === place)) return true;
  return finalUrl === undefined && !referrer;
};

/**
 * Whether a download of an address began at or after a time in milliseconds since the epoch. It is
 * cancelled and forgotten: no list fills a person's downloads.
 */
export const cancelDownload = async (asked: string, since: number): Promise<boolean> => {
  const startedAfter = new Date(since).toISOString();
  const begun = await browser.downloads.search({ startedAfter }).catch(() => []);
  const foreign = begun.filter((download) => isDownloadOf(asked, download));
  for (const { id } of foreign) {
    await browser.downloads.cancel(id).catch(() => {});
    await browser.downloads.erase({ id }).catch(() => {});
  }
  return foreign.length > 0;
};

/** Whether the computer says that it is connected to a network. */
export const isOnline = (): boolean => navigator.onLine;
