import { describe, expect, it } from 'vitest';
import { captureLists } from '../lib/capture-lists.ts';
import { USUAL_PACE } from '../lib/evidence/list/capture-list.ts';
import { ProblemError, toProblem } from '../lib/evidence/problem.ts';
import { beginLine, listLines } from '../lib/store/lists/list-lines.ts';
import { changeList, getList, startList } from '../lib/store/lists/lists.ts';
import { fakeList } from './support/capture/fake-list.ts';

const A = 'https://a.example/1';
const B = 'https://a.example/2';
const start = { list: 'L1', order: 'start' } as const;

describe('a list', () => {
  it('is captured line by line, with its tags and role, at the pace of the host', async () => {
    const { run, untilDone, outcomes, opened, captured, db } = await fakeList([A, B, `${A}#x`]);
    expect(await run.order(start)).toEqual({});
    await untilDone();
    expect(await outcomes()).toEqual(['sealed', 'sealed', 'duplicate']);
    expect((opened[1]?.at ?? 0) - (opened[0]?.at ?? 0)).toBeGreaterThanOrEqual(USUAL_PACE.pauseMs);
    expect(captured[1]).toMatchObject({
      tags: ['a'],
      role: 'infringing',
      listed: { list: 'L1', name: 'Posts', line: 2, given: B },
    });
    expect(await getList('L1', db)).toMatchObject({ state: 'ended' });
  });

  it('opens everything first on each page where a person chose that', async () => {
    const { run, untilDone, captured, db } = await fakeList([A, B]);
    await changeList('L1', { openAll: true }, db);
    await run.order(start);
    await untilDone();
    expect(captured.map(({ openAll }) => openAll)).toEqual([true, true]);
  });

  it('is not started where a site is not permitted', async () => {
    const { run, outcomes } = await fakeList([A], {}, { mayReadSites: async () => false });
    expect(await run.order(start)).toMatchObject({ problem: { code: 'SITES_NOT_PERMITTED' } });
    expect(await outcomes()).toEqual(['waiting']);
  });

  it.each([
    [{ status: 404 }, 'not-captured: not-found'],
    [{ status: 410 }, 'not-captured: gone'],
    [{ status: 403 }, 'not-captured: refused'],
    [{ text: 'Please sign in', secretFields: 1 }, 'not-captured: login-wall'],
    [{ url: 'https://b.example/' }, 'not-captured: redirected'],
    [{ probed: 'unreadable', tabUrl: '' }, 'not-captured: redirected'],
    [{ probed: 'unreadable' }, 'sealed'],
    [{ probed: 'unreadable', isAnswered: false }, 'not-captured: network'],
    [{ opened: 'closed' }, 'not-captured: closed'],
    [{ probed: 'own-page' }, 'not-captured: no-page'],
    [{ probed: 'own-page', isDownload: true }, 'not-captured: download'],
    [{ isOld: true, url: B }, 'not-captured: no-page'],
    [{ isOld: true }, 'sealed'],
    [{ probed: 'silent' }, 'not-captured: timed-out'],
    [{ opened: 'late', probed: 'own-page' }, 'not-captured: timed-out'],
    [{ probed: 'error-page' }, 'not-captured: network'],
    [{ status: 503 }, 'not-captured: server-error'],
    [{ status: 429 }, 'not-captured: too-many-requests'],
    [{ opened: 'late' }, 'sealed'],
  ] as const)('says of a page like %j: %s, and goes on with the next', async (page, outcome) => {
    const { run, untilDone, outcomes } = await fakeList([A, B], { [A]: page });
    await run.order(start);
    await untilDone();
    expect(await outcomes()).toEqual([outcome, 'sealed']);
  });

  it('asks the site for a page of which the browser shows an answer that it kept', async () => {
    const kept = { status: 410, isCached: true };
    const { run, untilDone, outcomes } = await fakeList([A], { [A]: [kept, {}] });
    await run.order(start);
    await untilDone();
    expect(await outcomes()).toEqual(['sealed']);
  });

  it('opens a page again whose server did not answer at first', async () => {
    const pages = { [A]: [{ probed: 'error-page' as const }, {}] };
    const { run, untilDone, outcomes, opened } = await fakeList([A], pages);
    await run.order(start);
    await untilDone();
    expect(await outcomes()).toEqual(['sealed']);
    expect((opened[1]?.at ?? 0) - (opened[0]?.at ?? 0)).toBeGreaterThanOrEqual(USUAL_PACE.retryMs);
  });

  it('waits for a lost network without using up its tries', async () => {
    let failures = 0;
    const gone = { probed: 'error-page' as const };
    const isOnline = () => {
      failures += 1;
      return failures > 9;
    };
    const pages = { [A]: [...Array.from({ length: 9 }, () => gone), {}] };
    const { run, untilDone, outcomes, opened } = await fakeList([A], pages, { isOnline });
    await run.order(start);
    await untilDone();
    expect(opened).toHaveLength(10);
    expect(await outcomes()).toEqual(['sealed']);
  });

  it('is paused by the end of its window, and goes on with the same line', async () => {
    let isOpen = false;
    const hasWorkWindow = async () => isOpen;
    const pages = { [A]: [{ opened: 'closed' as const }, {}] };
    const { run, untilDone, outcomes, db } = await fakeList([A, B], pages, { hasWorkWindow });
    await run.order(start);
    await untilDone();
    expect(await getList('L1', db)).toMatchObject({ state: 'paused', pausedBy: 'window-closed' });
    expect(await outcomes()).toEqual(['waiting', 'waiting']);
    isOpen = true;
    await run.order(start);
    await untilDone();
    expect(await outcomes()).toEqual(['sealed', 'sealed']);
  });

  it('that a person paused or stopped opens nothing more', async () => {
    for (const order of ['pause', 'stop'] as const) {
      const list = await fakeList([A, B]);
      const { run, browser, outcomes } = list;
      const { pause } = browser;
      Object.assign(browser, {
        pause: async (ms: number) => {
          await pause(ms);
          await run.order({ list: 'L1', order });
        },
      });
      await run.order(start);
      await list.untilDone();
      expect(await outcomes()).toEqual(['sealed', 'waiting']);
    }
  });

  it('leaves out a line that a person skipped', async () => {
    const { run, untilDone, outcomes } = await fakeList([A, B]);
    await run.order({ list: 'L1', order: 'skip', line: 1 });
    await run.order(start);
    await untilDone();
    expect(await outcomes()).toEqual(['skipped: person', 'sealed']);
  });

  it('is paused where the disk is full, and the line waits', async () => {
    const { run, untilDone, outcomes, db, browser } = await fakeList([A]);
    const full = toProblem(new ProblemError('STORAGE_FULL', 'full'));
    const other = captureLists({
      collect: async () => ({ problem: full }),
      stopCapture: async () => {},
      browser,
      db,
    });
    await other.order(start);
    await other.go();
    expect(await getList('L1', db)).toMatchObject({ state: 'paused', pausedBy: 'no-room' });
    expect(await outcomes()).toEqual(['waiting']);
    await run.order(start);
    await untilDone();
    expect(await outcomes()).toEqual(['sealed']);
  });

  it('goes on after the end of the browser with the line that was being opened', async () => {
    const { run, untilDone, outcomes, db } = await fakeList([A, B]);
    await startList('L1', new Date(), db);
    await beginLine('L1', 1, new Date(0), db);
    await run.resume();
    await untilDone();
    expect(await outcomes()).toEqual(['sealed', 'sealed']);
  });

  it('keeps what was observed of each line', async () => {
    const { run, untilDone, db } = await fakeList([A, B], { [A]: { status: 404, title: 'No' } });
    await run.order(start);
    await untilDone();
    const [first, second] = await listLines('L1', db);
    expect(first).toMatchObject({ status: 404, title: 'No', landed: A, tries: 1 });
    expect(first).not.toHaveProperty('item');
    expect(second).toMatchObject({ status: 200, landed: B, item: '01101' });
  });
});
