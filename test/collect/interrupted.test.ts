import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ProblemCode, ProblemError } from '../../lib/evidence/problem.ts';
import { listJournal } from '../../lib/store/capture/journal.ts';
import { listArtifacts } from '../../lib/store/items/artifacts.ts';
import { collect, pathsOf } from '../support/capture/collect.ts';
import { fakeBrowser, heldPage, pngOf, TAB } from '../support/capture/fake-browser.ts';
import { problemsOf } from '../support/capture/start-run.ts';
import { stubCanvas } from '../support/capture/stub-canvas.ts';
import { newStore } from '../support/stores/new-store.ts';

const failing = (code: ProblemCode) => () => {
  throw new ProblemError(code, code);
};

/** Shots that succeed until the nth, which and all after it fail. */
const failingFrom = (nth: number, code: ProblemCode) => {
  let shots = 0;
  return async () => {
    shots += 1;
    if (shots >= nth) failing(code)();
    return pngOf(800, 600, shots);
  };
};

const { postBox: _, ...heldWithoutPost } = heldPage();

afterEach(() => void vi.unstubAllGlobals());

describe('a capture that is interrupted is sealed as partial with what it had', () => {
  it('when the tab is hidden at the second segment', async () => {
    stubCanvas();
    const { item, record, calls } = await collect(
      { browser: { shootTab: failingFrom(3, 'TAB_HIDDEN') } },
      { scope: 'page' },
    );
    expect(item.status).toBe('partial');
    // The post lies below the one segment that was shot, so it cannot be cut out
    expect(problemsOf(record)).toEqual(['TAB_HIDDEN segments', 'POST_NOT_CUT post']);
    expect(pathsOf(record.artifacts)).toEqual([
      ...['dom.html', 'page-001.png', 'post.txt', 'render.png'],
      ...['response.txt', 'text.txt', 'viewport.png'],
    ]);
    expect(calls).toContain('restore');
  });

  it('when the tab is closed while it is scrolled, and leaves the page alone', async () => {
    const { record, calls } = await collect({
      page: { scrollTo: failing('TAB_CLOSED') },
      browser: {
        injectScript: (async (_: number, file: string) =>
          file === 'render' ? failing('TAB_CLOSED')() : true) as never,
      },
    });
    expect(problemsOf(record)).toEqual(['TAB_CLOSED segments', 'TAB_CLOSED render']);
    expect(calls).not.toContain('restore');
    expect(pathsOf(record.artifacts)).toEqual([
      ...['dom.html', 'post.txt', 'response.txt', 'text.txt', 'viewport.png'],
    ]);
  });

  it('when the tab goes to another page before this one is read', async () => {
    const { item, record } = await collect({ page: { read: failing('TAB_NAVIGATED') } });
    expect(pathsOf(record.artifacts)).toEqual(['viewport.png']);
    expect(problemsOf(record)).toEqual(['TAB_NAVIGATED page']);
    // What the tab itself says stands for the page's own facts
    expect(record.page).toEqual({ url: TAB.url, title: TAB.title });
    expect(item.status).toBe('partial');
  });

  it('when the page never answers and its time is up', async () => {
    const { record } = await collect({ page: { holdStill: failing('TIME_LIMIT') } });
    expect(problemsOf(record)).toEqual(['TIME_LIMIT segments']);
    expect(pathsOf(record.artifacts)).not.toContain('page-001.png');
  });

  it('when the browser refuses the first shot, which the segments make up for', async () => {
    let shots = 0;
    const { record } = await collect(
      {
        browser: {
          shootTab: async () => {
            shots += 1;
            if (shots === 1) failing('SCREENSHOT_FAILED')();
            return pngOf(800, 600, shots);
          },
        },
        page: { holdStill: async () => heldWithoutPost },
      },
      { scope: 'page' },
    );
    expect(problemsOf(record)).toEqual(['SCREENSHOT_FAILED viewport']);
    expect(pathsOf(record.artifacts)).toContain('page-003.png');
  });

  it('when the browser keeps extensions out of the page', async () => {
    const url = 'https://chromewebstore.google.com/detail/x';
    const { item, record, calls } = await collect(
      { browser: { readTab: async () => ({ ...TAB, url }) } },
      { freshLoad: true },
    );
    expect(item.status).toBe('partial');
    expect(problemsOf(record)).toEqual(['PAGE_FORBIDDEN page']);
    expect(pathsOf(record.artifacts)).toEqual(['viewport.png']);
    expect(calls).not.toContain('reloadTab');
  });

  it('when the disk is full before the segments', async () => {
    let usage = 0;
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1e9, usage }) } });
    const { item, record } = await collect({
      onCall: (call) => {
        if (call === 'addStyle') usage = 1e9;
      },
    });
    expect(item.status).toBe('partial');
    expect(problemsOf(record)).toContain('STORAGE_FULL item');
    expect(pathsOf(record.artifacts)).not.toContain('page-001.png');
    expect(pathsOf(record.artifacts)).toContain('text.txt');
  });
});

describe('a capture of which nothing could be kept', () => {
  it('rejects with the first problem and leaves no journal and no item', async () => {
    const store = await newStore();
    const captured = collect(
      {
        browser: { shootTab: failing('TAB_HIDDEN') },
        page: { read: failing('TAB_NAVIGATED') },
      },
      {},
      store,
    );
    await expect(captured).rejects.toMatchObject({ code: 'TAB_HIDDEN', part: 'viewport' });
    expect(await listJournal(store)).toEqual([]);
    expect(await store.items.count()).toBe(0);
  });

  it('rejects before it begins where the tab is closed already', async () => {
    const store = await newStore();
    const captured = collect({ browser: { readTab: failing('TAB_CLOSED') } }, {}, store);
    await expect(captured).rejects.toMatchObject({ code: 'TAB_CLOSED' });
    expect(await listJournal(store)).toEqual([]);
  });

  it('rejects where the disk has no room for even a journal', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 9, usage: 9 }) } });
    await expect(collect()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
  });

  it('keeps its journal and files where the matter is gone, for the next start', async () => {
    const store = await newStore();
    const captured = collect({}, { matterId: 'no-such-matter' }, store);
    await expect(captured).rejects.toMatchObject({ code: 'MATTER_UNKNOWN' });
    const [journal] = await listJournal(store);
    expect(pathsOf(await listArtifacts(journal?.id ?? '', store))).toContain('viewport.png');
  });
});

describe('what the store holds should the browser die in mid-capture', () => {
  /** The paths in the store and the draft's scope at each call to the browser. */
  const watch = async () => {
    const store = await newStore();
    const seen = new Map<string, { paths: string[]; scope: unknown; post: unknown }>();
    await collect(
      {
        onCall: async (call) => {
          const [journal] = await listJournal(store);
          if (!journal) return;
          const { conditions, post } = journal.draft;
          const paths = pathsOf(await listArtifacts(journal.id, store));
          seen.set(call, { paths, scope: conditions.scope, post: post?.kind });
        },
      },
      { scope: 'page' },
      store,
    );
    return seen;
  };

  it('has the journal and the screen’s picture before the page is touched', async () => {
    expect((await watch()).get('inject:capture')?.paths).toEqual(['viewport.png']);
  });

  it('has the page’s words, and what is known of it, before the page is held', async () => {
    const { paths = [], ...known } = (await watch()).get('addStyle') ?? {};
    expect(paths).toEqual(expect.arrayContaining(['dom.html', 'post.txt', 'text.txt']));
    expect(known).toEqual({ scope: 'page', post: 'post' });
  });

  it('has each segment before the next is scrolled to', async () => {
    const seen = await watch();
    expect(seen.get('scrollTo:600')?.paths).toContain('page-001.png');
    expect(seen.get('scrollTo:1200')?.paths).toContain('page-002.png');
    expect(seen.get('removeStyle')?.paths).toContain('page-003.png');
  });

  it('has no journal any more once the item is sealed', async () => {
    const { store } = await collect();
    expect(await listJournal(store)).toEqual([]);
    expect(await store.items.count()).toBe(1);
  });
});

describe('the first shot', () => {
  it('is taken before the journal is opened, so that it shows what the person saw', async () => {
    const store = await newStore();
    let journals = -1;
    const { browser } = fakeBrowser();
    await collect(
      {
        browser: {
          shootTab: async (tab) => {
            if (journals < 0) journals = (await listJournal(store)).length;
            return browser.shootTab(tab);
          },
        },
      },
      {},
      store,
    );
    expect(journals).toBe(0);
  });
});
