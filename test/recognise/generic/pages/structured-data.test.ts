// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from '../../read-page.ts';
import { ARTICLE, AT, ld, page, post, URL, WORDS } from './loom-pages.ts';

describe('an article in structured data', () => {
  it.each([
    ['one thing', ARTICLE],
    ['a list', [{ '@type': 'WebSite', name: 'The Example' }, ARTICLE]],
    ['a graph', { '@graph': [{ '@type': 'Organization', name: 'The Example' }, ARTICLE] }],
    ['types in a list', { ...ARTICLE, '@type': ['Article', 'NewsArticle'] }],
    ['a thing inside a page', { '@type': 'WebPage', mainEntity: ARTICLE }],
    ['authors in a list', { ...ARTICLE, author: [{ '@type': 'Person', name: 'Ada Loom' }] }],
    ['an author in words', { ...ARTICLE, author: 'Ada Loom' }],
  ])('JSON-LD with %s gives the article', (_, thing) => {
    const read = post(page(ld(thing)));
    expect(read).toMatchObject({
      kind: 'article',
      title: 'Looms are copied in town',
      author: { name: 'Ada Loom' },
      published: { at: AT },
      id: '40504764',
    });
    expect(read.text).toMatch(/^Looms are copied in town\nThe first paragraph/u);
  });

  it('several JSON-LD authors are joined in their order', () =>
    expect(
      post(page(ld({ ...ARTICLE, author: [{ name: 'Ada Loom' }, { name: 'Ben Weft' }] }))).author
        ?.name,
    ).toBe('Ada Loom, Ben Weft'));

  it('character references in JSON-LD are decoded', () =>
    expect(
      post(page(ld({ ...ARTICLE, author: { name: 'Ada O&#039;Loom &amp; Co' } }))).author?.name,
    ).toBe("Ada O'Loom & Co"));

  it('a JSON-LD thing with another page’s address is ignored', () => {
    const other = {
      ...ARTICLE,
      headline: 'Something else entirely here',
      url: 'https://news.example.com/other/1',
    };
    expect(post(page(ld(other))).author).toBeUndefined();
  });

  it('microdata and microformats give the same fields as JSON-LD', () => {
    const micro =
      '<div itemscope itemtype="https://schema.org/Article">' +
      '<h1 itemprop="headline">Looms are copied in town</h1>' +
      '<span itemprop="author" itemscope itemtype="https://schema.org/Person">' +
      '<span itemprop="name">Ada Loom</span></span>' +
      '<time itemprop="datePublished" datetime="2021-08-22T09:15:07+08:00">22 Aug</time>' +
      '<div itemprop="articleBody">' +
      WORDS +
      '</div></div>';
    expect(post(page('', micro))).toMatchObject({
      kind: 'article',
      author: { name: 'Ada Loom' },
      published: { at: AT },
    });
    const entry =
      '<article class="h-entry"><h1 class="p-name">Looms are copied in town</h1>' +
      '<a class="p-author h-card" href="/ada">Ada Loom</a>' +
      '<time class="dt-published" datetime="2021-08-22T09:15:07+08:00">22 Aug</time>' +
      `<div class="e-content">${WORDS}</div></article>`;
    expect(post(page('', entry))).toMatchObject({
      kind: 'post',
      author: { name: 'Ada Loom', url: 'https://news.example.com/ada' },
      published: { at: AT },
    });
  });

  it('a post has the words it shows for time and counts with the exact values of its data', () => {
    const thing = {
      '@type': 'SocialMediaPosting',
      headline: 'Looms are copied in town',
      articleBody: 'They copied it, every thread of it, and they know.',
      author: { name: 'Ada Loom', alternateName: '@ada', identifier: '4200' },
      datePublished: '2021-08-22T09:15:07+08:00',
      interactionStatistic: [
        { interactionType: 'https://schema.org/LikeAction', userInteractionCount: 56210 },
        { interactionType: { '@type': 'ShareAction' }, userInteractionCount: '12' },
      ],
    };
    const html = page(
      ld(thing),
      '<main><div>Ad</div><article id="it"><h2>Ada</h2>' +
        '<p>They copied it, every thread of it, and they know.</p>' +
        '<time datetime="2021-08-22T01:15:07Z">8-22 09:15</time><span>赞 5.6万</span></article>' +
        '<article><p>A much longer reply than the post, with many words, and more words, and ' +
        'more.</p></article></main>',
    );
    const { post: found, element } = read(html, URL);
    expect(found).toMatchObject({
      kind: 'post',
      author: { name: 'Ada Loom', handle: 'ada', id: '4200' },
      published: { raw: '2021-08-22T09:15:07+08:00', shown: '8-22 09:15', at: AT },
      text: 'They copied it, every thread of it, and they know.',
    });
    expect(found.engagement).toEqual({
      likes: { raw: '赞 5.6万'.replace('赞 ', ''), count: 56210 },
      reposts: { raw: '12', count: 12 },
    });
    expect(element?.id).toBe('it');
  });

  it('the author of a listing is the seller, never the brand', () => {
    const offer = {
      '@type': 'Product',
      name: 'Looms are copied in town',
      brand: { name: 'Maker' },
      offers: { '@type': 'Offer', seller: { '@type': 'Organization', name: 'Loom Traders' } },
    };
    expect(post(page(ld(offer)))).toMatchObject({
      kind: 'listing',
      author: { name: 'Loom Traders' },
    });
    expect(post(page(ld({ ...offer, offers: {} }))).author).toBeUndefined();
  });
});
