import { buildExcerpt, type Excerpt } from '../../search/build-excerpt.ts';
import { parseQuery } from '../../search/parse-query.ts';
import type { SearchAnswer, SearchRequest } from '../../search/search-messages.ts';
import { buildTextIndex } from '../../search/text-index.ts';
import {
  dropTextBlock,
  keepTextBlock,
  listTextBlocks,
  readTextBlocks,
} from '../../store/bulk/text-blocks.ts';
import { listReadable, readCapturedTexts, readSearchTexts } from '../../store/search-texts.ts';
import { readingTexts } from './reading-texts.ts';

/** What a session reads of the store, and keeps in it. */
const STORE = {
  listReadable,
  readTexts: readSearchTexts,
  readCaptured: readCapturedTexts,
  listBlocks: listTextBlocks,
  readBlocks: readTextBlocks,
  keepBlock: keepTextBlock,
  dropBlock: dropTextBlock,
};
type Store = typeof STORE;

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
 * Starts a search session over the items of one matter. Of queries the newest is answered, and one
 * before it only where that was quick enough; the texts of new items are read in batches between
 * requests. A batch that cannot be read is tried again at the next change of items.
 */
export const startSearch = (
  reply: (answer: SearchAnswer) => void,
  store = STORE,
): ((request: SearchRequest) => void) => {
  let newest = 0;
  const index = buildTextIndex((block, items) => void texts.mend(block, items).catch(() => {}));
  const texts = readingTexts(index, store, () => reply({ kind: 'reading', left: texts.left() }));
  return (request) => {
    if (request.kind === 'excerpts') {
      void readExcerpts(request.query, request.ids, store.readCaptured).then(reply);
      return;
    }
    if (request.kind === 'find') {
      const { query, ticket } = request;
      newest = ticket;
      void index
        .find(query, () => newest === ticket)
        .then((ids) => {
          if (ids) reply({ kind: 'found', ids, ticket, left: texts.left() });
        });
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
