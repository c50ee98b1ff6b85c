import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of every screen. */
export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文' } as const;
export type Language = keyof typeof LANGUAGES;

/** The language asked for, or the nearest to the browser's own. */
export const languageFor = (
  chosen: Language | undefined,
  browsers: readonly string[] = navigator.languages,
): Language => chosen ?? (browsers[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');

/**
 * Loads the words that this screen needs, by language; `t('popup.capture')` then gives a sentence.
 * Also names the document's language.
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

/** Switches every screen to another language at once. */
export const speak = (language: Language): void => {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
};
