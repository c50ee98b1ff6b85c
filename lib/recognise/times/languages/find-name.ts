import { cached } from './cached.ts';
import type { Name } from './date-names.ts';
import { escapeSigns } from './escape-signs.ts';

/** The names as one expression, the longest first; a name is no part of a longer word. */
const formOf = cached((names: readonly Name[]): RegExp => {
  const all = names.map(([name]) => escapeSigns(name)).join('|');
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${all})(?![\\p{L}\\p{M}\\d])`, 'u');
});

/** A name in the words: what stands before and behind it, and its number. */
export type FoundName = {
  readonly before: string;
  readonly after: string;
  readonly number: number;
};

/** The first of the names in the words, which are folded as the names are. */
export const findName = (words: string, names: readonly Name[]): FoundName | undefined => {
  const found = names.length > 0 ? formOf(names).exec(words) : null;
  const number = names.find(([name]) => name === found?.[0])?.[1];
  if (!found || number === undefined) return undefined;
  return {
    before: words.slice(0, found.index),
    after: words.slice(found.index + found[0].length),
    number,
  };
};
