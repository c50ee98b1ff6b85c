import type { PackageLanguage } from '../../../format/profile.ts';
import { en } from '../../../words/en.ts';
import { zhCN } from '../../../words/zh-CN.ts';

export type ExhibitKey = keyof typeof en.filingExhibits;
export type Values = { readonly [name: string]: string | number };

/** The words of the exhibits in the language, or both languages, of a package. */
export type ExhibitWords = {
  /** A label or a short phrase; in both languages beside each other. */
  readonly say: (key: ExhibitKey, values?: Values) => string;
  /** The same text, of any section, in each language by itself. */
  readonly each: (english: string, chinese: string, values?: Values) => readonly string[];
  readonly sentences: (key: ExhibitKey, values?: Values) => readonly string[];
};

const fill = (words: string, values: Values): string =>
  words.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name] ?? ''));

export const exhibitWords = (language: PackageLanguage): ExhibitWords => {
  const each = (english: string, chinese: string, values: Values = {}): readonly string[] => {
    const [one, other] = [fill(english, values), fill(chinese, values)];
    if (language === 'en') return [one];
    if (language === 'zh-CN') return [other];
    return [...new Set([one, other])];
  };
  const sentences = (key: ExhibitKey, values?: Values) =>
    each(en.filingExhibits[key], zhCN.filingExhibits[key], values);
  return { each, sentences, say: (key, values) => sentences(key, values).join(' / ') };
};
