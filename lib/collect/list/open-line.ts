import type { LineReason } from '../../evidence/list/line-reason.ts';
import { judgeAnswer } from '../../lists/page/judge-answer.ts';
import type { ProbedPage } from '../../lists/page/probe.ts';
import type { ListBrowser } from './list-browser.ts';

/** What was found at an address: with a `reason` it is not captured. */
export type OpenedPage = {
  readonly reason?: LineReason;
  readonly landed?: string;
  readonly status?: number;
  readonly title?: string;
};

/** How long a page of a list may take to load. */
export const LOAD_MS = 60_000;

const describe = ({ url, status, title }: ProbedPage): OpenedPage => ({
  landed: url,
  ...(status > 0 && { status }),
  ...(title && { title }),
});

/** The address that was opened and when, and whether it took too long. */
type Opening = { readonly url: string; readonly since: number; readonly isLate: boolean };

/** Nothing came of the address, and the tab shows what it showed before. */
const stayed = async (
  browser: ListBrowser,
  { url, since, isLate }: Opening,
): Promise<OpenedPage> => {
  if (isLate) return { reason: 'timed-out' };
  return { reason: (await browser.cancelDownload(url, since)) ? 'download' : 'no-page' };
};

/**
 * A private window begins with an empty page, which may be read as little as another site's: where
 * its tab has no address that may be read, the one cannot be told from the other.
 */
const nothingOfSite = async (browser: ListBrowser, opening: Opening): Promise<OpenedPage> => {
  const found = await stayed(browser, opening);
  return found.reason === 'no-page' ? { reason: 'nothing-of-site' } : found;
};

/**
 * Judges a page that cannot be read: another site, a file that the browser shows itself, or, in
 * Firefox, a page of its own in place of an answer, which has the address that was asked for.
 */
const judgeUnread = async (
  browser: ListBrowser,
  asked: string,
  landed: string,
): Promise<OpenedPage> => {
  // The address of a site that nobody permitted is not told.
  if (landed === '') return { reason: 'redirected' };
  const reason = judgeAnswer({ asked, landed });
  if (reason) return { landed, reason };
  const isWeb = /^https?:/u.test(landed);
  return isWeb && !(await browser.isAnswered(landed)) ? { reason: 'network' } : { landed };
};

/**
 * Whether the browser shows an answer that it kept: some are kept for ever (410), and what was
 * answered earlier was not observed now.
 */
const isAnswerKept = (page: Awaited<ReturnType<ListBrowser['probePage']>>): boolean =>
  typeof page !== 'string' && !page.isOld && page.isCached;

/** Opens an address in a tab and judges what came: whether it is to be captured, or why not. */
export const openLine = async (
  browser: ListBrowser,
  tabId: number,
  url: string,
): Promise<OpenedPage> => {
  if (!(await browser.mayReadSites([url]))) return { reason: 'not-permitted' };
  const before = await browser.readTab(tabId).then(
    (tab) => tab.url,
    () => '',
  );
  const since = browser.now();
  let opened = await browser.openAddress(tabId, url, LOAD_MS);
  if (opened === 'closed') return { reason: 'closed' };
  let page = await browser.probePage(tabId);
  if (isAnswerKept(page)) {
    opened = await browser.reloadAddress(tabId, LOAD_MS);
    page = await browser.probePage(tabId);
  }
  const isLate = opened === 'late';
  const opening = { url, since, isLate };
  const tab = await browser.readTab(tabId).catch(() => undefined);
  if (!tab) return { reason: 'closed' };
  if (page === 'silent') return { reason: 'timed-out' };
  if (typeof page !== 'string') {
    // The routes of one page (`#/…`) differ in its address alone.
    const isRoute = page.url === url && page.url !== before;
    if (page.isOld && !isRoute) return stayed(browser, opening);
    const { status } = page;
    const known = { status: status > 0 ? status : undefined, seen: page };
    const reason = judgeAnswer({ asked: url, landed: page.url, ...known });
    return { ...describe(page), ...(reason && { reason }) };
  }
  const isEmpty = tab.url === '' || tab.url === 'about:blank';
  if (tab.privateMode && isEmpty) return nothingOfSite(browser, opening);
  const hasLeft = page !== 'own-page' && (tab.url === '' || tab.url !== before || tab.url === url);
  if (!hasLeft) return stayed(browser, opening);
  if (isLate) return { reason: 'timed-out' };
  // Firefox has pages of its own where there was no answer.
  if (page === 'error-page' || tab.url.startsWith('about:')) return { reason: 'network' };
  return judgeUnread(browser, url, tab.url);
};
