// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from './read-page.ts';

const URL = 'https://news.example.com/2021/08/22/looms-40504764.html';
const WORDS =
  '<p>The first paragraph has words, stops, and enough of them to be a text.</p><p>The second paragraph goes on in that way, and says more about looms.</p>';
const page = (head: string, body = `<h1>Looms are copied in town</h1>${WORDS}`): string =>
  `<!doctype html><html><head><title>Looms are copied in town - The Example</title>${head}</head><body>${body}</body></html>`;
const ld = (thing: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const post = (html: string, url = URL) => read(html, url).post;
const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Looms are copied in town',
  author: { '@type': 'Person', name: 'By Ada Loom' },
  datePublished: '2021-08-22T09:15:07+08:00',
};
const AT = '2021-08-22T01:15:07.000Z';

describe('structured data', () => {
  it.each([
    ['one thing', ARTICLE],
    ['a list', [{ '@type': 'WebSite', name: 'The Example' }, ARTICLE]],
    ['a graph', { '@graph': [{ '@type': 'Organization', name: 'The Example' }, ARTICLE] }],
    ['types in a list', { ...ARTICLE, '@type': ['Article', 'NewsArticle'] }],
    ['a thing inside a page', { '@type': 'WebPage', mainEntity: ARTICLE }],
    ['authors in a list', { ...ARTICLE, author: [{ '@type': 'Person', name: 'Ada Loom' }] }],
    ['an author in words', { ...ARTICLE, author: 'Ada Loom' }],
  ])('%s', (_, thing) => {
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

  it('names several authors in their order', () =>
    expect(
      post(page(ld({ ...ARTICLE, author: [{ name: 'Ada Loom' }, { name: 'Ben Weft' }] }))).author
        ?.name,
    ).toBe('Ada Loom, Ben Weft'));

  it('decodes what was escaped for HTML', () =>
    expect(
      post(page(ld({ ...ARTICLE, author: { name: 'Ada O&#039;Loom &amp; Co' } }))).author?.name,
    ).toBe("Ada O'Loom & Co"));

  it('leaves a thing that says it is about another page', () => {
    const other = {
      ...ARTICLE,
      headline: 'Something else entirely here',
      url: 'https://news.example.com/other/1',
    };
    expect(post(page(ld(other))).author).toBeUndefined();
  });

  it('reads microdata and microformats in the same way', () => {
    const micro =
      '<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">Looms are copied in town</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ada Loom</span></span><time itemprop="datePublished" datetime="2021-08-22T09:15:07+08:00">22 Aug</time><div itemprop="articleBody">' +
      WORDS +
      '</div></div>';
    expect(post(page('', micro))).toMatchObject({
      kind: 'article',
      author: { name: 'Ada Loom' },
      published: { at: AT },
    });
    const entry = `<article class="h-entry"><h1 class="p-name">Looms are copied in town</h1><a class="p-author h-card" href="/ada">Ada Loom</a><time class="dt-published" datetime="2021-08-22T09:15:07+08:00">22 Aug</time><div class="e-content">${WORDS}</div></article>`;
    expect(post(page('', entry))).toMatchObject({
      kind: 'post',
      author: { name: 'Ada Loom', url: 'https://news.example.com/ada' },
      published: { at: AT },
    });
  });

  it('shows a post with its own words for time and counts, and its exact numbers', () => {
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
      '<main><div>Ad</div><article id="it"><h2>Ada</h2><p>They copied it, every thread of it, and they know.</p><time datetime="2021-08-22T01:15:07Z">8-22 09:15</time><span>赞 5.6万</span></article><article><p>A much longer reply than the post, with many words, and more words, and more.</p></article></main>',
    );
    const { post: found, element } = read(html, URL);
    expect(found).toMatchObject({
      kind: 'post',
      author: { name: 'Ada Loom', handle: 'ada', id: '4200' },
      published: { raw: '8-22 09:15', at: AT },
      text: 'They copied it, every thread of it, and they know.',
    });
    expect(found.engagement).toEqual({
      likes: { raw: '赞 5.6万'.replace('赞 ', ''), count: 56210 },
      reposts: { raw: '12', count: 12 },
    });
    expect(element?.id).toBe('it');
  });

  it('takes a seller for a listing, never the maker', () => {
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

describe('tags and bylines', () => {
  it('reads Open Graph, Dublin Core and common tags', () => {
    for (const head of [
      '<meta property="article:published_time" content="2021-08-22T09:15:07+08:00"><meta name="author" content="Ada Loom">',
      '<meta name="DC.date.issued" content="2021-08-22T09:15:07+08:00"><meta name="DC.creator" content="Ada Loom">',
      '<meta name="parsely-pub-date" content="2021-08-22T01:15:07Z"><meta name="parsely-author" content="Ada Loom">',
    ])
      expect(post(page(head))).toMatchObject({
        kind: 'article',
        author: { name: 'Ada Loom' },
        published: { at: AT },
      });
  });

  it('believes no template and no address for a name', () => {
    for (const name of [
      'name, email@gmail.com',
      'https://www.facebook.com/example',
      'admin',
      'undefined',
      '{{author}}',
      '作者',
    ])
      expect(
        post(
          page(
            `<meta name="author" content="${name}"><meta property="article:published_time" content="2021-08-22">`,
          ),
        ).author,
      ).toBeUndefined();
  });

  it('reads an English byline and its words for the date', () => {
    const found = post(
      page(
        '',
        `<article><header><h1>Looms are copied in town</h1><p>By <a rel="author" href="/ada">Ada Loom</a></p><span>August 22, 2021 9:15 am</span></header>${WORDS}</article><aside><span class="author">Other Person</span> January 1, 2020</aside>`,
      ),
    );
    expect(found).toMatchObject({
      author: { name: 'Ada Loom' },
      published: {
        raw: 'August 22, 2021 9:15 am',
        precision: 'minute',
        assumedTimeZone: 'Asia/Shanghai',
      },
    });
  });

  it.each([
    ['来源：河岸日报　作者：周梭　2021-08-22 09:15', '周梭'],
    ['2021年08月22日 09:15 来源：河岸日报', '河岸日报'],
    ['2021-08-22 09:15<span>来源：河岸日报</span><span>作者：周梭</span>', '周梭'],
    ['文｜周梭　2021-08-22 09:15', '周梭'],
    ['来源： <a>河岸日报</a></div><div>2021-08-22 09:15', '河岸日报'],
  ])('reads a Chinese byline: %s', (line, name) => {
    const html = `<title>霁屿回应质疑_河岸</title><meta name="author" content="编辑甲"><div class="wrap"><h1>霁屿回应质疑</h1><div class="info"><div>${line}</div></div><div class="text"><p>霁屿公司昨日回应，称一切正常，并无问题，请大家放心，不信谣，不传谣，多谢关心，也多谢转告。</p></div></div>`;
    const found = post(html);
    expect(found.author?.name).toBe(name);
    expect(found.published).toMatchObject({ at: '2021-08-22T01:15:00.000Z', precision: 'minute' });
  });

  it('leaves dates that are labelled as something else', () => {
    const html = page(
      '',
      `<h1>Looms are copied in town</h1><dl><dt>Founded</dt><dd>26 August 2009</dd></dl><p>Event starts: 1 May 2022</p>${WORDS}`,
    );
    expect(post(html).published).toBeUndefined();
  });

  it('takes no author from comments, from what to read next, or from the account menu', () => {
    const html = page(
      '',
      `<nav><a class="author">Viewer</a></nav><h1>Looms are copied in town</h1>${WORDS}<div class="comments"><span class="author">Commenter</span></div><div class="related"><a rel="author">Other</a></div>`,
    );
    expect(post(html).author).toBeUndefined();
  });
});

describe('titles and texts', () => {
  it('prefers the heading that the page calls itself', () => {
    const html = `<title>Looms are copied in town | The Example</title><h1>The Example</h1><h2>Looms are copied in town</h2>${WORDS}`;
    expect(post(html).title).toBe('Looms are copied in town');
  });

  it('takes the window title where no heading stands out', () => {
    expect(post('<title>Only a window title</title><p>Lorem.</p>').title).toBe(
      'Only a window title',
    );
    expect(post('<title>Base URL test</title><h1>Lorem</h1><p>Lorem ipsum.</p>').title).toBe(
      'Base URL test',
    );
  });

  it('keeps teasers, comments and notices out of the text', () => {
    const html = page(
      '<meta property="og:type" content="article">',
      `<div class="cookie-notice"><p>We use cookies, as all do, and more words than one would like to read here.</p></div><h1>Looms are copied in town</h1><div class="story">${WORDS}</div><div class="related-posts"><p>Another story, about something else, and long enough to count as a text.</p></div>`,
    );
    const { text } = post(html);
    expect(text).toContain('second paragraph');
    expect(text).not.toMatch(/cookies|Another story/u);
  });

  it('keeps hidden scripts and styles out of it', () => {
    const html = page(
      '<meta property="og:type" content="article">',
      `<h1>Looms are copied in town</h1><div>${WORDS}<script>var secret = "x, y.";</script><style>p { color: red }</style></div>`,
    );
    expect(post(html).text).not.toMatch(/secret|color/u);
  });

  it('uses the extractor where nothing else is found', () => {
    const list = Array.from(
      { length: 30 },
      (_, index) => `<tr><td>word${index} word word word word word</td></tr>`,
    ).join('');
    expect(
      read(page('<meta property="og:type" content="article">', `<table>${list}</table>`), URL).post
        .kind,
    ).toBe('page');
  });

  it.each([
    ['https://x.example.com/news/business-40504764', '40504764'],
    ['https://x.example.com/2023-09-26/102112537.html', '102112537'],
    ['https://x.example.com/a/146774/', '146774'],
    ['https://x.example.com/politics/2019_09_09_517162.shtml', '517162'],
    ['https://x.example.com/2019-12/10/c_1125327450.htm', 'c_1125327450'],
    ['https://x.example.com/story/a-brief-history-105fc835a170', '105fc835a170'],
    ['https://x.example.com/security/advisories/mfsa2024-17/', 'mfsa2024-17'],
    ['https://x.example.com/2021/08/22/looms', undefined],
  ])('finds the id in %s', (url, id) => expect(post(page(ld({ ...ARTICLE })), url).id).toBe(id));
});

describe('times of copies and of Chinese pages', () => {
  const words =
    '<title>霁屿回应质疑</title><div><h1>霁屿回应质疑</h1><div>昨天 09:15 来源：河岸日报</div><p>霁屿公司昨日回应，称一切正常，并无问题，请大家放心，也请多多谅解。</p></div>';

  it('counts "yesterday" from now on a live page only', () => {
    expect(post(words).published?.at).toBe('2026-11-20T01:15:00.000Z');
    expect(post(words, 'file:///tmp/saved.html').published).toBeUndefined();
    expect(
      post(
        `${words}<link rel="canonical" href="https://news.example.com/1">`,
        'http://127.0.0.1/copy',
      ).published,
    ).toBeUndefined();
  });

  it("reads a Chinese page in China's time wherever it is read, and another page in the reader's", () => {
    const zone = (title: string) =>
      read(
        `<title>${title}</title><h1>${title}</h1><p>2021-08-22 09:15</p><p>Text, of some length, with stops. And more of it, and more.</p>`,
        URL,
        'America/New_York',
      ).post.published;
    expect(zone('霁屿回应质疑')).toMatchObject({
      at: '2021-08-22T01:15:00.000Z',
      assumedTimeZone: 'Asia/Shanghai',
    });
    expect(zone('Looms are copied')).toMatchObject({
      at: '2021-08-22T13:15:00.000Z',
      assumedTimeZone: 'America/New_York',
    });
    expect(zone('織機のコピーについて')).toMatchObject({ assumedTimeZone: 'America/New_York' });
  });

  it('prefers the same second stated with its zone', () => {
    const found = post(
      page(
        ld({ ...ARTICLE, datePublished: '2021-08-22T01:15:07' }),
        `<h1>Looms are copied in town</h1><time datetime="2021-08-22T01:15:07.000Z">Aug 22</time>${WORDS}`,
      ),
    );
    expect(found.published?.at).toBe(AT);
    expect(found.published?.assumedTimeZone).toBeUndefined();
  });
});

describe('where a page is from', () => {
  const saved =
    '<link rel="canonical" href="https://x.com/ada/status/1700000000000000002"><meta property="og:title" content="Ada Loom (@ada) on X">';

  it('believes a saved copy about its address, and no other host', () => {
    expect(post(`<title>x</title>${saved}`, 'http://127.0.0.1:8080/copy.html')).toMatchObject({
      platform: 'x',
      id: '1700000000000000002',
      author: { name: 'Ada Loom', handle: 'ada' },
    });
    expect(
      post(`<title>x</title>${saved}`, 'https://evil.example.com/copy.html').platform,
    ).toBeUndefined();
  });

  it('knows the address a browser wrote into a saved page, and that of an archive', () => {
    expect(
      post(
        '<!-- saved from url=(0050)https://www.reddit.com/r/example/comments/1abcde/t/ --><title>A title : r/example</title>',
        'file:///tmp/a.html',
      ),
    ).toMatchObject({ platform: 'reddit', id: '1abcde' });
    expect(
      post(
        '<title>A title : r/example</title>',
        'https://web.archive.org/web/20210822000000/https://www.reddit.com/r/example/comments/1abcde/t/',
      ),
    ).toMatchObject({ platform: 'reddit', id: '1abcde' });
  });
});
