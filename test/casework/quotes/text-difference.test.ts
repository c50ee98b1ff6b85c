import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type Piece } from '../../../lib/casework/quotes/text-difference.ts';
import { splitVolatile } from '../../../lib/texts/volatile-text.ts';

const later = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.kind === 'gone' ? '' : piece.text)).join('');
const earlier = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) =>
      piece.kind === 'new' ? '' : piece.kind === 'volatile' ? piece.was : piece.text,
    )
    .join('');
const leftOut = (text: string) =>
  splitVolatile(text).flatMap(({ text: part, kind }) => (kind ? [`${kind}:${part}`] : []));

describe('what is left out of a comparison', () => {
  it.each([
    ['转发 1.2万 评论 3456 赞2', ['count:1.2万', 'count:3456', 'count:2']],
    ['3.4K views · 12 likes', ['count:3.4K', 'count:12']],
    ['阅读：10万+', ['count:10万+']],
    ['张三\n1.2万\n下一行', ['count:1.2万']],
    ['林间清风 3分钟前 来自 网页', ['time:3分钟前']],
    ['发布\n2h\n刚刚', ['time:2h', 'time:刚刚']],
    ['5 hours ago', ['time:5 hours ago']],
    ['昨天 21:05', ['time:昨天 21:05']],
  ])('holds the counts and times of “%s”', (text, parts) => {
    expect(leftOut(text)).toEqual(parts);
  });

  it.each([
    '欠款500万元至今未还',
    '注册资本 500万',
    '账上只有3万，2021年8月22日到期',
    '三年前他骗了我',
    '罚款 3,400 元',
    '2026-11-20 21:14',
    '第3小时',
    'the 3m pipe5h',
  ])('holds no fact: “%s”', (text) => {
    expect(leftOut(text)).toEqual([]);
  });
});

describe('two texts compared', () => {
  it('show which words are gone and which are new, Chinese words whole', () => {
    const { pieces } = compareTexts('霁屿科技已经破产。\n第二行', '霁屿科技没有破产。\n第二行');
    expect(pieces).toEqual([
      { kind: 'same', text: '霁屿科技' },
      { kind: 'gone', text: '已经' },
      { kind: 'new', text: '没有' },
      { kind: 'same', text: '破产。\n第二行' },
    ]);
  });

  it('leave out counts and times, say how many differed, and keep both words of each', () => {
    const { pieces, leftOut: counts } = compareTexts(
      '3分钟前\n正文\n转发 12 赞 7',
      '2小时前\n正文\n转发 1.5万 赞 7',
    );
    expect(counts).toEqual({ count: 1, time: 1 });
    expect(pieces.filter(({ kind }) => kind === 'gone' || kind === 'new')).toEqual([]);
    expect(pieces).toContainEqual({ kind: 'volatile', of: 'count', text: '1.5万', was: '12' });
  });

  it('do not leave out a fact that looks like a count', () => {
    const { pieces, leftOut: counts } = compareTexts('欠款500万元', '欠款50万元');
    expect(counts).toEqual({ count: 0, time: 0 });
    expect(pieces.some(({ kind }) => kind === 'gone')).toBe(true);
  });

  it('are whole again on both sides, for any texts', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'天地人 \n1万赞h前分', '12', '3分钟前', 'views'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { pieces } = compareTexts(one, other);
        expect(earlier(pieces)).toBe(one);
        expect(later(pieces)).toBe(other);
      }),
      { numRuns: 500 },
    );
  });

  it('are given whole where they have too little in common to be compared', () => {
    const lines = (seed: string) =>
      Array.from({ length: 20_000 }, (_, at) => `${seed}${at}\n`).join('');
    const { pieces } = compareTexts(lines('a'), lines('b'));
    expect(later(pieces)).toBe(lines('b'));
    expect(earlier(pieces)).toBe(lines('a'));
  });
});
