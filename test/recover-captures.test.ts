import { afterEach, describe, expect, it, vi } from 'vitest';
import { INBOX_ID } from '../lib/evidence/matter.ts';
import { recoverCaptures } from '../lib/recover-captures.ts';
import { addArtifact, addJournal, listJournal } from '../lib/store/capture/journal.ts';
import { openRecord } from '../lib/store/items/open-record.ts';
import { pngOf } from './support/capture/fake-browser.ts';
import { problemsOf } from './support/capture/start-run.ts';
import { stubCanvas } from './support/capture/stub-canvas.ts';
import { journalOf, keepText, newStore } from './support/stores/new-store.ts';

/** A capture that ended after its text was stored. */
const interrupt = async (
  store: Awaited<ReturnType<typeof newStore>>,
  id: string,
  matterId = INBOX_ID,
) => {
  await addJournal(journalOf(id, matterId), store);
  await keepText(store, id, '虚假陈述');
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('captures that the end of the browser interrupted', () => {
  it('are sealed as partial, with their labels, files and the reason', async () => {
    const store = await newStore();
    await interrupt(store, '01A');
    const [item] = await recoverCaptures(store);
    expect(item).toMatchObject({ id: '01A', status: 'partial', tags: ['defamation'] });
    const record = openRecord(item as never);
    expect(problemsOf(record)).toEqual(['INTERRUPTED item']);
    expect(record.artifacts.map(({ path }) => path)).toEqual(['text.txt']);
    expect(await listJournal(store)).toEqual([]);
  });

  it('keep the problems that they had before', async () => {
    const store = await newStore();
    const journal = journalOf('01A', INBOX_ID);
    const loading = { code: 'PAGE_LOADING', message: 'loading', part: 'page' } as const;
    await addJournal({ ...journal, draft: { ...journal.draft, problems: [loading] } }, store);
    await keepText(store, '01A', 'text');
    const [item] = await recoverCaptures(store);
    expect(problemsOf(openRecord(item as never))).toEqual([
      'PAGE_LOADING page',
      'INTERRUPTED item',
    ]);
  });

  it('are dropped where they had no file', async () => {
    const store = await newStore();
    await addJournal(journalOf('01A', INBOX_ID), store);
    expect(await recoverCaptures(store)).toEqual([]);
    expect(await listJournal(store)).toEqual([]);
    expect(await store.items.count()).toBe(0);
  });

  it('are sealed oldest first, in one chain', async () => {
    const store = await newStore();
    for (const id of ['01B', '01A']) await interrupt(store, id);
    const [first, second] = await recoverCaptures(store);
    expect([first?.id, second?.id]).toEqual(['01A', '01B']);
    expect(openRecord(second as never).matter.previous).toBe(first?.digest);
  });

  it('stay in the journal where they cannot be sealed, and do not stop the others', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const store = await newStore();
    await interrupt(store, '01A', 'no-such-matter');
    await interrupt(store, '01B');
    const sealed = await recoverCaptures(store);
    expect(sealed.map(({ id }) => id)).toEqual(['01B']);
    expect((await listJournal(store)).map(({ id }) => id)).toEqual(['01A']);
    expect(error).toHaveBeenCalledOnce();
  });

  it('have a thumbnail of the viewport where that was shot', async () => {
    stubCanvas();
    const store = await newStore();
    await interrupt(store, '01A');
    await addArtifact(
      '01A',
      {
        path: 'viewport.png',
        role: 'viewport',
        mediaType: 'image/png',
        content: pngOf(800, 600),
        method: 'tabs.captureVisibleTab',
        at: '2026-11-21T09:00:01.000Z',
      },
      store,
    );
    await interrupt(store, '01B');
    await recoverCaptures(store);
    expect(await store.thumbnails.toCollection().primaryKeys()).toEqual(['01A']);
  });
});
