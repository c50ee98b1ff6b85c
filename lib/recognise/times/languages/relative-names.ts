import { cached } from './cached.ts';
import { foldWords, languagesOf } from './languages-of.ts';

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
/** An amount of time that words count back: "il y a 3 heures" is 3 hours. */
export type Amount = { readonly amount: number; readonly unit: Unit };

const UNITS: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
const STYLES = ['long', 'short', 'narrow'] as const;
/** Amounts that show every plural form of the languages that have most (CLDR plural rules). */
const AMOUNTS = [1, 2, 3, 5, 11, 21, 100];
/** "Une heure", "einer Stunde": an article in the place of the number one. */
const ARTICLE =
  /(?<!\p{L})(?:une?|eine[mnr]?|una?|uno|uma|um|een|en|ett|et|один|одну|одна)(?!\p{L})/u;

const keyOf = (before: string, after: string): string => `${before.trim()}|${after.trim()}`;

const unitsOf = cached((locale: string): ReadonlyMap<string, Unit> => {
  const units = new Map<string, Unit>();
  for (const style of STYLES) {
    const format = new Intl.RelativeTimeFormat(locale, { style });
    for (const unit of UNITS)
      for (const amount of AMOUNTS) {
        const parts = format.formatToParts(-amount, unit);
        const at = parts.findIndex(({ type }) => type === 'integer');
        const text = (some: typeof parts): string =>
          foldWords(some.map(({ value }) => value).join(''));
        if (at >= 0) units.set(keyOf(text(parts.slice(0, at)), text(parts.slice(at + 1))), unit);
      }
  }
  return units;
});

/**
 * The amount that words count back, as the browser's own data (`Intl.RelativeTimeFormat`) writes it
 * in the page's language or in a language of the words' script.
 */
export const relativeAmount = (words: string, language: string | undefined): Amount | undefined => {
  const folded = foldWords(words);
  const numbered = /\d/u.test(folded) ? folded : folded.replace(ARTICLE, '1');
  const [, before = '', digits, after = ''] = /^(\D*)(\d{1,5})(\D*)$/u.exec(numbered) ?? [];
  if (!digits || (before + after).length > 40) return undefined;
  const key = keyOf(before, after);
  const units = new Set(
    languagesOf(words, language)
      .map((locale) => unitsOf(locale).get(key))
      .filter((unit) => unit !== undefined),
  );
  const [unit] = units;
  return unit && units.size === 1 ? { amount: Number(digits), unit } : undefined;
};
