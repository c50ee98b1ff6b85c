import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RECORDING_ENDS } from '../../lib/evidence/media/recording.ts';
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

/** What stands between the names of a list is no sentence. */
const BETWEEN_NAMES = 'kit.comma';

/** Rightly without Chinese: a product's name, an algorithm's, placeholders and signs alone. */
const NOT_CHINESE = [
  ...['consequences.series', 'exportChoice.language_en', 'popup.title', 'report.digest'],
  ...[
    'shell.product',
    'files.by_EXIF',
    'filingExhibits.playedFile',
    'filingLoadFile.sha256',
    BETWEEN_NAMES,
  ],
  'timeline.run',
  'caseFile.partyInRole',
  ...['witness.alone', 'witness.person', 'witness.quoted', 'items.named'],
].sort();

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
    const whole = sentences.filter(([key]) => key !== BETWEEN_NAMES);
    expect(keysOf(whole, /^$|^\s|\s$|\s{2}/)).toEqual([]);
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

/** Sections whose keys are codes or columns that code names without their section. */
const BARE = [
  ...['filingCertification', 'filingDataStatement', 'filingFacts', 'filingLogs', 'filingSteps'],
  ...['filingExhibits', 'filingCompliance', 'filingExhibitList', 'filingLists', 'filingStatements'],
  'filingLoadFile',
  'coverage',
  'media',
  'recording',
  'findings',
  'newMatter',
  'notes',
  'outcome',
  'problems',
  'report',
  'selfCheck',
  'verifyPage',
  'witness',
];

/** Keys that are built from a state alone, such as `compare.${piece.kind}`. */
const FROM_STATE = [
  ...RECORDING_ENDS.map((end) => `recording.ended_${end}`),
  ...['compare.earlier', 'compare.later', 'compare.gone', 'compare.new'],
  ...['copies.same', 'copies.near', 'copies.contains'],
  ...['statements.author', 'statements.entity'],
  ...['importPackage.UNREADABLE', 'importPackage.MORE_THAN_ONE'],
  ...['timeline.zoomIn', 'timeline.zoomOut', 'timeline.earlier', 'timeline.later'],
  ...['timeline.before', 'timeline.after', 'timeline.published', 'timeline.captured'],
  // `${of}_${answer}` of a comparison with a date of an order.
  ...['published', 'edited'].flatMap((of) =>
    ['before', 'after', 'cannot-tell'].map((answer) => `filingLists.${of}_${answer}`),
  ),
];

const SOURCE = ['components', 'lib', 'entrypoints', 'cli']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/^words\//.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  )
  .join('\n');
const NAMED = new Set(SOURCE.match(/\b\w+\.[\w-]+/g));
const BARE_NAMES = new Set(SOURCE.match(/[\w-]+/g));
/** Beginnings of keys that end in a code, such as `timeStamps.refused_`. */
const FAMILIES = [
  ...[...SOURCE.matchAll(/\b(\w+\.\w+_)\$\{/g)].map(([, family = '']) => family),
  // Of what an outcome shows: `proven_${what}`.
  ...[...SOURCE.matchAll(/`((?:proven|notProven)_)\$\{/g)].map(
    ([, family = '']) => `outcome.${family}`,
  ),
  // The report has a section of its own: `label(`measure_${measure}`)`.
  ...[...SOURCE.matchAll(/label\(`(\w+_)\$\{/g)].map(([, family = '']) => `report.${family}`),
];
/** Beginnings and ends of keys that are built from a code alone: `words[`event_${event}`]`. */
const BARE_BEGINNINGS = [...SOURCE.matchAll(/\[`(\w+_)\$\{/g)].map(([, part = '']) => part);
const BARE_ENDS = [...SOURCE.matchAll(/\[`\$\{\w+\}(_\w+)`/g)].map(([, part = '']) => part);
const isBuilt = (key: string): boolean =>
  BARE_BEGINNINGS.some((part) => key.startsWith(part)) ||
  BARE_ENDS.some((part) => key.endsWith(part));
/** Beginnings named in verify.html and by commands, with the section apart: `t('handover', …)`. */
const NAMED_APART = new Set(
  [...SOURCE.matchAll(/t\('(handover|passPhrase)', ['`](\w+)/g)].map(
    ([, section, key]) => `${section}.${key}`,
  ),
);

describe('every locale string', () => {
  it('is asked for by some screen, report or command', () => {
    const isUsed = (name: string): boolean => {
      const [section = '', key = ''] = name.split('.');
      const isBare = BARE_NAMES.has(key) || key in en.terms || isBuilt(key);
      if (BARE.includes(section) && isBare) return true;
      return (
        [name, name.replace(/_(one|other)$/, '')].some((one) => NAMED.has(one)) ||
        FAMILIES.some((family) => name.startsWith(family)) ||
        NAMED_APART.has(name) ||
        FROM_STATE.includes(name)
      );
    };
    expect(ENGLISH.map(([key]) => key).filter((key) => !isUsed(key))).toEqual([]);
  });
});
