import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../lib/evidence/names/fold-text.ts';
import { pageKeyOf } from '../../../lib/evidence/names/page-key.ts';

describe('pageKeyOf', () => {
  it.each([
    ['https://w.example/1', 'https://w.example/1'],
    ['https://w.example/1#top', 'https://w.example/1'],
    ['https://w.example/1#', 'https://w.example/1'],
    ['https://w.example/#/post/1', 'https://w.example/#/post/1'],
    ['https://w.example/#!post/1', 'https://w.example/#!post/1'],
    ['https://w.example/?a=1#b#c', 'https://w.example/?a=1'],
  ])('of %s is %s', (url, key) => {
    expect(pageKeyOf(url)).toBe(key);
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true }), (url) => {
        expect(pageKeyOf(pageKeyOf(url))).toBe(pageKeyOf(url));
      }),
    );
  });
});

describe('foldText', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['ÀÉ', 'àé'],
    ['e\u0301', 'é'],
    ['ﬁ', 'fi'],
    ['霁屿', '霁屿'],
  ])('makes %s comparable as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});
