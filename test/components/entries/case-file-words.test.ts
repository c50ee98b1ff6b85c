import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enCaseFile } from '../../../lib/words/en-case-file.ts';
import { zhCaseFile } from '../../../lib/words/zh-case-file.ts';

const FOLDERS = ['components/workspace', 'components/workspace/case-file'];
const SOURCE = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
).join('\n');
const keys = Object.keys(enCaseFile) as (keyof typeof enCaseFile)[];
const holes = (sentence: string): string[] => (sentence.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the words of the case file', () => {
  it('hold every sentence that a component asks for by name, and none that no component asks for', () => {
    const asked = new Set(
      [...SOURCE.matchAll(/['"`]file\.([\w-]+)['"]/g)].map(([, key]) => key ?? ''),
    );
    const families = [...SOURCE.matchAll(/`file\.(\w+_)\$\{/g)].map(([, family]) => family ?? '');
    const plain = new Set(keys.map((key) => key.replace(/_(one|other)$/, '')));
    expect([...asked].filter((key) => !plain.has(key as never))).toEqual([]);
    const isAsked = (key: string) =>
      asked.has(key) || families.some((family) => key.startsWith(family));
    expect([...plain].filter((key) => !isAsked(key))).toEqual([]);
  });

  it('have the same places to fill in in both languages, and are Chinese in Chinese', () => {
    for (const key of keys) {
      expect([key, ...holes(zhCaseFile[key])]).toEqual([key, ...holes(enCaseFile[key])]);
      expect(zhCaseFile[key]).toMatch(/\p{Script=Han}/u);
    }
  });
});
