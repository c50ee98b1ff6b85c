import { readFileSync } from 'node:fs';
import { askAt } from '../../../lib/signing/chosen-authority.ts';
import { importTimeStamp } from '../../../lib/signing/import-time-stamp.ts';
import { addArtifact, addJournal } from '../../../lib/store/capture/journal.ts';
import { sealItem } from '../../../lib/store/capture/seal-item.ts';
import { saveCaseEntries } from '../../../lib/store/casework.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { annotateItem } from '../../../lib/store/items/annotate-items.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { addDerived } from '../../../lib/store/items/derived.ts';
import { getItem } from '../../../lib/store/items/items.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import type { TestAuthority } from '../authority/time-stamp-authority.ts';
import { journalOf, keepText, newStore } from '../stores/new-store.ts';
import { noise } from './sample-matter.ts';

/** The ids of the items of a matter that is handed over, by their numbers. */
export const HANDED = ['H', 'J', 'K'].map((letter) => `01JD${letter.repeat(22)}`);
const [FIRST = '', SECOND = ''] = HANDED;

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const LARGE = 200_000;

/** Seals an item with a picture of so many bytes, now. */
export const sealNow = async (db: EvidenceStore, matterId: string, id: string, bytes: number) => {
  const now = new Date();
  const journal = journalOf(id, matterId, { tags: [], note: '' });
  const draft = { ...journal.draft, capturedAt: now.toISOString() };
  await addJournal({ ...journal, draft }, db);
  await keepText(db, id, `${id} 的虚假陈述。`);
  await addArtifact(
    id,
    {
      ...{ path: 'viewport.png', role: 'viewport', mediaType: 'image/png', method: 'test' },
      ...{ content: new Uint8Array([...PNG, ...noise(7, bytes)]), at: now.toISOString() },
    },
    db,
  );
  const artifacts = await listArtifacts(id, db);
  const dated = artifacts.map((one) => ({ ...one, at: now.toISOString() }));
  return sealItem({ ...journal, draft }, dated, undefined, new Date(), db);
};

/**
 * A matter in a store of its own with everything that a package can carry: labels, a marked copy, a
 * time-stamp if there is an authority, a statement, a transcript and a party. The second item has a
 * large file.
 */
export const handMatter = async (
  authority?: TestAuthority,
): Promise<{ db: EvidenceStore; matterId: string }> => {
  const db = await newStore();
  const who = { name: '陈伟' };
  const fields = { name: '名誉权纠纷', reference: 'XM-1', custodian: who };
  const { id: matterId } = await openMatter(fields, new Date(), db);
  for (const [at, id] of HANDED.entries()) await sealNow(db, matterId, id, at === 1 ? LARGE : 2000);
  const labels = {
    note: '内部备注',
    tags: ['urgent'],
    exhibit: '证据一',
    role: 'infringing',
  } as const;
  await annotateItem(FIRST, labels, db);
  const [text, picture] = await listArtifacts(FIRST, db);
  if (!text || !picture) throw new Error('An item has its files');
  const marks = [{ shape: 'outline', x: 0, y: 0, width: 8, height: 8 }] as const;
  const copy = { base: 'viewport', mediaType: 'image/png', content: PNG, marks } as const;
  await addDerived(FIRST, { ...copy, from: [picture.digest] }, db);
  await saveCaseEntries(
    [
      { id: '01P', matterId, kind: 'party', name: '小米', role: 'plaintiff' },
      {
        ...{ id: '01S', matterId, kind: 'statement', item: FIRST, category: 'false-fact' },
        anchor: {
          ...{ artifact: 'text.txt', digest: text.digest, exact: '虚假陈述' },
          ...{ prefix: '', suffix: '', start: FIRST.length + 2, end: FIRST.length + 6 },
        },
        ...{ why: '与事实不符', counterEvidence: [SECOND], entities: [] },
      },
      {
        ...{ id: '01T', matterId, kind: 'statement', item: FIRST, category: 'insult', why: '' },
        anchor: {
          ...{ artifact: 'viewport.png', digest: picture.digest, exact: '图中：骗子', by: '陈伟' },
          region: { x: 20, y: 20, width: 8, height: 8 },
          pixels: { width: 64, height: 48 },
        },
        ...{ counterEvidence: [], entities: [] },
      },
    ],
    db,
  );
  if (authority) {
    const { recordBytes } = await getItem(SECOND, db);
    const { token } = await askAt(authority.url, async () => true)(recordBytes);
    await importTimeStamp(SECOND, [token, new Uint8Array(readFileSync(authority.chain))], db);
  }
  return { db, matterId };
};
