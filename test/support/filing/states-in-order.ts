import type { FilingDocument } from '../../../lib/filing/model/filing-document.ts';
import { textOf } from './document-text.ts';

/** The part of a locale string before its first place `{{name}}`, or all of it. */
const beginning = (sentence: string): string => sentence.split('{{')[0] ?? '';

/**
 * The sentences of a table of locale strings that a document does not state after those before
 * them: what is missing, said twice in place of another, or out of its order.
 */
export const notStatedInOrder = <Words extends { readonly [key: string]: string }>(
  document: FilingDocument,
  words: Words,
  keys: readonly (keyof Words & string)[],
): readonly string[] => {
  const text = textOf(document);
  let from = 0;
  return keys.filter((key) => {
    const start = beginning(words[key] ?? '');
    const at = start === '' ? -1 : text.indexOf(start, from);
    if (at < 0) return true;
    from = at + start.length;
    return false;
  });
};
