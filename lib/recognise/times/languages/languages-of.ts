import { cached } from './cached.ts';
import { LATIN_CUES } from './latin-cues.ts';

const CUES = Object.entries(LATIN_CUES).map(
  ([language, words]) =>
    [language, new RegExp(`(?<!\\p{L})(?:${words.replaceAll(',', '|')})`, 'iu')] as const,
);

/** The languages that words in other scripts may be in, where the page's own is not known. */
const BY_SCRIPT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Hangul}/u, ['ko']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
  [/\p{Script=Thai}/u, ['th']],
  [/\p{Script=Hebrew}/u, ['he']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Devanagari}/u, ['hi']],
  [/\p{Script=Arabic}/u, ['ar', 'fa']],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg', 'sr']],
];

const byScript = (words: string): readonly string[] => {
  const found = BY_SCRIPT.find(([script]) => script.test(words));
  if (found) return found[1];
  if (!/\p{Script=Latin}/u.test(words)) return ['en'];
  const cued = CUES.filter(([, cue]) => cue.test(words)).map(([language]) => language);
  return cued.length > 0 ? cued : ['en'];
};

const isSupported = cached((language: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
});

/** English that names a country, which templates do not do by themselves, except America's. */
const ENGLISH_COUNTRY = /^en-(?:AU|GB|IE|IN|NZ)\b/iu;

/**
 * Whether the page says that its words are in this language. Plain English does not count: many
 * pages keep `lang="en"` from a template.
 */
export const isOwnLanguage = (locale: string, language: string | undefined): boolean =>
  locale === language && (!/^en\b/iu.test(locale) || ENGLISH_COUNTRY.test(locale));

/**
 * The languages to read words in: the page's own; by their script where it is not known or English.
 * All answers must then agree.
 */
export const languagesOf = (words: string, language: string | undefined): readonly string[] => {
  if (language && !/^en\b/iu.test(language)) return isSupported(language) ? [language] : [];
  const own = language && ENGLISH_COUNTRY.test(language) ? [language] : [];
  return own.length > 0 && /\d[./-]\d/u.test(words) ? own : [...own, ...byScript(words)];
};

/** Words for comparison: without case, full stops of abbreviations and accents of case. */
export const foldWords = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0307\u200b-\u200f\u061c]/gu, '')
    .replace(/[’ʼ]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
