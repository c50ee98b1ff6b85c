import { COMMENTS_FILE, commentAuthor } from '../evidence/comments/comment-list.ts';
import { foldText } from '../evidence/names/fold-text.ts';
import { parseComments } from '../format/shapes/parse-comments.ts';
import { type EvidenceStore, store } from './db.ts';
import { tryOpenRecord } from './items/open-record.ts';
import type { ArtifactRow, ItemRow, TextRow } from './rows.ts';

/**
 * Text with every run of spaces and line breaks as one space, so that a phrase is found across the
 * lines of a page.
 */
const inOneLine = (text: string): string => foldText(text).replace(/\s+/g, ' ');

const postText = (item: ItemRow): string => inOneLine(tryOpenRecord(item)?.post?.text ?? '');

/** A line a comment: its author and its words, as the list of comments has them. */
const commentLines = (source: string): readonly string[] =>
  (parseComments(source)?.comments ?? []).map((comment) =>
    [commentAuthor(comment), comment.text].filter(Boolean).join(' '),
  );

const buildText = async (id: string, db: EvidenceStore): Promise<TextRow | undefined> => {
  const [item, artifact, comments] = await Promise.all([
    db.items.get(id),
    db.artifacts.get([id, 'text.txt']),
    db.artifacts.get([id, COMMENTS_FILE]),
  ]);
  if (!item) return undefined;
  const page = artifact ? inOneLine(await artifact.blob.text()) : '';
  const said = comments ? commentLines(await comments.blob.text()).map(inOneLine) : [];
  const added = [postText(item), ...said].filter((words) => !page.includes(words));
  return { item: id, text: [page, ...added].join('\n') };
};

/** What was deleted meanwhile must not leave its words behind. */
const keepTexts = async (made: readonly TextRow[], db: EvidenceStore): Promise<unknown> =>
  made.length > 0 &&
  db.transaction('rw', db.items, db.texts, async () => {
    const there = await db.items.bulkGet(made.map(({ item }) => item));
    await db.texts.bulkPut(made.filter((_, at) => there[at]));
  });

/** The captured texts of an item as the page wrote them: post, page and comments. */
export const readCapturedTexts = async (id: string, db = store): Promise<string[]> => {
  const paths = ['post.txt', 'text.txt', COMMENTS_FILE];
  const rows = await db.artifacts.bulkGet(paths.map((path) => [id, path]));
  const read = async ({ path, blob }: ArtifactRow) => {
    const text = await blob.text();
    return path === COMMENTS_FILE ? commentLines(text).join('\n') : text;
  };
  return Promise.all(rows.flatMap((row) => (row ? [read(row)] : [])));
};

/**
 * Those of these items whose records are here: of other custodians' items most are listed only, and
 * have no text here. Asked for as one range, which the database answers at once, however many they
 * are.
 */
export const listReadable = async (ids: readonly string[], db = store): Promise<string[]> => {
  const sorted = ids.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const here = new Set(await db.items.where('id').between(first, last, true, true).primaryKeys());
  return ids.filter((id) => here.has(id));
};

/**
 * What searches read of these items: the text of the page, of the post and of comments, folded.
 * Read from the artifacts the first time and kept, since ten thousand small files take long to
 * open. An item that is gone, or whose file cannot be read, is left out.
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

/**
 * Keeps what searches read of an item, so that the first search of a large matter does not wait for
 * all of its texts. Never rejects: without it they are read when they are searched.
 */
export const keepSearchText = (id: string, db = store): Promise<void> =>
  readSearchTexts([id], db).then(
    () => {},
    () => {},
  );
