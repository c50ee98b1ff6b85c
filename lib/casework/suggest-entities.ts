import type { Entity } from '../evidence/casework.ts';
import { foldText } from './fold-text.ts';

const LETTER = /[\p{Script=Latin}\p{N}]/u;

/** A name in Latin letters must stand as a word of its own: "AI" is not named by "said". Chinese has no spaces. */
const isNamed = (words: string, name: string): boolean => {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const [before, after] = [words[at - 1] ?? '', words[at + name.length] ?? ''];
    const joins = (inner: string, outer: string) => LETTER.test(inner) && LETTER.test(outer);
    if (!joins(name[0] ?? '', before) && !joins(name.at(-1) ?? '', after)) return true;
  }
  return false;
};

/** The entities whose name, alias or handle occurs in the words; case and full-width forms do not matter. */
export const suggestEntities = (words: string, entities: readonly Entity[]): readonly Entity[] => {
  const folded = foldText(words);
  return entities.filter(({ name, aliases, handles }) =>
    [name, ...aliases, ...handles]
      .map((one) => foldText(one.trim()))
      .some((one) => one !== '' && isNamed(folded, one)),
  );
};
