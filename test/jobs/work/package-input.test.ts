import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { buildInput } from '../../../lib/jobs/work/package-input.ts';
import { DEFAULT_CHOICE } from '../../../lib/package/export-choice.ts';
import { applyProfile } from '../../../lib/package/profile/apply-profile.ts';
import { addArtifact, addJournal } from '../../../lib/store/capture/journal.ts';
import { sealItem } from '../../../lib/store/capture/seal-item.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { putImport } from '../../../lib/store/imports.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { addDerived } from '../../../lib/store/items/derived.ts';
import { withholdItem } from '../../../lib/store/items/withhold-item.ts';
import { keepStamp, wantStamp } from '../../../lib/store/stamps.ts';
import { journalOf, newStore, sealText } from '../../support/stores/new-store.ts';

const [A, B, C] = ['01JDA', '01JDB', '01JDC'] as const;
const NOW = new Date('2026-11-28T09:00:00.000Z');
const bytes = (...values: number[]) => new Uint8Array(values);

let db: EvidenceStore;
beforeEach(async () => {
  db = await newStore();
  for (const id of [A, B, C]) await sealText(db, id, INBOX_ID);
});
const build = (chosen?: readonly string[]) =>
  buildInput(INBOX_ID, { db, now: NOW, software: 'test', chosen });
const stamp = (token: number, chain: number) => ({
  token: bytes(token),
  chain: [bytes(chain)],
  genTime: '2026-11-21T09:00:05.000Z',
  authority: 'X',
});

describe('the comments of an item', () => {
  it('come with it where its record lists them and they can be read', async () => {
    const list = { format: 'matterproof-comments/1', recognisedBy: 'x/1', found: 1 };
    const source = canonicalText({ ...list, comments: [{ number: 1, text: '同感' }] });
    const journal = journalOf('01JDE', INBOX_ID);
    await addJournal(journal, db);
    await addArtifact(
      '01JDE',
      {
        ...{ path: 'post.comments.json', role: 'comments', mediaType: 'application/json' },
        ...{ content: new TextEncoder().encode(source), method: 'recogniser x/1' },
        at: '2026-11-21T09:00:01.000Z',
      },
      db,
    );
    const artifacts = await listArtifacts('01JDE', db);
    await sealItem(journal, artifacts, undefined, new Date('2026-11-21T09:00:02.000Z'), db);
    const { items } = (await build()).input;
    expect(items.map(({ comments }) => comments?.comments)).toEqual([
      ...[undefined, undefined, undefined],
      [{ number: 1, text: '同感' }],
    ]);
  });
});

describe('what a package is made from', () => {
  it('is the sealed bytes of each item, and the lines of the log as they stand', async () => {
    const { input } = await build();
    const rows = await db.items.toArray();
    expect(input.items.map(({ recordBytes }) => recordBytes)).toEqual(
      rows.map(({ recordBytes }) => recordBytes),
    );
    const lines = await db.custody.where({ matterId: INBOX_ID }).sortBy('seq');
    expect(input.custody).toEqual(lines.map(({ line, digest }) => ({ line, digest })));
    expect(input.export).toMatchObject({
      at: NOW.toISOString(),
      by: 'Custodian not named',
      software: 'test',
    });
  });

  it('has no counters of the store among the facts of the matter', async () => {
    const { matter } = (await build()).input;
    expect(Object.keys(matter).sort()).toEqual([
      'custodian',
      'id',
      'name',
      'openedAt',
      'reference',
    ]);
  });

  it('has the numbers alone of items that are not chosen, also of a damaged one', async () => {
    await withholdItem(C, 'privileged', db);
    await sealText(db, '01JDD', INBOX_ID);
    await db.items.update(A, { recordBytes: bytes(1) as never });
    const { input } = await build([B, C]);
    expect(input.items.map(({ number }) => number)).toEqual([2]);
    expect(input.notChosen).toEqual([1, 4]);
    expect(input.withheld).toEqual([{ number: 3, reason: 'privileged' }]);
    const { notChosen } = applyProfile({
      ...input,
      choice: { ...DEFAULT_CHOICE, items: [B, C] },
    });
    expect(notChosen).toEqual([1, 4]);
  });

  it('has a withheld item as its number and reason, and nothing else of it', async () => {
    await withholdItem(B, 'privileged', db);
    await keepStamp(B, stamp(1, 2), db);
    const { input, authorities } = await build();
    expect(input.items.map(({ record }) => record.id)).toEqual([A, C]);
    expect(input.withheld).toEqual([{ number: 2, reason: 'privileged' }]);
    expect(authorities).toEqual([]);
    expect(JSON.stringify({ ...input, custody: [] })).not.toContain(B);
  });

  it('has the authorities of time-stamps that go out, of chosen items alone', async () => {
    await keepStamp(A, stamp(1, 11), db);
    await keepStamp(B, stamp(2, 22), db);
    await wantStamp(C, NOW, db);
    const all = await build();
    expect(all.input.items.map(({ recordToken }) => recordToken)).toEqual([
      bytes(1),
      bytes(2),
      undefined,
    ]);
    expect(all.authorities).toEqual([bytes(11), bytes(22)]);
    expect((await build([B, C])).authorities).toEqual([bytes(22)]);
  });

  it('has what was derived from an item without its stored bytes', async () => {
    const fresh = { base: 'viewport', mediaType: 'image/png' as const, from: [], marks: [] };
    const made = await addDerived(A, { ...fresh, content: bytes(7) }, db);
    const [first, second] = (await build()).input.items;
    expect(first?.derived).toEqual([made]);
    expect(second).not.toHaveProperty('derived');
  });

  it('has the files of received packages that let a log be verified, and no other', async () => {
    const files = ['data/custody.jsonl', 'tagmanifest-sha256.txt', 'data/items/x.html', '../evil'];
    await putImport(
      {
        id: 'i1',
        matterId: INBOX_ID,
        at: NOW.toISOString(),
        exportId: 'e',
        from: { id: 't', reference: 'T', name: 'T', custodian: 'W' },
        findings: [],
        log: digestNow('x'),
        volumes: [
          {
            name: 'v',
            tagManifest: digestNow('y'),
            files: files.map((path, at) => ({ path, content: bytes(at) })),
          },
        ],
      },
      db,
    );
    expect((await build()).input.received).toEqual([
      { path: '0001/vol1/data/custody.jsonl', bytes: bytes(0) },
      { path: '0001/vol1/tagmanifest-sha256.txt', bytes: bytes(1) },
    ]);
  });

  it('is not made for a matter that is not there', async () => {
    await expect(buildInput('gone', { db, now: NOW, software: '' })).rejects.toMatchObject({
      code: 'MATTER_UNKNOWN',
    });
  });
});
