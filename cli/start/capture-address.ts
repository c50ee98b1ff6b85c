import type { Page } from 'puppeteer-core';
import type { ListPlace } from '../../lib/evidence/list/list-line.ts';
import { lineReasonName } from '../../lib/evidence/names/line-name.ts';
import { judgeAnswer } from '../../lib/lists/page/judge-answer.ts';
import { probe } from '../../lib/lists/page/probe.ts';
import {
  addTags,
  capture,
  chooseMatter,
  type MatterFields,
  nameLine,
  type Outcome,
} from '../browser/drive.ts';
import {
  closePopups,
  type LaunchedBrowser,
  pressToolbarButton,
} from '../browser/launch-browser.ts';
import { findCapture } from './find-capture.ts';
import { loadPage, reasonOf } from './load-page.ts';

/**
 * What every address is captured with; `loadMs` is how long a page may take to load. `listed`: the
 * line of a list that it stands in; then a page that is not the one of the address, such as a wall
 * or an error, is not captured.
 */
export type CaptureOrder = {
  readonly matter: MatterFields;
  readonly tags: readonly string[];
  readonly loadMs: number;
  readonly listed?: Omit<ListPlace, 'list' | 'route'>;
};

/** What became of one address, and the words that say so in one line. */
export type AddressResult = {
  readonly url: string;
  readonly outcome: 'sealed' | 'partial' | 'not captured';
  readonly words: string;
};

/** Longer than any capture that is still getting on. */
const CAPTURE_MS = 180_000;
const CLOSE_MS = 10_000;

/** Rejects when the work has not ended after `ms` milliseconds; the work itself is not stopped. */
const withinTime = async <Result>(work: Promise<Result>, ms: number): Promise<Result> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`the page did not answer for ${ms / 1000} seconds`)),
    ms,
  );
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** No person sits here: dialogs are dismissed, and windows that the page opens are closed. */
const answerForThePerson = (page: Page): void => {
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  page.on('popup', (opened) => void opened?.close().catch(() => {}));
};

/** What became of a capture whose popup closed, as popups do when another program is called. */
const outcomeWithoutPopup = async (
  launched: LaunchedBrowser,
  begun: string,
  lost: unknown,
): Promise<Outcome> => {
  const found = await findCapture(launched, begun);
  if (!found) throw lost;
  const partial = found.status === 'partial';
  const words = `Sealed ${partial ? 'in part ' : ''}as ${found.exhibit} ${found.digest}`;
  return { sealed: true, partial, words };
};

/** Opens the popup over the page, with the matter chosen and the tags filled in. */
const openLabelled = async (
  launched: LaunchedBrowser,
  page: Page,
  { matter, tags, listed }: CaptureOrder,
): Promise<Page> => {
  const popup = await pressToolbarButton(launched, page);
  await chooseMatter(popup, matter);
  await addTags(popup, tags);
  if (listed) await nameLine(popup, listed);
  return popup;
};

/** Why the page that came is not captured; undefined where it is, or cannot be looked at. */
const judge = async (page: Page, url: string): Promise<string | undefined> => {
  const seen = await page.evaluate(probe).catch(() => undefined);
  const status = seen && seen.status > 0 ? seen.status : undefined;
  const reason = judgeAnswer({ asked: url, landed: page.url(), status, seen });
  return reason && lineReasonName(reason, 'en');
};

const captureIn = async (
  launched: LaunchedBrowser,
  page: Page,
  url: string,
  order: CaptureOrder,
): Promise<AddressResult> => {
  const notes = await loadPage(page, url, order.loadMs);
  const reason = order.listed ? await judge(page, url) : undefined;
  if (reason !== undefined)
    return { url, outcome: 'not captured', words: [reason, ...notes].join('; ') };
  // A page that calls another program closes the popup over it: then it is opened once more.
  const popup = await openLabelled(launched, page, order).catch(() =>
    openLabelled(launched, page, order),
  );
  const begun = new Date().toISOString();
  const { sealed, partial, words } = await capture(popup, CAPTURE_MS).catch((lost) =>
    outcomeWithoutPopup(launched, begun, lost),
  );
  const outcome = sealed ? (partial ? 'partial' : 'sealed') : 'not captured';
  return { url, outcome, words: [words, ...notes].join('; ') };
};

/** Closes the page and its popup; a page that hangs is left behind. */
const cleanUp = async (launched: LaunchedBrowser, page: Page | undefined): Promise<void> => {
  await withinTime(closePopups(launched), CLOSE_MS).catch(() => {});
  if (page) await withinTime(page.close(), CLOSE_MS).catch(() => {});
};

/**
 * Loads one address and captures it as a person does. Never throws: a page that cannot be captured
 * gives a result that says why, and leaves the browser ready for the next.
 */
export const captureAddress = async (
  launched: LaunchedBrowser,
  url: string,
  order: CaptureOrder,
): Promise<AddressResult> => {
  let page: Page | undefined;
  try {
    page = await launched.browser.newPage();
    answerForThePerson(page);
    const limit = order.loadMs + 2 * CAPTURE_MS;
    return await withinTime(captureIn(launched, page, url, order), limit);
  } catch (thrown) {
    return { url, outcome: 'not captured', words: reasonOf(thrown) };
  } finally {
    await cleanUp(launched, page);
  }
};
