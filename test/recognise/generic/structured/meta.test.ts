// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { metaOf, readMeta } from '../../../../lib/recognise/generic/structured/meta.ts';
import { parse } from '../../read-page.ts';

const read = (html: string) => readMeta(parse(html));

describe('meta tags', () => {
  it('a tag is found by its property, its name or its itemprop, whatever their case', () => {
    const meta = read(
      '<meta property="OG:Title" content="A"><meta name="Author" content="B">' +
        '<meta itemprop="datePublished" content="C">',
    );
    expect(['og:title', 'author', 'datepublished'].map((name) => metaOf(meta, name))).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  it('the first of several names and the first of several values win', () => {
    const meta = read(
      '<meta name="b" content="1"><meta name="b" content="2"><meta name="a" content="3">',
    );
    expect(metaOf(meta, 'none', 'b', 'a')).toBe('1');
    expect(meta.get('b')).toEqual(['1', '2']);
  });

  it('character references that were escaped twice are decoded, and spaces collapsed', () =>
    expect(metaOf(read('<meta name="a" content="Ada &amp;amp;\n Co">'), 'a')).toBe('Ada & Co'));

  it.each(['', 'undefined', 'null', 'x'.repeat(20_000)])(
    'a content that is empty, a broken template’s or too long is left out (%#)',
    (content) => expect(read(`<meta name="a" content="${content}">`).size).toBe(0),
  );
});
