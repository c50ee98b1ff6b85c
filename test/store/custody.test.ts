import { beforeEach, describe, expect, it } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { addExport, listCustody, listCustodyOfItem, listDeleted } from '../../lib/store/custody.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { annotateItems } from '../../lib/store/items/annotate-items.ts';
import { deleteItem } from '../../lib/store/items/delete-item.ts';
import { logVerified, logViewed } from '../../lib/store/items/log-use.ts';
import { transferItem } from '../../lib/store/items/transfer-item.ts';
import { withholdItem } from '../../lib/store/items/withhold-item.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const ID = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const AT = new Date('2026-11-21T10:00:00.000Z');

let db: EvidenceStore;
let other: string;
beforeEach(async () => {
  db = await newStore();
  await sealText(db, ID, INBOX_ID);
  const fields = { name: 'Another', reference: 'XM-2', custodian: { name: '陈伟' } };
  other = (await openMatter(fields, AT, db)).id;
});

const chain = async () =>
  (await listCustodyOfItem(ID, db)).map(({ matterId, entry }) => [
    matterId === other ? 'other' : 'inbox',
    entry.event,
  ]);

describe('the chain of custody of an item', () => {
  it('has a transfer as departure, then arrival, though both are of one instant', async () => {
    await transferItem(ID, other, db, AT);
    expect(await chain()).toEqual([
      ['inbox', 'captured'],
      ['inbox', 'transferred'],
      ['other', 'received'],
    ]);
  });

  it('has an item withheld in its new matter after it arrived there, not before', async () => {
    await withholdItem(ID, 'under seal', db, AT);
    await transferItem(ID, other, db, AT);
    expect(await chain()).toEqual([
      ['inbox', 'captured'],
      ['inbox', 'withheld'],
      ['inbox', 'transferred'],
      ['other', 'received'],
      ['other', 'withheld'],
    ]);
  });

  it('goes through every matter in turn when the item is moved there and back', async () => {
    await transferItem(ID, other, db, AT);
    await logViewed(ID, { db, now: new Date('2026-11-21T10:00:01.000Z') });
    await transferItem(ID, INBOX_ID, db, new Date('2026-11-21T10:00:02.000Z'));
    expect(await chain()).toEqual([
      ['inbox', 'captured'],
      ['inbox', 'transferred'],
      ['other', 'received'],
      ['other', 'viewed'],
      ['other', 'transferred'],
      ['inbox', 'received'],
    ]);
  });

  it('keeps the order of the log where the clock of the computer was set back', async () => {
    const earlier = new Date('2026-11-21T07:00:00.000Z');
    await logVerified(ID, 'unchanged', { db, now: earlier });
    await annotateItems([{ id: ID, labels: { note: 'seen' } }], { db, now: AT });
    expect((await chain()).map(([, event]) => event)).toEqual([
      'captured',
      'verified',
      'annotated',
    ]);
  });

  it('has nothing of another item, nor of the matter as a whole', async () => {
    await sealText(db, '01JDBBBBBBBBBBBBBBBBBBBBBB', INBOX_ID);
    await addExport(INBOX_ID, [{ file: 'X.zip', items: 2, profile: 'court' }], db);
    expect(await chain()).toEqual([['inbox', 'captured']]);
    expect((await listCustody(INBOX_ID, db)).at(-1)?.event).toBe('exported');
  });

  it('outlives the item, which is then listed as deleted', async () => {
    expect(await listDeleted([ID], db)).toEqual(new Set());
    await deleteItem(ID, 'by mistake', db, AT);
    expect((await chain()).at(-1)).toEqual(['inbox', 'deleted']);
    expect(await listDeleted([ID, '01JDCCCCCCCCCCCCCCCCCCCCCC'], db)).toEqual(new Set([ID]));
  });
});
