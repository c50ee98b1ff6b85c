import { en } from '../words/en.ts';
import { zhCN } from '../words/zh-CN.ts';

/** The languages of the page. */
export type Language = 'en' | 'zh-CN';

const ALL = { en, 'zh-CN': zhCN };

type Section = 'findings' | 'report' | 'verifyPage' | 'workspace';

/**
 * The words of the page in one language, `{{name}}` filled in from `values`; with a `count`, the
 * form of its plural (`key_one`, `key_other`).
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

export type Say = ReturnType<typeof wordsIn>;

/** The reader's language as far as the browser tells. */
export const firstLanguage = (languages: readonly string[] = navigator.languages): Language =>
  languages[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
