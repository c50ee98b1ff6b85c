import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { addJournal, listJournal } from '../../../lib/store/capture/journal.ts';
import { sealItem } from '../../../lib/store/capture/seal-item.ts';
import { listCustody } from '../../../lib/store/custody.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { listItems } from '../../../lib/store/items/items.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { journalOf, keepText, newStore, sealText } from '../../support/stores/new-store.ts';

const sha256 = (bytes: Uint8Array | string) =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

describe('sealing', () => {
  it('fixes the digest of the very bytes that are stored', async () => {
    const store = await newStore();
    const { id, digest } = await sealText(store, '01A', INBOX_ID, '原文');
    const stored = await store.items.get(id);
    expect(sha256(stored?.recordBytes ?? '')).toBe(digest);
    const [artifact] = await listArtifacts(id, store);
    expect(artifact?.digest).toBe(sha256('原文'));
    expect(openRecord(stored as never).artifacts[0]?.digest).toBe(artifact?.digest);
  });

  it('chains each record of a matter to the one before it', async () => {
    const store = await newStore();
    const first = await sealText(store, '01A', INBOX_ID);
    const second = await sealText(store, '01B', INBOX_ID);
    expect(openRecord(first).matter).toEqual({ id: INBOX_ID, sequence: 1 });
    expect(openRecord(second).matter).toEqual({
      id: INBOX_ID,
      sequence: 2,
      previous: first.digest,
    });
  });

  it('gives every item its own number when many are sealed at once', async () => {
    const store = await newStore();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => sealText(store, `01${index + 10}`, INBOX_ID)),
    );
    const items = await listItems(INBOX_ID, store);
    expect(items.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    for (const [index, item] of items.entries())
      expect(openRecord(item).matter.previous).toBe(items[index - 1]?.digest);
  });

  it('ends the journal and writes the custody entry in the same transaction', async () => {
    const store = await newStore();
    const item = await sealText(store, '01A', INBOX_ID);
    expect(await listJournal(store)).toEqual([]);
    const log = await listCustody(INBOX_ID, store);
    expect(log.map(({ event }) => event)).toEqual(['matter-opened', 'captured']);
    expect(JSON.parse(log[1]?.line ?? '')).toMatchObject({
      digest: item.digest,
      item: '01A',
      seq: 2,
    });
  });

  it('leaves journal and artifacts as they were when it fails', async () => {
    const store = await newStore();
    const journal = journalOf('01A', 'no-such-matter');
    await addJournal(journal, store);
    await keepText(store, '01A', 'kept');
    const artifacts = await listArtifacts('01A', store);
    await expect(sealItem(journal, artifacts, undefined, new Date(), store)).rejects.toMatchObject({
      code: 'MATTER_UNKNOWN',
    });
    expect(await listJournal(store)).toHaveLength(1);
    expect(await listArtifacts('01A', store)).toHaveLength(1);
    expect(await store.items.count()).toBe(0);
  });

  it('never seals one capture twice', async () => {
    const store = await newStore();
    await sealText(store, '01A', INBOX_ID);
    const again = sealItem(
      journalOf('01A', INBOX_ID),
      await listArtifacts('01A', store),
      undefined,
      new Date(),
      store,
    );
    await expect(again).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await listCustody(INBOX_ID, store)).toHaveLength(2);
  });

  it('marks an item with problems as partial', async () => {
    const store = await newStore();
    const matter = await openMatter(
      { name: '名誉权', reference: 'XM-2021', custodian: { name: '陈伟' } },
      new Date(),
      store,
    );
    const journal = journalOf('01A', matter.id);
    await keepText(store, '01A', 'kept');
    const problems = [{ code: 'TAB_CLOSED', message: 'closed' }] as const;
    const draft = { ...journal.draft, problems };
    const item = await sealItem(
      { ...journal, draft },
      await listArtifacts('01A', store),
      undefined,
      new Date(),
      store,
    );
    expect(item).toMatchObject({ status: 'partial', problems: 1, exhibit: 'XM-2021-0001' });
    expect(openRecord(item)).toMatchObject({ status: 'partial', custodian: { name: '陈伟' } });
  });
});
