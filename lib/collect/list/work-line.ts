import type { CollectRequest, CollectResult } from '../../browser/messages.ts';
import type { CaptureList } from '../../evidence/list/capture-list.ts';
import type { LineReason } from '../../evidence/list/line-reason.ts';
import type { ListLine } from '../../evidence/list/list-line.ts';
import type { ProblemCode } from '../../evidence/problem.ts';
import { afterFailure } from '../../lists/after-failure.ts';
import type { EvidenceStore } from '../../store/db.ts';
import {
  beginLine,
  failLine,
  findLine,
  noteLine,
  putOffLine,
} from '../../store/lists/list-lines.ts';
import { findList, pauseList } from '../../store/lists/lists.ts';
import type { ListBrowser } from './list-browser.ts';
import { LOAD_MS, type OpenedPage, openLine } from './open-line.ts';

/** What a list works with: the browser, the capture of a tab and its stop, and the store. */
export type ListWork = {
  readonly browser: ListBrowser;
  readonly collect: (request: CollectRequest) => Promise<CollectResult>;
  readonly stopCapture: (tabId: number) => Promise<unknown>;
  /** Absent: the one store of this profile. */
  readonly db?: EvidenceStore | undefined;
};

/** A line that is being worked on. */
type At = { readonly list: CaptureList; readonly line: ListLine; readonly url: string };

/** The page of ours that the window of a list shows beside its pages. */
const statusPageOf = ({ matterId }: CaptureList): string =>
  `/workspace.html#/matter/${encodeURIComponent(matterId)}/lists`;

const later = (browser: ListBrowser, ms: number): string =>
  new Date(browser.now() + ms).toISOString();

/** The browser tells that a window was closed a moment after it tells of its tabs. */
const WINDOW_MS = 500;

/** Whether the tab went because a person closed the window, which pauses the list. */
const hasClosedWindow = async ({ browser, db }: ListWork, { list }: At): Promise<boolean> => {
  await browser.pause(WINDOW_MS);
  if (await browser.hasWorkWindow()) return false;
  await pauseList(list.id, 'window-closed', db);
  return true;
};

/** Ends a line whose page could not be had, or puts it off. */
const fail = async (
  work: ListWork,
  at: At,
  { reason, ...seen }: OpenedPage & { readonly reason: LineReason },
): Promise<void> => {
  const { browser, db } = work;
  const { list, line } = at;
  const isPrivate = line.route !== undefined;
  const putOff = (ms: number, counts: boolean) =>
    putOffLine(list.id, line.n, { nextAt: later(browser, ms), counts }, db);
  if (!isPrivate && reason === 'closed' && (await hasClosedWindow(work, at))) {
    await putOff(0, false);
    return;
  }
  // A page that hangs, and one whose address is not told, must not be taken for the next one.
  const isLeft = reason === 'timed-out' || reason === 'redirected';
  if (isLeft && !isPrivate) await browser.dropWorkTab();
  const tookMs = browser.now() - Date.parse(line.openedAt ?? '');
  const after = afterFailure(
    { reason, tries: line.tries, tookMs, limitMs: LOAD_MS * 2, isOnline: browser.isOnline() },
    list.pace.retryMs,
  );
  if (after.again) await putOff(after.afterMs, after.counts);
  else {
    const now = new Date(browser.now());
    await failLine(list.id, line.n, { reason, ...seen }, now, db);
  }
};

/** How long a tab that a person captures by hand is left alone. */
const BUSY_MS = 30_000;

const REASONS: { readonly [Code in ProblemCode]?: LineReason } = {
  TAB_CLOSED: 'closed',
  TIME_LIMIT: 'timed-out',
};

/** Pages that a list does not capture, but a watch does, since they are what a visit showed. */
const SHOWN: ReadonlySet<LineReason> = new Set<LineReason>([
  ...(['login-wall', 'captcha', 'not-found', 'gone', 'refused'] as const),
  ...(['too-many-requests', 'server-error'] as const),
]);

const capture = async (work: ListWork, at: At, seen: OpenedPage, tabId: number): Promise<void> => {
  const { browser, collect, db } = work;
  const { list, line } = at;
  const { matterId, tags, scope, role, name, openAll } = list;
  // Kept before the capture: if the browser ends during it, the visit is judged by this answer.
  await noteLine(list.id, line.n, seen, db);
  const result = await collect({
    tabId,
    matterId,
    tags,
    note: '',
    ...(scope && { scope }),
    ...(role && { role }),
    ...(openAll && { openAll }),
    listed: {
      ...{ list: list.id, name, line: line.n, given: line.given },
      ...(line.route && { route: line.route }),
    },
  });
  if ('item' in result) return;
  const { code } = result.problem;
  const again = (ms: number) =>
    putOffLine(list.id, line.n, { nextAt: later(browser, ms), counts: false }, db);
  if (code === 'STORAGE_FULL') {
    await again(0);
    await pauseList(list.id, 'no-room', db);
  } else if (code === 'ALREADY_CAPTURING') await again(BUSY_MS);
  else await fail(work, at, { ...seen, reason: REASONS[code] ?? 'unreadable' });
};

/** The tab for a line: of the window of lists, or a private one for this visit alone. */
const openTab = async ({ browser }: ListWork, { list, line }: At): Promise<number | LineReason> => {
  if (!line.route) return browser.openWorkTab(statusPageOf(list));
  const opened = await browser.openPrivateTab();
  return typeof opened === 'string' ? opened : opened.tabId;
};

/** Opens the page of a line in a tab and captures it, or says why not. */
const openAndCapture = async (work: ListWork, at: At): Promise<void> => {
  const { browser, db } = work;
  const { list, line, url } = at;
  const tabId = await openTab(work, at);
  if (typeof tabId === 'string') return fail(work, at, { reason: tabId });
  const { reason, ...seen } = await openLine(browser, tabId, url);
  if ((await findList(list.id, db))?.state === 'stopped')
    await putOffLine(list.id, line.n, { nextAt: later(browser, 0), counts: false }, db);
  else if (reason && !(list.watch && SHOWN.has(reason))) await fail(work, at, { ...seen, reason });
  // A person may have skipped it while it was opened.
  else if ((await findLine(list.id, line.n, db))?.state === 'working')
    await capture(work, at, { ...seen, ...(reason && { reason }) }, tabId);
};

/**
 * Opens the page of a line and captures it, or says why not. Never rejects for what a page does;
 * the line ends, or waits to be opened again.
 */
export const workLine = async (
  work: ListWork,
  list: CaptureList,
  { line: waiting, url }: { readonly line: ListLine; readonly url: string },
): Promise<void> => {
  const { browser, db } = work;
  const line = await beginLine(list.id, waiting.n, new Date(browser.now()), db);
  if (!line) return;
  const at = { list, line, url };
  try {
    await openAndCapture(work, at);
  } catch (error) {
    console.error('A line of a list failed', list.id, line.n, error);
    // The store may be what failed: then the line is taken up again at the next start.
    if (await findList(list.id, db)) await fail(work, at, { reason: 'unreadable' });
  } finally {
    if (line.route) await browser.closePrivateWindow();
  }
};
