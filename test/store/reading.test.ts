import { beforeEach, describe, expect, it, vi } from 'vitest';
import { crc32 } from '../../lib/evidence/file/crc32.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { ProblemError } from '../../lib/evidence/problem.ts';
import { inPieces } from '../../lib/store/bulk/in-pieces.ts';
import { readAllRows } from '../../lib/store/bulk/read-all-rows.ts';
import { hasStaging } from '../../lib/store/bulk/staging.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { artifactsReader, readArtifact } from '../../lib/store/items/artifacts.ts';
import { addDerived } from '../../lib/store/items/derived.ts';
import {
  countItemsAfter,
  findFirstCapture,
  findNeighbours,
  getItem,
  listItemIds,
  listRecentItems,
  listTags,
} from '../../lib/store/items/items.ts';
import { listOpenedItems, readItem } from '../../lib/store/items/opened-items.ts';
import { readTextLines } from '../../lib/store/items/text-lines.ts';
import { readThumbnail, readThumbnails } from '../../lib/store/items/thumbnails.ts';
import { transferItem } from '../../lib/store/items/transfer-item.ts';
import { itemsInMatter } from '../../lib/store/key-ranges.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { readItemExtras, readMatter } from '../../lib/store/read-matter.ts';
import type { ItemRow } from '../../lib/store/rows.ts';
import { readSearchTexts } from '../../lib/store/search-texts.ts';
import { keepStamp } from '../../lib/store/stamps.ts';
import { withStoreProblems } from '../../lib/store/with-store-problems.ts';
import { keepText, newStore, sealText } from '../support/stores/new-store.ts';

const [A, B, C] = ['01JDA', '01JDB', '01JDC'] as const;
const STAMP = {
  token: new Uint8Array([1]),
  chain: [],
  genTime: '2026-11-21T09:00:05.000Z',
  authority: 'X',
};
const MARKED = {
  base: 'viewport',
  mediaType: 'image/png' as const,
  content: new Uint8Array([1]),
  from: [],
  marks: [],
};

let db: EvidenceStore;
let other: string;
beforeEach(async () => {
  db = await newStore();
  for (const id of [A, B, C]) await sealText(db, id, INBOX_ID, `正文 ${id}`);
  const fields = { name: 'Another', reference: 'XM-2', custodian: { name: '陈伟' } };
  other = (await openMatter(fields, undefined, db)).id;
});

describe('the items of a matter', () => {
  it('come by number, in pieces that neither repeat nor skip one', async () => {
    const read: string[][] = [];
    for (const most of [1, 2, 3, 4]) {
      const ids: string[] = [];
      const keep = ({ id }: ItemRow): void => void ids.push(id);
      await inPieces((after) => itemsInMatter(db, INBOX_ID, after), keep, { most });
      read.push(ids);
    }
    expect(read).toEqual([1, 2, 3, 4].map(() => [A, B, C]));
    const none = vi.fn();
    await inPieces((after) => itemsInMatter(db, other, after), none);
    await inPieces((after) => itemsInMatter(db, INBOX_ID, after), none, { after: 3 });
    expect(none).not.toHaveBeenCalled();
  });

  it('have the ones before and after them there as neighbours, and none in another', async () => {
    expect(await findNeighbours(B, db)).toEqual({ before: A, after: C });
    await transferItem(B, other, db);
    expect(await findNeighbours(A, db)).toEqual({ before: undefined, after: C });
    expect(await findNeighbours(B, db)).toEqual({ before: undefined, after: undefined });
    expect(await findNeighbours('gone', db)).toEqual({ before: undefined, after: undefined });
  });

  it('are opened with the record that was sealed, each once', async () => {
    const opened = await listOpenedItems(INBOX_ID, db);
    expect(opened.map(({ id, record }) => [id, record.id])).toEqual(
      [A, B, C].map((id) => [id, id]),
    );
    expect((await readItem(B, db))?.record).toBe(opened[1]?.record);
    expect(await readItem('gone', db)).toBeUndefined();
  });

  it('are found newest first over all matters, as many as are asked for', async () => {
    await transferItem(A, other, db);
    expect((await listRecentItems(2, db)).map(({ id }) => id)).toEqual([C, B]);
    expect(await listItemIds(db)).toEqual([C, B, A]);
  });

  it('are counted after an instant, that instant not included', async () => {
    expect(await countItemsAfter('2026-11-21T08:59:59.999Z', db)).toBe(3);
    expect(await countItemsAfter('2026-11-21T09:00:00.000Z', db)).toBe(0);
    expect(await findFirstCapture(db)).toBe('2026-11-21T09:00:00.000Z');
    expect(await findFirstCapture(await newStore())).toBeUndefined();
  });

  it('have their tags listed once each', async () => {
    expect(await listTags(db)).toEqual(['defamation']);
  });

  it('reject where one is asked for that is not in the store', async () => {
    await expect(getItem('gone', db)).rejects.toMatchObject({ code: 'UNEXPECTED' });
    await expect(readArtifact(A, 'gone.html', db)).rejects.toMatchObject({ code: 'ALTERED' });
    expect(await (await readArtifact(A, 'text.txt', db)).text()).toBe(`正文 ${A}`);
  });

  it('reads artifacts that are asked for at once, each with its own checksum', async () => {
    const read = artifactsReader(db);
    const [mine, gone, theirs] = await Promise.allSettled([
      read(A, 'text.txt'),
      read(A, 'gone.html'),
      read(B, 'text.txt'),
    ]);
    expect(gone).toMatchObject({ status: 'rejected', reason: { code: 'ALTERED' } });
    for (const [id, one] of [[A, mine] as const, [B, theirs] as const]) {
      if (one.status === 'rejected') throw one.reason;
      expect(await one.value.blob.text()).toBe(`正文 ${id}`);
      expect(one.value.crc32).toBe(crc32(new TextEncoder().encode(`正文 ${id}`)));
    }
    await expect(read(A, 'derived/none.png')).rejects.toMatchObject({ code: 'ALTERED' });
  });
});

describe('a matter that is read whole', () => {
  it('has its own items, log and time-stamps, and none of another matter', async () => {
    await transferItem(B, other, db);
    await keepStamp(A, STAMP, db);
    await keepStamp(B, STAMP, db);
    for (const id of [B, C]) await addDerived(id, MARKED, db);
    const { matter, items, custody, stamps, derived } = await readMatter(INBOX_ID, db);
    expect(items.map(({ id }) => id)).toEqual([A, C]);
    expect(custody).toHaveLength(matter.entries);
    expect(custody.every(({ matterId }) => matterId === INBOX_ID)).toBe(true);
    expect([...stamps.keys()]).toEqual([A]);
    expect([...derived.keys()]).toEqual([C]);
    expect([...(await readItemExtras([{ id: B }, { id: C }], db)).stamps.keys()]).toEqual([B]);
  });

  it('rejects where there is no such matter', async () => {
    await expect(readMatter('gone', db)).rejects.toMatchObject({ code: 'MATTER_UNKNOWN' });
  });
});

describe('what helps to find an item', () => {
  it('is its own thumbnail and lines, or none', async () => {
    await db.thumbnails.add({ item: A, blob: new Blob(['small']) });
    const line = { text: '正文', x: 1, y: 2, width: 3, height: 4 };
    await db.lines.add({ item: A, blob: new Blob([JSON.stringify([line])]) });
    expect(await (await readThumbnail(A, db))?.text()).toBe('small');
    expect([...(await readThumbnails([C, A, B], db)).keys()]).toEqual([A]);
    expect(await readTextLines(A, db)).toEqual([line]);
    expect(await readTextLines(B, db)).toEqual([]);
  });

  it('is the text of its page and of its post, folded, on one line', async () => {
    const row = await db.items.get(A);
    const record = JSON.parse(new TextDecoder().decode(row?.recordBytes));
    record.post = { kind: 'post', text: 'The  POST\nitself', recognisedBy: 'x' };
    await db.items.update(A, { recordBytes: new TextEncoder().encode(JSON.stringify(record)) });
    const texts = await readSearchTexts([A, B, 'gone'], db);
    expect(Object.fromEntries(texts.map(({ item, text }) => [item, text]))).toEqual({
      [A]: `正文 ${A}\nthe post itself`.toLowerCase(),
      [B]: `正文 ${B}`.toLowerCase(),
    });
    await keepText(db, A, 'never read again', 'other.txt');
    expect(await readSearchTexts([A], db)).toEqual(texts.filter(({ item }) => item === A));
  });
});

describe('all rows of some tables', () => {
  it('come once each, table after table, also where there are more than a batch', async () => {
    const rows = Array.from({ length: 1_203 }, (_, seq) => ({
      matterId: `m${seq % 3}`,
      seq: seq + 1,
      event: 'viewed' as const,
      line: '{}',
      digest: `sha256:${'0'.repeat(64)}` as const,
    }));
    await db.custody.clear();
    await db.custody.bulkAdd(rows);
    const read: string[] = [];
    await readAllRows(
      ['custody', 'items'],
      {
        begin: (table) => read.push(`begin ${table}`),
        row: (table, row) =>
          read.push(table === 'items' ? (row as { id: string }).id : JSON.stringify(row)),
        end: (table) => read.push(`end ${table}`),
      },
      db,
    );
    expect(read.at(0)).toBe('begin custody');
    expect(read.indexOf('end custody')).toBe(1_204);
    expect(new Set(read.slice(1, 1_204)).size).toBe(1_203);
    expect(read.slice(1_205)).toEqual(['begin items', A, B, C, 'end items']);
  });
});

describe('a restore that is under way or was cut off', () => {
  it.each([
    ['is seen by its staging store', ['matterproof', 'matterproof-restore'], true],
    ['is not seen in the store itself', ['matterproof', 'matterproof-restored'], false],
  ])('%s', async (_, names, isSeen) => {
    expect(await hasStaging(async () => names.map((name) => ({ name, version: 1 })))).toBe(isSeen);
  });
});

describe('a write that fails', () => {
  const failing = (error: unknown) =>
    withStoreProblems(() => Promise.reject(error)).catch(({ code, message }) => [code, message]);
  const full = new DOMException('full', 'QuotaExceededError');

  it.each([
    ['a full disk', full, 'STORAGE_FULL'],
    [
      'a full disk that Dexie wraps',
      Object.assign(new Error('Abort'), { inner: full }),
      'STORAGE_FULL',
    ],
    ['a key that is there already', new DOMException('exists', 'ConstraintError'), 'STORE_FAILED'],
    ['a problem of its own', new ProblemError('BAD_LABEL', 'too long'), 'BAD_LABEL'],
    ['nothing at all', null, 'STORE_FAILED'],
  ])('says what people can act on: %s', async (_, error, code) => {
    expect((await failing(error))[0]).toBe(code);
  });

  it('that does not fail gives its result', async () => {
    const write = vi.fn(async () => 7);
    expect(await withStoreProblems(write)).toBe(7);
    expect(write).toHaveBeenCalledOnce();
  });
});
