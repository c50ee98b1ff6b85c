import { fillIn } from '../../../words/fill-in.ts';
import type { FilingList } from './open-list.ts';

/** No honest title, name, address or time of a page is longer, in UTF-16 units. */
const LONGEST = 600;

/**
 * A title, name, address or time of a page, as long as a list can show it; a longer one says how
 * long it is and where the whole stands. Quoted words are never shortened.
 */
export const shortened = ({ words }: Pick<FilingList, 'words'>, text: string): string => {
  if (text.length <= LONGEST) return text;
  const start = text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
  return fillIn(words.filingFacts.cutWords, { start, count: text.length });
};
