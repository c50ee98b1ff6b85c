import { describe, expect, it } from 'vitest';
import { shootPage } from '../../../lib/collect/pictures/shoot-page.ts';
import { ProblemError } from '../../../lib/evidence/problem.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { heldPage, pngOf } from '../../support/capture/fake-browser.ts';
import { problemsOf, startRun } from '../../support/capture/start-run.ts';

const WHOLE = { scope: 'page', mostScreens: 120 } as const;
const CLOSED = {
  name: 'div#stage',
  place: { x: 0, y: 60, width: 800, height: 540 },
  hidden: { width: 0, height: 1_600, characters: 1_480 },
  why: 'it cannot be scrolled or laid out whole',
};
const nothing = async () => {};
const fails = (code: ConstructorParameters<typeof ProblemError>[0]) => () => {
  throw new ProblemError(code, code);
};

describe('shooting a page', () => {
  it('adds the style, holds it, shoots it, restores it and removes the style', async () => {
    const { run, calls } = await startRun();
    const held = await shootPage(run, WHOLE, nothing);
    expect(held).toEqual(heldPage());
    expect(calls.filter((call) => !/^scroll|^shoot/.test(call))).toEqual([
      ...['addStyle', 'holdStill', 'restore', 'removeStyle'],
    ]);
    expect(calls.indexOf('shootTab')).toBeGreaterThan(calls.indexOf('holdStill'));
    expect(calls.lastIndexOf('shootTab')).toBeLessThan(calls.indexOf('restore'));
  });

  it('passes the limit, the way of shooting and the time of the press to the page', async () => {
    const asked: unknown[] = [];
    const { run } = await startRun({
      browser: { shootsParts: () => true },
      page: {
        holdStill: async (...args) => {
          asked.push(...args);
          return heldPage();
        },
      },
    });
    await shootPage(run, { scope: 'page', mostScreens: 33 }, nothing);
    expect(asked).toEqual([33, true, Date.parse('2026-11-21T09:00:00.000Z')]);
  });

  it.each([
    ['in one part', {}, ['scrollTo:0']],
    [
      'screen by screen where rows are recycled',
      { recycled: true as const },
      ['scrollTo:0', 'scrollTo:600', 'scrollTo:1200'],
    ],
    [
      'screen by screen where the page grows on',
      { growing: true as const },
      ['scrollTo:0', 'scrollTo:600', 'scrollTo:1200'],
    ],
  ])('shoots %s in a browser that shoots parts', async (_, found, expected) => {
    const { run, calls } = await startRun({
      browser: {
        shootsParts: () => true,
        shootTab: async (_tab, part) => pngOf(800, part?.height ?? 600),
      },
      page: { holdStill: async () => heldPage(found) },
    });
    await shootPage(run, WHOLE, nothing);
    expect(calls.filter((call) => call.startsWith('scrollTo'))).toEqual(expected);
  });

  it('notes what was changed in the page', async () => {
    const { run, collection } = await startRun();
    await shootPage(run, WHOLE, nothing);
    const { method } = openRecord(await collection.seal());
    expect(method[0]).toMatchObject({
      step: 'hold-still',
      by: 'scripting.insertCSS',
      detail: 'animations paused',
    });
    expect(method.map(({ step }) => step)).toEqual(['hold-still', 'segments', 'restore']);
  });

  it('notes how many screens show a post that was shot alone', async () => {
    const { run, collection } = await startRun({
      page: {
        holdStill: async () => heldPage({ layout: { ...heldPage().layout, height: 12_000 } }),
      },
    });
    await shootPage(run, { scope: 'post', mostScreens: 120 }, nothing);
    expect(openRecord(await collection.seal()).method).toContainEqual(
      expect.objectContaining({
        step: 'the post alone',
        detail: '1 of the page’s 20 screens show it',
      }),
    );
  });

  it('reports a part that could neither be laid out whole nor scrolled', async () => {
    const { run, collection } = await startRun({
      page: { holdStill: async () => heldPage({ closed: [CLOSED] }) },
    });
    await shootPage(run, WHOLE, nothing);
    expect(problemsOf(collection)).toEqual(['PART_CLOSED segments']);
    expect(collection.problems[0]).toMatchObject({
      message: expect.stringMatching(/^div#stage \(800 × 540 px at 0, 60.*1600 px.*1480 char/),
      values: { parts: 1, characters: 1_480, name: 'div#stage' },
    });
  });

  it.each(['TAB_HIDDEN', 'SCREENSHOT_FAILED', 'TIME_LIMIT', 'STORAGE_FULL'] as const)(
    'restores the page after a shot that failed with %s, and keeps the earlier ones',
    async (code) => {
      let scrolls = 0;
      const { run, collection, calls } = await startRun({
        page: {
          scrollTo: async (x, y) => {
            scrolls += 1;
            if (scrolls === 2) fails(code)();
            return { x, y, height: 1800 };
          },
        },
      });
      const held = await shootPage(run, WHOLE, nothing);
      expect(collection.artifacts.map(({ path }) => path)).toEqual(['page-001.png']);
      expect(problemsOf(collection)).toEqual([`${code} segments`]);
      expect(calls.slice(-2)).toEqual(['restore', 'removeStyle']);
      expect(held?.lines).toHaveLength(1);
    },
  );

  it.each(['TAB_CLOSED', 'TAB_NAVIGATED'] as const)(
    'does not try to restore a page that is gone (%s)',
    async (code) => {
      const { run, collection, calls } = await startRun({ page: { scrollTo: fails(code) } });
      await shootPage(run, WHOLE, nothing);
      expect(calls).toEqual(['addStyle', 'holdStill', 'scrollTo:0']);
      expect(problemsOf(collection)).toEqual([`${code} segments`]);
    },
  );

  it('shoots nothing and returns nothing where the page cannot be held', async () => {
    const { run, collection, calls } = await startRun({ page: { holdStill: fails('TIME_LIMIT') } });
    expect(await shootPage(run, WHOLE, nothing)).toBeUndefined();
    expect(calls).toEqual(['addStyle', 'holdStill', 'restore', 'removeStyle']);
    expect(problemsOf(collection)).toEqual(['TIME_LIMIT segments']);
  });

  it('restores the page without removing a style that could not be added', async () => {
    const { run, calls } = await startRun({ browser: { addStyle: fails('PAGE_FORBIDDEN') } });
    await shootPage(run, WHOLE, nothing);
    expect(calls).toEqual(['addStyle', 'restore']);
  });

  it('reports a page whose scroll position did not return', async () => {
    const { run, collection } = await startRun({
      page: { restore: () => ({ isRestored: false }) },
    });
    await shootPage(run, WHOLE, nothing);
    expect(problemsOf(collection)).toEqual(['PAGE_NOT_RESTORED page']);
  });
});

describe('a page that changes its words between their reading and its pictures', () => {
  const restoring = (changed: object) => ({
    page: { restore: () => ({ isRestored: true, changed }) },
  });
  const withPost = async (options: Parameters<typeof startRun>[0]) => {
    const started = await startRun(options);
    await started.collection.addArtifact({
      path: 'post.txt',
      role: 'post-text',
      mediaType: 'text/plain',
      content: new Uint8Array(1),
      method: 'test',
      at: '2026-11-21T09:00:00.000Z',
    });
    return started;
  };

  it('is partial where the post changed, with the numbers of characters', async () => {
    const changed = { post: { gone: 2, came: 3 }, page: { gone: 2, came: 3 } };
    const { run, collection } = await withPost(restoring(changed));
    await shootPage(run, WHOLE, nothing);
    expect(collection.problems).toEqual([
      {
        code: 'WORDS_CHANGED',
        message: '2 characters of the post went and 3 came after it was read',
        part: 'post',
      },
    ]);
    expect(collection.draft.conditions.changedWhileShot).toEqual(changed);
  });

  it('is no problem where only words outside the post changed, but is stated', async () => {
    const changed = { page: { gone: 5, came: 0 } };
    const { run, collection } = await withPost(restoring(changed));
    await shootPage(run, WHOLE, nothing);
    expect(collection.problems).toEqual([]);
    expect(collection.draft.conditions.changedWhileShot).toEqual(changed);
  });

  it.each([
    [{ gone: 5, came: 0 }, ['WORDS_CHANGED page']],
    [{ gone: 0, came: 5 }, []],
    [{ gone: 5, came: 5, onlyDigits: true } as const, []],
  ])('without a post is partial where words went, not where some came: %j', async (page, codes) => {
    const { run, collection } = await startRun(restoring({ page }));
    await shootPage(run, WHOLE, nothing);
    expect(problemsOf(collection)).toEqual(codes);
  });
});
