import { buildNgramIndex, type NgramIndex } from './ngram-index.ts';
import { parseQuery } from './parse-query.ts';

/**
 * Full-text index of items by id. An item has short fields, which may change, and one long text,
 * which does not. Callers fold all of them with `foldText` first.
 */
export type TextIndex = {
  putFields(id: string, fields: string): void;
  putText(id: string, text: string): void;
  /** Whether the item was put in, by its fields or its text. */
  has(id: string): boolean;
  hasText(id: string): boolean;
  drop(id: string): void;
  /**
   * The ids of the items whose fields or text contain every word of the query, in the order in
   * which they were added. An empty query finds all.
   */
  find(query: string): string[];
};

type Entry = { readonly fields: string; readonly text?: string; readonly document: number };

const EMPTY: Entry = { fields: '', document: -1 };
/** The n-gram index is rebuilt when this share of its document numbers is no longer in use. */
const MOST_UNUSED = 0.5;
const FEWEST = 2048;

/**
 * An empty index. The n-gram index selects a few candidate texts, which are then searched for the
 * exact words, so that a text that only shares n-grams with the query is never found.
 */
export const buildTextIndex = (): TextIndex => {
  const entries = new Map<string, Entry>();
  let ngrams: NgramIndex = buildNgramIndex();
  let next = 0;
  let texts = 0;
  const entryOf = (id: string): Entry => entries.get(id) ?? EMPTY;
  const add = (id: string, text: string): void => {
    entries.set(id, { ...entryOf(id), text, document: next });
    ngrams.add(next, text);
    next += 1;
  };
  const rebuildIfSparse = (): void => {
    if (next < FEWEST || texts > next * MOST_UNUSED) return;
    [ngrams, next] = [buildNgramIndex(), 0];
    for (const [id, { text }] of entries) if (text !== undefined) add(id, text);
  };
  return {
    putFields: (id, fields) => void entries.set(id, { ...entryOf(id), fields }),
    has: (id) => entries.has(id),
    hasText: (id) => entryOf(id).text !== undefined,
    putText: (id, text) => {
      if (entryOf(id).text === undefined) texts += 1;
      add(id, text);
      rebuildIfSparse();
    },
    drop: (id) => {
      if (entryOf(id).text !== undefined) texts -= 1;
      entries.delete(id);
    },
    find: (query) => {
      const asked = parseQuery(query).map((word) => ({ word, passes: ngrams.candidates(word) }));
      const holds = ({ fields, text, document }: Entry): boolean =>
        asked.every(
          ({ word, passes }) =>
            fields.includes(word) ||
            (text !== undefined && passes(document) && text.includes(word)),
        );
      return [...entries].filter(([, entry]) => holds(entry)).map(([id]) => id);
    },
  };
};
