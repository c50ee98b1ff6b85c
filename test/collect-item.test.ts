import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../lib/evidence/problem.ts';
import { listArtifacts } from '../lib/store/items/artifacts.ts';
import { collect, pathsOf } from './support/capture/collect.ts';
import { capturedPage, fakeBrowser, heldPage, pngOf, TAB } from './support/capture/fake-browser.ts';
import { problemsOf } from './support/capture/start-run.ts';
import { stubCanvas } from './support/capture/stub-canvas.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('capturing a tab', () => {
  it('shoots the viewport first, and the page before the post', async () => {
    const { calls } = await collect();
    expect(calls.filter((call) => !/^scroll|read[A-Z]|ask|zoom/.test(call))).toEqual([
      'shootTab',
      'inject:capture',
      'read',
      'secondLook',
      'canArchive',
      'addStyle',
      'holdStill',
      ...['shootTab', 'inject:render', 'shootTab', 'shootTab'],
      'restore',
      'removeStyle',
      'listMedia',
    ]);
  });

  it('keeps every file, sorted by path, in the sealed record', async () => {
    const { record, item } = await collect();
    expect(pathsOf(record.artifacts)).toEqual([
      ...['dom.html', 'page-001.png', 'page-002.png', 'page-003.png', 'post.txt'],
      ...['render.png', 'response.txt', 'text.txt', 'viewport.png'],
    ]);
    // Node has no canvas, so the post cannot be cut
    expect(problemsOf(record)).toEqual(['POST_NOT_CUT post']);
    expect(item.status).toBe('partial');
  });

  it('is complete, with the post cut and a thumbnail, where all goes well', async () => {
    const decoded = stubCanvas();
    const { item, record, store } = await collect();
    expect(problemsOf(record)).toEqual([]);
    expect(item.status).toBe('complete');
    expect(pathsOf(record.artifacts)).toContain('post.png');
    const viewport = (await listArtifacts(item.id, store)).find(({ role }) => role === 'viewport');
    expect(await decoded[0]?.text()).toBe(await viewport?.blob.text());
    expect(await store.thumbnails.get(item.id)).toBeDefined();
  });

  it('makes the thumbnail of the first segment where the screen could not be shot', async () => {
    const decoded = stubCanvas();
    let shots = 0;
    const { browser } = fakeBrowser();
    const { item, store } = await collect({
      browser: {
        shootTab: async (tab) => {
          shots += 1;
          if (shots === 1) throw new ProblemError('SCREENSHOT_FAILED', 'refused');
          return browser.shootTab(tab);
        },
      },
    });
    const [segment] = (await listArtifacts(item.id, store)).filter(
      ({ path }) => path === 'page-001.png',
    );
    expect(await decoded.at(-1)?.text()).toBe(await segment?.blob.text());
    expect((await store.thumbnails.get(item.id))?.blob.type).toBe('image/webp');
  });

  it('keeps the positions of the text lines beside the item', async () => {
    const { item, store } = await collect();
    const lines = await store.lines.get(item.id);
    expect(JSON.parse((await lines?.blob.text()) ?? '')).toEqual(heldPage().lines);
  });

  it('records when the button was pressed, and the labels beside the record', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T09:00:00.000Z') });
    const { item, record } = await collect(
      {
        onCall: (call) => {
          if (call === 'readTab') vi.setSystemTime(new Date('2026-11-21T09:00:09.000Z'));
        },
      },
      { tags: ['defamation'], note: 'seen by K.' },
    );
    vi.useRealTimers();
    expect(record.capturedAt).toBe('2026-11-21T09:00:00.000Z');
    expect(record.sealedAt).toBe('2026-11-21T09:00:09.000Z');
    expect(item).toMatchObject({ tags: ['defamation'], note: 'seen by K.' });
  });

  it('lists the steps in method[] in the order in which they were taken', async () => {
    const { record } = await collect();
    expect(record.method.map(({ step }) => step).filter((step) => step !== 'second-look')).toEqual([
      ...['viewport', 'page', 'dom.html', 'text.txt', 'post.txt', 'hold-still'],
      ...['redraw-post', 'segments', 'restore', 'cut-post'],
    ]);
    expect(record.method.every(({ at }) => !Number.isNaN(Date.parse(at)))).toBe(true);
  });
});

describe('how much of a page is captured', () => {
  const found = { post: capturedPage().post, selection: { exact: '虚假' } };
  it.each([
    ['what the request says', 'visible', 'page', found, 'visible'],
    ['what the person chose before', undefined, 'page', found, 'page'],
    ['the post that was recognised', undefined, undefined, found, 'post'],
    ['the post where the chosen selection is gone', undefined, 'selection', {}, 'post'],
    [
      'the page where no post was recognised',
      undefined,
      'post',
      { post: { kind: 'page', recognisedBy: 'none' } as const },
      'page',
    ],
  ] as const)('is %s', async (_, scope, chosen, page, expected) => {
    const { record } = await collect(
      {
        browser: { readChosenScope: async () => chosen },
        page: { read: () => capturedPage(page as never) },
      },
      scope ? { scope } : {},
    );
    expect(record.conditions.scope).toBe(expected);
  });

  it('takes no segment and touches nothing in the page for the scope "visible"', async () => {
    const { calls, record } = await collect({}, { scope: 'visible' });
    expect(calls).not.toContain('holdStill');
    expect(calls).not.toContain('addStyle');
    expect(calls).toContain('inject:render');
    expect(pathsOf(record.artifacts)).toEqual([
      ...['dom.html', 'post.txt', 'render.png', 'response.txt', 'text.txt', 'viewport.png'],
    ]);
  });

  it('ends at the person’s own limit of screens', async () => {
    const { record } = await collect(
      { browser: { readSettings: async () => ({ mostScreens: 2 }) } },
      { scope: 'page' },
    );
    expect(pathsOf(record.artifacts).filter((path) => path.startsWith('page-'))).toHaveLength(2);
    expect(problemsOf(record)).toContain('PAGE_TOO_TALL segments');
  });
});

describe('redrawing the post', () => {
  it.each([
    ['between the shots', 300_000, 'before'],
    ['after the shots of a large document', 300_001, 'after'],
  ])('is done %s', async (_, length, when) => {
    const html = 'x'.repeat(length);
    const { calls } = await collect({
      page: { read: () => capturedPage({ html, htmlLength: length }) },
    });
    const isBefore = calls.indexOf('inject:render') < calls.lastIndexOf('shootTab');
    expect(isBefore ? 'before' : 'after').toBe(when);
    expect(calls.filter((call) => call === 'inject:render')).toHaveLength(1);
  });

  it('is left out where there is no post', async () => {
    const { postText: _, post: __, ...page } = capturedPage();
    const { calls, record } = await collect({ page: { read: () => page } });
    expect(calls).not.toContain('inject:render');
    expect(problemsOf(record)).toEqual(['POST_NOT_CUT post']);
  });
});

describe('before the capture', () => {
  const loadedAt = (navigatedAt: string) => ({
    page: { read: () => capturedPage({ facts: { url: TAB.url, navigatedAt } }) },
  });
  const LATER = '2099-01-01T00:00:00.000Z';

  it('shoots the viewport of a fresh load after the reload', async () => {
    const { calls, record, store, item } = await collect(loadedAt(LATER), { freshLoad: true });
    expect(calls.filter((call) => /^(?:shootTab|reloadTab|read)$/.test(call)).slice(0, 4)).toEqual([
      ...['shootTab', 'reloadTab', 'shootTab', 'read'],
    ]);
    expect(record.conditions.freshLoad).toBe(true);
    const marks = await Promise.all(
      (await listArtifacts(item.id, store))
        .filter(({ role }) => role === 'before-reload' || role === 'viewport')
        .map(async ({ path, blob }) => [path, new Uint8Array(await blob.arrayBuffer())[24]]),
    );
    expect(marks).toEqual([
      ['before-reload.png', 1],
      ['viewport.png', 2],
    ]);
  });

  it('does not call a page freshly loaded that was opened before Capture was pressed', async () => {
    const { record } = await collect(loadedAt('2020-01-01T00:00:00.000Z'), { freshLoad: true });
    expect(record.conditions.freshLoad).toBe(false);
    expect(problemsOf(record)).toContain('NOT_RELOADED page');
  });

  it('says that the viewport shows a page that was replaced before it was read', async () => {
    const url = 'https://zhiyan.example/p/2';
    const shot: string[] = [];
    const { record } = await collect({
      page: { read: () => capturedPage({ facts: { url } }) },
      browser: {
        shootTab: async (tab) => {
          shot.push(tab.url);
          return pngOf(800, 600);
        },
      },
    });
    expect(problemsOf(record)).toContain('ADDRESS_CHANGED viewport');
    expect(shot).toEqual([TAB.url, url, url, url]);
  });

  it('goes on with the address that the tab has after a reload', async () => {
    let isReloaded = false;
    const shot: string[] = [];
    await collect(
      {
        browser: {
          reloadTab: async () => {
            isReloaded = true;
          },
          readTab: async () => ({ ...TAB, url: isReloaded ? 'https://a.example/new' : TAB.url }),
          shootTab: async (tab) => {
            shot.push(tab.url);
            return pngOf(800, 600);
          },
        },
      },
      { freshLoad: true },
    );
    expect(shot.slice(0, 2)).toEqual([TAB.url, 'https://a.example/new']);
  });

  it('asks for a time-stamp of the record only where an authority is set', async () => {
    const stamped = await collect({
      browser: { readSettings: async () => ({ timeStampUrl: 'https://tsa.example/' }) },
    });
    expect(await stamped.store.stamps.get(stamped.item.id)).toMatchObject({ state: 'pending' });
    const plain = await collect();
    expect(await plain.store.stamps.count()).toBe(0);
  });

  it('adds what a browser tells only when it is asked', async () => {
    const { record } = await collect({
      browser: { askBrowser: async () => ({ browser: 'Firefox 150', platform: 'linux' }) },
    });
    expect(record.environment).toMatchObject({ browser: 'Firefox 150', userAgent: 'fake' });
  });
});
