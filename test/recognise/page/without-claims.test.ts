// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Post } from '../../../lib/evidence/item.ts';
import type { Page } from '../../../lib/recognise/page/page.ts';
import { withoutClaims } from '../../../lib/recognise/page/without-claims.ts';

const CLAIM = 'https://x.com/official/status/17000000001';

const pageOf = (markup: string): Page => ({
  document: new DOMParser().parseFromString(
    `<link rel="canonical" href="${CLAIM}"><meta property="og:url" content="${CLAIM}">${markup}`,
    'text/html',
  ),
  url: new URL(CLAIM),
  hosts: ['x.com'],
  saved: true,
  clock: { now: new Date(), timeZone: 'UTC', isCopy: true },
});

const POST: Post = {
  kind: 'post',
  id: '17000000001',
  url: CLAIM,
  text: 'Some words',
  author: { name: 'official', handle: 'official', id: '42', url: 'https://x.com/official' },
  recognisedBy: 'x/1',
};

describe('what the address alone says that a copy claims', () => {
  it('is left out: id, address and the whole account', () => {
    expect(withoutClaims(POST, pageOf('<p>Some words</p>'))).toEqual({
      kind: 'post',
      text: 'Some words',
      recognisedBy: 'x/1',
    });
  });

  it.each([
    ['a comment of the browser', `<!-- saved from url=(0041)${CLAIM} -->`],
    ['a longer word', '<p>unofficial, 170000000012, 421</p>'],
  ])('is left out where %s has the same letters', (_, markup) => {
    expect(withoutClaims(POST, pageOf(markup))).not.toHaveProperty('author');
    expect(withoutClaims(POST, pageOf(markup))).not.toHaveProperty('id');
  });

  it.each([
    ['a name of a person', { name: 'Ada Loom' }, '<p></p>', { name: 'Ada Loom' }],
    ['a handle in the text', { handle: 'official' }, '<b>@official</b>', { handle: 'official' }],
    ['an id in data', { id: '42' }, '<script>{"user":{"id":42}}</script>', { id: '42' }],
    [
      'an address in a link',
      { url: 'https://x.com/u?a=1&b=2' },
      '<a href="https://x.com/u?a=1&amp;b=2">u</a>',
      { url: 'https://x.com/u?a=1&b=2' },
    ],
  ])('keeps %s, which the copy states by itself', (_, author, markup, kept) => {
    expect(withoutClaims({ ...POST, author }, pageOf(markup)).author).toEqual(kept);
  });

  it('is left out of a repost as well, whose words stay', () => {
    const repostOf = { url: CLAIM, text: 'Older words', author: { handle: 'official' } };
    expect(withoutClaims({ ...POST, repostOf }, pageOf('')).repostOf).toEqual({
      text: 'Older words',
    });
  });
});
