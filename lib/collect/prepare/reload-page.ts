import type { CapturedPage } from '../../evidence/page/captured-page.ts';
import type { Problem } from '../../evidence/problem.ts';
import type { Collection } from '../../store/capture/collection.ts';
import type { CaptureRun } from '../capture-run.ts';

const LOADING_MS = 15_000;
/** The browser reports the tab as loaded for a moment after `reload` was called. */
const START_MS = 100;
/** Scripts that draw the page still run after `load`. */
const SETTLE_MS = 700;

/** The problem of a page that did not finish loading in time. */
export const PAGE_LOADING: Problem = {
  code: 'PAGE_LOADING',
  message: 'The page was still loading',
  part: 'page',
};

/**
 * Reloads the page past the cache and waits until it has settled, so that it is captured before
 * anyone has touched it.
 */
export const reloadPage = ({ collection, tab, browser }: CaptureRun): Promise<unknown> =>
  collection.runStep('page', 'tabs.reload', 'fresh-load', async () => {
    await browser.reloadTab(tab.id);
    await browser.pause(START_MS);
    if (!(await browser.loaded(tab.id, LOADING_MS))) collection.addProblem(PAGE_LOADING);
    await browser.pause(SETTLE_MS);
  });

/**
 * Records whether the page that was read was really loaded anew: its navigation began after Capture
 * was pressed.
 */
export const noteFreshLoad = async (
  collection: Collection,
  { facts }: Pick<CapturedPage, 'facts'>,
): Promise<void> => {
  const { capturedAt, conditions } = collection.draft;
  const freshLoad = Date.parse(facts.navigatedAt ?? '') >= Date.parse(capturedAt);
  await collection.updateDraft({ conditions: { ...conditions, freshLoad } });
  if (freshLoad) return;
  collection.addProblem({
    code: 'NOT_RELOADED',
    message: `The page was opened at ${facts.navigatedAt ?? 'an unknown time'}`,
    part: 'page',
  });
};
