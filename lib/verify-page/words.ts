import { en } from '../words/en.ts';
import { zhCN } from '../words/zh-CN.ts';

/** The languages of the page. */
export type Language = 'en' | 'zh-CN';

const ALL = { en, 'zh-CN': zhCN };

type Section =
  | ('findings' | 'handover' | 'kit' | 'notes' | 'outcome' | 'report')
  | ('passPhrase' | 'problems' | 'timeStamps' | 'verifyPage');

/**
 * Makes the function that looks up a text of the page in one language and fills in `{{name}}` from
 * `values`; with a `count` it chooses the plural form (`key_one`, `key_other`).
 */
export const wordsIn =
  (language: Language) =>
  (
    section: Section,
    key: string,
    values: { readonly count?: number; readonly [name: string]: string | number } = {},
  ): string => {
    const words: { readonly [key: string]: string } = ALL[language][section];
    const { count } = values;
    const form =
      count === undefined ? key : `${key}_${new Intl.PluralRules(language).select(count)}`;
    return (words[form] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
  };

export type Translate = ReturnType<typeof wordsIn>;

/** The language of the page, from the languages that the browser reports. */
export const firstLanguage = (languages: readonly string[] = navigator.languages): Language =>
  languages[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
