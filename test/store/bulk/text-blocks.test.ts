import { beforeEach, describe, expect, it, vi } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { buildTextBlock, isWhole } from '../../../lib/search/text-block.ts';
import {
  dropTextBlock,
  keepTextBlock,
  listTextBlocks,
  readTextBlocks,
} from '../../../lib/store/bulk/text-blocks.ts';
import { addJoinedFile } from '../../../lib/store/chains/joined-items.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { deleteItem } from '../../../lib/store/items/delete-item.ts';
import { readSearchTexts } from '../../../lib/store/search-texts.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';

const [A, B, C] = ['A', 'B', 'C'].map((end) => `01JDAAAAAAAAAAAAAAAAAAAAA${end}`) as [
  string,
  string,
  string,
];
const NONE: ReadonlySet<number> = new Set();

let db: EvidenceStore;
beforeEach(async () => {
  db = await newStore();
  for (const id of [A, B, C]) await sealText(db, id, INBOX_ID, `words of ${id}`);
  await readSearchTexts([A, B, C], db);
});

/** Keeps a block of these items, with the texts that are kept of them. */
const keep = async (...items: string[]) => {
  const rows = await readSearchTexts(items, db);
  const texts = items.map((id) => rows.find(({ item }) => item === id)?.text ?? '');
  const block = buildTextBlock(items.map((id, at) => [id, texts[at] ?? '']));
  return { block, texts, kept: await keepTextBlock(block, texts, db) };
};
const held = async () =>
  (await readTextBlocks([A, C], NONE, db)).map(({ row }) => row?.items.join());

describe('the blocks of texts that the store keeps', () => {
  it('are found by any of their items, but for those that are known', async () => {
    const { kept } = await keep(A, B);
    expect(kept && isWhole(kept)).toBe(true);
    const id = kept?.id ?? 0;
    expect(await readTextBlocks([B], NONE, db)).toEqual([{ id, row: kept }]);
    expect(await readTextBlocks([B], new Set([id]), db)).toEqual([]);
    expect(await readTextBlocks([C], NONE, db)).toEqual([]);
    expect(await readTextBlocks([], NONE, db)).toEqual([]);
    expect(await listTextBlocks(db)).toEqual([id]);
  });

  it('have each item once: a new one takes the place of those with any of its items', async () => {
    await keep(A, B);
    await keep(B, C);
    expect(await held()).toEqual([`${B},${C}`]);
  });

  it('are not kept where a text was deleted or is another meanwhile', async () => {
    const { block, texts } = await keep(A, B);
    await db.texts.put({ item: A, text: 'another' });
    expect(await keepTextBlock(block, texts, db)).toBeUndefined();
    await deleteItem(B, 'by mistake', db);
    expect(await keepTextBlock(block, texts, db)).toBeUndefined();
    expect(await held()).toEqual([]);
  });

  it('go with any of their items, in the same transaction', async () => {
    await keep(A, B);
    await keep(C);
    const failing = vi.spyOn(db.custody, 'add').mockRejectedValueOnce(new Error('failed'));
    await expect(deleteItem(A, 'by mistake', db)).rejects.toThrow('failed');
    failing.mockRestore();
    expect(await held()).toEqual([`${A},${B}`, C]);
    await deleteItem(A, 'by mistake', db);
    expect(await held()).toEqual([C]);
  });

  it('go when another file of a joined item comes', async () => {
    await keep(A, B);
    const file = { path: 'post.txt', role: 'post-text', mediaType: 'text/plain', bytes: 1 };
    await addJoinedFile(B, file as never, { blob: new Blob(['x']), crc32: 0 }, db);
    expect([await held(), await db.texts.get(B)]).toEqual([[], undefined]);
  });

  it('are told without a row that cannot be read, and dropped by their number', async () => {
    const { kept } = await keep(A);
    const failing = vi.spyOn(db.textBlocks, 'get').mockRejectedValueOnce(new Error('unreadable'));
    expect(await readTextBlocks([A], NONE, db)).toEqual([{ id: kept?.id }]);
    failing.mockRestore();
    await dropTextBlock(kept?.id ?? 0, db);
    expect(await held()).toEqual([]);
  });
});
