import { en } from '../../words/en.ts';
import { zhCN } from '../../words/zh-CN.ts';
import { BLANK } from './blank.ts';
import type { FilingLanguage, Run, Runs } from './filing-document.ts';
import { WORDED, type Wordings } from './wordings.ts';

/** The locale strings of one language. */
export type Words = typeof en | typeof zhCN;

/** The locale strings of a document in this language, with a firm's own where it has such. */
export const wordsIn = (language: FilingLanguage, wordings: Wordings = {}): Words => {
  const own: Words = language === 'en' ? en : zhCN;
  const { sections } = wordings[language] ?? {};
  if (!sections) return own;
  const worded = WORDED.map((name) => [name, { ...own[name], ...sections[name] }]);
  return { ...own, ...Object.fromEntries(worded) };
};

/** What stands between the parts of a list, and between two facts of one line. */
export const joinsIn = (words: Words): { readonly list: string; readonly facts: string } =>
  words.terms === en.terms ? { list: ', ', facts: '; ' } : { list: '、', facts: '；' };

/** Fills the places `{{name}}` of a sentence with runs; an unknown or empty value is a blank. */
export const fillRuns = (
  sentence: string,
  values: { readonly [name: string]: Run | number | undefined } = {},
): Runs =>
  sentence.split(/\{\{(\w+)\}\}/u).flatMap((part, at): Run[] => {
    if (at % 2 === 0) return part === '' ? [] : [part];
    const value = values[part];
    if (value === undefined || value === '') return [BLANK];
    return [typeof value === 'number' ? String(value) : value];
  });
