import { describe, expect, it } from 'vitest';
import { allKeysOf, keyPage } from '../../../lib/evidence/names/page-keys.ts';
import { differInParameter } from '../../../lib/evidence/names/same-page.ts';

const URL = 'https://news.example.com/amp/1';
const stated = (canonicalUrl: string, url = URL) =>
  keyPage({ page: { url, canonicalUrl } }).canonicalKey;

describe('a canonical address that a page states', () => {
  it.each([
    ['the same host', 'https://news.example.com/a/1'],
    ['the host above it', 'https://example.com/a/1'],
    ['a host below it', 'https://cn.news.example.com/a/1'],
    ['the site for computers', 'https://www.news.example.com/a/1'],
  ])('is believed where it is on %s', (_, canonical) => {
    expect(stated(canonical)).toBeDefined();
  });

  it.each([
    ['another site', 'https://copy.example/a/1'],
    ['a site whose name ends like the page’s own', 'https://fakenews.example.com/a/1'],
    ['a neighbour under the same domain', 'https://sport.example.com/a/1'],
    ['the front page', 'https://news.example.com/'],
    ['the front page of the site above', 'https://example.com'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///a/1'],
    ['nothing', ''],
  ])('is not believed where it names %s', (_, canonical) => {
    expect(stated(canonical)).toBeUndefined();
  });

  it('is believed of a front page that states itself, and of one that a parameter selects', () => {
    expect(stated('https://a.example/', 'http://www.a.example/')).toBe('https://a.example/');
    expect(stated('https://a.example/?p=7', 'https://a.example/x')).toBe('https://a.example/?p=7');
  });

  it('is not believed of a page whose own name only ends like the site that it states', () => {
    expect(stated('https://news.example.com/a/1', 'https://fakenews.example.com/a')).toBe(
      undefined,
    );
  });

  it('is not believed of a page without a web address', () => {
    expect(stated('https://a.example/x', 'file:///home/x.html')).toBeUndefined();
  });
});

describe('the keys of a post', () => {
  const page = { url: 'https://a.example/feed' };

  it('are those of its page, its own address and its id on its platform', () => {
    const post = { url: 'https://m.a.example/p/7?utm_source=x', platform: 'weibo', id: '7' };
    expect(keyPage({ page, post })).toEqual({
      url: page.url,
      pageKeys: ['https://a.example/feed', 'https://a.example/p/7', 'weibo 7'],
    });
  });

  it('have no id without its platform, nor a platform without an id', () => {
    expect(keyPage({ page, post: { id: '7' } }).pageKeys).toEqual(['https://a.example/feed']);
    expect(keyPage({ page, post: { platform: 'x' } }).pageKeys).toHaveLength(1);
  });

  it('name an address once where the post and its page have the same', () => {
    expect(keyPage({ page, post: { url: `${page.url}#top` } }).pageKeys).toHaveLength(1);
  });

  it('have the canonical one last, where there is one', () => {
    const keyed = keyPage({ page: { ...page, canonicalUrl: 'https://a.example/c' } });
    expect(allKeysOf(keyed)).toEqual(['https://a.example/feed', 'https://a.example/c']);
    expect(allKeysOf(keyPage({ page }))).toEqual(['https://a.example/feed']);
  });
});

describe('two addresses that one canonical address would join', () => {
  const differ = (one: string, other: string) =>
    differInParameter(`https://a.example/x${one}`, `https://a.example/y${other}`);

  it.each([
    ['?id=1', '?id=2'],
    ['?ID=1', '?id=2'],
    ['?a=1&b=2', '?b=3'],
    ['?page=2', ''],
    ['', '?start=20'],
    ['?id=a=b', '?id=a=c'],
  ])('with %j and %j stay two pages', (one, other) => {
    expect(differ(one, other)).toBe(true);
    expect(differ(other, one)).toBe(true);
  });

  it.each([
    ['?id=1', '?id=1'],
    ['?id=1', ''],
    ['?page=1', ''],
    ['?page=0', ''],
    ['?view=print', ''],
    ['?id=1&utm_source=a', '?id=1&utm_source=b'],
    ['#a', '#b'],
  ])('with %j and %j may be one', (one, other) => {
    expect(differ(one, other)).toBe(false);
    expect(differ(other, one)).toBe(false);
  });
});
