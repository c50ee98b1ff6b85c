import { buildGramSieve, type GramSieve } from './gram-sieve.ts';
import { parseQuery } from './parse-query.ts';

/**
 * Items by id, found by any part of what they say: short fields, which may change, and a long text,
 * which does not. All come folded.
 */
export type TextIndex = {
  putFields(id: string, fields: string): void;
  putText(id: string, text: string): void;
  hasText(id: string): boolean;
  drop(id: string): void;
  /**
   * The ids of the items in which every word of the query is, in fields or text, in the order they
   * came; all for no words.
   */
  find(query: string): string[];
};

type Entry = { readonly fields: string; readonly text?: string; readonly document: number };

const EMPTY: Entry = { fields: '', document: -1 };
/** The sieve is built anew when more than this share of its numbers belong to texts that left. */
const MOST_LEFT = 0.5;
const FEWEST = 2048;

/**
 * An empty index. A sieve of character grams passes few texts, and those are read: found is what
 * holds the very words, in Chinese and English alike, never what only shares grams with them.
 */
export const buildTextIndex = (): TextIndex => {
  const entries = new Map<string, Entry>();
  let sieve: GramSieve = buildGramSieve();
  let next = 0;
  let texts = 0;
  const entryOf = (id: string): Entry => entries.get(id) ?? EMPTY;
  const add = (id: string, text: string): void => {
    entries.set(id, { ...entryOf(id), text, document: next });
    sieve.add(next, text);
    next += 1;
  };
  const tidy = (): void => {
    if (next < FEWEST || texts > next * MOST_LEFT) return;
    [sieve, next] = [buildGramSieve(), 0];
    for (const [id, { text }] of entries) if (text !== undefined) add(id, text);
  };
  return {
    putFields: (id, fields) => void entries.set(id, { ...entryOf(id), fields }),
    hasText: (id) => entryOf(id).text !== undefined,
    putText: (id, text) => {
      if (entryOf(id).text === undefined) texts += 1;
      add(id, text);
      tidy();
    },
    drop: (id) => {
      if (entryOf(id).text !== undefined) texts -= 1;
      entries.delete(id);
    },
    find: (query) => {
      const asked = parseQuery(query).map((word) => ({ word, passes: sieve.sieve(word) }));
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
