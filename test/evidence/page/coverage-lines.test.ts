import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../../lib/evidence/page/coverage.ts';
import { coverageLines, missingShare } from '../../../lib/evidence/page/coverage-lines.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';

const PAGE = { width: 1_000, height: 2_000 };
const WHOLE: Coverage = {
  page: PAGE,
  askedPixels: 2_000_000,
  coveredPixels: 2_000_000,
  gaps: [],
  areas: [],
};
const gap = { x: 0, y: 500, width: 1_000, height: 300.4 };
const PARTIAL: Coverage = { ...WHOLE, coveredPixels: 1_699_600, gaps: [gap] };
const keysOf = (coverage: Coverage | undefined) =>
  coverageLines(coverage).map(({ key, isMissing }) => `${key}${isMissing ? '!' : ''}`);

describe('what a record says of the page in its pictures', () => {
  it.each<[string, Coverage | undefined, string[]]>([
    ['nothing without coverage', undefined, []],
    ['that all is shown', WHOLE, ['whole']],
    ['that what was asked for is shown', { ...WHOLE, asked: gap }, ['askedWhole']],
    ['the share and each gap', PARTIAL, ['share!', 'gap!']],
    [
      'of many gaps the number alone',
      { ...PARTIAL, gaps: Array(7).fill(gap) },
      ['share!', 'gap!', 'gap!', 'gap!', 'gap!', 'gap!', 'moreGaps!'],
    ],
    ['that the post is whole', { ...WHOLE, post: { box: gap, gaps: [] } }, ['whole', 'postWhole']],
    [
      'what of the post is missing',
      { ...PARTIAL, post: { box: gap, gaps: [gap] } },
      ['share!', 'gap!', 'postPart!'],
    ],
    [
      'parts that scroll by themselves',
      {
        ...WHOLE,
        areas: [
          { name: 'main', box: gap, content: PAGE, coveredPixels: 1_000, gaps: [gap] },
          { name: 'aside', box: gap, content: PAGE, coveredPixels: 2_000_000, gaps: [] },
        ],
      },
      ['whole', 'areaShare!', 'areaWhole'],
    ],
  ])('is %s', (_, coverage, keys) => {
    expect(keysOf(coverage)).toEqual(keys);
    for (const { key } of coverageLines(coverage))
      for (const words of [en, zhCN]) expect(words.coverage[key]).toBeTruthy();
  });

  it('is never 100 % where something is missing', () => {
    const almost = { ...PARTIAL, coveredPixels: 1_999_999 };
    expect(coverageLines(almost)[0]?.values.percent).toBe(99);
    expect(missingShare(almost)?.percent).toBe(1);
  });

  it('names the gaps of a page as shares of its height', () => {
    expect(missingShare(PARTIAL)).toEqual({ percent: 16, from: 25, to: 40 });
    expect(missingShare(WHOLE)).toBeUndefined();
  });
});
