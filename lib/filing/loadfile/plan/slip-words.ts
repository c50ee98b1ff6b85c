import type { PackageLanguage } from '../../../format/profile.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { FilingLanguage } from '../../model/filing-document.ts';
import { type Words, wordsIn } from '../../model/filled-words.ts';

type SlipKey = keyof Words['filingLoadFile'];

const LANGUAGES: { readonly [Key in PackageLanguage]: readonly FilingLanguage[] } = {
  en: ['en'],
  'zh-CN': ['zh-CN'],
  both: ['en', 'zh-CN'],
};

type Values = { readonly [name: string]: string | number };

/**
 * A sentence of a slip sheet in each language of the package. A value can depend on the language:
 * `reason: { key: 'reason_secret' }` is that sentence.
 */
export const slipLines = (
  language: PackageLanguage,
  key: SlipKey,
  values: { readonly [name: string]: string | number | { readonly key: SlipKey } } = {},
): readonly string[] =>
  LANGUAGES[language].map((one) => {
    const words = wordsIn(one).filingLoadFile;
    const filled: Values = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object' ? words[value.key] : value,
      ]),
    );
    return fillIn(words[key], filled);
  });
