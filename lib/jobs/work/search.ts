import { buildExcerpt, type Excerpt } from '../../search/build-excerpt.ts';
import { parseQuery } from '../../search/parse-query.ts';
import type { SearchAnswer, SearchRequest } from '../../search/search-messages.ts';
import { buildTextIndex, type TextIndex } from '../../search/text-index.ts';
import { listReadable, readCapturedTexts, readSearchTexts } from '../../store/search-texts.ts';

/** Items whose texts are read at once; requests are answered between two batches. */
const BATCH = 100;

/** What a session reads of the store. */
const STORE = {
  listReadable,
  readTexts: readSearchTexts,
  readCaptured: readCapturedTexts,
};
type Store = typeof STORE;

/**
 * Reads the texts of new items into an index, in batches; `onRead` is called after each. A batch
 * that cannot be read is tried again at the next start.
 */
const readingTexts = (index: TextIndex, store: Store, onRead: () => void) => {
  /** New items of which it is not known whether the store has a text of them. */
  const fresh = new Set<string>();
  const wanted = new Set<string>();
  let [asked, isReading] = [0, false];
  const left = (): number => fresh.size + asked + wanted.size;

  const sortOut = async (): Promise<void> => {
    const ids = [...fresh];
    // One whose record comes meanwhile is new once more.
    fresh.clear();
    asked = ids.length;
    try {
      const readable = await store.listReadable(ids);
      for (const id of readable) if (index.has(id) && !index.hasText(id)) wanted.add(id);
    } catch (error) {
      for (const id of ids) if (index.has(id)) fresh.add(id);
      throw error;
    } finally {
      asked = 0;
    }
  };

  const readBatch = async (): Promise<void> => {
    const batch = [...wanted.values().take(BATCH)];
    const rows = batch.length > 0 ? await store.readTexts(batch) : [];
    for (const { item, text } of rows) if (wanted.has(item)) index.putText(item, text);
    for (const id of batch) wanted.delete(id);
  };

  const start = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    try {
      do {
        if (fresh.size > 0) await sortOut();
        await readBatch();
        onRead();
      } while (left() > 0);
    } finally {
      isReading = false;
    }
  };

  return {
    left,
    want: (id: string): void => {
      if (!index.hasText(id) && !wanted.has(id)) fresh.add(id);
    },
    drop: (id: string): void => {
      fresh.delete(id);
      wanted.delete(id);
    },
    start,
  };
};

/** The lines that a query hit, item after item: a page can hold megabytes of text. */
const readExcerpts = async (
  query: string,
  ids: readonly string[],
  readCaptured: Store['readCaptured'],
): Promise<SearchAnswer> => {
  const words = parseQuery(query);
  const excerpts: [string, Excerpt][] = [];
  for (const id of ids) {
    const texts = await readCaptured(id).catch(() => []);
    const excerpt = texts.map((text) => buildExcerpt(text, words)).find(Boolean);
    if (excerpt) excerpts.push([id, excerpt]);
  }
  return { kind: 'excerpts', query, excerpts };
};

/**
 * Starts a search session over the items of one matter. Requests are answered in their order; the
 * texts of new items are read in batches between requests. A batch that cannot be read is tried
 * again at the next change of items.
 */
export const startSearch = (
  reply: (answer: SearchAnswer) => void,
  store = STORE,
): ((request: SearchRequest) => void) => {
  const index = buildTextIndex();
  const texts = readingTexts(index, store, () => reply({ kind: 'reading', left: texts.left() }));
  return (request) => {
    if (request.kind === 'excerpts') {
      void readExcerpts(request.query, request.ids, store.readCaptured).then(reply);
      return;
    }
    if (request.kind === 'find') {
      const { query, ticket } = request;
      reply({ kind: 'found', ids: index.find(query), ticket, left: texts.left() });
      return;
    }
    for (const id of request.drop) {
      index.drop(id);
      texts.drop(id);
    }
    for (const [id, fields] of request.put) {
      index.putFields(id, fields);
      texts.want(id);
    }
    // What could not be read stays among what is left, which the screen tells.
    texts.start().catch(() => {});
  };
};
