import { browser } from 'wxt/browser';
import type { Bytes } from '../../evidence/digest.ts';
import type { Box } from '../../evidence/page/box.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { pause } from '../time-limit.ts';
import { isSameAddress, isSamePage } from './same-address.ts';
import { type CapturedTab, readTab } from './tab.ts';

/**
 * Delay before a screenshot refused by the quota of 2 calls per second is retried.
 */
const RETRY_MS = 15;
const GIVE_UP_MS = 8_000;

const addressChanged = (url: string): ProblemError =>
  new ProblemError('ADDRESS_CHANGED', `The address is now ${url}`);

/**
 * The browser shoots whatever is in front of the window. So before each shot and after it the tab
 * must be in front, in the same window and on the same page as when the capture began. Returns the
 * tab's address.
 */
const mustBeUnchanged = async (tab: CapturedTab): Promise<string> => {
  const now = await readTab(tab.id);
  if (now.windowId !== tab.windowId)
    throw new ProblemError('TAB_MOVED', 'The tab is in another window now');
  if (!now.active) throw new ProblemError('TAB_HIDDEN', 'Another tab came to the front');
  if (!isSamePage(now.url, tab.url)) throw addressChanged(now.url);
  return now.url;
};

const isQuota = (error: unknown): boolean =>
  String(error).includes('MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND');

/** The error of a failed screenshot: the tab may have been closed or moved at that moment. */
const refused = async (tab: CapturedTab, error: unknown): Promise<ProblemError> => {
  await pause(100);
  await mustBeUnchanged(tab);
  return new ProblemError('SCREENSHOT_FAILED', String(error));
};

/**
 * Whether this browser can screenshot any part of a page in one call, visible or not (`rect`,
 * Firefox only). Detected by `runtime.getBrowserInfo`.
 */
export const shootsParts = (): boolean => 'getBrowserInfo' in browser.runtime;

/**
 * What the tab shows now, or a part of its page in CSS pixels from the page's origin, where
 * `shootsParts`: the PNG's bytes as the browser gave them. Errors: `TAB_CLOSED`, `TAB_HIDDEN`,
 * `TAB_MOVED`, `ADDRESS_CHANGED`, `SCREENSHOT_FAILED`.
 */
export const shootTab = async (tab: CapturedTab, part?: Box): Promise<Bytes> => {
  for (const until = Date.now() + GIVE_UP_MS; ; await pause(RETRY_MS)) {
    const before = await mustBeUnchanged(tab);
    try {
      const dataUrl = await browser.tabs.captureVisibleTab(tab.windowId, {
        format: 'png',
        ...(part ? { rect: part } : {}),
      });
      const after = await mustBeUnchanged(tab);
      if (!isSameAddress(before, after)) throw addressChanged(after);
      return new Uint8Array(await (await fetch(dataUrl)).arrayBuffer());
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      if (!isQuota(error) || Date.now() > until) throw await refused(tab, error);
    }
  }
};
