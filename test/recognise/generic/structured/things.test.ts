// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hEntries } from '../../../../lib/recognise/generic/structured/h-entry.ts';
import {
  cambrianDate,
  jsonLdThings,
} from '../../../../lib/recognise/generic/structured/json-ld.ts';
import { microdataThings } from '../../../../lib/recognise/generic/structured/microdata.ts';
import {
  addressesOf,
  textOf,
  typesOf,
} from '../../../../lib/recognise/generic/structured/thing.ts';
import { parse } from '../../read-page.ts';

const ld = (...texts: readonly string[]): Document =>
  parse(texts.map((text) => `<script type="application/ld+json">${text}</script>`).join(''));
const ARTICLE = '{"@type":"Article","headline":"Looms"}';

describe('JSON-LD', () => {
  it.each([
    ['plain', ARTICLE],
    ['in an HTML comment', `<!-- ${ARTICLE} -->`],
    ['with CDATA marks', `//<![CDATA[\n${ARTICLE}\n//]]>`],
    ['with a semicolon after it', `${ARTICLE};`],
    ['with a line break in a string', '{"@type":"Article","headline":"Looms\n"}'],
    ['in a graph', `{"@graph":[${ARTICLE}]}`],
  ])('an article %s is found', (_, text) =>
    expect(jsonLdThings(ld(text)).map((thing) => textOf(thing, 'headline'))).toEqual(['Looms']),
  );

  it('a broken script does not hide the next one', () =>
    expect(jsonLdThings(ld('{"@type":', ARTICLE))).toHaveLength(1));

  it('objects without a type are not things', () =>
    expect(jsonLdThings(ld('{"headline":"Looms"}'))).toEqual([]));

  it('the date in Baidu’s cambrian form is read', () => {
    const context = '"@context":"https://ziyuan.baidu.com/contexts/cambrian.jsonld"';
    expect(cambrianDate(ld(`{${context},"pubDate":"2021-08-22T09:15:07"}`))).toBe(
      '2021-08-22T09:15:07',
    );
    expect(cambrianDate(ld('{"pubDate":"2021-08-22T09:15:07"}'))).toBeUndefined();
  });
});

describe('properties of a thing', () => {
  it('types lose the address of their vocabulary', () =>
    expect(typesOf({ '@type': ['https://schema.org/Article', 'schema:Report', 7] })).toEqual([
      'Article',
      'Report',
    ]));

  it.each([
    ['a text', 'Looms'],
    ['a list', ['Looms', 'Other']],
    ['a value object', { '@value': 'Looms' }],
    ['a named thing', { name: ' Looms ' }],
  ])('the text of a property that is %s is read', (_, name) =>
    expect(textOf({ name }, 'headline', 'name')).toBe('Looms'),
  );

  it('the addresses of the described page are collected', () =>
    expect(
      addressesOf({ url: '/a', '@id': '#b', mainEntityOfPage: { '@id': 'https://c.example/' } }),
    ).toEqual(['/a', '#b', 'https://c.example/']));
});

const item = (inner: string): string =>
  `<div itemscope itemtype="https://schema.org/Article">${inner}</div>`;

describe('microdata', () => {
  it('values come from content, datetime, address or text, as the standard says', () => {
    const html = item(
      '<meta itemprop="headline" content="Looms"><time itemprop="datePublished" ' +
        'datetime="2021-08-22">Aug</time><a itemprop="url" href="/a">x</a>' +
        '<img itemprop="image" src="/i.png"><p itemprop="articleBody">Text</p>',
    );
    expect(microdataThings(parse(html))[0]?.thing).toMatchObject({
      headline: 'Looms',
      datePublished: '2021-08-22',
      url: '/a',
      image: '/i.png',
      articleBody: 'Text',
    });
  });

  it('the text of an author’s link is the name, not its address', () =>
    expect(
      microdataThings(parse(item('<a itemprop="author" href="/ada">Ada Loom</a>')))[0]?.thing,
    ).toMatchObject({ author: 'Ada Loom' }));

  it('a nested item keeps its own properties', () => {
    const author =
      '<div itemprop="author" itemscope itemtype="https://schema.org/Person">' +
      '<b itemprop="name">Ada Loom</b></div>';
    const things = microdataThings(parse(item(author)));
    expect(things).toHaveLength(1);
    expect(things[0]?.thing).toMatchObject({ author: { name: 'Ada Loom' } });
    expect(things[0]?.thing).not.toHaveProperty('name');
  });

  it('items of another vocabulary are ignored', () =>
    expect(
      microdataThings(parse('<div itemscope itemtype="https://x.example/Article"></div>')),
    ).toEqual([]));
});

describe('microformats', () => {
  it('an entry gives author, times and address', () => {
    const [entry] = hEntries(
      parse(
        '<div class="h-entry"><b class="p-name">Looms</b><a class="p-author h-card u-url" ' +
          'href="/ada">Ada Loom</a><time class="dt-published" datetime="2021-08-22">Aug</time>' +
          '<abbr class="updated" title="2021-08-23">x</abbr>' +
          '<a rel="bookmark" href="/1">#</a></div>',
      ),
    );
    expect(entry?.thing).toMatchObject({
      headline: 'Looms',
      author: { name: 'Ada Loom' },
      datePublished: '2021-08-22',
      dateModified: '2021-08-23',
    });
  });

  it('an entry inside another is not an entry of the page', () =>
    expect(hEntries(parse('<div class="h-entry"><div class="h-entry"></div></div>'))).toHaveLength(
      1,
    ));

  it('an author’s picture names the author where the card has no name', () =>
    expect(
      hEntries(
        parse('<div class="hentry"><span class="author vcard"><img alt="Ada Loom"></span></div>'),
      )[0]?.thing,
    ).toMatchObject({ author: { name: 'Ada Loom' } }));
});
