import type { CapturedTab } from '../browser/tab/tab.ts';
import type { Collection } from '../store/capture/collection.ts';
import type { CaptureBrowser } from './capture-browser.ts';

/** What every step of one capture works with: what is collected so far, the tab, the browser. */
export type CaptureRun = {
  readonly collection: Collection;
  readonly tab: CapturedTab;
  readonly browser: CaptureBrowser;
};
