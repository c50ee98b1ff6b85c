import { describe, expect, it } from 'vitest';
import { INBOX_ID } from '../lib/evidence/matter.ts';
import type { Problem } from '../lib/evidence/problem.ts';
import { addJournal } from '../lib/store/capture/journal.ts';
import { sealItem } from '../lib/store/capture/seal-item.ts';
import { readCaseFile } from '../lib/store/casework.ts';
import { listCustody } from '../lib/store/custody.ts';
import { listArtifacts } from '../lib/store/items/artifacts.ts';
import { beginLine, failLine, listLines, noteLine } from '../lib/store/lists/list-lines.ts';
import { endList, listLists } from '../lib/store/lists/lists.ts';
import { addWatch, findWatch, type NewWatch, switchWatch } from '../lib/store/lists/watches.ts';
import { watchPages } from '../lib/watch-pages.ts';
import { journalOf, keepText, newStore } from './support/stores/new-store.ts';

const URL = 'https://zhiyan.example/p/1';
const TEXT = '启岚电子的手机外壳用回收料冒充新料，成本不到二十元。';
const START = Date.parse('2026-11-20T00:00:00.000Z');
const HOUR = 3_600_000;

type Answer =
  | {
      readonly text: string;
      readonly status?: number;
      readonly document?: string;
      readonly problems?: readonly Problem[];
    }
  | 'network'
  | 'login-wall';

/** A store with one watch, and a browser that answers each visit with the next of some answers. */
const open = async (answers: Answer[], more: Partial<NewWatch> = {}) => {
  const db = await newStore();
  const schedule = { from: new Date(START).toISOString(), everyHours: 6 };
  const chosen = { matterId: INBOX_ID, name: 'The post', url: URL, schedule, ...more };
  const watch = await addWatch(chosen, new Date(START), db);
  const woken: number[] = [];
  const told: string[] = [];
  let time = START;
  let captures = 0;
  const capture = async (n: number, answer: Exclude<Answer, 'network'>) => {
    const {
      text,
      status = 200,
      document,
      problems = [],
    }: Exclude<Answer, string> = answer === 'login-wall' ? { text: '登录后查看更多内容' } : answer;
    captures += 1;
    const journal = journalOf(`01V${captures}`, INBOX_ID);
    const page = { url: watch.url, title: 'p', status };
    const capturedAt = new Date(time + 60_000).toISOString();
    const draft = { ...journal.draft, page, problems, capturedAt };
    const listed = { list: watch.list, name: 'The post', line: n, given: URL };
    if (answer === 'login-wall') await noteLine(watch.list, n, { reason: 'login-wall' }, db);
    await addJournal({ ...journal, draft, listed }, db);
    await keepText(db, journal.id, text);
    if (document) await keepText(db, journal.id, document, 'dom.html');
    const artifacts = await listArtifacts(journal.id, db);
    await sealItem({ ...journal, draft, listed }, artifacts, undefined, new Date(time), db);
  };
  const goOnce = async () => {
    for (const { n, state } of await listLines(watch.list, db)) {
      if (state !== 'waiting') continue;
      await beginLine(watch.list, n, new Date(time), db);
      const answer = answers.shift() ?? 'network';
      if (answer !== 'network') await capture(n, answer);
      else {
        await failLine(watch.list, n, { reason: 'network' }, new Date(time), db);
      }
    }
    await endList(watch.list, 'ended', new Date(time), db);
  };
  let running = Promise.resolve();
  const goOn = () => {
    running = running.then(goOnce);
    return running;
  };
  const wake = watchPages({
    ...{ db, goOn, now: () => time },
    wakeAt: async (when) => void woken.push(when),
    tell: async ({ state }) => void told.push(state),
  });
  return {
    ...{ db, watch, woken, told, wake },
    at: (ms: number) => {
      time = ms;
      return wake();
    },
    visits: async () =>
      (await readCaseFile(INBOX_ID, db)).visit.toSorted((one, other) =>
        one.due < other.due ? -1 : 1,
      ),
  };
};
const states = async ({ visits }: Awaited<ReturnType<typeof open>>) =>
  (await visits()).map(({ state, due }) => `${due.slice(11, 16)} ${state}`);

describe('a watched page', () => {
  it('is visited when it is due, and each visit is told with its capture', async () => {
    const edited = TEXT.replace('冒充新料', '当作新料');
    const run = await open([{ text: TEXT }, { text: `${TEXT}\n阅读 9,001` }, { text: edited }]);
    await run.at(START);
    await run.at(START + 6 * HOUR);
    await run.at(START + 12 * HOUR);
    expect(await states(run)).toEqual(['00:00 same', '06:00 same', '12:00 changed']);
    const [first, , third] = await run.visits();
    expect(first).toMatchObject({ of: '01V1', item: '01V1', status: 200, route: 'session' });
    expect(third).toMatchObject({ of: '01V1', item: '01V3' });
    expect(third?.difference).toMatchObject({ gone: 2, came: 2 });
    expect(third?.difference?.before).not.toBe(third?.difference?.after);
    expect(run.told).toEqual(['changed']);
    expect(run.woken.at(-1)).toBe(START + 18 * HOUR);
  });

  it('leaves an entry of each visit in the custody log', async () => {
    const run = await open([{ text: TEXT }]);
    await run.at(START);
    const log = await listCustody(INBOX_ID, run.db);
    const lines = log.map(({ line }) => JSON.parse(line));
    expect(lines.at(-1)).toMatchObject({
      ...{ event: 'annotated', detail: { case: 'visit', to: { state: 'same' } } },
    });
  });

  it('is told as not answering, behind a wall or gone, each as what it is', async () => {
    const run = await open([{ text: TEXT }, 'network', 'login-wall', { text: '404', status: 404 }]);
    for (const hours of [0, 6, 12, 18]) await run.at(START + hours * HOUR);
    expect(await states(run)).toEqual([
      '00:00 same',
      '06:00 network-failure',
      '12:00 login-wall',
      '18:00 not-found',
    ]);
    expect((await run.visits())[1]).not.toHaveProperty('item');
  });

  it('is told as not visited at times at which the browser was closed', async () => {
    const run = await open([{ text: TEXT }, { text: TEXT }]);
    await run.at(START);
    await run.at(START + 25 * HOUR);
    expect(await states(run)).toEqual([
      '00:00 same',
      '06:00 missed',
      '12:00 missed',
      '18:00 missed',
      '00:00 same',
    ]);
    expect((await run.visits())[1]).not.toHaveProperty('at');
  });

  it('is not told as missed at times to come, once a clock that was ahead is right', async () => {
    const run = await open([{ text: TEXT }, { text: TEXT }]);
    await run.at(START);
    await run.at(START + 21 * HOUR);
    expect(await states(run)).toEqual([
      '00:00 same',
      '06:00 missed',
      '12:00 missed',
      '18:00 missed',
    ]);
    await run.at(START + 7 * HOUR);
    expect(await states(run)).toEqual(['00:00 same', '06:00 missed']);
    await run.at(START + 12 * HOUR);
    expect(await states(run)).toEqual(['00:00 same', '06:00 missed', '12:00 same']);
  });

  it('is told as cut short where its capture ended before it had a text', async () => {
    const problems = [{ code: 'INTERRUPTED', message: 'The browser ended', part: 'item' }] as const;
    const run = await open([{ text: TEXT }, { text: '', problems }, { text: '' }]);
    for (const hours of [0, 6, 12]) await run.at(START + hours * HOUR);
    expect((await run.visits()).map(({ state, why }) => [state, why])).toEqual([
      ['same', undefined],
      ['cannot-tell', 'interrupted'],
      ['cannot-tell', 'short-text'],
    ]);
  });

  it('is not told as the same where the item that it is compared with was deleted', async () => {
    const run = await open([{ text: TEXT }], { of: '01GONE' });
    await run.at(START);
    expect(await states(run)).toEqual(['00:00 cannot-tell']);
  });

  it('is compared with the first visit that showed its text, no notice and no wall', async () => {
    const removed = '该内容已被作者删除';
    const run = await open(['login-wall', { text: removed }, { text: TEXT }, { text: TEXT }]);
    for (const hours of [0, 6, 12, 18]) await run.at(START + hours * HOUR);
    expect(await states(run)).toEqual([
      '00:00 login-wall',
      '06:00 notice',
      '12:00 same',
      '18:00 same',
    ]);
    expect((await findWatch(run.watch.id, run.db))?.of).toBe('01V3');
  });

  it('of an account lists the posts that it did not link to before, and tells them', async () => {
    const url = 'https://weibo.com/u/5123456789';
    const posts = (...ids: string[]) => ({
      text: TEXT,
      document: ids.map((id) => `<a href="/5123456789/${id}">${TEXT}</a>`).join(''),
    });
    const run = await open([posts('NxYz12AbC'), posts('NxYz12AbD', 'NxYz12AbC')], { url });
    for (const hours of [0, 6]) await run.at(START + hours * HOUR);
    const [first, second] = await run.visits();
    expect(first?.posts).toMatchObject({ linked: 1, fresh: [] });
    const fresh = ['https://weibo.com/5123456789/NxYz12AbD'];
    expect(second?.posts).toMatchObject({ linked: 2, fresh, since: first?.at });
    expect([second?.state, run.told]).toEqual(['same', ['same']]);
  });

  it('is visited once, however often the background is woken', async () => {
    const run = await open([{ text: TEXT }, { text: TEXT }]);
    await Promise.all([run.at(START), run.at(START), run.wake()]);
    await run.at(START + HOUR);
    expect(await states(run)).toEqual(['00:00 same']);
    expect(await listLines(run.watch.list, run.db)).toHaveLength(1);
  });

  it('is told after the end of a browser that came between its capture and that', async () => {
    const run = await open([{ text: TEXT }]);
    const failing = watchPages({
      ...{ db: run.db, now: () => START },
      wakeAt: async () => {},
      goOn: () => Promise.reject(new Error('The browser ends here')),
    });
    await failing();
    expect(await states(run)).toEqual([]);
    await run.at(START + HOUR);
    expect(await states(run)).toEqual(['00:00 same']);
  });

  it('is not visited while its watch is off, and ends with its schedule', async () => {
    const until = new Date(START + 6 * HOUR).toISOString();
    const schedule = { from: new Date(START).toISOString(), until, everyHours: 6 };
    const run = await open([{ text: TEXT }, { text: TEXT }], { schedule });
    await switchWatch(run.watch.id, 'off', run.db);
    await run.at(START);
    expect(await states(run)).toEqual([]);
    await switchWatch(run.watch.id, 'on', run.db);
    await run.at(START + 6 * HOUR);
    expect(await states(run)).toEqual(['00:00 missed', '06:00 same']);
    expect((await findWatch(run.watch.id, run.db))?.state).toBe('ended');
  });

  it('goes on once a clock is set back that had been ahead and had ended it', async () => {
    const until = new Date(START + 12 * HOUR).toISOString();
    const schedule = { from: new Date(START).toISOString(), until, everyHours: 6 };
    const run = await open([{ text: TEXT }, { text: TEXT }], { schedule });
    await run.at(START);
    await run.at(START + 48 * HOUR);
    expect((await findWatch(run.watch.id, run.db))?.state).toBe('ended');
    await run.at(START + 5 * HOUR);
    expect((await findWatch(run.watch.id, run.db))?.state).toBe('on');
    expect(run.woken.at(-1)).toBe(START + 6 * HOUR);
    await run.at(START + 6 * HOUR);
    expect(await states(run)).toEqual(['00:00 same', '06:00 same']);
  });

  it('is visited signed out as well where wanted, and each route is told by itself', async () => {
    const answers = [{ text: TEXT }, 'login-wall', { text: TEXT }, { text: TEXT }] as Answer[];
    const run = await open(answers, { signedOut: true });
    await run.at(START);
    await run.at(START + 12 * HOUR);
    const told = (await run.visits()).map(({ route, state, of }) => `${route} ${state} ${of}`);
    expect(told.toSorted()).toEqual([
      'no-session login-wall 01V1',
      'no-session missed 01V1',
      'no-session same 01V1',
      'session missed 01V1',
      'session same 01V1',
      'session same 01V1',
    ]);
    expect((await listLines(run.watch.list, run.db)).map(({ route }) => route)).toEqual([
      ...[undefined, 'no-session', undefined, 'no-session'],
    ]);
    expect((await findWatch(run.watch.id, run.db))?.signedOutOf).toBe('01V1');
  });

  it('has a list of its own, which no view of lists shows', async () => {
    const run = await open([{ text: TEXT }]);
    await run.at(START);
    expect(await listLists(INBOX_ID, run.db)).toEqual([]);
  });
});
