// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { shownCounts } from '../../../../lib/recognise/generic/visible/shown-counts.ts';
import { parse } from '../../read-page.ts';

const countsOf = (...lines: readonly string[]) =>
  shownCounts(parse(lines.map((line) => `<span>${line}</span>`).join('')).body);

describe('counts that a page shows with a label', () => {
  it.each([
    ['阅读 12.8万', { views: { raw: '12.8万', count: 128_000 } }],
    ['3,482 reposts', { reposts: { raw: '3,482', count: 3482 } }],
    ['评论 (12)', { comments: { raw: '12', count: 12 } }],
    ['2 mln views', { views: { raw: '2 mln', count: 2_000_000 } }],
  ])('the line "%s" is read', (line, counts) => expect(countsOf(line)).toMatchObject(counts));

  it.each(['阅读 5000多', '阅读 约1万', 'over 5,000 views', '1K+ views', '近1万阅读'])(
    'the line "%s" states no exact count',
    (line) => {
      expect(countsOf(line).views?.raw).toBeTruthy();
      expect(countsOf(line).views?.count).toBeUndefined();
    },
  );

  it.each(['5 min read', '3 zorps views', 'Likes 12 comments', '阅读 3分钟'])(
    'the line "%s" is no count',
    (line) => expect(Object.values(countsOf(line)).filter(Boolean)).toEqual([]),
  );
});
