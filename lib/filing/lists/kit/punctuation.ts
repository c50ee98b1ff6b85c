import type { FilingLanguage } from '../../model/filing-document.ts';

export type Marks = {
  readonly separator: string;
  readonly end: string;
  readonly comma: string;
  readonly colon: string;
  readonly brackets: readonly [string, string];
};

/** The marks between words, which differ between the languages; locale strings hold words alone. */
export const MARKS: { readonly [language in FilingLanguage]: Marks } = {
  en: { separator: ', ', end: '; ', comma: ', ', colon: ': ', brackets: [' (', ')'] },
  'zh-CN': { separator: '、', end: '；', comma: '，', colon: '：', brackets: ['（', '）'] },
};

/** Words in quotation marks, which both languages share. */
export const quoted = (words: string): string => `“${words}”`;

/** Words with others in brackets behind them. */
export const bracketed = (language: FilingLanguage, words: string, inside: string): string => {
  const [before, after] = MARKS[language].brackets;
  return `${words}${before}${inside}${after}`;
};

/** A label and what it names. */
export const labelled = (language: FilingLanguage, label: string, words: string): string =>
  `${label}${MARKS[language].colon}${words}`;
