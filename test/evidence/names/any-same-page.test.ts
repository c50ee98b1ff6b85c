import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKeyOf, readAddress } from '../../../lib/evidence/names/page-key.ts';
import { keyPage, type ShownPage } from '../../../lib/evidence/names/page-keys.ts';
import {
  differInParameter,
  samePageAsAll,
  samePageBy,
} from '../../../lib/evidence/names/same-page.ts';

const keyed = (url: string, more: Partial<ShownPage['page']> = {}, post?: ShownPage['post']) =>
  keyPage({ page: { url, ...more }, ...(post && { post }) });

describe('an address taken apart', () => {
  it.each([
    ['HTTP://WWW.W.example:80/a//?b=2&a=1#top', 'https://w.example/a?a=1&b=2'],
    ['https://m.w.example./%7Ea/%e4%b8%ad', 'https://w.example/~a/%E4%B8%AD'],
    ['https://en.m.wikipedia.org/wiki/A', 'https://en.wikipedia.org/wiki/A'],
    ['https://www.com/', 'https://www.com/'],
    ['https://w.example:8443', 'https://w.example:8443/'],
    ['https://w.example/#/route:~:text=x', 'https://w.example/#/route'],
    ['https://w.example/?%zz=%E4', 'https://w.example/?%zz=%E4'],
    ['ni:///sha-256;abc#x', 'ni:///sha-256;abc'],
    ['file:///a/b.html#!/x', 'file:///a/b.html#!/x'],
    ['no address#top', 'no address'],
  ])('%s has the key %s, which is its own key', (url, key) => {
    expect(pageKeyOf(url)).toBe(key);
    expect(pageKeyOf(key)).toBe(key);
  });

  it('says what was left out of the key', () => {
    expect(readAddress('http://www.w.example:8080/a/?utm_source=x&b=1#top')).toMatchObject({
      ...{ scheme: 'http:', host: 'www.w.example', port: '8080', endsInSlash: true },
      ...{ parameters: ['b=1'], tracking: ['utm_source=x'], fragment: '#top' },
    });
  });
});

describe('two addresses that differ in a parameter', () => {
  it.each([
    ['?id=1', '?id=2', true],
    ['?id=1', '?ID=1', false],
    ['?id=1', '', false],
    ['?page=2', '', true],
    ['?page=1', '', false],
    ['?start=0', '', false],
    ['?offset=20', '?id=1', true],
    ['?a=1=2', '?a=1=3', true],
    ['', '', false],
  ])('%j and %j: %s, in either order', (one, other, expected) => {
    const [a, b] = [`https://w.example/x${one}`, `https://w.example/x${other}`];
    expect(differInParameter(a, b)).toBe(expected);
    expect(differInParameter(b, a)).toBe(expected);
  });
});

describe('two captures', () => {
  const canonical = { canonicalUrl: 'https://w.example/a' };

  it.each<[string, ReturnType<typeof keyed>, ReturnType<typeof keyed>, object | undefined]>([
    [
      'their address but for what is ignored',
      keyed('http://w.example/a/'),
      keyed('https://www.w.example/a'),
      { by: 'address', ignored: [{ part: 'scheme' }, { part: 'host' }, { part: 'slash' }] },
    ],
    [
      'the id on the platform',
      keyed('https://w.example/1', {}, { platform: 'weibo', id: '42' }),
      keyed('https://m.w.example/2', {}, { platform: 'weibo', id: '42' }),
      { by: 'post-id', ignored: [] },
    ],
    [
      'the address of the post',
      keyed('https://w.example/1', {}, { url: 'https://w.example/p/9' }),
      keyed('https://w.example/p/9'),
      { by: 'post-address', ignored: [] },
    ],
    [
      'the canonical address of one of them',
      keyed('https://w.example/b', canonical),
      keyed('https://w.example/a'),
      { by: 'canonical', ignored: [] },
    ],
    [
      'nothing, where the canonical one is that of another page number',
      keyed('https://w.example/b?page=2', canonical),
      keyed('https://w.example/a'),
      undefined,
    ],
    [
      'nothing, where the canonical address is on another site',
      keyed('https://evil.example/b', canonical),
      keyed('https://w.example/a'),
      undefined,
    ],
    [
      'nothing, where the canonical address is the front page of the site',
      keyed('https://w.example/b', { canonicalUrl: 'https://w.example/' }),
      keyed('https://w.example/'),
      undefined,
    ],
    [
      'nothing, where the ids are of two platforms',
      keyed('https://w.example/1', {}, { platform: 'weibo', id: '42' }),
      keyed('https://z.example/2', {}, { platform: 'zhihu', id: '42' }),
      undefined,
    ],
  ])('are of one page by %s', (_, one, other, expected) => {
    expect(samePageBy(one, other)).toEqual(expected);
    expect(samePageBy(other, one)?.by).toBe(expected && 'by' in expected ? expected.by : undefined);
  });

  it('are of one page in both directions or in none, whatever their addresses', () => {
    const host = fc.constantFrom('w.example', 'www.w.example', 'z.example');
    const path = fc.constantFrom('', 'a', 'a/', 'b');
    const query = fc.constantFrom('', '?page=2', '?id=1', '?utm_source=x', '?id=1&page=1');
    const url = fc.tuple(host, path, query).map(([at, to, asked]) => `https://${at}/${to}${asked}`);
    const capture = fc
      .tuple(url, fc.option(url, { nil: undefined }))
      .map(([at, stated]) => keyed(at, stated ? { canonicalUrl: stated } : {}));
    fc.assert(
      fc.property(capture, capture, (one, other) => {
        expect(samePageBy(one, other)?.by).toBe(samePageBy(other, one)?.by);
        expect(samePageBy(one, one)).toEqual({ by: 'address', ignored: [] });
      }),
    );
  });
});

describe('several captures of one page', () => {
  it('are so by its address where one of them has it, with all that was ignored', () => {
    const shown = keyed('https://w.example/a', {}, { platform: 'weibo', id: '42' });
    const other = keyed('https://w.example/1', {}, { platform: 'weibo', id: '42' });
    const http = keyed('http://w.example/a?utm_source=x');
    const tracked = keyed('https://w.example/a?utm_source=y&utm_medium=z');
    expect(samePageAsAll(shown, [other])).toEqual({ by: 'post-id', ignored: [] });
    expect(samePageAsAll(shown, [other, http, tracked])).toEqual({
      by: 'address',
      ignored: [{ part: 'scheme' }, { part: 'tracking', names: ['utm_source', 'utm_medium'] }],
    });
    expect(samePageAsAll(shown, [])).toBeUndefined();
    expect(samePageAsAll(shown, [keyed('https://z.example/')])).toBeUndefined();
  });
});
