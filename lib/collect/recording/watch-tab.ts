import type { TabRecording } from '../../browser/offscreen/tab-recorder.ts';
import type { CapturedTab } from '../../browser/tab/tab.ts';
import type {
  RecorderState,
  RecordingEnd,
  RecordingSpan,
  RecordingWish,
} from '../../evidence/media/recording.ts';
import { ProblemError } from '../../evidence/problem.ts';
import type { CaptureBrowser } from '../capture-browser.ts';

/** CSS pixels a second: a screen takes about four seconds. */
const SPEED = 200;
/** The tab is looked at so often. */
const LOOK_MS = 500;
/** So many looks at the end of the page, in which more of it may come. */
const LOOKS_AT_END = 4;
/** More addresses than this are counted and not told. */
const MOST_ADDRESSES = 20;

/** What was seen of a tab while it was recorded. */
export type WatchedTab = {
  readonly ended: RecordingEnd;
  /** While another tab was in front. */
  readonly behind: readonly RecordingSpan[];
  /** The addresses that the page gave itself meanwhile, and when, from the beginning. */
  readonly addresses: readonly { readonly afterMs: number; readonly url: string }[];
  /** How often it gave itself another address after those. */
  readonly untold: number;
};

type Watch = {
  readonly browser: CaptureBrowser;
  readonly tab: CapturedTab;
  readonly wish: RecordingWish;
  readonly stop: AbortSignal;
  readonly endsAt: number;
};

/** What keeps a page from answering and does not mean that it is gone. */
const STAYS: readonly string[] = ['TIME_LIMIT', 'PAGE_UNREADABLE'];

/** Scrolls the page on, where that is wanted, and asks where it is; 'left' where it is gone. */
const lookAtPage = async ({ browser, tab, wish }: Watch) => {
  const speed = wish === 'scrolled' ? SPEED : 0;
  try {
    return await browser.callPage(tab.id, 'scrollOn', speed, LOOK_MS);
  } catch (error) {
    if (error instanceof ProblemError && STAYS.includes(error.code)) return undefined;
    return 'left';
  }
};

const whenStopped = (stop: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve(undefined);
    stop.addEventListener('abort', () => resolve(undefined), { once: true });
  });

/**
 * Watches a tab while it is recorded, until the recording is to end or has ended. It calls the
 * browser all the while, which also keeps the background alive.
 */
export const watchTab = async (
  watch: Watch,
  { startedAt }: RecorderState,
  recording: TabRecording,
): Promise<WatchedTab> => {
  const { browser, tab, stop, wish, endsAt } = watch;
  const began = Date.parse(startedAt);
  const behind: RecordingSpan[] = [];
  const addresses: { afterMs: number; url: string }[] = [];
  const stopped = whenStopped(stop);
  let [url, looksAtEnd, untold, from] = [tab.url, 0, 0, undefined as number | undefined];
  const noteBehind = (isBehind: boolean) => {
    const now = Date.now() - began;
    if (isBehind) from ??= now;
    else if (from !== undefined) {
      behind.push({ from, until: now });
      from = undefined;
    }
  };
  const end = (ended: RecordingEnd): WatchedTab => {
    noteBehind(false);
    return { ended, behind, addresses, untold };
  };

  while (!stop.aborted) {
    const { ended } = await recording.look();
    // The stream of a tab ends a moment before the tab is known to be closed.
    if (ended?.why === 'stream') await browser.pause(LOOK_MS);
    const now = await browser.readTab(tab.id).catch(() => undefined);
    if (!now) return end('closed');
    if (ended) return end(ended.why);
    browser.showTimeLeft(tab.id, endsAt - Date.now());
    noteBehind(!now.active);
    const page = await Promise.race([lookAtPage(watch), stopped]);
    if (page === 'left') return end('left');
    if (page && page.url !== url) {
      url = page.url;
      if (addresses.length < MOST_ADDRESSES) addresses.push({ afterMs: Date.now() - began, url });
      else untold += 1;
    }
    looksAtEnd = wish === 'scrolled' && page?.isAtEnd ? looksAtEnd + 1 : 0;
    if (looksAtEnd >= LOOKS_AT_END) return end('page-end');
    if (wish === 'used' || !page) await Promise.race([browser.pause(LOOK_MS), stopped]);
  }
  return end('person');
};
