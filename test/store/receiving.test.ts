import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseEntry } from '../../lib/evidence/casework.ts';
import { digestNow } from '../../lib/evidence/digest.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { rowFactsOf, withRecordFacts } from '../../lib/store/capture/row-facts.ts';
import { readCaseFile, receiveCaseEntry } from '../../lib/store/casework.ts';
import { listCustody } from '../../lib/store/custody.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import {
  beginImporting,
  dropImporting,
  endImporting,
  findImport,
  isImporting,
  listImports,
  putImport,
} from '../../lib/store/imports.ts';
import { listArtifactPaths } from '../../lib/store/items/artifacts.ts';
import { openRecord } from '../../lib/store/items/open-record.ts';
import { type ReceivedItem, receiveItem } from '../../lib/store/items/receive-item.ts';
import { openMatter } from '../../lib/store/matters.ts';
import type { ImportRow } from '../../lib/store/rows.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { keepText, newStore, sealText } from '../support/stores/new-store.ts';

const ITEM = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const LOG = digestNow('their log');
const MANIFEST = digestNow('their manifest');

const packageRow = (matterId: string, changes: Partial<ImportRow> = {}): ImportRow => ({
  id: 'import-1',
  matterId,
  at: '2026-11-22T09:00:00.000Z',
  exportId: 'export-1',
  from: { id: 'theirs', reference: 'T-1', name: 'Theirs', custodian: '王芳' },
  findings: [],
  log: LOG,
  volumes: [{ name: 'T-1', tagManifest: MANIFEST, files: [] }],
  ...changes,
});

/** An item as it came in a package: sealed in another store, its file written here already. */
const receivedFrom = async (db: EvidenceStore): Promise<ReceivedItem> => {
  const { recordBytes, digest } = await sealText(await newStore(), ITEM, INBOX_ID);
  await beginImporting(ITEM, db);
  await keepText(db, ITEM, '虚假陈述');
  return {
    record: openRecord({ recordBytes }),
    recordBytes,
    digest,
    labels: {},
    absent: [],
    from: { id: 'theirs', reference: 'T-1', number: 7 },
    volume: { name: 'T-1', tagManifest: MANIFEST },
  };
};

/** A record with this post, as far as a row repeats it. */
const recordWith = (post?: object) =>
  ({
    status: 'complete',
    capturedAt: '2026-11-21T09:00:00.000Z',
    page: { url: 'https://zhiyan.example/p/1' },
    problems: [],
    ...(post && { post }),
  }) as unknown as ReturnType<typeof openRecord>;

let db: EvidenceStore;
let received: ReceivedItem;
beforeEach(async () => {
  db = await newStore();
  received = await receivedFrom(db);
});
const log = async () =>
  (await listCustody(INBOX_ID, db)).map(({ line }) => JSON.parse(line)).slice(1);

describe('an item that came in a package', () => {
  it('has the next number and its record byte for byte; the log says whence', async () => {
    await sealText(db, '01JDBBBBBBBBBBBBBBBBBBBBBB', INBOX_ID);
    const place = await receiveItem(received, packageRow(INBOX_ID), db);
    expect(place).toEqual({ number: 2, exhibit: 'INBOX-0002', refused: [] });
    const row = await db.items.get(ITEM);
    expect(row?.recordBytes).toEqual(received.recordBytes);
    expect((await log()).at(-1)).toMatchObject({
      event: 'received',
      digest: received.digest,
      detail: { number: 2, from: { number: 7 }, package: { export: 'export-1', log: LOG } },
    });
    expect(await isImporting(db)).toBe(false);
    expect((await checkStore({}, {}, db)).faults).toEqual([]);
  });

  it('is what the next capture of the matter is chained to', async () => {
    await receiveItem(received, packageRow(INBOX_ID), db);
    const { recordBytes } = await sealText(db, '01JDBBBBBBBBBBBBBBBBBBBBBB', INBOX_ID);
    expect(openRecord({ recordBytes }).matter).toEqual({
      id: INBOX_ID,
      sequence: 2,
      previous: received.digest,
    });
    expect((await checkStore({}, {}, db)).faults).toEqual([]);
  });

  it('bears the labels that it may bear here; the others are named', async () => {
    await sealText(db, '01JDBBBBBBBBBBBBBBBBBBBBBB', INBOX_ID);
    const labels = { exhibit: 'INBOX-0001', tags: ['x'.repeat(101)], note: '他们的备注' };
    const { refused } = await receiveItem({ ...received, labels }, packageRow(INBOX_ID), db);
    expect([...refused].sort()).toEqual(['exhibit', 'tags']);
    expect(await db.items.get(ITEM)).toMatchObject({
      exhibit: 'INBOX-0002',
      tags: [],
      note: '他们的备注',
    });
    expect((await log()).at(-1)?.detail).toEqual({
      note: { from: '', to: '他们的备注' },
      imported: true,
    });
  });

  it('names in row and log the files that did not come, so that none is thought lost', async () => {
    const absent = [{ path: 'page.mhtml', reason: 'secret' as const }];
    await receiveItem({ ...received, absent }, packageRow(INBOX_ID), db);
    expect((await db.items.get(ITEM))?.absent).toEqual(absent);
    expect((await log()).at(-1)?.detail.absent).toEqual(absent);
  });

  it('brings its time-stamp, which the log marks as not asked for here', async () => {
    const stamp = {
      token: new Uint8Array([1, 2]),
      chain: [],
      genTime: '2026-11-21T09:00:05.000Z',
      authority: 'X',
    };
    await receiveItem({ ...received, stamp }, packageRow(INBOX_ID), db);
    expect((await log()).at(-1)).toMatchObject({
      event: 'time-stamped',
      detail: { imported: true, token: digestNow(stamp.token) },
    });
    expect((await checkStore({}, {}, db)).faults).toEqual([]);
  });

  it('is written whole or not at all', async () => {
    await receiveItem(received, packageRow(INBOX_ID), db);
    const before = [await db.custody.toArray(), await db.matters.toArray()];
    const again = receiveItem(received, packageRow(INBOX_ID, { id: 'import-2' }), db);
    await expect(again).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect([await db.custody.toArray(), await db.matters.toArray()]).toEqual(before);
    expect(await db.imports.count()).toBe(1);
    await expect(receiveItem(received, packageRow('gone'), db)).rejects.toMatchObject({
      code: 'MATTER_UNKNOWN',
    });
  });
});

describe('the packages that items came in', () => {
  it('are known again by their log and all of their volumes, in this matter alone', async () => {
    const row = packageRow(INBOX_ID);
    await putImport(row, db);
    await putImport({ ...row, exportId: 'changed' }, db);
    const [volume] = row.volumes;
    expect((await findImport({ ...row, id: 'import-9' }, db))?.exportId).toBe('export-1');
    const others: Partial<ImportRow>[] = [
      { log: digestNow('another log') },
      { volumes: [] },
      { volumes: volume ? [volume, volume] : [] },
      { matterId: 'other' },
    ];
    for (const change of others)
      expect(await findImport({ ...row, ...change }, db)).toBeUndefined();
    expect(await listImports('other', db)).toEqual([]);
  });
});

describe('files that an import wrote', () => {
  it('go where the item was not received after all', async () => {
    expect(await isImporting(db)).toBe(true);
    await endImporting(ITEM, db);
    expect(await listArtifactPaths(ITEM, db)).toEqual([]);
    expect(await isImporting(db)).toBe(false);
  });

  it('stay with an item that is in the store, though a note of the import was left', async () => {
    await receiveItem(received, packageRow(INBOX_ID), db);
    await beginImporting(ITEM, db);
    await beginImporting('01JDGONE', db);
    await keepText(db, '01JDGONE', 'left');
    await dropImporting(db);
    expect(await listArtifactPaths(ITEM, db)).toEqual(['text.txt']);
    expect(await listArtifactPaths('01JDGONE', db)).toEqual([]);
    expect(await isImporting(db)).toBe(false);
  });
});

describe('a case file entry that came in a package', () => {
  const party = (fields: object = {}): CaseEntry =>
    ({
      id: 'p1',
      matterId: INBOX_ID,
      kind: 'party',
      name: '小米',
      role: 'plaintiff',
      ...fields,
    }) as CaseEntry;
  const keep = vi.fn(async () => {});
  beforeEach(() => void keep.mockClear());

  it('is added, and the log says that it was imported', async () => {
    expect(await receiveCaseEntry(party(), keep, db)).toBe('added');
    expect((await log()).at(-1)?.detail).toEqual({
      case: 'party',
      id: 'p1',
      imported: true,
      to: party(),
    });
    expect(keep).toHaveBeenCalledOnce();
  });

  it('is the same in any order of its members, also one that a backup brought', async () => {
    await db.casework.add(party({ fromBackup: true }));
    const { id, matterId, kind, ...rest } = party();
    const turned = { ...rest, kind, matterId, id } as CaseEntry;
    expect(await receiveCaseEntry(turned, keep, db)).toBe('same');
    expect(keep).not.toHaveBeenCalled();
  });

  it('replaces nothing: other words under its id, in any matter, are a conflict', async () => {
    const fields = { name: 'Another', reference: 'XM-2', custodian: { name: '陈伟' } };
    const other = (await openMatter(fields, undefined, db)).id;
    await receiveCaseEntry(party(), keep, db);
    expect(await receiveCaseEntry(party({ name: '大米' }), keep, db)).toBe('conflict');
    expect(await receiveCaseEntry(party({ matterId: other }), keep, db)).toBe('conflict');
    expect((await readCaseFile(INBOX_ID, db)).party).toEqual([party()]);
  });

  it('with longer words than the store keeps is refused and nothing of it stored', async () => {
    expect(await receiveCaseEntry(party({ name: 'x'.repeat(10_001) }), keep, db)).toBe('misshapen');
    expect(await db.casework.count()).toBe(0);
  });

  it('is not added where what must go with it fails', async () => {
    keep.mockRejectedValueOnce(new Error('no room'));
    await expect(receiveCaseEntry(party(), keep, db)).rejects.toThrow('no room');
    expect(await db.casework.count()).toBe(0);
    expect(await log()).toEqual([]);
  });
});

describe('what a row repeats of its record', () => {
  const record = recordWith({
    kind: 'post',
    platform: 'weibo',
    author: { handle: 'jiyu' },
    published: { raw: '昨天' },
    recognisedBy: 'x',
  });

  it('is the name of the author before the handle, and the instant before the words', () => {
    const { post } = record;
    const whole = {
      ...record,
      post: {
        ...post,
        author: { name: '霁屿', handle: 'jiyu' },
        published: { raw: '昨天', at: '2026-11-20T00:00:00.000Z' },
      },
    } as typeof record;
    expect(rowFactsOf(record)).toMatchObject({ author: 'jiyu', published: '昨天' });
    expect(rowFactsOf(whole)).toMatchObject({
      author: '霁屿',
      published: '2026-11-20T00:00:00.000Z',
    });
  });

  it('replaces whatever the row said, also what the record does not say at all', () => {
    const bare = recordWith();
    const claimed = { id: ITEM, author: '@official', platform: 'x', published: 'P', pageKey: 'k' };
    const row = withRecordFacts({ ...claimed, note: 'mine' } as never, bare);
    expect(row).toEqual({ id: ITEM, note: 'mine', ...rowFactsOf(bare) });
    for (const member of ['author', 'platform', 'published', 'pageKey'])
      expect(row).not.toHaveProperty(member);
  });
});
