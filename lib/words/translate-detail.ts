import { fillIn } from './fill-in.ts';

/** English sentences with `{{1}}`, `{{2}}` for their values, each with the Chinese one. */
export type DetailTable = { readonly [english: string]: string };
type Sentence = { readonly pattern: RegExp; readonly chinese: string };

/** How much of a pattern is fixed: of several that fit, the one that says most is meant. */
const fixedOf = (english: string): number => english.replace(/\{\{\d\}\}/g, '').length;

const toPattern = (english: string): RegExp =>
  new RegExp(
    `^${english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{\d\}\}/g, '(.+?)')}$`,
    's',
  );

const readSentences = (table: DetailTable): readonly Sentence[] =>
  Object.entries(table)
    .filter(([english]) => english.includes('{{'))
    .toSorted(([one], [other]) => fixedOf(other) - fixedOf(one))
    .map(([english, chinese]) => ({ pattern: toPattern(english), chinese }));

/**
 * The longest detail that is looked up: a forged package can have one of any length, and the time
 * to match grows with it.
 */
const LONGEST = 300;

/**
 * Looks sentences of a table up: the Chinese one with the values of the English one, undefined
 * where it is not known. A value may itself be a sentence of the table.
 */
export const detailsOf = (table: DetailTable): ((detail: string) => string | undefined) => {
  let sentences: readonly Sentence[] | undefined;
  const translate = (detail: string): string | undefined => {
    if (Object.hasOwn(table, detail)) return table[detail];
    if (detail.length > LONGEST) return undefined;
    sentences ??= readSentences(table);
    for (const { pattern, chinese } of sentences) {
      const found = pattern.exec(detail);
      if (!found) continue;
      const values = found.slice(1).map((value) => translate(value) ?? value);
      return fillIn(chinese, Object.fromEntries(values.map((value, at) => [at + 1, value])));
    }
    return undefined;
  };
  return translate;
};
