import { foldText } from '../evidence/names/fold-text.ts';

/**
 * Parses a query into folded words, separated by spaces, and phrases in quotes of any script, in
 * which runs of spaces are collapsed as in the texts. All of them must match. A Chinese phrase
 * without spaces is one word. An unclosed quote runs to the end, because it is still being typed.
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
