import type { CapturedTab } from '../browser/tab/tab.ts';
import { loaded, reloadTab } from '../browser/tab/tab.ts';
import { pause } from '../browser/time-limit.ts';
import type { Collection } from '../store/capture/collection.ts';

const LOADING_MS = 15_000;
/** Scripts that draw the page run on after `load`. */
const SETTLE_MS = 700;

/**
 * Reloads the page past the cache and waits until it is settled, so that it is captured before
 * anyone touched it.
 */
export const reloadPage = (collection: Collection, tab: CapturedTab): Promise<unknown> =>
  collection.attempt('page', 'tabs.reload', 'fresh-load', async () => {
    await reloadTab(tab.id);
    await pause(100);
    if (!(await loaded(tab.id, LOADING_MS)))
      collection.trouble({
        code: 'PAGE_LOADING',
        message: 'The page was still loading',
        part: 'page',
      });
    await pause(SETTLE_MS);
  });
