import { describe, expect, it } from 'vitest';
import { type Capture, capturesOf, hasItsText } from '../../lib/casework/captures.ts';
import { onePerPost } from '../../lib/casework/copies/one-per-post.ts';
import type { Post } from '../../lib/evidence/item.ts';

const capture = (id: string, url: string, post: Partial<Post> = {}, day = 1): Capture => ({
  id,
  record: {
    capturedAt: `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`,
    page: { url, title: '' },
    post: { kind: 'post', recognisedBy: 'x/1', ...post },
  },
});

const idsOf = (found: readonly Capture[]) => found.map(({ id }) => id).toSorted();

describe('the other captures of a page or post', () => {
  it('are those of one address, and never the item itself', () => {
    const [one, two] = [capture('1', 'https://a.example/p'), capture('2', 'https://a.example/p')];
    const others = capturesOf([one, two, capture('3', 'https://a.example/q')]);
    expect(idsOf(others(one))).toEqual(['2']);
    expect(idsOf(others(two))).toEqual(['1']);
  });

  it('are those of one post on one platform, at whatever address', () => {
    const weibo = { platform: 'weibo', id: 'A1' };
    const one = capture('1', 'https://weibo.com/1/A1', weibo);
    const two = capture('2', 'https://m.weibo.cn/detail/A1', weibo);
    const other = capture('3', 'https://zhihu.com/A1', { platform: 'zhihu', id: 'A1' });
    expect(idsOf(capturesOf([one, two, other])(one))).toEqual(['2']);
  });

  it('of an item that is not among them are found as well', () => {
    const listed = capture('1', 'https://a.example/p');
    expect(idsOf(capturesOf([listed])(capture('9', 'https://a.example/p')))).toEqual(['1']);
  });
});

describe('whether a later capture still shows the words', () => {
  const shows = (text: string, later: string) =>
    hasItsText(capture('1', 'u', { text }), capture('2', 'u', { text: later }));

  it.each([
    ['the same words', 'It is false.', 'It is false.'],
    ['words with more around them', 'It is false.', 'Edited: It is false. See below.'],
    ['words with other spaces', 'It is\n  false', 'Itis false'],
    ['words in other case and width', 'Ｉt is FALSE', 'it is false'],
    ['words with other quotation marks', 'a “b” c', 'a "b" c'],
  ])('is so for %s', (_, text, later) => {
    expect(shows(text, later)).toBe(true);
  });

  it.each([
    ['other words', 'It is false.', 'It is true.'],
    ['a part of the words alone', 'It is false.', 'It is'],
    ['a post that had no words', '', 'anything'],
    ['a capture without words', 'It is false.', ''],
  ])('is not so for %s', (_, text, later) => {
    expect(shows(text, later)).toBe(false);
  });
});

describe('one capture for each post', () => {
  it('is its earliest, in the order of capture', () => {
    const posts = [
      capture('3', 'https://a.example/p', {}, 3),
      capture('1', 'https://a.example/p', {}, 1),
      capture('2', 'https://a.example/q', {}, 2),
      capture('4', 'https://a.example/q', {}, 4),
    ];
    expect(onePerPost(posts).map(({ id }) => id)).toEqual(['1', '2']);
  });
});
