import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CUSTODY_EVENTS } from '../../lib/evidence/custody.ts';
import { NOT_PROVEN } from '../../lib/verify/verification.ts';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';

const SOURCE = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(`components/${name}`, 'utf8'));
const keys = new Set(Object.keys(en.workspace));
const has = (key: string): boolean => keys.has(key) || (keys.has(`${key}_one`) && keys.has(`${key}_other`));
const holes = (sentence: string): string[] => (sentence.match(/\{\{\w+\}\}|<\w+>/g) ?? []).sort();

describe('the words of the workspace', () => {
  it('hold every sentence that a component asks for by name, in every section', () => {
    const asked = SOURCE.flatMap((text) => [...text.matchAll(/\bt\(\s*\[?['"`](\w+)\.([\w-]+)['"`]/g)]).map(
      ([, section = '', key = '']) => ({ section, key }),
    );
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

  it('have the same places to fill in in both languages', () => {
    const pairs = Object.entries(en.workspace).map(([key, sentence]) => [
      key,
      holes(sentence),
      holes(zhCN.workspace[key as keyof typeof en.workspace]),
    ]);
    expect(pairs.filter(([, one, other]) => String(one) !== String(other))).toEqual([]);
  });

  it('are Chinese in Chinese', () => {
    const same = Object.entries(zhCN.workspace).filter(([, sentence]) => !/\p{Script=Han}/u.test(sentence));
    expect(same.map(([key]) => key)).toEqual(['product']);
  });
});

describe('the words about statements', () => {
  const known = new Set(Object.keys(en.statements));

  it('hold every sentence that a component asks for by name', () => {
    const asked = SOURCE.flatMap((text) =>
      [...text.matchAll(/['"`]statements\.(\w+)['"`]/g)].map(([, key]) => key ?? ''),
    );
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((key) => !known.has(key) && !known.has(`${key}_other`))).toEqual([]);
  });

  it('have the same places to fill in in both languages, and are Chinese in Chinese', () => {
    for (const [key, sentence] of Object.entries(en.statements)) {
      const chinese = zhCN.statements[key as keyof typeof en.statements];
      expect([key, holes(chinese)]).toEqual([key, holes(sentence)]);
      expect(chinese).toMatch(/\p{Script=Han}/u);
    }
  });
});
