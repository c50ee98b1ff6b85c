import { buildExcerpt, type Excerpt } from '../../search/build-excerpt.ts';
import { parseQuery } from '../../search/parse-query.ts';
import type { SearchAnswer, SearchRequest } from '../../search/search-messages.ts';
import { buildTextIndex } from '../../search/text-index.ts';
import { readCapturedTexts, readSearchTexts } from '../../store/search-texts.ts';

/** Items whose texts are read at once; requests are answered between two batches. */
const BATCH = 100;

/**
 * Starts a search session over the items of one matter. Requests are answered in their order; the
 * texts of new items are read in batches between requests. A batch that cannot be read is tried
 * again at the next change of items.
 */
export const startSearch = (
  reply: (answer: SearchAnswer) => void,
  readTexts = readSearchTexts,
  readCaptured = readCapturedTexts,
): ((request: SearchRequest) => void) => {
  const index = buildTextIndex();
  const wanted = new Set<string>();
  let isReading = false;

  const readWanted = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    try {
      for (let ids = [...wanted]; ids.length > 0; ids = [...wanted]) {
        const batch = ids.slice(0, BATCH);
        const rows = await readTexts(batch);
        for (const { item, text } of rows) if (wanted.has(item)) index.putText(item, text);
        for (const id of batch) wanted.delete(id);
        reply({ kind: 'reading', left: wanted.size });
      }
    } finally {
      isReading = false;
    }
  };

  /** One item after another: a page can hold megabytes of text. */
  const sendExcerpts = async (query: string, ids: readonly string[]): Promise<void> => {
    const words = parseQuery(query);
    const excerpts: [string, Excerpt][] = [];
    for (const id of ids) {
      const texts = await readCaptured(id).catch(() => []);
      const excerpt = texts.map((text) => buildExcerpt(text, words)).find(Boolean);
      if (excerpt) excerpts.push([id, excerpt]);
    }
    reply({ kind: 'excerpts', query, excerpts });
  };

  return (request) => {
    if (request.kind === 'excerpts') {
      void sendExcerpts(request.query, request.ids);
      return;
    }
    if (request.kind === 'find') {
      reply({ kind: 'found', ids: index.find(request.query), ticket: request.ticket });
      return;
    }
    for (const id of request.drop) {
      index.drop(id);
      wanted.delete(id);
    }
    for (const [id, fields] of request.put) {
      index.putFields(id, fields);
      if (!index.hasText(id)) wanted.add(id);
    }
    void readWanted();
  };
};
