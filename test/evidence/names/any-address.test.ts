import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoredBetween } from '../../../lib/evidence/names/address-differences.ts';
import { itemName } from '../../../lib/evidence/names/item-name.ts';
import { readAddress } from '../../../lib/evidence/names/page-key.ts';
import { keyPage } from '../../../lib/evidence/names/page-keys.ts';
import { samePageBy } from '../../../lib/evidence/names/same-page.ts';
import { ANY_UNIT } from '../../support/any-unit.ts';

/** Addresses of few sites, pages and parameters, so that many are of one page. */
const ADDRESS = fc
  .record({
    scheme: fc.constantFrom('http', 'https'),
    host: fc.constantFrom('a.example', 'www.a.example', 'm.a.example', 'b.example'),
    path: fc.constantFrom('', '/', '/p', '/p/', '/P', '/%70'),
    query: fc.subarray(['id=1', 'id=2', 'utm_source=x', 'from=wechat', 'page=2', 'b=%61']),
    hash: fc.constantFrom('', '#top', '#/route', '#!x'),
  })
  .map(({ scheme, host, path, query, hash }) => {
    const search = query.length > 0 ? `?${query.join('&')}` : '';
    return `${scheme}://${host}${path}${search}${hash}`;
  });
const PAGE = fc
  .record({ url: ADDRESS, canonicalUrl: fc.option(ADDRESS, { nil: undefined }) })
  .map(({ url, canonicalUrl }) =>
    keyPage({ page: { url, ...(canonicalUrl && { canonicalUrl }) } }),
  );

describe('two captures', () => {
  it('are of one page or not, whichever of them is asked about', () => {
    fc.assert(
      fc.property(PAGE, PAGE, (one, other) => {
        expect(samePageBy(one, other)?.by).toBe(samePageBy(other, one)?.by);
      }),
    );
  });

  it('of one address are of one page, with nothing ignored', () => {
    fc.assert(
      fc.property(PAGE, (page) => {
        expect(samePageBy(page, page)).toEqual({ by: 'address', ignored: [] });
      }),
    );
  });

  it('are not of one page by their addresses where a parameter that counts differs', () => {
    fc.assert(
      fc.property(ADDRESS, ADDRESS, (one, other) => {
        const [a, b] = [one, other].map((url) => [...readAddress(url).parameters].sort().join('&'));
        const reason = samePageBy(
          keyPage({ page: { url: one } }),
          keyPage({ page: { url: other } }),
        );
        if (a !== b) expect(reason).toBeUndefined();
      }),
    );
  });
});

describe('the parts in which two addresses of one page differ', () => {
  it('are none if and only if they are written alike but for escapes', () => {
    fc.assert(
      fc.property(ADDRESS, ADDRESS, (one, other) => {
        const [a, b] = [readAddress(one), readAddress(other)];
        fc.pre(a.key === b.key);
        const { key: _a, ...first } = a;
        const { key: _b, ...second } = b;
        const isAlike = JSON.stringify(first) === JSON.stringify(second);
        const tracking = [...first.tracking].sort().join() === [...second.tracking].sort().join();
        const parts = ignoredBetween(one, other);
        if (isAlike) expect(parts).toEqual([]);
        else if (!tracking || first.host !== second.host) expect(parts).not.toEqual([]);
      }),
    );
  });

  it('are the same from either side', () => {
    fc.assert(
      fc.property(ADDRESS, ADDRESS, (one, other) => {
        const names = (all: ReturnType<typeof ignoredBetween>) =>
          all.flatMap((part) => (part.part === 'tracking' ? part.names : [part.part])).sort();
        expect(names(ignoredBetween(one, other))).toEqual(names(ignoredBetween(other, one)));
      }),
    );
  });
});

describe('the name of an item in lists', () => {
  it('is one line of at most 80 characters, never empty, whatever the page says', () => {
    const unit = fc.oneof(ANY_UNIT, fc.constantFrom(' ', '\n', '\t', 'a'));
    const words = fc.string({ unit, maxLength: 200 });
    fc.assert(
      fc.property(words, words, (text, title) => {
        const name = itemName({
          page: { url: 'https://a.example/', title },
          post: { kind: 'post', text, recognisedBy: 'x' },
        });
        expect(name).not.toBe('');
        expect(name).not.toMatch(/[\n\r\t]/);
        expect([...name].length).toBeLessThanOrEqual(81);
        if (name.endsWith('…') && !text.includes('…') && !title.includes('…'))
          expect([...name].length).toBeGreaterThan(60);
      }),
    );
  });
});
