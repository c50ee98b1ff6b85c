import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CUSTODY_EVENTS } from '../../../lib/evidence/custody.ts';
import { NOT_PROVEN } from '../../../lib/verify/verification.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';

const SOURCE = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(`components/${name}`, 'utf8'));
const keys = new Set(Object.keys(en.workspace));
const has = (key: string): boolean =>
  keys.has(key) || (keys.has(`${key}_one`) && keys.has(`${key}_other`));
const holes = (sentence: string): string[] => (sentence.match(/\{\{\w+\}\}|<\w+>/g) ?? []).sort();

describe('the words of the workspace', () => {
  it('hold every sentence that a component asks for by name, in every section', () => {
    const asked = SOURCE.flatMap((text) => [
      ...text.matchAll(/\bt\(\s*\[?['"`](\w+)\.([\w-]+)['"`]/g),
    ]).map(([, section = '', key = '']) => ({ section, key }));
    const missing = asked.filter(({ section, key }) => {
      const words: object = en[section as keyof typeof en] ?? {};
      return !(key in words) && !(`${key}_one` in words && `${key}_other` in words);
    });
    expect(asked.length).toBeGreaterThan(400);
    expect(missing.map(({ section, key }) => `${section}.${key}`)).toEqual([]);
  });

  it.each([
    ['event', CUSTODY_EVENTS.filter((event) => event !== 'annotated')],
    ['notProven', NOT_PROVEN],
    ['precision', ['second', 'minute', 'hour', 'day', 'month', 'year']],
    ['caption', ['post', 'page-segment', 'viewport', 'render']],
  ] as const)('hold a sentence for each %s', (family, names) => {
    expect(names.filter((name) => !has(`${family}_${name}`))).toEqual([]);
  });
});

/**
 * What is rightly the same in both languages: a name, the name of an algorithm, what holds places
 * alone.
 */
const NOT_CHINESE = ['popup.title', 'report.digest', 'timeline.series', 'workspace.product'];

/**
 * Sections whose keys are handed over bare, as data that names them (codes, columns of the report,
 * parts of verify.html).
 */
const BARE = ['findings', 'newMatter', 'problems', 'report', 'verifyPage'];

/** Keys that a component puts together from a state, not from a family's name. */
const STATES = {
  trust: ['pending', 'refused'],
  statements: ['author', 'entity', 'earlier', 'later', 'gone', 'new'],
  timeline: [
    'zoomIn',
    'zoomOut',
    'earlier',
    'later',
    'before',
    'after',
    'published',
    'captured',
    'same',
    'near',
    'contains',
  ],
};

const USERS = ['components', 'lib', 'entrypoints', 'cli']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/^words\/(en|zh)/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  )
  .join('\n');
const NAMED = new Set(USERS.match(/\b\w+\.[\w-]+/g));
const BARE_WORDS = new Set(USERS.match(/[\w-]+/g));
const FAMILIES = [...USERS.matchAll(/\b(\w+\.\w+_)\$\{/g)].map(([, family = '']) => family);

describe.each(Object.keys(en) as (keyof typeof en)[])(
  'the words of the section "%s"',
  (section) => {
    const chinese: Readonly<Record<string, string>> = zhCN[section];
    const words = Object.entries(en[section] as Readonly<Record<string, string>>);

    it('have the same places to fill in in both languages', () => {
      const differ = words.filter(
        ([key, sentence]) => String(holes(sentence)) !== String(holes(chinese[key] ?? '')),
      );
      expect(differ.map(([key]) => key)).toEqual([]);
    });

    it('are Chinese in Chinese', () => {
      const same = words.filter(([key]) => !/\p{Script=Han}/u.test(chinese[key] ?? ''));
      expect(
        same.map(([key]) => `${section}.${key}`).filter((key) => !NOT_CHINESE.includes(key)),
      ).toEqual([]);
    });

    it('are all in use', () => {
      const isUsed = (key: string): boolean => {
        const name = `${section}.${key}`;
        const isNamed = [name, name.replace(/_(one|other)$/, '')].some((one) => NAMED.has(one));
        if (isNamed || FAMILIES.some((family) => name.startsWith(family))) return true;
        if (BARE.includes(section)) return BARE_WORDS.has(key) || key in en.terms;
        return (STATES[section as keyof typeof STATES] ?? []).includes(key);
      };
      expect(words.map(([key]) => key).filter((key) => !isUsed(key))).toEqual([]);
    });
  },
);
