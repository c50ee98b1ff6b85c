import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';

const textsIn = (words: unknown): readonly string[] =>
  typeof words === 'string' ? [words] : Object.values(words as object).flatMap(textsIn);

/** What stands on the screen before the first thing that is filled in. */
const labelsIn = (words: unknown): ReadonlySet<string> =>
  new Set(textsIn(words).map((text) => (text.split(/\{\{|[:：]/u)[0] ?? '').trim()));

const namedIn = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/\*\*(?<label>[^*]+)\*\*/gu)].map(
    ({ groups }) => groups?.label ?? '',
  );

/** Words in bold that head a paragraph, or explain what bold means. */
const isHeading = (label: string): boolean =>
  /^(?:\d+\.|[一二三四五六七八]、)|[.。？?]$/u.test(label);

describe.each([
  ['docs/guide.md', en, ['bold']],
  ['docs/guide.zh-CN.md', zhCN, ['粗体']],
] as const)('the guide %s', (path, words, explained) => {
  it('names things by the words on the screen', () => {
    const labels = labelsIn(words);
    const named = namedIn(path).filter(
      (one) => !isHeading(one) && !explained.some((own) => own === one),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((one) => !labels.has(one))).toEqual([]);
  });
});
