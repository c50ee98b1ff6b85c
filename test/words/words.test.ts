import { describe, expect, it } from 'vitest';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';

type Sentences = Readonly<Record<string, string>>;

const SECTIONS = Object.keys(en) as (keyof typeof en)[];
const english = (section: keyof typeof en): Sentences => en[section];
const chinese = (section: keyof typeof en): Sentences => zhCN[section];

/** Every sentence of a language with its full key, such as `popup.capture`. */
const sentencesOf = (words: (section: keyof typeof en) => Sentences): [string, string][] =>
  SECTIONS.flatMap((section) =>
    Object.entries(words(section)).map(([key, sentence]): [string, string] => [
      `${section}.${key}`,
      sentence,
    ]),
  );
const ENGLISH = sentencesOf(english);
const CHINESE = sentencesOf(chinese);

/** The keys of the sentences that match a pattern. */
const keysOf = (sentences: readonly [string, string][], pattern: RegExp): string[] =>
  sentences.filter(([, sentence]) => pattern.test(sentence)).map(([key]) => key);

const placeholdersOf = (sentence = ''): string[] =>
  [...new Set(sentence.match(/\{\{\w+\}\}|<\w+>/g))].sort();

/** Rightly the same in both languages: a product's name, an algorithm's, placeholders alone. */
const NOT_CHINESE = ['consequences.series', 'popup.title', 'report.digest', 'shell.product'];

describe.each(SECTIONS)('the locale strings of "%s"', (section) => {
  const words = english(section);
  const translated = chinese(section);
  const keys = Object.keys(words);

  it('have an English singular for each plural, and a plural for each singular', () => {
    const isCounted = (key: string) => /\{\{count\}\}/.test(words[key] ?? '');
    const plurals = keys.filter((key) => key.endsWith('_other') && isCounted(key));
    expect(plurals.filter((key) => !(key.replace(/_other$/, '_one') in words))).toEqual([]);
    const singulars = keys.filter((key) => key.endsWith('_one'));
    expect(singulars.filter((key) => !(key.replace(/_one$/, '_other') in words))).toEqual([]);
  });

  it('have the keys of the English in Chinese, whose plurals have one form', () => {
    const plain = keys.filter((key) => !key.endsWith('_one'));
    expect(Object.keys(translated).sort()).toEqual(plain.sort());
  });

  it('have the same placeholders in both languages', () => {
    const differ = Object.keys(translated).filter(
      (key) => String(placeholdersOf(words[key])) !== String(placeholdersOf(translated[key])),
    );
    expect(differ).toEqual([]);
  });

  it('have no placeholder in an English singular that the plural lacks', () => {
    const lacking = keys
      .filter((key) => key.endsWith('_one'))
      .filter((key) => {
        const plural = placeholdersOf(words[key.replace(/_one$/, '_other')]);
        return placeholdersOf(words[key]).some((name) => !plural.includes(name));
      });
    expect(lacking).toEqual([]);
  });
});

describe.each([
  ['English', ENGLISH],
  ['Chinese', CHINESE],
] as const)('every %s sentence', (_, sentences) => {
  it('has words, and no space at its ends or twice in a row', () => {
    expect(keysOf([...sentences], /^$|^\s|\s$|\s{2}/)).toEqual([]);
  });

  it('has typographic quotes, apostrophes and ellipses', () => {
    expect(keysOf([...sentences], /["']|\.\.\./)).toEqual([]);
  });

  it('has whole placeholders', () => {
    const rest = sentences.map(([key, sentence]): [string, string] => [
      key,
      sentence.replace(/\{\{\w+\}\}/g, ''),
    ]);
    expect(keysOf(rest, /[{}]|\$t\(/)).toEqual([]);
  });
});

describe('every Chinese sentence', () => {
  it('is Chinese', () => {
    const latin = CHINESE.filter(([, sentence]) => !/\p{Script=Han}/u.test(sentence));
    expect(latin.map(([key]) => key).sort()).toEqual(NOT_CHINESE);
  });

  it('has Chinese punctuation after Chinese words', () => {
    expect(keysOf(CHINESE, /\p{Script=Han}\s*[,;:?!()]/u)).toEqual([]);
  });
});
