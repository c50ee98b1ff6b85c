import type { CollectRequest, CollectResult } from '../../../lib/browser/messages.ts';
import { captureLists } from '../../../lib/capture-lists.ts';
import type { ListBrowser } from '../../../lib/collect/list/list-browser.ts';
import { USUAL_PACE } from '../../../lib/evidence/list/capture-list.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { buildLines } from '../../../lib/lists/build-lines.ts';
import type { ProbedPage } from '../../../lib/lists/page/probe.ts';
import { addJournal } from '../../../lib/store/capture/journal.ts';
import { sealItem } from '../../../lib/store/capture/seal-item.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { listLines } from '../../../lib/store/lists/list-lines.ts';
import { addList } from '../../../lib/store/lists/lists.ts';
import { journalOf, keepText, newStore } from '../stores/new-store.ts';

const START = Date.parse('2026-11-21T09:00:00.000Z');

/** What the fake browser finds at an address; nothing said: a page with words. */
export type FakePage = Partial<ProbedPage> & {
  readonly probed?: 'error-page' | 'own-page' | 'unreadable' | 'silent';
  readonly opened?: 'late' | 'closed';
  /** The address that the tab is told to have. */
  readonly tabUrl?: string;
  readonly isDownload?: true;
  readonly isPrivate?: true;
  /** Whether a server answers there; it does where nothing is said. */
  readonly isAnswered?: boolean;
};

/**
 * A list of these addresses in a store, and the story over a browser with a clock of its own, which
 * goes on by what is waited for. `pages` says what each address gives, in the order of the tries.
 */
export const fakeList = async (
  urls: readonly string[],
  pages: Record<string, FakePage | readonly FakePage[]> = {},
  fakes: Partial<ListBrowser> = {},
) => {
  const db = await newStore();
  const lines = buildLines(urls.map((url, at) => ({ row: at + 1, given: url, url })));
  const choice = { name: 'Posts', tags: ['a'], role: 'infringing', pace: USUAL_PACE } as const;
  await addList({ id: 'L1', matterId: INBOX_ID, ...choice }, lines, { db, now: new Date(START) });
  const state = { now: START, url: '', tries: new Map<string, number>(), wakes: [] as number[] };
  const opened: { url: string; at: number }[] = [];
  const captured: CollectRequest[] = [];
  const pageAt = (url: string): FakePage => {
    const given = pages[url] ?? {};
    const all = Array.isArray(given) ? given : [given];
    return all[Math.min(all.length - 1, (state.tries.get(url) ?? 1) - 1)] ?? {};
  };
  const browser = {
    cancelDownload: async () => pageAt(state.url).isDownload === true,
    closePrivateWindow: async () => {},
    closeWorkWindow: async () => {},
    dropWorkTab: async () => {},
    findWorkTab: async () => 7,
    forgetWake: async () => {},
    hasWorkWindow: async () => true,
    isAnswered: async (url: string) => pageAt(url).isAnswered ?? true,
    isOnline: () => true,
    leaveAllSites: async () => {},
    lostWithAllSites: async () => [],
    mayReadSites: async () => true,
    mayShootAllSites: async () => false,
    neededPatterns: async () => [],
    now: () => state.now,
    openAddress: async (_tab: number, url: string) => {
      opened.push({ url, at: state.now });
      state.url = url;
      state.tries.set(url, (state.tries.get(url) ?? 0) + 1);
      state.now += 1_000;
      return pageAt(url).opened ?? 'loaded';
    },
    openWorkTab: async () => 7,
    pause: async (ms: number) => {
      state.now += ms;
    },
    probePage: async () => {
      const given = pageAt(state.url);
      const { probed, opened: _o, tabUrl: _t, isDownload: _d, ...shown } = given;
      const { isPrivate: _p, isAnswered: _a, ...page } = shown;
      const text = 'Words of a post.';
      const seen = { title: 'Post', text, textLength: text.length, secretFields: 0, sources: [] };
      return (
        probed ?? { url: state.url, status: 200, isOld: false, isCached: false, ...seen, ...page }
      );
    },
    reloadAddress: async () => {
      state.tries.set(state.url, (state.tries.get(state.url) ?? 0) + 1);
      return 'loaded';
    },
    readTab: async () => {
      const { tabUrl, isPrivate = false } = pageAt(state.url);
      return { url: tabUrl ?? state.url, privateMode: isPrivate };
    },
    wakeAt: async (_alarm: 'lists', when: number) => {
      state.wakes.push(when);
    },
    ...fakes,
  } as unknown as ListBrowser;
  const collect = async (request: CollectRequest): Promise<CollectResult> => {
    captured.push(request);
    const id = `01${captured.length + 100}`;
    const { listed, role } = request;
    const more = { ...(listed && { listed }), ...(role && { role }) };
    const journal = { ...journalOf(id, INBOX_ID), ...more };
    await addJournal(journal, db);
    await keepText(db, id, 'words');
    await sealItem(journal, await listArtifacts(id, db), {}, new Date(state.now), db);
    return { item: id };
  };
  const run = captureLists({ collect, stopCapture: async () => {}, browser, db });
  /** Goes on as the alarms wake it, until no alarm is left. */
  const untilDone = async () => {
    for (;;) {
      state.wakes.length = 0;
      await run.go();
      const next = state.wakes.at(-1);
      if (next === undefined || next <= state.now) return;
      state.now = next;
    }
  };
  const outcomes = async () =>
    (await listLines('L1', db)).map(({ state, reason }) =>
      reason ? `${state}: ${reason}` : state,
    );
  return { db, run, state, opened, captured, collect, browser, untilDone, outcomes };
};
