import type { FilingLanguage } from '../model/filing-document.ts';
import { wordsIn } from '../model/filled-words.ts';
import { WORDED, type WordedSection, type Wording } from '../model/wordings.ts';

const FORMAT = 'matterproof-wording/1';
const LANGUAGES: readonly FilingLanguage[] = ['en', 'zh-CN'];
/** Code units of a file; the program's own sentences are a tenth of it. */
export const LONGEST_FILE = 1_000_000;

/** What is wrong with a file, and at which sentence: `filingFacts.docket`. */
export type WordingFault = {
  readonly code: 'notWording' | 'unknownSentence' | 'notText' | 'unknownPlace';
  readonly at?: string;
  /** The place `{{name}}` that the program does not fill. */
  readonly place?: string;
};

export class WordingError extends Error {
  readonly faults: readonly WordingFault[];

  constructor(faults: readonly WordingFault[]) {
    super(faults.map(({ code, at = '' }) => `${code} ${at}`).join('; '));
    this.faults = faults;
  }
}

/** A wording as it was read: `omitted` are the sentences that leave out a fact of the program’s. */
export type ReadWording = {
  readonly language: FilingLanguage;
  readonly wording: Wording;
  readonly sentences: number;
  readonly omitted: readonly string[];
};

type Sentences = { readonly [key: string]: string };

const ownWords = (language: FilingLanguage, section: WordedSection): Sentences =>
  wordsIn(language)[section];

const placesIn = (sentence: string): ReadonlySet<string> =>
  new Set([...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name));

/** The program's own sentences as a file that a firm can word anew. */
export const buildWordingFile = (language: FilingLanguage): string => {
  const sections = Object.fromEntries(WORDED.map((name) => [name, ownWords(language, name)]));
  return `${JSON.stringify({ format: FORMAT, language, sections }, undefined, 2)}\n`;
};

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
};

/** What is wrong with a sentence in the place of one of the program's. */
const faultOf = (at: string, own: string | undefined, given: unknown): WordingFault | undefined => {
  if (own === undefined) return { code: 'unknownSentence', at };
  if (typeof given !== 'string' || given.trim() === '') return { code: 'notText', at };
  const places = placesIn(own);
  const place = [...placesIn(given)].find((name) => !places.has(name));
  return place === undefined ? undefined : { code: 'unknownPlace', at, place };
};

/**
 * Reads a file of `buildWordingFile` that a firm worded anew; `name` is that of the file. Keeps the
 * sentences that differ from the program's. Throws `WordingError` with all that is wrong.
 */
export const readWordingFile = (text: string, name: string): ReadWording => {
  const file = text.length > LONGEST_FILE ? undefined : parseJson(text);
  const language = LANGUAGES.find((one) => isObject(file) && file.language === one);
  if (!isObject(file) || file.format !== FORMAT || !language || !isObject(file.sections))
    throw new WordingError([{ code: 'notWording' }]);
  const given = Object.entries(file.sections).flatMap(([section, sentences]) =>
    Object.entries(isObject(sentences) ? sentences : { '': sentences }).map(([key, sentence]) => ({
      section: section as WordedSection,
      key,
      sentence,
    })),
  );
  const ownOf = (section: WordedSection, key: string): string | undefined => {
    const own = WORDED.includes(section) ? ownWords(language, section) : {};
    return Object.hasOwn(own, key) ? own[key] : undefined;
  };
  const faults = given.flatMap(
    ({ section, key, sentence }) =>
      faultOf(`${section}.${key}`, ownOf(section, key), sentence) ?? [],
  );
  if (faults.length > 0) throw new WordingError(faults);
  const changed = given.filter(({ section, key, sentence }) => ownOf(section, key) !== sentence);
  const sections: { [section: string]: { [key: string]: string } } = {};
  for (const { section, key, sentence } of changed)
    sections[section] = { ...sections[section], [key]: String(sentence) };
  const omitted = changed.flatMap(({ section, key, sentence }) => {
    const kept = placesIn(String(sentence));
    const gone = [...placesIn(ownOf(section, key) ?? '')].filter((place) => !kept.has(place));
    return gone.length > 0 ? [`${section}.${key}`] : [];
  });
  return { language, wording: { name, sections }, sentences: changed.length, omitted };
};

/** Reads what was kept of `readWordingFile`; what this version does not know any more is left. */
export const parseKeptWording = (language: FilingLanguage, kept: unknown): Wording | undefined => {
  if (!isObject(kept) || typeof kept.name !== 'string' || !isObject(kept.sections))
    return undefined;
  const sections = Object.fromEntries(
    WORDED.map((section) => {
      const own = ownWords(language, section);
      const given = Object.entries(Object(isObject(kept.sections) ? kept.sections[section] : {}));
      const sound = given.filter(
        ([key, sentence]) =>
          Object.hasOwn(own, key) && faultOf('', own[key], sentence) === undefined,
      );
      return [section, Object.fromEntries(sound)];
    }),
  );
  return { name: kept.name, sections };
};
