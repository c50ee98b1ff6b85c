import type { PackageLanguage } from '../../../format/profile.ts';
import { en } from '../../../words/en.ts';
import { zhCN } from '../../../words/zh-CN.ts';
import { joinsIn, type Words } from '../../model/filled-words.ts';

export type ExhibitKey = keyof typeof en.filingExhibits;
/** What fills the places of a sentence; several are joined as its language joins them. */
export type Values = { readonly [name: string]: string | number | readonly string[] };

/** The words of the exhibits in the language, or both languages, of a package. */
export type ExhibitWords = {
  /** A label or a short phrase; in both languages beside each other. */
  readonly say: (key: ExhibitKey, values?: Values) => string;
  /** The same text, of any section, in each language by itself. */
  readonly each: (english: string, chinese: string, values?: Values) => readonly string[];
  readonly sentences: (key: ExhibitKey, values?: Values) => readonly string[];
  /** Names beside each other, which stand in no sentence. */
  readonly list: (names: readonly (string | number)[]) => string;
};

const fill = (sentence: string, values: Values, words: Words): string =>
  sentence.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'object' ? value.join(joinsIn(words).list) : String(value);
  });

export const exhibitWords = (language: PackageLanguage): ExhibitWords => {
  const each = (english: string, chinese: string, values: Values = {}): readonly string[] => {
    const [one, other] = [fill(english, values, en), fill(chinese, values, zhCN)];
    if (language === 'en') return [one];
    if (language === 'zh-CN') return [other];
    return [...new Set([one, other])];
  };
  const sentences = (key: ExhibitKey, values?: Values) =>
    each(en.filingExhibits[key], zhCN.filingExhibits[key], values);
  const { list: separator } = joinsIn(language === 'zh-CN' ? zhCN : en);
  return {
    each,
    sentences,
    say: (key, values) => sentences(key, values).join(' / '),
    list: (names) => names.join(separator),
  };
};
