import type { Asked } from './open-block.ts';
import { parseQuery } from './parse-query.ts';
import { type Block, buildTextPlaces, type TextPlaces } from './text-places.ts';

/**
 * Full-text index of items by id. An item has short fields, which may change, and one long text.
 * Callers fold all of them with `foldText` first.
 */
export type TextIndex = TextPlaces & {
  putFields(id: string, fields: string): void;
  /** Whether the item was put in, by its fields or its text. */
  has(id: string): boolean;
  /** Takes the item out. */
  drop(id: string): void;
  /**
   * The ids of the items whose fields or text contain every word of the query, in the order in
   * which they were added; an empty query finds all. `undefined` where `isWanted` says meanwhile
   * that nobody waits for it.
   */
  find(query: string, isWanted?: () => boolean): Promise<string[] | undefined>;
};

type Fields = ReadonlyMap<string, string>;
type InBlock = readonly [Block, readonly Asked[]];

/** What is found in fields and in memory, and what has to be looked for in each block. */
const findInMemory = (fields: Fields, places: TextPlaces, words: readonly string[]) => {
  const found = new Set<string>();
  const asked = new Map<Block, Asked[]>();
  for (const [id, own] of fields) {
    const rest = words.filter((word) => !own.includes(word));
    const text = places.textOf(id) ?? '';
    const place = places.placeOf(id);
    if (rest.every((word) => text.includes(word))) found.add(id);
    else if (place) {
      const ofBlock = asked.get(place.block) ?? [];
      ofBlock.push({ item: id, at: place.at, words: rest });
      asked.set(place.block, ofBlock);
    }
  }
  return { found, asked };
};

/**
 * An empty index. `onLost` hears of a block that could not be read, and whose items have no text
 * here any more.
 */
export const buildTextIndex = (
  onLost: (block: number, items: readonly string[]) => void = () => {},
): TextIndex => {
  const fields = new Map<string, string>();
  const texts = buildTextPlaces((id) => fields.has(id));

  const tryIn = async (step: 'sift' | 'check', [block, asked]: InBlock): Promise<InBlock> => {
    try {
      return [block, await block[step](asked)];
    } catch {
      if (texts.close(block)) onLost(block.id, block.items);
      return [block, []];
    }
  };

  return {
    ...texts,
    putFields: (id, own) => void fields.set(id, own),
    putText: (id, text) => {
      if (!fields.has(id)) fields.set(id, '');
      texts.putText(id, text);
    },
    has: (id) => fields.has(id),
    drop: (id) => {
      fields.delete(id);
      texts.drop(id);
    },
    find: async (query, isWanted = () => true) => {
      const { found, asked } = findInMemory(fields, texts, parseQuery(query));
      const sifted = await Promise.all([...asked].map((one) => tryIn('sift', one)));
      // One block after another: memory for the texts of one is enough.
      for (const one of sifted) {
        if (!isWanted()) return undefined;
        const [, hits] = await tryIn('check', one);
        for (const { item } of hits) found.add(item);
      }
      return [...fields.keys()].filter((id) => found.has(id));
    },
  };
};
