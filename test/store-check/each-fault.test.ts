import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildCustodyLine } from '../../lib/evidence/custody.ts';
import { type Digest, digestNow } from '../../lib/evidence/digest.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { addJournal } from '../../lib/store/capture/journal.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { putImport } from '../../lib/store/imports.ts';
import { addDerived } from '../../lib/store/items/derived.ts';
import { keepStamp } from '../../lib/store/stamps.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { journalOf, newStore, sealText } from '../support/stores/new-store.ts';

const ID = '01JDAAAAAAAAAAAAAAAAAAAAAA';

let db: EvidenceStore;
beforeEach(async () => {
  db = await newStore();
  await sealText(db, ID, INBOX_ID);
});
const faults = async (quick = false) => (await checkStore({ quick }, {}, db)).faults;
const codes = async (quick = false) => (await faults(quick)).map(({ code }) => code);

/** Writes the log of the Inbox again from changed entries, each line after the one before. */
const rewriteLog = async (change: (entry: Record<string, unknown>, at: number) => object) => {
  const rows = await db.custody.where({ matterId: INBOX_ID }).sortBy('seq');
  let prev: Digest | undefined;
  for (const [at, row] of rows.entries()) {
    const { prev: _, ...entry } = JSON.parse(row.line);
    const line = buildCustodyLine({ ...change(entry, at), ...(prev && { prev }) } as never);
    prev = line.digest;
    await db.custody.put({ ...row, ...line });
  }
  if (prev) await db.matters.update(INBOX_ID, { lastEntry: prev });
};

describe('a log that was written again from its first line, with fitting digests', () => {
  it('is found out by the record where it names another digest for it', async () => {
    await rewriteLog((entry) => (entry.digest ? { ...entry, digest: digestNow('forged') } : entry));
    expect(await codes(true)).toEqual(['RECORD_ALTERED']);
  });

  it('is found out by the item where it no longer has its arrival', async () => {
    await rewriteLog((entry) =>
      entry.event === 'captured' ? { ...entry, event: 'viewed' } : entry,
    );
    expect(await codes(true)).toEqual(['NOT_IN_LOG']);
  });

  it('is found out by the item where it says that it was deleted', async () => {
    const row = await db.custody.get([INBOX_ID, 2]);
    const line = buildCustodyLine({
      ...{ seq: 3, prev: row?.digest as Digest, at: '2026-11-22T09:00:00.000Z', actor: 'A' },
      ...{ event: 'deleted', item: ID, detail: { number: 1 } },
    });
    await db.custody.add({ matterId: INBOX_ID, seq: 3, event: 'deleted', item: ID, ...line });
    await db.matters.update(INBOX_ID, { entries: 3, lastEntry: line.digest });
    expect(await codes(true)).toEqual(['NOT_IN_LOG']);
  });
});

describe('a line of a log', () => {
  it.each<[string, (line: string) => string]>([
    ['with white space that no line has', (line) => `${line} `],
    [
      'whose members stand in another order',
      (line) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line)).toReversed())),
    ],
    ['that is no JSON', () => '{'],
    ['with the number of another', (line) => line.replace('"seq":2', '"seq":3')],
  ])('%s is broken, though its digest was made to fit', async (_, change) => {
    const row = await db.custody.get([INBOX_ID, 2]);
    if (!row) throw new Error('The item was captured');
    const line = change(row.line);
    await db.custody.put({ ...row, line, digest: digestNow(line) });
    await db.matters.update(INBOX_ID, { lastEntry: digestNow(line) });
    const [broken] = await faults(true);
    expect([broken?.code, broken?.detail, broken?.label]).toEqual([
      'LOG_BROKEN',
      'Line 2',
      'INBOX',
    ]);
  });

  it('is counted: the matter knows how many were written', async () => {
    await db.matters.update(INBOX_ID, { entries: 3 });
    expect((await faults(true)).map(({ detail }) => detail)).toEqual(['2 lines, 3 were written']);
  });
});

describe('the place of a record in its matter', () => {
  it('is broken where the log has it under another number than it was sealed with', async () => {
    await sealText(db, '01JDBBBBBBBBBBBBBBBBBBBBBB', INBOX_ID);
    const [, , second] = await db.custody.where({ matterId: INBOX_ID }).sortBy('seq');
    expect(second?.event).toBe('captured');
    await rewriteLog((entry, at) => {
      if (at === 0) return entry;
      const { detail } = entry as { detail: object };
      return { ...entry, detail: { ...detail, number: at === 1 ? 2 : 1 } };
    });
    expect(new Set(await codes(true))).toEqual(new Set(['LOG_MISNUMBERED', 'CHAIN_BROKEN']));
  });
});

describe('a file of an item', () => {
  it('that cannot be read is told apart from one that was altered', async () => {
    const row = await db.artifacts.get([ID, 'text.txt']);
    const blob = row?.blob as Blob;
    const read = vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(new Error('no'));
    expect(await codes()).toEqual(['ARTIFACT_UNREADABLE']);
    read.mockRestore();
    expect(blob.size).toBeGreaterThan(0);
    expect(await codes()).toEqual([]);
  });

  it('that was derived later is compared with the digest kept beside it', async () => {
    const fresh = { base: 'viewport', mediaType: 'image/png' as const, from: [], marks: [] };
    const { path } = await addDerived(ID, { ...fresh, content: new Uint8Array([1]) }, db);
    const row = await db.derived.get([ID, path]);
    if (row) await db.derived.put({ ...row, blob: new Blob(['other']) });
    expect((await faults()).map(({ code, detail }) => [code, detail])).toEqual([
      ['ARTIFACT_ALTERED', path],
    ]);
  });

  it('that the row says never came is missing where the log says nothing of it', async () => {
    await db.artifacts.delete([ID, 'text.txt']);
    await db.items.update(ID, { absent: [{ path: 'text.txt', reason: 'secret' }] });
    expect(await codes()).toEqual(['ARTIFACT_MISSING']);
  });
});

describe('what was kept of a package', () => {
  const packed = (log: string, manifest: string) => ({
    id: 'i1',
    matterId: INBOX_ID,
    at: '2026-11-22T09:00:00.000Z',
    exportId: 'e',
    from: { id: 't', reference: 'T-1', name: 'T', custodian: 'W' },
    findings: [],
    log: digestNow('log'),
    volumes: [
      {
        name: 'v1',
        tagManifest: digestNow('manifest'),
        files: Object.entries({
          'data/custody.jsonl': log,
          'tagmanifest-sha256.txt': manifest,
          'signatures/signer.pem': 'anything',
        }).map(([path, text]) => ({ path, content: new TextEncoder().encode(text) })),
      },
    ],
  });

  it('is sound with the log and manifest whose digests were kept', async () => {
    await putImport(packed('log', 'manifest'), db);
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['log', packed('log!', 'manifest'), 'v1: data/custody.jsonl'],
    ['manifest', packed('log', 'other'), 'v1: tagmanifest-sha256.txt'],
  ])('is altered where its %s is another', async (_, row, detail) => {
    await putImport(row, db);
    expect(await faults()).toEqual([
      { code: 'IMPORT_ALTERED', detail, matter: INBOX_ID, label: 'T-1' },
    ]);
    expect(await faults(true)).toEqual([]);
  });
});

describe('a capture in the journal', () => {
  it('is left over once no capture takes that long, and under way before', async () => {
    const row = journalOf('01JDYYYYYYYYYYYYYYYYYYYYYY', INBOX_ID);
    const startedAgo = (ms: number) => ({
      ...row.draft,
      capturedAt: new Date(Date.now() - ms).toISOString(),
    });
    await addJournal({ ...row, draft: startedAgo(60_000) }, db);
    expect(await codes()).toEqual([]);
    await db.journal.update(row.id, { draft: startedAgo(6 * 60_000) });
    expect(await codes()).toEqual(['JOURNAL_LEFT']);
  });
});

describe('a time-stamp', () => {
  it('that the log has and the store has not is found', async () => {
    const stamp = { token: new Uint8Array([1]), chain: [], genTime: '2026-11-21T09:00:05.000Z' };
    await keepStamp(ID, { ...stamp, authority: 'X' }, db);
    expect(await codes(true)).toEqual([]);
    await db.stamps.delete(ID);
    expect(await codes(true)).toEqual(['TOKEN_ALTERED']);
  });
});
