import { expect, it } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { buildTextBlock } from '../../../lib/search/text-block.ts';
import { keepTextBlock } from '../../../lib/store/bulk/text-blocks.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { annotateItem } from '../../../lib/store/items/annotate-items.ts';
import { deleteItem } from '../../../lib/store/items/delete-item.ts';
import { addDerived } from '../../../lib/store/items/derived.ts';
import { readSearchTexts } from '../../../lib/store/search-texts.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';

const [GONE, STAYS] = ['01JDAAAAAAAAAAAAAAAAAAAAAA', '01JDBBBBBBBBBBBBBBBBBBBBBB'];
const WORDS = 'words-that-must-go';

/** The bytes of blobs and arrays as text, so that a row can be searched as a whole. */
const textOf = async (value: unknown): Promise<string> => {
  if (value instanceof Blob) {
    const bytes = await value.arrayBuffer();
    return ['utf-8', 'utf-16le'].map((code) => new TextDecoder(code).decode(bytes)).join(' ');
  }
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return (await Promise.all(Object.values(value).map(textOf))).join(' ');
};

/** The tables in which some row holds this text. */
const tablesWith = async (db: EvidenceStore, text: string): Promise<string[]> => {
  const found = await Promise.all(
    db.tables.map(async (table) => {
      const rows = await Promise.all((await table.toArray()).map(textOf));
      return rows.some((row) => row.includes(text)) ? [table.name] : [];
    }),
  );
  return found.flat().sort();
};

it('a deleted item leaves its words in no table, and its id in the log alone', async () => {
  const db = await newStore();
  const item = await sealText(db, GONE, INBOX_ID, WORDS);
  await sealText(db, STAYS, INBOX_ID, 'words-that-stay');
  await annotateItem(GONE, { tags: ['one'] }, db);
  const [artifact] = await db.artifacts.where({ item: GONE }).toArray();
  await addDerived(
    GONE,
    {
      ...{ base: 'viewport', mediaType: 'image/png', marks: [] },
      ...{ content: new TextEncoder().encode(WORDS), from: [artifact?.digest ?? item.digest] },
    },
    db,
  );
  const texts = await readSearchTexts([GONE, STAYS], db);
  const words = texts.map(({ text }) => text);
  await keepTextBlock(buildTextBlock(texts.map(({ item: id, text }) => [id, text])), words, db);
  expect(await tablesWith(db, WORDS)).toEqual(['artifacts', 'derived', 'textBlocks', 'texts']);
  await deleteItem(GONE, 'captured by mistake', db);
  expect(await tablesWith(db, WORDS)).toEqual([]);
  expect(await tablesWith(db, GONE)).toEqual(['custody']);
  expect(await tablesWith(db, 'words-that-stay')).toEqual(['artifacts', 'texts']);
});

it('a search that reads an item while it is deleted leaves no words behind', async () => {
  const db = await newStore();
  await sealText(db, GONE, INBOX_ID, WORDS);
  await Promise.all([readSearchTexts([GONE], db), deleteItem(GONE, 'by mistake', db)]);
  expect(await tablesWith(db, WORDS)).toEqual([]);
});
