import { describe, expect, it } from 'vitest';
import { isSameAddress, isSamePage } from '../../../lib/browser/tab/same-address.ts';

const PAGE = 'https://a.example/p/1?x=1';

describe('two addresses of one tab', () => {
  it.each([
    [PAGE, PAGE],
    [PAGE, `${PAGE}#part-2`],
    [`${PAGE}#part-1`, `${PAGE}#part-2`],
    ['about:blank', 'about:blank'],
  ])('%s and %s are the same', (one, other) => {
    expect(isSameAddress(one, other)).toBe(true);
    expect(isSamePage(one, other)).toBe(true);
  });

  it('are of the same page, but not the same, where the query differs', () => {
    expect(isSameAddress(PAGE, 'https://a.example/p/1?x=2')).toBe(false);
    expect(isSamePage(PAGE, 'https://a.example/p/1?x=2')).toBe(true);
  });

  it.each([
    [PAGE, 'https://a.example/p/2?x=1'],
    [PAGE, 'https://b.example/p/1?x=1'],
    [PAGE, 'http://a.example/p/1?x=1'],
    [`${PAGE}#/post/1`, `${PAGE}#/post/2`],
    [`${PAGE}#!post`, PAGE],
    [PAGE, ''],
    ['', PAGE],
  ])('%s and %s are not of the same page', (one, other) => {
    expect(isSameAddress(one, other)).toBe(false);
    expect(isSamePage(one, other)).toBe(false);
  });
});
