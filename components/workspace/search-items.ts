import type { ItemRow } from '../../lib/store/db.ts';

/** Text as it is compared: one form of every character, without case. Chinese full-width forms fold to their plain ones. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const fieldsOf = ({ title, author, url, tags, note, exhibit, platform }: ItemRow): string =>
  [title, author, url, ...tags, note, exhibit, platform].filter(Boolean).join('\n');

/**
 * The items in which every word of the query is found: in title, author, address, tags, note, exhibit or, where it was
 * read, the text of the page. Words are parted by spaces, so that a Chinese phrase is found as it was typed.
 */
export const searchItems = <T extends ItemRow>(
  items: readonly T[],
  query: string,
  texts: ReadonlyMap<string, string> = new Map(),
): readonly T[] => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const fields = fold(fieldsOf(item));
    const text = texts.get(item.id) ?? '';
    return words.every((word) => fields.includes(word) || text.includes(word));
  });
};

/** A page's text as `searchItems` compares it. */
export const searchable = (text: string): string => fold(text);
