import { beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalText } from '../../lib/evidence/chain/canonical.ts';
import type { CustodyEntry } from '../../lib/evidence/custody.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { listCustody } from '../../lib/store/custody.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { annotateItems } from '../../lib/store/items/annotate-items.ts';
import { deleteItem } from '../../lib/store/items/delete-item.ts';
import { transferItems } from '../../lib/store/items/transfer-item.ts';
import { withholdItems } from '../../lib/store/items/withhold-item.ts';
import { listListings } from '../../lib/store/listings/listings.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { readCapturedTexts, readSearchTexts } from '../../lib/store/search-texts.ts';
import { keepText, newStore, sealText } from '../support/stores/new-store.ts';

let db: EvidenceStore;
const IDS = ['01A', '01B', '01C'];
beforeEach(async () => {
  db = await newStore();
  for (const id of IDS) await sealText(db, id, INBOX_ID, `正文 ${id}`);
});
const entries = async (matterId = INBOX_ID): Promise<CustodyEntry[]> =>
  (await listCustody(matterId, db)).map(({ line }) => JSON.parse(line));
const openOther = () =>
  openMatter(
    { name: 'XM', reference: 'XM-1', custodian: { name: 'Chen' } },
    new Date('2026-11-21T10:00:00.000Z'),
    db,
  );

describe('labels of many items', () => {
  it('change with one entry for each that changes, and go back by what was returned', async () => {
    const onProgress = vi.fn();
    const before = await listListings(INBOX_ID, db);
    const tags = ['defamation', '侮辱'];
    const back = await annotateItems(
      [
        { id: '01A', labels: { tags } },
        { id: '01B', labels: { tags: ['defamation'] } },
        { id: '01C', labels: { tags } },
      ],
      { db, onProgress },
    );
    expect(back).toEqual(['01A', '01C'].map((id) => ({ id, labels: { tags: ['defamation'] } })));
    expect(onProgress.mock.calls).toEqual([
      [1, 2],
      [2, 2],
    ]);
    const annotated = (await entries()).filter(({ event }) => event === 'annotated');
    expect(annotated.map(({ item }) => item)).toEqual(['01A', '01C']);
    await annotateItems(back, { db });
    expect(await listListings(INBOX_ID, db)).toEqual(before);
    expect((await entries()).filter(({ event }) => event === 'annotated')).toHaveLength(4);
  });

  it('leave no entry where nothing changes', async () => {
    expect(await annotateItems([{ id: '01A', labels: { tags: ['defamation'] } }], { db })).toEqual(
      [],
    );
    expect(await annotateItems([], { db })).toEqual([]);
    expect((await entries()).some(({ event }) => event === 'annotated')).toBe(false);
  });

  it('change all or none', async () => {
    const long = 'x'.repeat(101);
    const refused = annotateItems(
      [
        { id: '01A', labels: { note: 'n' } },
        { id: '01B', labels: { tags: [long] } },
      ],
      { db },
    );
    await expect(refused).rejects.toMatchObject({ code: 'BAD_LABEL' });
    expect((await db.items.get('01A'))?.note).toBe('');
  });
});

describe('moving many items', () => {
  it('numbers them in the order given and writes both logs', async () => {
    const { id } = await openOther();
    await transferItems(['01C', '01A'], id, { db });
    const moved = await listListings(id, db);
    expect(moved.map(({ id: item, exhibit }) => [item, exhibit])).toEqual([
      ['01C', 'XM-1-0001'],
      ['01A', 'XM-1-0002'],
    ]);
    expect((await entries(id)).filter(({ event }) => event === 'received')).toHaveLength(2);
  });

  it('moves all or none', async () => {
    const { id } = await openOther();
    await expect(transferItems(['01A', '01X'], id, { db })).rejects.toThrow('There is no item 01X');
    expect(await listListings(id, db)).toEqual([]);
    expect((await entries()).some(({ event }) => event === 'transferred')).toBe(false);
  });
});

it('withholds many, but none twice', async () => {
  await withholdItems(['01A', '01B'], 'privileged', { db });
  await withholdItems(IDS, 'other', { db });
  expect((await listListings(INBOX_ID, db)).map(({ withheld }) => withheld)).toEqual([
    'privileged',
    'privileged',
    'other',
  ]);
  expect((await entries()).filter(({ event }) => event === 'withheld')).toHaveLength(3);
});

describe('the text that searches read', () => {
  it('is kept, folded and on one line, and destroyed with its item', async () => {
    await sealText(db, '01D', INBOX_ID, '第一行\n  ＸＭ  Power\n');
    expect(await readSearchTexts(['01D', '01X'], db)).toEqual([
      { item: '01D', text: '第一行 xm power ' },
    ]);
    expect(await db.texts.get('01D')).toEqual({ item: '01D', text: '第一行 xm power ' });
    await deleteItem('01D', 'by mistake', db);
    expect(await db.texts.get('01D')).toBeUndefined();
    expect(await readSearchTexts(['01D'], db)).toEqual([]);
  });

  it('has the words and the authors of comments that the captured text does not have', async () => {
    const comments = [
      { number: 1, author: { name: '林间清风' }, text: '同感[怒]', recognised: true },
      { number: 2, author: { name: 'mint' }, text: 'in the text' },
    ];
    const list = { format: 'matterproof-comments/1', recognisedBy: 'x/1', found: 2, comments };
    await sealText(db, '01D', INBOX_ID, 'mint in the text');
    await keepText(db, '01D', canonicalText(list), 'post.comments.json');
    expect(await readSearchTexts(['01D'], db)).toEqual([
      { item: '01D', text: 'mint in the text\n林间清风 同感[怒]' },
    ]);
    expect(await readCapturedTexts('01D', db)).toEqual([
      'mint in the text',
      '林间清风 同感[怒]\nmint in the text',
    ]);
  });

  it('is read on a full disk, and without a file that cannot be read', async () => {
    const full = vi
      .spyOn(db.texts, 'bulkPut')
      .mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    expect(await readSearchTexts(['01A'], db)).toEqual([{ item: '01A', text: '正文 01a' }]);
    expect([full.mock.calls.length, await db.texts.count()]).toEqual([1, 0]);
    vi.spyOn(Blob.prototype, 'text').mockRejectedValueOnce(
      new DOMException('', 'NotReadableError'),
    );
    expect(await readSearchTexts(['01A', '01B'], db)).toEqual([{ item: '01B', text: '正文 01b' }]);
    expect(await readSearchTexts(['01A'], db)).toEqual([{ item: '01A', text: '正文 01a' }]);
  });
});
