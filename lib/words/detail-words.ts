import { fillIn } from './fill-in.ts';
import { findingDetails } from './finding-details.ts';

type Sentence = { readonly pattern: RegExp; readonly chinese: string };

/** How much of a pattern is fixed: of several that fit, the one that says most is meant. */
const fixedOf = (english: string): number => english.replace(/\{\{\d\}\}/g, '').length;

const toPattern = (english: string): RegExp =>
  new RegExp(
    `^${english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{\d\}\}/g, '(.+?)')}$`,
    's',
  );

let sentences: readonly Sentence[] | undefined;

const readSentences = (): readonly Sentence[] =>
  Object.entries(findingDetails)
    .filter(([english]) => english.includes('{{'))
    .toSorted(([one], [other]) => fixedOf(other) - fixedOf(one))
    .map(([english, chinese]) => ({ pattern: toPattern(english), chinese }));

/**
 * The longest detail that is looked up: a forged package can have one of any length, and the time
 * to match grows with it.
 */
const LONGEST = 300;

/**
 * The detail of a finding in Chinese, or undefined where it is not known: then the English words
 * are shown.
 */
export const chineseDetail = (detail: string): string | undefined => {
  if (Object.hasOwn(findingDetails, detail)) return findingDetails[detail];
  if (detail.length > LONGEST) return undefined;
  sentences ??= readSentences();
  for (const { pattern, chinese } of sentences) {
    const found = pattern.exec(detail);
    if (!found) continue;
    const values = found.slice(1).map((value) => chineseDetail(value) ?? value);
    return fillIn(chinese, Object.fromEntries(values.map((value, at) => [at + 1, value])));
  }
  return undefined;
};
