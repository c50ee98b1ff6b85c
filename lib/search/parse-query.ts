import { foldText } from '../evidence/names/fold-text.ts';

/**
 * What a query asks for, folded: its words, parted by spaces, and its phrases in quotes of any
 * script, in which each run of spaces is one, as in the texts. All are asked for. A Chinese phrase
 * has no spaces and is found as it was typed; a quote that is not closed yet goes to the end, for
 * someone is still typing.
 */
export const parseQuery = (query: string): readonly string[] => {
  const words = query
    .matchAll(/["“”＂「]([^"“”＂」]*)["“”＂」]?|([^\s"“”＂「]+)/g)
    .map(([, phrase, word]) =>
      foldText(phrase ?? word ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  return [...new Set(words)].filter(Boolean);
};
