import { expect, it } from 'vitest';
import { USUAL_PACE } from '../../../lib/evidence/list/capture-list.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { recoverCaptures } from '../../../lib/recover-captures.ts';
import { addJournal } from '../../../lib/store/capture/journal.ts';
import { sealItem } from '../../../lib/store/capture/seal-item.ts';
import { listCustody } from '../../../lib/store/custody.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import {
  beginLine,
  failLine,
  findLine,
  noteLine,
  putOffLine,
  resumeLines,
  skipLine,
  waitAgain,
} from '../../../lib/store/lists/list-lines.ts';
import { addList, startList } from '../../../lib/store/lists/lists.ts';
import { journalOf, keepText, newStore } from '../../support/stores/new-store.ts';

const NOW = new Date('2026-11-21T09:00:00.000Z');
const LISTED = { list: 'L1', name: 'Posts', line: 1, given: 'a.example/1' };

/** A store in which the first line of a list is being worked on, with its journal. */
const working = async () => {
  const db = await newStore();
  const choice = { name: 'Posts', tags: [], role: 'infringing', pace: USUAL_PACE } as const;
  const url = 'https://a.example/1';
  const line = { n: 1, given: 'a.example/1', url, state: 'waiting', tries: 0 } as const;
  await addList({ id: 'L1', matterId: INBOX_ID, ...choice }, [line], { db, now: NOW });
  await startList('L1', NOW, db);
  await beginLine('L1', 1, NOW, db);
  const journal = { ...journalOf('01A', INBOX_ID), listed: LISTED, role: 'infringing' as const };
  await addJournal(journal, db);
  return { db, journal };
};

const keepAndSeal = async ({ db, journal }: Awaited<ReturnType<typeof working>>) => {
  await keepText(db, '01A', 'words');
  return sealItem(journal, await listArtifacts('01A', db), {}, NOW, db);
};

const eventsIn = async (db: EvidenceStore) =>
  (await listCustody(INBOX_ID, db)).map(({ event }) => event);

it('the seal of an item ends the line that it was captured for', async () => {
  const at = await working();
  await keepAndSeal(at);
  expect(await findLine('L1', 1, at.db)).toMatchObject({ state: 'sealed', item: '01A' });
  await resumeLines('L1', at.db);
  expect((await findLine('L1', 1, at.db))?.state).toBe('sealed');
});

it('a line that the seal ended is neither failed nor captured again', async () => {
  const at = await working();
  await noteLine('L1', 1, { landed: 'https://a.example/one', status: 200 }, at.db);
  await keepAndSeal(at);
  await failLine('L1', 1, { reason: 'login-wall' }, NOW, at.db);
  await waitAgain('L1', at.db);
  const line = await findLine('L1', 1, at.db);
  expect(line).toMatchObject({ state: 'sealed', item: '01A', status: 200 });
  expect(line).not.toHaveProperty('reason');
});

it('a line whose item is partial keeps what was observed of its page', async () => {
  const at = await working();
  await noteLine('L1', 1, { status: 200 }, at.db);
  const problems = [{ code: 'PAGE_LOADING', message: 'still loading', part: 'page' }] as const;
  const journal = { ...at.journal, draft: { ...at.journal.draft, problems } };
  await keepAndSeal({ ...at, journal });
  expect(await findLine('L1', 1, at.db)).toMatchObject({
    state: 'partial',
    reason: 'capture-problem',
    status: 200,
  });
});

it('a seal that fails leaves the line as it was', async () => {
  const at = await working();
  const journal = { ...at.journal, matterId: 'none' };
  await expect(keepAndSeal({ ...at, journal })).rejects.toMatchObject({ code: 'MATTER_UNKNOWN' });
  expect((await findLine('L1', 1, at.db))?.state).toBe('working');
});

it('the role that a list gives is in the custody log with the capture', async () => {
  const at = await working();
  expect((await keepAndSeal(at)).role).toBe('infringing');
  expect(await eventsIn(at.db)).toEqual(['matter-opened', 'captured', 'annotated']);
});

it('a capture that the end of the browser cut short ends its line as partial', async () => {
  const { db } = await working();
  await keepText(db, '01A', 'words');
  await recoverCaptures(db);
  await resumeLines('L1', db);
  expect(await findLine('L1', 1, db)).toMatchObject({
    state: 'partial',
    reason: 'interrupted',
    item: '01A',
  });
});

it('a wall that a visit met is told, also where the browser ended in its capture', async () => {
  const { db } = await working();
  await noteLine('L1', 1, { status: 200, reason: 'login-wall' }, db);
  await keepText(db, '01A', 'words');
  await recoverCaptures(db);
  expect(await findLine('L1', 1, db)).toMatchObject({ state: 'partial', reason: 'login-wall' });
});

it('what was noted of a page is no reason of a line that waits again or was skipped', async () => {
  const { db, journal } = await working();
  const noted = { reason: 'login-wall' } as const;
  await noteLine('L1', 1, noted, db);
  await putOffLine('L1', 1, { nextAt: NOW.toISOString(), counts: false }, db);
  expect(await findLine('L1', 1, db)).not.toHaveProperty('reason');
  await beginLine('L1', 1, NOW, db);
  await noteLine('L1', 1, noted, db);
  await skipLine('L1', 1, db);
  await keepAndSeal({ db, journal });
  expect(await findLine('L1', 1, db)).not.toHaveProperty('reason');
});

it('a capture that cannot be sealed yet is not made again; its seal ends the line', async () => {
  const { db } = await working();
  await keepText(db, '01A', 'words');
  await resumeLines('L1', db);
  await waitAgain('L1', db);
  expect(await findLine('L1', 1, db)).toMatchObject({
    state: 'not-captured',
    reason: 'interrupted',
  });
  await recoverCaptures(db);
  expect(await findLine('L1', 1, db)).toMatchObject({ state: 'partial', item: '01A' });
});

it('a capture of which nothing was had is made again', async () => {
  const { db } = await working();
  await recoverCaptures(db);
  await resumeLines('L1', db);
  expect((await findLine('L1', 1, db))?.state).toBe('waiting');
});
