import { asksForPdf } from '../../lib/browser/permissions/authority-permission.ts';
import { lacksFileAccess } from '../../lib/browser/permissions/file-access.ts';
import { readRecordingRight } from '../../lib/browser/permissions/optional-permission.ts';
import { readChosenScope } from '../../lib/browser/settings/chosen-scope.ts';
import { readOpensAll } from '../../lib/browser/settings/opened-hosts.ts';
import { readSettings } from '../../lib/browser/settings/settings.ts';
import { type CapturedTab, frontTab } from '../../lib/browser/tab/tab.ts';
import { readCaptureProgress } from '../../lib/store/capture/capture-progress.ts';
import type { ListingRow } from '../../lib/store/listings/listing.ts';
import { listCapturesOf } from '../../lib/store/listings/listings.ts';
import { listMatters } from '../../lib/store/matters.ts';

/**
 * Earlier captures of a tab's page, newest first; none when the browser hides the page's address.
 */
export const capturesOf = async (tab: CapturedTab | undefined): Promise<ListingRow[]> =>
  tab?.url ? listCapturesOf({ page: { url: tab.url } }) : [];

const aboutTab = async (tab: CapturedTab | undefined) => {
  const [captures, progress, lacksAccess, openAll, asksPdf] = await Promise.all([
    capturesOf(tab),
    tab && readCaptureProgress(tab.id),
    tab !== undefined && lacksFileAccess(tab.url),
    tab !== undefined && readOpensAll(tab.url),
    tab !== undefined && asksForPdf(tab.url),
  ]);
  return { tab, captures, progress, lacksAccess, openAll, asksForPdf: asksPdf };
};

/**
 * Reads in parallel all that the popup needs for its first paint, so that nothing moves afterwards.
 */
export const readFirstLook = async () => {
  const [settings, recordingRight, chosenScope, matters, about] = await Promise.all([
    readSettings(),
    readRecordingRight(),
    readChosenScope(),
    listMatters(),
    frontTab().then(aboutTab),
  ]);
  return { settings, recordingRight, chosenScope, matters, ...about };
};

/** What the popup knows when it first paints. */
export type FirstLook = Awaited<ReturnType<typeof readFirstLook>>;
