import { describe, expect, it } from 'vitest';
import type { ListBrowser } from '../../../lib/collect/list/list-browser.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { changeList } from '../../../lib/store/lists/lists.ts';
import { addWatch, switchWatch } from '../../../lib/store/lists/watches.ts';
import { fakeList } from '../../support/capture/fake-list.ts';

const A = 'https://a.example/1';
const B = 'https://a.example/2';
const schedule = { from: '2026-11-21T09:00:00.000Z', everyHours: 24 };
const watch = { matterId: INBOX_ID, name: 'A watch', url: B, schedule };

/** A list in a browser that holds the right to all sites; each test has its own. */
const begun = async () => {
  const right = { isHeld: true, needed: [] as readonly string[] };
  const fakes: Partial<ListBrowser> = {
    mayShootAllSites: async () => right.isHeld,
    lostWithAllSites: async (patterns) => patterns,
    neededPatterns: async (urls) => {
      right.needed = urls;
      return urls;
    },
    leaveAllSites: async () => {
      right.isHeld = false;
    },
  };
  const list = await fakeList([A, B], {}, fakes);
  await changeList('L1', { allSites: true }, list.db);
  return { ...list, right };
};

describe('the right to all sites', () => {
  it('is held while a list runs that uses it, and given back at its end', async () => {
    const { run, untilDone, captured, right } = await begun();
    await run.order({ list: 'L1', order: 'start' });
    expect(right.isHeld).toBe(true);
    await untilDone();
    expect(captured).toHaveLength(2);
    expect(right.isHeld).toBe(false);
  });

  it.each(['pause', 'stop'] as const)('is given back after %s', async (order) => {
    const { run, right } = await begun();
    await run.order({ list: 'L1', order: 'start' });
    await run.order({ list: 'L1', order });
    await run.go();
    expect(right.isHeld).toBe(false);
  });

  it('is wanted before a list with pictures of every page is started', async () => {
    const { run, outcomes, right } = await begun();
    right.isHeld = false;
    const { problem } = await run.order({ list: 'L1', order: 'start' });
    expect(problem?.code).toBe('SITES_NOT_PERMITTED');
    expect(await outcomes()).toEqual(['waiting', 'waiting']);
  });

  it('is held as long as a watch that uses it is on', async () => {
    const { run, db, right } = await begun();
    const { id } = await addWatch({ ...watch, allSites: true }, undefined, db);
    await run.go();
    expect(right.isHeld).toBe(true);
    await switchWatch(id, 'off', db);
    await run.go();
    expect(right.isHeld).toBe(false);
  });

  it('is held where the browser would take a right with it that a watch needs', async () => {
    const { run, db, right } = await begun();
    await addWatch(watch, undefined, db);
    await run.go();
    expect(right.needed).toEqual([B]);
    expect(right.isHeld).toBe(true);
  });
});
