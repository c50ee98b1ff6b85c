import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoredBetween } from '../../../lib/evidence/names/address-differences.ts';
import { pageKeyOf } from '../../../lib/evidence/names/page-key.ts';
import { keyPage } from '../../../lib/evidence/names/page-keys.ts';
import { samePageAsAll, samePageBy } from '../../../lib/evidence/names/same-page.ts';

const A = 'https://news.example.com/a/1';
const at = (url: string, canonicalUrl?: string) =>
  keyPage({ page: { url, ...(canonicalUrl !== undefined && { canonicalUrl }) } });

describe('addresses of one page', () => {
  it.each([
    [A, `${A}?utm_source=wechat`, 'utm_source'],
    [`${A}?from=timeline`, `${A}?from=singlemessage&isappinstalled=0`, 'from isappinstalled'],
    [A, `${A}/`, 'slash'],
    [A, 'http://news.example.com/a/1', 'scheme'],
    [`${A}?id=1`, `${A}?id=1&spm=a2c.1`, 'spm'],
    [A, `${A}?fbclid=1&gclid=2`, 'fbclid gclid'],
    [A, `${A}#top`, 'fragment'],
    [`${A}?a=1&b=2`, `${A}?b=2&a=1`, 'order'],
    ['https://m.zhiyan.example/1', 'https://www.zhiyan.example/1', 'host'],
    ['https://mobile.zhiyan.example/1', 'https://zhiyan.example/1', 'host'],
    ['https://en.m.wiki.example/wiki/X', 'https://en.wiki.example/wiki/X', 'host'],
    ['https://zhiyan.example:443/1', 'https://zhiyan.example/1', ''],
    ['http://zhiyan.example:80/1', 'https://zhiyan.example/1', 'scheme'],
    ['https://zhiyan.example/%e4%b8%80', 'https://zhiyan.example/一', ''],
    ['https://x.com/a/status/1?s=20&t=Q', 'https://x.com/a/status/1', 's t'],
    ['https://www.youtube.com/watch?v=1&si=Z', 'https://www.youtube.com/watch?v=1', 'si'],
    ['https://mp.weixin.qq.com/s?sn=1&chksm=a', 'https://mp.weixin.qq.com/s?sn=1', 'chksm'],
  ])('%s and %s are one, without %s', (one, other, ignored) => {
    const words = ignoredBetween(one, other).flatMap((part) =>
      part.part === 'tracking' ? part.names : [part.part],
    );
    expect(samePageBy(at(one), at(other))?.by).toBe('address');
    expect(words.join(' ')).toBe(ignored);
  });

  it.each([
    [`${A}?id=1`, `${A}?id=2`],
    [`${A}?p=1`, `${A}?p=2`],
    [`${A}?page=2`, A],
    ['https://www.youtube.com/watch?v=1', 'https://www.youtube.com/watch?v=2'],
    [`${A}?article=7&utm_source=x`, `${A}?article=8&utm_source=x`],
    [`${A}?from=2`, `${A}?from=3`],
    [`${A}?t=1`, `${A}?t=2`],
    [`${A}#/post/1`, `${A}#/post/2`],
    ['https://a.example:8080/1', 'https://a.example/1'],
    ['https://a.example/A', 'https://a.example/a'],
    ['https://www.com/1', 'https://com/1'],
  ])('%s and %s are two', (one, other) => expect(samePageBy(at(one), at(other))).toBeUndefined());

  it('any web address with tracking, another scheme and a fragment has the same key', () =>
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const joined = `${url}${url.includes('?') ? '&' : '?'}utm_medium=a&fbclid=b#c`;
        expect(pageKeyOf(joined)).toBe(pageKeyOf(url));
        expect(pageKeyOf(url.replace(/^https?:/, 'http:'))).toBe(pageKeyOf(url));
        expect(pageKeyOf(pageKeyOf(url))).toBe(pageKeyOf(url));
      }),
    ));
});

describe('pages at other addresses', () => {
  it('that state the same canonical address, or stand at it, are one', () => {
    const other = 'https://news.example.com/amp/1.html';
    expect(samePageBy(at(other, A), at(A))?.by).toBe('canonical');
    expect(samePageBy(at(other, A), at('https://m.news.example.com/x', A))?.by).toBe('canonical');
  });

  it.each([
    ['another site', at('https://copy.example/1', A), at(A)],
    ['the front page for every page', at(`${A}0`, 'https://news.example.com/'), at(A)],
    ['the first page of two', at(`${A}?page=2`, A), at(A)],
    ['the same for two ids', at(`${A}?id=1`, A), at(`${A}?id=2`, A)],
  ])('that state %s are not', (_, one, other) => {
    expect(samePageBy(one, other)).toBeUndefined();
    expect(samePageBy(other, one)).toBeUndefined();
  });

  it('that show the post of the same id on its platform are one', () => {
    const post = { platform: 'weibo', id: '42' };
    const one = keyPage({ page: { url: 'https://weibo.com/1/a' }, post });
    const other = keyPage({ page: { url: 'https://m.weibo.cn/status/42' }, post });
    expect(samePageBy(one, other)).toEqual({ by: 'post-id', ignored: [] });
  });

  it('all that was ignored in several is told once', () =>
    expect(
      samePageAsAll(at(A), [at(`${A}?utm_source=a`), at(`${A}/?spm=b`), at(`${A}?utm_source=c`)]),
    ).toEqual({
      by: 'address',
      ignored: [{ part: 'tracking', names: ['utm_source', 'spm'] }, { part: 'slash' }],
    }));
});
