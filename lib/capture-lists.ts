import type { ListOrder, ListResult } from './browser/messages.ts';
import { carryOut } from './collect/list/carry-out.ts';
import { giveBackAllSites } from './collect/list/give-back.ts';
import { listBrowser } from './collect/list/list-browser.ts';
import { type ListWork, workLine } from './collect/list/work-line.ts';
import type { CaptureList } from './evidence/list/capture-list.ts';
import type { ListLine } from './evidence/list/list-line.ts';
import { nextLine, paceReach } from './lists/next-line.ts';
import type { EvidenceStore } from './store/db.ts';
import { linesOpenedSince, listLines, resumeLines } from './store/lists/list-lines.ts';
import { endList, hasOpenList, listBegun, listRunning, pauseList } from './store/lists/lists.ts';

/** The lists of one background. */
export type ListRun = {
  /** Goes on with all lists that run, until none has a line to open soon. Never rejects. */
  go(): Promise<void>;
  /** At the start of the background: what an earlier one had begun and not captured waits again. */
  resume(): Promise<void>;
  /** Carries out what a person wants. Errors: `LIST_UNKNOWN`, `STORE_FAILED`. */
  order(order: ListOrder): Promise<ListResult>;
  /** A person closed the window: its lists are paused. */
  windowClosed(): Promise<void>;
};

/** What the story is given: how a tab is captured, and how such a capture is stopped. */
export type ListParts = Pick<ListWork, 'collect' | 'stopCapture'> & {
  readonly browser?: ListWork['browser'];
  readonly db?: EvidenceStore;
};

/** A background sleeps after half a minute without work: longer waits are left to an alarm. */
const SHORT_MS = 20_000;
/** Should the background be ended in mid-work, it is woken again. */
const WATCH_MS = 60_000;

type Due = { readonly list: CaptureList; readonly line: ListLine; readonly url: string };

/** The next line of any list that runs, or when there will be one; ends lists without a line. */
const findDue = async ({ browser, db }: ListWork): Promise<Due | number | undefined> => {
  let soonest: number | undefined;
  const lists = await listRunning(db);
  const since = browser.now() - Math.max(0, ...lists.map(({ pace }) => paceReach(pace)));
  const recent = await linesOpenedSince(new Date(since).toISOString(), db);
  for (const list of lists) {
    const lines = await listLines(list.id, db);
    // Lists, and watches above all, often have pages of one host.
    const others = recent.filter((line) => line.list !== list.id);
    const next = nextLine(lines, list.pace, browser.now(), others);
    if ('line' in next) return { list, ...next };
    if ('at' in next) soonest = Math.min(soonest ?? next.at, next.at);
    else await endList(list.id, 'ended', new Date(browser.now()), db);
  }
  return soonest;
};

const workThrough = async (work: ListWork): Promise<void> => {
  const { browser } = work;
  for (;;) {
    const due = await findDue(work);
    if (due === undefined) break;
    if (typeof due !== 'number') {
      await browser.wakeAt('lists', browser.now() + WATCH_MS);
      await workLine(work, due.list, due);
      continue;
    }
    await browser.wakeAt('lists', due);
    await giveBackAllSites(work);
    if (due - browser.now() > SHORT_MS) return;
    await browser.pause(Math.max(0, due - browser.now()));
  }
  await browser.forgetWake('lists');
  await giveBackAllSites(work);
  if (!(await hasOpenList(work.db))) await browser.closeWorkWindow();
};

/**
 * STORY 9. Captures the pages of lists one after another in a window of its own, at the pace of
 * each list. All that it knows is in the store, so that it goes on after the end of the browser;
 * an alarm wakes it.
 */
export const captureLists = ({
  collect,
  stopCapture,
  browser = listBrowser,
  db,
}: ListParts): ListRun => {
  const work: ListWork = { browser, collect, stopCapture, db };
  let running: Promise<void> | undefined;
  let isAsked = false;
  const runAll = async () => {
    do {
      isAsked = false;
      await workThrough(work).catch((error) => console.error('A list stopped working', error));
    } while (isAsked);
  };
  const go = () => {
    isAsked = true;
    running ??= runAll().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    go,
    async order(order) {
      const result = await carryOut(work, order);
      void go();
      return result;
    },
    async resume() {
      await browser.closePrivateWindow();
      for (const { id } of await listBegun(db)) await resumeLines(id, db);
      await go();
    },
    async windowClosed() {
      for (const { id } of await listRunning(db)) await pauseList(id, 'window-closed', db);
    },
  };
};
