import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showBadge } from '../lib/browser/badge.ts';
import { type CollectRequest, type CollectResult, onCollect } from '../lib/browser/messages.ts';
import { readSettings } from '../lib/browser/settings.ts';
import { collectItem } from '../lib/collect-item.ts';
import { INBOX_ID } from '../lib/evidence/matter.ts';
import { toProblem } from '../lib/evidence/problem.ts';
import { recoverCaptures } from '../lib/recover-captures.ts';
import { stampItems } from '../lib/stamp-items.ts';
import { ensureInbox } from '../lib/store/matters.ts';

/** Wiring only: toolbar, shortcut and messages → stories. */
export default defineBackground({
  type: 'module',
  main: () => {
    const ready = ensureInbox().then(recoverCaptures);
    void ready.then(() => stampItems());
    const underWay = new Set<number>();

    const collect = async (request: CollectRequest): Promise<CollectResult> => {
      await ready;
      if (underWay.has(request.tabId))
        return { problem: { code: 'ALREADY_CAPTURING', message: 'This tab is being captured already' } };
      underWay.add(request.tabId);
      void showBadge(request.tabId, 'working');
      try {
        const { id, status } = await collectItem(request);
        void showBadge(request.tabId, status === 'complete' ? 'sealed' : 'partial');
        void stampItems();
        return { item: id };
      } catch (error) {
        void showBadge(request.tabId, 'failed');
        return { problem: toProblem(error) };
      } finally {
        underWay.delete(request.tabId);
      }
    };

    onCollect(collect);
    browser.commands.onCommand.addListener(async (command, tab) => {
      if (command !== 'capture' || tab?.id === undefined) return;
      const { lastMatterId = INBOX_ID } = await readSettings();
      await collect({ tabId: tab.id, matterId: lastMatterId, tags: [], note: '', scope: 'page' });
    });
  },
});
