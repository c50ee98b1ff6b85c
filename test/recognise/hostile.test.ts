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
  '<script type="application/ld+json">{"@type":"SocialMediaPosting","headline":"Looms are copied","author":{"name":"Ada Loom"},"datePublished":"2021-08-22T09:15:07+08:00"}</script>';

describe('clobbered documents', () => {
  it('reads what stands there all the same', () => {
    const { post } = read(
      `<title>Looms are copied</title>${POST}${clobbers}<h1>Looms are copied</h1><article><p>They copied it, all of it.</p></article>`,
      'https://a.example.com/1',
    );
    expect(post).toMatchObject({ title: 'Looms are copied', author: { name: 'Ada Loom' } });
    expect(post.published?.at).toBe('2021-08-22T01:15:07.000Z');
  });

  it('survives when the post itself is a clobbering form', () => {
    const { post } = read(
      `<title>Looms</title><form class="h-entry"><input name="querySelectorAll"><input name="closest"><h1 class="p-name">Looms</h1><a class="p-author h-card">Ada Loom</a></form>`,
      'https://a.example.com/1',
    );
    expect(post.author?.name).toBe('Ada Loom');
  });

  it('changes nothing in the document', () => {
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
  `<title>A page of looms</title><script type="application/ld+json">${json}</script><h1>A page of looms</h1>`;

describe('hostile JSON-LD', () => {
  it('gives no field for what does not parse', () => {
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

  it('follows own members only', () => {
    const { post } = read(
      jsonLd(
        '{"@type":"Article","__proto__":{"author":{"name":"Proto Type"}},"constructor":{"name":"x"},"headline":"A page of looms"}',
      ),
      'https://a.example.com/1',
    );
    expect(post.author).toBeUndefined();
    expect(({} as { author?: unknown }).author).toBeUndefined();
  });

  it('ends on deep and on huge data', () => {
    const deep = `${'{"a":'.repeat(3000)}{"@type":"Article","headline":"A page of looms","author":"Ada Loom"}${'}'.repeat(3000)}`;
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

  it('believes no values of the wrong kind, and no printed "undefined"', () => {
    const { post } = read(
      jsonLd(
        '{"@type":"NewsArticle","headline":{"x":1},"author":[{"name":["Ada"]},null,3],"datePublished":{"@value":false},"interactionStatistic":"many"}',
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

  it('takes nothing from a list of other articles', () => {
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
  it('is at least a page with its title', () => {
    expect(read('', 'about:blank').post).toEqual({ kind: 'page', recognisedBy: 'generic/1' });
    expect(read('<title> A  title </title>', 'not an address').post).toMatchObject({
      kind: 'page',
      title: 'A title',
    });
    expect(
      read('<title>t</title>', 'https://x.com/a/status/1', 'No/Such_Zone').post.kind,
    ).toBeDefined();
  });

  it('falls back to the common reading where a site recogniser finds nothing or fails', () => {
    const { post } = read(
      '<title>Looms</title><h1>Looms</h1><p>Broken page of that site, with words.</p>',
      'https://weibo.com/1/Jaaaaaaaa',
    );
    expect(post.recognisedBy).toBe('generic/1');
    expect(post.platform).toBeUndefined();
  });

  it('ends soon on a page of very many elements', () => {
    const rows =
      '<div class="title"><span>Name</span><p>Some words, and more words.</p></div>'.repeat(12_000);
    expect(
      read(
        `<title>Long list of looms</title><h1>Long list of looms</h1>${rows}`,
        'https://a.example.com/list',
      ).post.title,
    ).toBe('Long list of looms');
  }, 120_000);

  it('leaves out members that are empty', () => {
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
