import i18next, { type ParseKeys } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from '../lib/words/en.ts';

declare module 'i18next' {
  /**
   * The keys of `t()` are those of the English words, so a missing or misspelled key is a compile
   * error. Only the type is imported: the popup still loads its own words alone. The sentences are
   * typed as plain strings, which keeps the type check fast (2.5 instead of 0.8 million
   * instantiations, about 2 seconds): i18next's selector keys would cost less, but hide the keys
   * from a text search.
   */
  interface CustomTypeOptions {
    resources: { readonly translation: typeof en };
    parseInterpolation: false;
  }
}

/** A key of `t()`. */
export type WordKey = ParseKeys;

/**
 * Whether there is a locale string for a key. For keys built from stored values, which may come
 * from a newer version; a key built from a union type is checked by the compiler.
 */
export const isWordKey = (key: string): key is WordKey => i18next.exists(key);

/** The languages of every screen. */
export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文' } as const;
export type Language = keyof typeof LANGUAGES;

/** The chosen language, or the one nearest to the browser's. */
export const languageFor = (
  chosen: Language | undefined,
  browsers: readonly string[] = navigator.languages,
): Language => chosen ?? (browsers[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');

/**
 * Loads the locale strings that this screen needs; `t('popup.capture')` then returns a sentence.
 * Also sets the document's language.
 */
export const startWords = async (
  language: Language,
  words: { readonly [Known in Language]: object },
): Promise<void> => {
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: words.en }, 'zh-CN': { translation: words['zh-CN'] } },
    interpolation: { escapeValue: false }, // React escapes
    initAsync: false,
  });
};

/** The language that the screens speak now. */
export const spokenLanguage = (): string => i18next.language ?? 'en';

/** Switches every screen to another language at once. */
export const speak = (language: Language): void => {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
};

/** The sentences in the language of the screen, for what is no React component. */
export const sentencesNow = () => i18next.t;
