import type { SearchAnswer, SearchRequest } from './search/search-messages.ts';
import { buildTextIndex } from './search/text-index.ts';
import { readSearchTexts } from './store/search-texts.ts';

/** Items whose texts are read between two requests. */
const SLICE = 100;

/**
 * Holds what the items of one matter say and finds in it, off the page: reading and scanning some
 * forty million characters would hold up the screen. Requests are answered in their order; texts
 * are read in small pieces between them.
 */
const index = buildTextIndex();
const wanted = new Set<string>();
let isReading = false;

const say = (answer: SearchAnswer) => postMessage(answer);

const readWanted = async (): Promise<void> => {
  if (isReading) return;
  isReading = true;
  try {
    for (let ids = [...wanted]; ids.length > 0; ids = [...wanted]) {
      const slice = ids.slice(0, SLICE);
      const rows = await readSearchTexts(slice);
      for (const { item, text } of rows) if (wanted.has(item)) index.putText(item, text);
      for (const id of slice) wanted.delete(id);
      say({ kind: 'reading', left: wanted.size });
    }
  } finally {
    isReading = false; // what could not be read is tried again when items change
  }
};

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'find') {
    say({ kind: 'found', ids: index.find(data.query), ticket: data.ticket });
    return;
  }
  for (const id of data.drop) {
    index.drop(id);
    wanted.delete(id);
  }
  for (const [id, fields] of data.put) {
    index.putFields(id, fields);
    if (!index.hasText(id)) wanted.add(id);
  }
  void readWanted();
});
