import { beforeEach, describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { beginLine } from '../../lib/store/lists/list-lines.ts';
import { addList, getList, startList } from '../../lib/store/lists/lists.ts';
import { addVisitLine, addWatch, findWatch, switchWatch } from '../../lib/store/lists/watches.ts';
import { watchPages } from '../../lib/watch-pages.ts';
import { backUp, prepare, restore } from '../support/stores/back-up.ts';
import { edit, forgeBackup } from '../support/stores/forge-backup.ts';
import { newStore } from '../support/stores/new-store.ts';

const START = new Date('2026-11-20T08:00:00.000Z');
const DUE = '2026-11-20T12:00:00.000Z';
const PACE = { pauseMs: 1, jitterMs: 1, mostAnHour: 9, retryMs: 1 };
const url = 'https://example.test/a';

let store: EvidenceStore;
let backup: File;
let watch: string;
beforeEach(async () => {
  store = await newStore();
  const choice = { name: 'Posts', tags: [], role: '', pace: PACE } as const;
  const line = (n: number) => ({ n, given: url, url, state: 'waiting' as const, tries: 0 });
  await addList({ ...choice, id: 'list', matterId: INBOX_ID }, [line(1), line(2)], { db: store });
  await startList('list', START, store);
  await beginLine('list', 1, START, store);
  const schedule = { from: START.toISOString(), everyHours: 4 };
  const made = await addWatch({ matterId: INBOX_ID, name: 'Page', url, schedule }, START, store);
  await addVisitLine(made, DUE, START, store);
  watch = made.id;
  backup = (await backUp(store)).files[0] as File;
});

describe('lists and watches in a backup', () => {
  it('come back at rest: a running list paused, its line waiting, a watch off', async () => {
    const other = await newStore();
    const prepared = await prepare([backup], other);
    expect(prepared.work.map(({ kind, outcome }) => [kind, outcome]).sort()).toEqual([
      ['list', 'added'],
      ['watch', 'added'],
    ]);
    const { work, failedWork } = await prepared.apply();
    await prepared.discard();
    expect([work.length, failedWork]).toEqual([2, []]);
    expect(await getList('list', other)).toMatchObject({ state: 'paused', pausedBy: 'restored' });
    expect(await other.listLines.where({ list: 'list' }).toArray()).toMatchObject([
      { n: 1, state: 'waiting', tries: 0 },
      { n: 2, state: 'waiting' },
    ]);
    expect(await findWatch(watch, other)).toMatchObject({ state: 'off', offBy: 'restored' });
  });

  it('tell every time that passed as missed once the watch is on', async () => {
    const other = await newStore();
    await restore([backup], other);
    const parts = {
      ...{ db: other, goOn: async () => {}, wakeAt: async () => {} },
      now: () => Date.parse('2026-11-20T19:00:00.000Z'),
    };
    await watchPages(parts)();
    expect(await other.casework.count()).toBe(0);
    await switchWatch(watch, 'on', other);
    expect((await findWatch(watch, other))?.offBy).toBeUndefined();
    await watchPages(parts)();
    const told = await other.casework.toArray();
    expect(told.map((one) => 'due' in one && 'state' in one && [one.due, one.state])).toEqual(
      expect.arrayContaining([[DUE, 'missed']]),
    );
    expect(told.every((one) => 'state' in one && one.state === 'missed')).toBe(true);
  });

  it('leave what is there already as it is', async () => {
    const other = await newStore();
    await restore([backup], other);
    await switchWatch(watch, 'on', other);
    await startList('list', START, other);
    const prepared = await prepare([backup], other);
    expect(prepared.work.map(({ outcome }) => outcome)).toEqual(['kept', 'kept']);
    expect((await prepared.apply()).work).toEqual([]);
    await prepared.discard();
    expect((await getList('list', other)).state).toBe('running');
    expect((await findWatch(watch, other))?.state).toBe('on');
  });

  it.each([
    ['lists', '"mostAnHour":9', '"mostAnHour":0'],
    ['listLines', `"url":"${url}"`, '"url":"javascript:alert(1)"'],
    ['listLines', '"tries":0', '"tries":-1'],
    ['watches', `"url":"${url}"`, '"url":"file:///etc/passwd"'],
    ['watches', '"everyHours":4', '"everyHours":0'],
  ])('with a hostile row of %s (%s made %s) are refused', async (table, from, to) => {
    const forged = await forgeBackup(backup, edit(`rows/${table}.jsonl`, from, to));
    await expect(prepare([forged], await newStore())).rejects.toMatchObject({
      code: 'BACKUP_DAMAGED',
    });
  });
});
