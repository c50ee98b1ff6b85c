import { archiveTab } from '../browser/tab/archive.ts';
import type { CapturedTab } from '../browser/tab/tab.ts';
import { withinTime } from '../browser/time-limit.ts';
import type { Collection } from '../store/capture/collection.ts';

const ARCHIVE_MS = 15_000;

/** Keeps the browser's own archive of the page, where the person has granted it. */
export const archivePage = async (collection: Collection, tab: CapturedTab): Promise<void> => {
  await collection.attempt('page', 'pageCapture.saveAsMHTML', 'archive', async () => {
    const content = await withinTime(archiveTab(tab.id), ARCHIVE_MS, 'The archive');
    if (!content) return;
    await collection.keep({
      path: 'page.mhtml',
      role: 'mhtml',
      mediaType: 'multipart/related',
      content,
      method: 'pageCapture.saveAsMHTML',
      at: new Date().toISOString(),
    });
  });
};
