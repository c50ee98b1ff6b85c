import { browser } from 'wxt/browser';
import { withinTime } from '../time-limit.ts';

/** A page with a blocked script never answers. */
const LIMIT_MS = 5_000;

/**
 * What a tab says of its document: its address and media type (`application/pdf` in the browser's
 * own viewer); `unreadable` where the browser keeps extensions out of it; undefined where it did
 * not answer in time.
 */
export type TabDocument = { readonly url: string; readonly mediaType: string } | 'unreadable';

const describe = () => ({ url: location.href, mediaType: document.contentType });

/** Asks a tab for its document's address and media type. Never rejects. */
export const readTabDocument = async (tabId: number): Promise<TabDocument | undefined> => {
  const target = { tabId };
  const work = browser.scripting
    .executeScript({ target, func: describe, injectImmediately: true })
    .then(
      ([frame]) => (frame?.result as TabDocument | null | undefined) ?? 'unreadable',
      () => 'unreadable' as const,
    );
  return withinTime(work, LIMIT_MS, 'The page').catch(() => undefined);
};
