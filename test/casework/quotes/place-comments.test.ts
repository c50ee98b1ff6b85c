import { describe, expect, it } from 'vitest';
import { commentAt, placeComments } from '../../../lib/casework/quotes/place-comments.ts';
import type { PageComment } from '../../../lib/evidence/comments/comment-list.ts';

const said = (number: number, name: string, text: string, more: Partial<PageComment> = {}) => ({
  number,
  author: { name },
  text,
  ...more,
});
const COMMENTS: readonly PageComment[] = [
  said(1, '林间清风', '同意'),
  said(2, 'mint', '查一查 就知道[怒]了😀', { recognised: true }),
  said(3, '路人甲', '同意'),
];
const TEXT =
  '霁屿科技\n大家都同意吗？\n林间清风\n1小时前\n同意\n回复\nmint\n查一查\u200b就知道\n了\n路人甲\n同意\n回复';

const wordsOf = (text: string, comments: readonly PageComment[]) =>
  [...placeComments(text, comments)].map(([number, { start, end }]) => [
    number,
    text.slice(start, end),
    start,
  ]);

describe('the place of a comment in the captured text', () => {
  it('is after its author’s name, in the order of the list', () => {
    expect(wordsOf(TEXT, COMMENTS)).toEqual([
      [1, '同意', TEXT.indexOf('同意\n回复')],
      [2, '查一查\u200b就知道\n了', TEXT.indexOf('查一查')],
      [3, '同意', TEXT.lastIndexOf('同意')],
    ]);
  });

  it('is none where the words stand in several places and no name tells them apart', () => {
    const [first] = COMMENTS;
    const nameless = [{ number: 1, text: first?.text ?? '' }];
    expect(wordsOf(TEXT, nameless)).toEqual([]);
    expect(wordsOf('a 同意 b', nameless)).toEqual([[1, '同意', 2]]);
  });

  it('is none where the page hides the comment', () => {
    expect(wordsOf(TEXT, [said(1, 'mint', 'not shown', { recognised: true })])).toEqual([]);
  });

  it('is that of whole characters, also beyond the basic plane', () => {
    const text = '😀😀 mint: 𠮷野家 says';
    const [place] = placeComments(text, [said(1, 'mint', '𠮷野家')]).values();
    expect(text.slice(place?.start, place?.end)).toBe('𠮷野家');
  });
});

describe('the comment that chosen words are of', () => {
  it('is the one in whose place they stand, without its words', () => {
    const start = TEXT.indexOf('就知道');
    expect(commentAt(TEXT, COMMENTS, { start, end: start + 3 })).toEqual({
      number: 2,
      author: { name: 'mint' },
    });
  });

  it('is none for words of the post, or that run over two comments', () => {
    expect(commentAt(TEXT, COMMENTS, { start: 0, end: 4 })).toBeUndefined();
    const start = TEXT.indexOf('查一查');
    expect(commentAt(TEXT, COMMENTS, { start, end: TEXT.length })).toBeUndefined();
  });
});
