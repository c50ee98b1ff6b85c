import { describe, expect, it } from 'vitest';
import { spreadOfPosts } from '../../../lib/casework/copies/spread-of-posts.ts';
import type { Link } from '../../../lib/evidence/casework.ts';

const WORDS = 'the cells of this power bank are all refurbished ones';
const post = (id: string, at: number, text: string, url = `https://a.example/${id}`) => ({
  id,
  record: {
    capturedAt: `2026-11-${String(at).padStart(2, '0')}T12:00:00.000Z`,
    page: { url },
    post: { kind: 'post' as const, recognisedBy: 'generic/1', text },
  },
});
const reposts = (from: string, to: string): Link => ({
  ...{ id: from + to, matterId: 'M', kind: 'link', type: 'reposts', from, to, note: '' },
});

const first = post('1', 1, WORDS);
const again = post('1b', 9, WORDS, 'https://a.example/1');
const copy = post('2', 2, WORDS.toUpperCase());
const repost = post('3', 3, 'look');
const ofRepost = post('4', 4, 'so it is');
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

const spread = spreadOfPosts(
  [first, again, copy, repost, ofRepost],
  [reposts('3', '1'), reposts('4', '3')],
);

describe('the spread of a post', () => {
  it('has its copies, and its reposts with theirs, each post once', () => {
    expect(ids(spread(first).copies)).toEqual(['2']);
    expect(ids(spread(first).reposts)).toEqual(['3', '4']);
    expect(ids(spread(repost).reposts)).toEqual(['4']);
    expect(spread(ofRepost)).toEqual({ copies: [], reposts: [] });
  });

  it('is the same for another capture of the post', () => {
    expect(ids(spread(again).copies)).toEqual(['2']);
    expect(ids(spread(again).reposts)).toEqual(['3', '4']);
  });

  it('counts a repost with the same text as a repost alone', () => {
    const same = spreadOfPosts([first, copy], [reposts('2', '1')]);
    expect(same(first)).toMatchObject({ copies: [], reposts: [copy] });
  });
});
