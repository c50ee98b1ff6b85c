// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  linkOf,
  onHost,
  parseUrl,
  pathPart,
  queryPart,
} from '../../../lib/recognise/page/address.ts';
import { openTestPage } from '../open-test-page.ts';

const page = openTestPage('', 'https://m.loom.example.com/u/ada/%E7%BB%87?id=7&empty=');

describe('addresses of a page', () => {
  it('a page is on its own host and on the domains above it', () => {
    expect(onHost(page, 'm.loom.example.com')).toBe(true);
    expect(onHost(page, 'other.example', 'loom.example.com')).toBe(true);
  });

  it('a page is not on a domain that only ends with the same letters', () => {
    expect(onHost(page, 'oom.example.com')).toBe(false);
    expect(onHost(page, 'www.m.loom.example.com')).toBe(false);
  });

  it.each([
    ['/b?x=1', 'https://m.loom.example.com/b?x=1'],
    ['c', 'https://m.loom.example.com/u/ada/c'],
    ['//cdn.example/p', 'https://cdn.example/p'],
    ['http://plain.example/', 'http://plain.example/'],
    ['javascript:alert(1)', undefined],
    ['data:text/plain,x', undefined],
    ['mailto:ada@loom.example.com', undefined],
    ['https://[broken', undefined],
    [undefined, undefined],
  ])('the link %s becomes %s', (href, expected) => expect(linkOf(page, href)).toBe(expected));

  it('a path part is decoded, and kept as it is where it cannot be', () => {
    expect(pathPart(page, /\/ada\/(.+)$/u)).toBe('织');
    const broken = openTestPage('', 'https://loom.example.com/%E7%BB');
    expect(pathPart(broken, /^\/(.+)$/u)).toBe('%E7%BB');
    expect(pathPart(page, /\/bob\/(.+)$/u)).toBeUndefined();
  });

  it('an empty query parameter is undefined, like an absent one', () => {
    expect(queryPart(page, 'id')).toBe('7');
    expect(queryPart(page, 'empty')).toBeUndefined();
    expect(queryPart(page, 'none')).toBeUndefined();
  });

  it('a malformed address is undefined', () => {
    expect(parseUrl('not an address')).toBeUndefined();
    expect(parseUrl(undefined)).toBeUndefined();
    expect(parseUrl('/x', new URL('https://a.example/'))?.href).toBe('https://a.example/x');
  });
});
