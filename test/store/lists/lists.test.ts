import { describe, expect, it } from 'vitest';
import { USUAL_PACE } from '../../../lib/evidence/list/capture-list.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import {
  beginLine,
  countLines,
  failLine,
  listLines,
  putOffLine,
  resumeLines,
  skipLine,
  unskipLine,
  waitAgain,
} from '../../../lib/store/lists/list-lines.ts';
import {
  addList,
  changeList,
  endList,
  findList,
  getList,
  listLists,
  listRunning,
  pauseList,
  removeList,
  startList,
} from '../../../lib/store/lists/lists.ts';
import { newStore } from '../../support/stores/new-store.ts';

const NOW = new Date('2026-11-21T09:00:00.000Z');
const CHOICE = { name: 'Posts  of\nJuly', tags: ['a', 'a '], role: '', pace: USUAL_PACE } as const;

const lineOf = (n: number) => ({
  n,
  given: `a.example/${n}`,
  url: `https://a.example/${n}`,
  state: 'waiting' as const,
  tries: 0,
});

const keep = (db: EvidenceStore, id = 'L1') =>
  addList({ id, matterId: INBOX_ID, ...CHOICE }, [lineOf(1), lineOf(2)], { db, now: NOW });

const statesOf = async (db: EvidenceStore) => (await listLines('L1', db)).map(({ state }) => state);

describe('a list', () => {
  it('is kept with its lines, its name on one line and each tag once', async () => {
    const db = await newStore();
    await keep(db);
    expect(await getList('L1', db)).toMatchObject({
      name: 'Posts of July',
      tags: ['a'],
      state: 'ready',
    });
    expect((await listLines('L1', db)).map(({ n, list }) => [n, list])).toEqual([
      [1, 'L1'],
      [2, 'L1'],
    ]);
    expect((await listLists(INBOX_ID, db)).map(({ id }) => id)).toEqual(['L1']);
  });

  it('is refused for a matter that is not there, and leaves nothing', async () => {
    const db = await newStore();
    const kept = addList({ id: 'L1', matterId: 'none', ...CHOICE }, [lineOf(1)], { db });
    await expect(kept).rejects.toMatchObject({ code: 'MATTER_UNKNOWN' });
    expect(await db.listLines.count()).toBe(0);
  });

  it('goes from ready through running and paused to its end, and no other way', async () => {
    const db = await newStore();
    await keep(db);
    expect((await pauseList('L1', 'person', db)).state).toBe('ready');
    expect((await startList('L1', NOW, db)).startedAt).toBe(NOW.toISOString());
    expect((await listRunning(db)).map(({ id }) => id)).toEqual(['L1']);
    expect((await changeList('L1', { name: 'x' }, db)).name).toBe('Posts of July');
    await removeList('L1', db);
    expect((await pauseList('L1', 'window-closed', db)).pausedBy).toBe('window-closed');
    expect((await startList('L1', new Date(), db)).pausedBy).toBeUndefined();
    expect((await endList('L1', 'ended', NOW, db)).endedAt).toBe(NOW.toISOString());
    expect((await startList('L1', NOW, db)).state).toBe('ended');
    await removeList('L1', db);
    expect(await findList('L1', db)).toBeUndefined();
    expect(await db.listLines.count()).toBe(0);
  });

  it('that is not there is said to be unknown', async () => {
    const db = await newStore();
    await expect(startList('none', NOW, db)).rejects.toMatchObject({ code: 'LIST_UNKNOWN' });
  });
});

describe('a line', () => {
  it('is begun once, and only while its list runs', async () => {
    const db = await newStore();
    await keep(db);
    expect(await beginLine('L1', 1, NOW, db)).toBeUndefined();
    await startList('L1', NOW, db);
    expect(await beginLine('L1', 1, NOW, db)).toMatchObject({ state: 'working', tries: 1 });
    expect(await beginLine('L1', 1, NOW, db)).toBeUndefined();
  });

  it('is put off, taken again, and ends with what was observed', async () => {
    const db = await newStore();
    await keep(db);
    await startList('L1', NOW, db);
    await beginLine('L1', 1, NOW, db);
    const nextAt = '2026-11-21T09:01:00.000Z';
    await putOffLine('L1', 1, { nextAt, counts: true }, db);
    expect(await beginLine('L1', 1, NOW, db)).toMatchObject({ tries: 2 });
    await failLine('L1', 1, { reason: 'gone', status: 410 }, NOW, db);
    const [line] = await listLines('L1', db);
    expect(line).toMatchObject({ state: 'not-captured', reason: 'gone', status: 410, tries: 2 });
    expect(line).not.toHaveProperty('nextAt');
    expect(await countLines('L1', db)).toMatchObject({ waiting: 1, 'not-captured': 1, sealed: 0 });
    await waitAgain('L1', db);
    const [again] = await listLines('L1', db);
    expect(again).toMatchObject({ state: 'waiting', tries: 0 });
    expect(again).not.toHaveProperty('reason');
  });

  it('is skipped by a person while it waits, and taken back', async () => {
    const db = await newStore();
    await keep(db);
    await skipLine('L1', 2, db);
    expect(await statesOf(db)).toEqual(['waiting', 'skipped']);
    await unskipLine('L1', 2, db);
    expect(await statesOf(db)).toEqual(['waiting', 'waiting']);
  });

  it('that waits again lets a list that has ended go on', async () => {
    const db = await newStore();
    await keep(db);
    await startList('L1', NOW, db);
    await beginLine('L1', 1, NOW, db);
    await failLine('L1', 1, { reason: 'network' }, NOW, db);
    await skipLine('L1', 2, db);
    for (const again of [() => waitAgain('L1', db), () => unskipLine('L1', 2, db)]) {
      await endList('L1', 'ended', NOW, db);
      await again();
      expect((await startList('L1', NOW, db)).state).toBe('running');
    }
    expect(await statesOf(db)).toEqual(['waiting', 'waiting']);
  });

  it('that was being opened when the browser ended waits again', async () => {
    const db = await newStore();
    await keep(db);
    await startList('L1', NOW, db);
    await beginLine('L1', 1, NOW, db);
    await resumeLines('L1', db);
    const [line] = await listLines('L1', db);
    expect(line).toMatchObject({ state: 'waiting', tries: 0 });
  });
});
