import { foldText } from '../evidence/names/fold-text.ts';
import { type EvidenceStore, store } from './db.ts';
import { tryOpenRecord } from './items/open-record.ts';
import type { ItemRow, TextRow } from './rows.ts';

/**
 * Text with every run of spaces and line breaks as one space, so that a phrase is found across the
 * lines of a page.
 */
const inOneLine = (text: string): string => foldText(text).replace(/\s+/g, ' ');

const postText = (item: ItemRow): string => inOneLine(tryOpenRecord(item)?.post?.text ?? '');

const buildText = async (id: string, db: EvidenceStore): Promise<TextRow | undefined> => {
  const [item, artifact] = await Promise.all([
    db.items.get(id),
    db.artifacts.get([id, 'text.txt']),
  ]);
  if (!item) return undefined;
  const page = artifact ? inOneLine(await artifact.blob.text()) : '';
  const post = postText(item);
  return { item: id, text: page.includes(post) ? page : `${page}\n${post}` };
};

/** What was deleted meanwhile must not leave its words behind. */
const keepTexts = (made: readonly TextRow[], db: EvidenceStore): Promise<unknown> =>
  db.transaction('rw', db.items, db.texts, async () => {
    const there = await db.items.bulkGet(made.map(({ item }) => item));
    await db.texts.bulkPut(made.filter((_, at) => there[at]));
  });

/** The captured texts of an item as the page wrote them, the post's first. */
export const readCapturedTexts = async (id: string, db = store): Promise<string[]> => {
  const rows = await db.artifacts.bulkGet(['post.txt', 'text.txt'].map((path) => [id, path]));
  return Promise.all(rows.flatMap((row) => (row ? [row.blob.text()] : [])));
};

/**
 * What searches read of these items: the text of the page and of the post, folded. Read from the
 * artifacts the first time and kept, since ten thousand small files take long to open. An item that
 * is gone, or whose file cannot be read, is left out.
 */
export const readSearchTexts = async (ids: readonly string[], db = store): Promise<TextRow[]> => {
  const kept = await db.texts.bulkGet([...ids]);
  const missing = ids.filter((_, at) => !kept[at]);
  const built = await Promise.allSettled(missing.map((id) => buildText(id, db)));
  const made = built.flatMap((one) => (one.status === 'fulfilled' && one.value) || []);
  // for speed alone: where there is no room they are read again next time
  await keepTexts(made, db).catch(() => {});
  return [...kept.filter((row) => row !== undefined), ...made];
};
