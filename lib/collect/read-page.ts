import { isForbidden } from '../browser/tab/tab.ts';
import type { CapturedPage } from '../evidence/page/captured-page.ts';
import type { CaptureRun } from './capture-run.ts';
import { PAGE_LOADING } from './prepare/reload-page.ts';
import { readForeignFrames } from './read-frames.ts';

/** How long to wait for a page that is still loading. */
const LOADING_MS = 3_000;
/** How long to wait before a page that was replaced while it was read is read again. */
const RETRY_MS = 500;

const waitUntilLoaded = async ({ collection, tab, browser }: CaptureRun): Promise<void> => {
  if (!tab.loading || (await browser.loaded(tab.id, LOADING_MS))) return;
  collection.addProblem(PAGE_LOADING);
};

/** Reads the further parts of a large document and joins them to the first. */
export const wholeHtml = async (
  { tab, browser }: CaptureRun,
  { html, htmlLength }: Pick<CapturedPage, 'html' | 'htmlLength'>,
): Promise<string> => {
  const parts = [html];
  // An empty part would never reach the end; it counts as the last one.
  for (let at = html.length; at < htmlLength; at += parts.at(-1)?.length || htmlLength)
    parts.push(await browser.callPage(tab.id, 'htmlPart', at));
  return parts.join('');
};

/**
 * Reads the page in one go, before the capture changes anything in it. Undefined where the browser
 * or the page did not permit it.
 */
export const readPage = async (run: CaptureRun): Promise<CapturedPage | undefined> => {
  const { collection, tab, browser } = run;
  if (isForbidden(tab.url)) return undefined;
  return collection.runStep('page', 'scripting.executeScript', 'page', async () => {
    await waitUntilLoaded(run);
    const read = async () => {
      await browser.injectScript(tab.id, 'capture');
      return browser.callPage(tab.id, 'read');
    };
    // A document that arrives just now can replace the one that the script was injected into.
    const page = await read().catch(async (error) => {
      if (!(await browser.readTab(tab.id)).loading) throw error;
      await browser.pause(RETRY_MS);
      collection.addStep({
        step: 'read-again',
        by: 'scripting.executeScript',
        detail: 'the page was replaced while it was read',
      });
      return read();
    });
    return readForeignFrames(run, { ...page, html: await wholeHtml(run, page) });
  });
};
