import { withinTime } from '../browser/time-limit.ts';
import type { CaptureRun } from './capture-run.ts';

const LIMIT_MS = 15_000;

/** Keeps the browser's own archive of the page (MHTML), where the person has permitted it. */
export const archivePage = async ({ collection, tab, browser }: CaptureRun): Promise<void> => {
  if (!(await browser.canArchive())) return;
  await collection.runStep('page', 'pageCapture.saveAsMHTML', 'archive', async () => {
    const content = await withinTime(browser.archiveTab(tab.id), LIMIT_MS, 'The archive');
    await collection.addArtifact({
      path: 'page.mhtml',
      role: 'mhtml',
      mediaType: 'multipart/related',
      content,
      method: 'pageCapture.saveAsMHTML',
      at: new Date().toISOString(),
    });
  });
};
