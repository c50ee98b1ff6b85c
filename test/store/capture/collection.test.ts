import { beforeEach, describe, expect, it, vi } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { ProblemError } from '../../../lib/evidence/problem.ts';
import { isCapturing, readCaptureProgress } from '../../../lib/store/capture/capture-progress.ts';
import { type Collection, openCollection } from '../../../lib/store/capture/collection.ts';
import {
  dropFileArtifacts,
  storeFileArtifacts,
} from '../../../lib/store/capture/file-artifacts.ts';
import { listJournal, replaceArtifact } from '../../../lib/store/capture/journal.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { listArtifactPaths, listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { journalOf, newStore } from '../../support/stores/new-store.ts';

const ID = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (path: string, text = path) => ({
  path,
  role: 'text' as const,
  mediaType: 'text/plain',
  content: bytes(text),
  method: 'innerText',
  at: '2026-11-21T09:00:01.000Z',
});

let db: EvidenceStore;
let collection: Collection;
beforeEach(async () => {
  db = await newStore();
  collection = await openCollection(journalOf(ID, INBOX_ID), db);
});

describe('a capture under way', () => {
  it('seals all that it collected, its artifacts by path, and leaves no journal', async () => {
    await collection.addArtifact(file('text.txt'));
    await collection.addArtifact(file('dom.html'));
    const item = await collection.seal();
    const record = openRecord(item);
    expect(record.artifacts.map(({ path }) => path)).toEqual(['dom.html', 'text.txt']);
    expect(record.artifacts.map(({ digest }) => digest)).toEqual(
      ['dom.html', 'text.txt'].map((path) => digestNow(path)),
    );
    expect(record).toMatchObject({ status: 'complete', problems: [] });
    expect(await listJournal(db)).toEqual([]);
  });

  it('seals its problems, and is then partial', async () => {
    await collection.addArtifact(file('text.txt'));
    collection.addProblem({ code: 'PAGE_GREW', message: 'It grew', part: 'page' });
    const record = openRecord(await collection.seal());
    expect(record.status).toBe('partial');
    expect(record.problems).toEqual([{ code: 'PAGE_GREW', message: 'It grew', part: 'page' }]);
  });

  it('has each problem once a part, with the words of the first', () => {
    const add = (message: string, part: 'page' | 'post') =>
      collection.addProblem({ code: 'PAGE_MOVED', message, part });
    add('first', 'page');
    add('second', 'page');
    add('third', 'post');
    expect(collection.problems.map(({ message }) => message)).toEqual(['first', 'third']);
  });

  it('of which nothing was had leaves neither an item nor a journal, and says why', async () => {
    collection.addProblem({ code: 'TAB_CLOSED', message: 'The tab is closed' });
    collection.addProblem({ code: 'PAGE_GREW', message: 'It grew' });
    await expect(collection.seal()).rejects.toMatchObject({ code: 'TAB_CLOSED' });
    expect([await db.items.count(), await db.journal.count()]).toEqual([0, 0]);
  });

  it('seals the bytes that replaced an artifact, and no digest of those before', async () => {
    await collection.addArtifact(file('dom.html', 'before'));
    await collection.replaceArtifact('dom.html', { content: bytes('after!!'), method: 'later' });
    await collection.replaceArtifact('gone.html', { content: bytes('x'), method: 'later' });
    const [artifact, ...more] = openRecord(await collection.seal()).artifacts;
    expect(artifact).toMatchObject({ digest: digestNow('after!!'), bytes: 7, method: 'later' });
    expect(more).toEqual([]);
    const [row] = await listArtifacts(ID, db);
    expect(await row?.blob.text()).toBe('after!!');
  });

  it('writes what is known by now to its journal, so that a crash loses none of it', async () => {
    collection.addStep({ step: 'read', by: 'capture script' });
    collection.addProblem({ code: 'PAGE_GREW', message: 'It grew' });
    await collection.updateDraft(
      { page: { url: 'https://x.com/', title: 'later' } },
      { segments: 4 },
    );
    await collection.updateDraft({ post: { kind: 'post', recognisedBy: 'x' } });
    const [journal] = await listJournal(db);
    expect(journal?.segments).toBe(4);
    expect(journal?.draft).toMatchObject({
      page: { title: 'later' },
      post: { kind: 'post' },
      problems: [{ code: 'PAGE_GREW' }],
      method: [{ step: 'read', by: 'capture script' }],
    });
    expect(collection.draft.page.title).toBe('later');
  });
});

describe('a step of a capture', () => {
  it('gives its result and is recorded with how long it took', async () => {
    expect(await collection.runStep('page', 'script', 'read', async () => 7)).toBe(7);
    expect(collection.steps).toMatchObject([{ by: 'script', step: 'read' }]);
    expect(collection.steps[0]?.tookMs).toBeGreaterThanOrEqual(0);
    expect(collection.steps[0]).not.toHaveProperty('detail');
  });

  it('that fails does not end the capture: its problem and its failure are recorded', async () => {
    const work = vi.fn().mockRejectedValue(new ProblemError('SCREENSHOT_FAILED', 'no picture'));
    expect(await collection.runStep('viewport', 'browser', 'shoot', work)).toBeUndefined();
    expect(collection.problems).toEqual([
      { code: 'SCREENSHOT_FAILED', message: 'no picture', part: 'viewport' },
    ]);
    expect(collection.steps.at(-1)).toMatchObject({ detail: 'failed: SCREENSHOT_FAILED' });
  });
});

describe('the progress of a capture', () => {
  it('counts the segments of the page that were kept, and nothing else of it', async () => {
    expect(await readCaptureProgress(7, db)).toEqual({
      done: 0,
      all: undefined,
      isSealing: false,
    });
    await collection.updateDraft({}, { segments: 3 });
    for (const path of ['page-001.png', 'page-002.png', 'page.mhtml', 'viewport.png'])
      await collection.addArtifact(file(path));
    expect(await readCaptureProgress(7, db)).toMatchObject({ done: 2, all: 3 });
    await collection.updateDraft({}, { sealing: true });
    expect(await readCaptureProgress(7, db)).toEqual({ done: 2, all: 3, isSealing: true });
  });

  it('is that of the tab alone, and ends when the capture is sealed', async () => {
    expect([await isCapturing(7, db), await isCapturing(8, db)]).toEqual([true, false]);
    expect(await readCaptureProgress(8, db)).toBeUndefined();
    await collection.addArtifact(file('text.txt'));
    await collection.seal();
    expect(await isCapturing(7, db)).toBe(false);
  });
});

describe('the artifacts of an added file', () => {
  const artifact = (path: string) => {
    const { content, ...described } = file(path);
    const blob = new Blob([content]);
    return { ...described, bytes: content.length, digest: digestNow(content), blob };
  };
  const digestBlob = async (blob: Blob) => digestNow(new Uint8Array(await blob.arrayBuffer()));

  it('are stored once each is read back as what was sealed', async () => {
    const rows = await storeFileArtifacts('F', [artifact('file.pdf')], digestBlob, db);
    expect(rows).toMatchObject([{ item: 'F', path: 'file.pdf' }]);
    expect(await listArtifactPaths('F', db)).toEqual(['file.pdf']);
  });

  it('are all taken out again where one changed on the disk between the two', async () => {
    const changed = { ...artifact('file.pdf'), blob: new Blob(['another']) };
    await expect(
      storeFileArtifacts('F', [artifact('text.txt'), changed], digestBlob, db),
    ).rejects.toMatchObject({ code: 'FILE_CHANGED', part: 'file' });
    expect(await listArtifactPaths('F', db)).toEqual([]);
  });

  it('do not replace those of a file that is there already', async () => {
    await collection.addArtifact(file('text.txt', 'kept'));
    await expect(
      storeFileArtifacts(ID, [artifact('text.txt')], digestBlob, db),
    ).rejects.toMatchObject({ code: 'STORE_FAILED' });
  });

  it('leave what is there where one of several has its name, and add none', async () => {
    await collection.addArtifact(file('text.txt', 'kept'));
    const added = storeFileArtifacts(ID, [artifact('a.txt'), artifact('text.txt')], digestBlob, db);
    await expect(added).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await listArtifactPaths(ID, db)).toEqual(['text.txt']);
    expect(await (await db.artifacts.get([ID, 'text.txt']))?.blob.text()).toBe('kept');
  });

  it('are dropped without those of another item', async () => {
    await storeFileArtifacts('F', [artifact('text.txt')], digestBlob, db);
    await storeFileArtifacts('G', [artifact('text.txt')], digestBlob, db);
    await dropFileArtifacts('F', [artifact('text.txt')], db);
    expect([await listArtifactPaths('F', db), await listArtifactPaths('G', db)]).toEqual([
      [],
      ['text.txt'],
    ]);
  });

  it('keep their media type and offset when their bytes are replaced', async () => {
    const row = await collection.addArtifact({ ...file('a.png'), offset: { x: 1, y: 2 } });
    const fresh = await replaceArtifact(row, { content: bytes('b'), method: 'm' }, db);
    expect(fresh).toMatchObject({ mediaType: 'text/plain', offset: { x: 1, y: 2 }, bytes: 1 });
    expect(fresh.blob.type).toBe('text/plain');
  });
});
