import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onWake, wakeAt } from '../lib/browser/alarms.ts';
import { type Ask, onAsk } from '../lib/browser/menus.ts';
import {
  type CollectRequest,
  type CollectResult,
  onCollect,
  onListOrder,
  onPick,
  onStop,
  onWatchesChanged,
  type PickRequest,
  type PickResult,
} from '../lib/browser/messages.ts';
import { onNoticePress, showNewsCount, showNotice } from '../lib/browser/notices.ts';
import { noteNewStore } from '../lib/browser/settings/lost-store.ts';
import { sessionMark } from '../lib/browser/settings/session-mark.ts';
import { changeSettings, readSettings, watchSettings } from '../lib/browser/settings/settings.ts';
import { showBadge } from '../lib/browser/tab/badge.ts';
import { openPicker } from '../lib/browser/tab/open-picker.ts';
import { offerLinks } from '../lib/browser/tab/page-links.ts';
import { onWorkWindowClosed } from '../lib/browser/work-window/work-window.ts';
import { captureLists, type ListRun } from '../lib/capture-lists.ts';
import { guardCaptures } from '../lib/collect/guard-captures.ts';
import { createRunningCaptures } from '../lib/collect/stop/running-captures.ts';
import { collectItem } from '../lib/collect-item.ts';
import { startDeposits } from '../lib/deposit/background/start-deposits.ts';
import { INBOX_ID } from '../lib/evidence/matter.ts';
import { toProblem } from '../lib/evidence/problem.ts';
import { preparedOnce } from '../lib/jobs/prepared-once.ts';
import { recoverCaptures } from '../lib/recover-captures.ts';
import { stampItems } from '../lib/stamp-items.ts';
import { shareWholeLog } from '../lib/store/browser-log/whole-log.ts';
import { ensureInbox } from '../lib/store/matters.ts';
import { keepSearchText } from '../lib/store/search-texts.ts';
import { tellNews } from '../lib/tell-news.ts';
import { watchPages } from '../lib/watch-pages.ts';

/**
 * Wires the lists and the watches, whose visits are lines of lists: orders, alarms and the window
 * reach them once the store is ready.
 */
const runLists = (lists: ListRun, ready: () => Promise<unknown>): void => {
  const news = tellNews({
    ...{ readSettings, changeSettings, showNotice, showCount: showNewsCount },
    wakeAt: (when) => wakeAt('news', when),
  });
  const visit = watchPages({ goOn: lists.go, wakeAt: (when) => wakeAt('watches', when) });
  const watch = () => visit().then(news);
  onNoticePress();
  onWake('news', () => void ready().then(news));
  watchSettings(() => void ready().then(news));
  onListOrder(async (order) => {
    await ready();
    const result = await lists.order(order);
    void lists.go().then(watch); // the list of a watch may end by it, and its visit is to be told
    return result;
  });
  onWake('lists', () => void ready().then(watch));
  onWake('watches', () => void ready().then(watch));
  onWatchesChanged(() => void ready().then(watch));
  onWorkWindowClosed(() => void ready().then(lists.windowClosed));
  void ready().then(lists.resume).then(watch);
};

/** The Inbox has no lists: there the popup opens, in which a person chooses another matter. */
const listLinks = async (tabId: number, matter: string): Promise<void> => {
  try {
    await (matter === INBOX_ID ? browser.action.openPopup() : offerLinks(tabId, matter));
  } catch {
    void showBadge(tabId, 'failed');
  }
};

const openInbox = async (): Promise<void> => {
  if (await ensureInbox()) await noteNewStore();
};

/** Wiring only: toolbar, shortcuts, menu and messages → stories. */
export default defineBackground({
  type: 'module',
  main: () => {
    // A worker is started only for what it listens to: this brings it up with the browser, for what
    // an earlier end left to do.
    browser.runtime.onStartup.addListener(() => {});
    shareWholeLog(sessionMark('whole-log'));
    const guard = guardCaptures();
    const ready = preparedOnce(() => openInbox().then(() => guard(recoverCaptures)));
    void ready().then(() => stampItems());
    startDeposits(ready);
    const running = createRunningCaptures<CollectResult>();
    const busy = {
      problem: { code: 'ALREADY_CAPTURING', message: 'This tab is being captured already' },
    } as const;

    const seal = async (request: CollectRequest, stop: AbortSignal): Promise<CollectResult> => {
      void showBadge(request.tabId, 'working');
      try {
        await ready();
        const { id, status } = await collectItem(request, undefined, undefined, stop);
        void showBadge(request.tabId, status === 'complete' ? 'sealed' : 'partial');
        void stampItems();
        void keepSearchText(id);
        return { item: id };
      } catch (error) {
        void showBadge(request.tabId, 'failed');
        return { problem: toProblem(error) };
      }
    };

    const collect = async (request: CollectRequest): Promise<CollectResult> => {
      if (running.has(request.tabId)) return busy;
      return running.run(request.tabId, (stop) => guard(() => seal(request, stop)));
    };

    const pick = async (request: PickRequest): Promise<PickResult> => {
      if (running.has(request.tabId)) return busy;
      try {
        await openPicker(request);
        return {};
      } catch (error) {
        void showBadge(request.tabId, 'failed');
        return { problem: toProblem(error) };
      }
    };

    const answer = async (ask: Ask, tabId: number): Promise<void> => {
      const { lastMatterId = INBOX_ID } = await readSettings();
      const request = { tabId, matterId: lastMatterId, tags: [], note: '' };
      if (ask === 'links') await listLinks(tabId, lastMatterId);
      else if (ask === 'point') await pick(request);
      else await collect(ask === 'capture' ? request : { ...request, scope: ask });
    };

    onCollect(collect);
    onPick(pick);
    runLists(captureLists({ collect, stopCapture: running.stop }), ready);
    onStop(async (tabId) => (await running.stop(tabId)) ?? { none: true });
    onAsk(answer);
  },
});
