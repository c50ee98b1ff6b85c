// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { recognise } from '../../lib/recognise/recognise.ts';
import { NOW, parse, read, readFixture } from './read-page.ts';

const NAMES = [
  'body',
  'title',
  'head',
  'querySelector',
  'querySelectorAll',
  'documentElement',
  'childNodes',
  'getElementsByTagName',
  'textContent',
  'getAttribute',
  'closest',
  'matches',
  'parentElement',
  'localName',
  'nodeType',
  'innerText',
  'contains',
];
const clobbers = NAMES.map(
  (name) => `<form name="${name}"><input name="${name}"></form><img name="${name}" id="${name}">`,
).join('');
const POST =
  '<script type="application/ld+json">{"@type":"SocialMediaPosting","headline":"Looms are ' +
  'copied","author":{"name":"Ada Loom"},"datePublished":"2021-08-22T09:15:07+08:00"}' +
  '</script>';

describe('clobbered documents', () => {
  it('a clobbered document is read as if it were not clobbered', () => {
    const { post } = read(
      `<title>Looms are copied</title>${POST}${clobbers}<h1>Looms are copied</h1><article>` +
        '<p>They copied it, all of it.</p></article>',
      'https://a.example.com/1',
    );
    expect(post).toMatchObject({ title: 'Looms are copied', author: { name: 'Ada Loom' } });
    expect(post.published?.at).toBe('2021-08-22T01:15:07.000Z');
  });

  it('a post that is itself a clobbering form is read', () => {
    const { post } = read(
      '<title>Looms</title><form class="h-entry"><input name="querySelectorAll">' +
        '<input name="closest"><h1 class="p-name">Looms</h1>' +
        '<a class="p-author h-card">Ada Loom</a></form>',
      'https://a.example.com/1',
    );
    expect(post.author?.name).toBe('Ada Loom');
  });

  it('reading a page changes nothing in its document', () => {
    for (const html of [
      `<title>t</title>${clobbers}${POST}<h1>Looms are copied</h1>`,
      '<p>plain</p>',
    ]) {
      const document = parse(html);
      const before = document.documentElement.outerHTML;
      recognise({ document, url: 'https://a.example.com/1', now: NOW, timeZone: 'UTC' });
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });
});

const jsonLd = (json: string): string =>
  `<title>A page of looms</title><script type="application/ld+json">${json}</script>` +
  '<h1>A page of looms</h1>';

describe('hostile JSON-LD', () => {
  it('JSON-LD that does not parse gives no fields', () => {
    for (const json of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '42',
      '{"@type":"Article"',
      '{"@type":["Article",null,7]}',
      '{"@graph":{"@graph":[]}}',
    ])
      expect(read(jsonLd(json), 'https://a.example.com/1').post.author).toBeUndefined();
  });

  it('inherited members such as __proto__ are never followed in JSON-LD', () => {
    const { post } = read(
      jsonLd(
        '{"@type":"Article","__proto__":{"author":{"name":"Proto Type"}},' +
          '"constructor":{"name":"x"},"headline":"A page of looms"}',
      ),
      'https://a.example.com/1',
    );
    expect(post.author).toBeUndefined();
    expect(({} as { author?: unknown }).author).toBeUndefined();
  });

  it('very deep and very large JSON-LD is read to an end', () => {
    const article = '{"@type":"Article","headline":"A page of looms","author":"Ada Loom"}';
    const deep = '{"a":'.repeat(3000) + article + '}'.repeat(3000);
    expect(read(jsonLd(deep), 'https://a.example.com/1').post.recognisedBy).toBe('generic/1');
    const huge = JSON.stringify({
      '@graph': Array.from({ length: 30_000 }, (_, index) => ({
        '@type': 'Article',
        headline: `Other ${index}`,
        author: 'Not This',
        url: `/other/${index}`,
      })),
    });
    expect(read(jsonLd(huge), 'https://a.example.com/1').post.author).toBeUndefined();
  });

  it('JSON-LD values of the wrong type and a printed "undefined" are ignored', () => {
    const { post } = read(
      jsonLd(
        '{"@type":"NewsArticle","headline":{"x":1},"author":[{"name":["Ada"]},null,3],' +
          '"datePublished":{"@value":false},"interactionStatistic":"many"}',
      ),
      'https://a.example.com/1',
    );
    expect(post.published).toBeUndefined();
    expect(
      read(
        jsonLd('{"@type":"NewsArticle","author":"undefined","datePublished":"undefined"}'),
        'https://a.example.com/1',
      ).post.author,
    ).toBeUndefined();
  });

  it('a JSON-LD list of other articles gives no fields', () => {
    const list = ['One', 'Two'].map((name) => ({
      '@type': 'NewsArticle',
      headline: `Looms ${name}`,
      author: name,
      datePublished: '2020-01-01',
    }));
    const { post } = read(jsonLd(JSON.stringify(list)), 'https://a.example.com/');
    expect(post.author).toBeUndefined();
    expect(post.published).toBeUndefined();
  });
});

describe('whatever the page', () => {
  it('any page is at least of kind page with its title', () => {
    expect(read('', 'about:blank').post).toEqual({ kind: 'page', recognisedBy: 'generic/1' });
    expect(read('<title> A  title </title>', 'not an address').post).toMatchObject({
      kind: 'page',
      title: 'A title',
    });
    expect(
      read('<title>t</title>', 'https://x.com/a/status/1', 'No/Such_Zone').post.kind,
    ).toBeDefined();
  });

  it('the generic recogniser reads a page where the site’s finds nothing or throws', () => {
    const { post } = read(
      '<title>Looms</title><h1>Looms</h1><p>Broken page of that site, with words.</p>',
      'https://weibo.com/1/Jaaaaaaaa',
    );
    expect(post.recognisedBy).toBe('generic/1');
    expect(post.platform).toBeUndefined();
  });

  it('a page of very many elements is read to an end', () => {
    const rows =
      '<div class="title"><span>Name</span><p>Some words, and more words.</p></div>'.repeat(12_000);
    expect(
      read(
        `<title>Long list of looms</title><h1>Long list of looms</h1>${rows}`,
        'https://a.example.com/list',
      ).post.title,
    ).toBe('Long list of looms');
  });

  it('empty members are left out of the post', () => {
    const walk = (value: unknown): void => {
      expect(value).not.toBe('');
      expect(value).not.toBeUndefined();
      if (typeof value === 'object' && value !== null) {
        expect(Object.keys(value).length).toBeGreaterThan(0);
        for (const member of Object.values(value)) walk(member);
      }
    };
    walk(
      readFixture('facebook-preview', 'https://www.facebook.com/riverside/posts/694313812720068')
        .post,
    );
    walk(readFixture('weibo-2014', 'https://weibo.com/5550001112/Ja520cHZo').post);
  });
});
