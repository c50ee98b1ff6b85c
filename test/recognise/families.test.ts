// @vitest-environment jsdom
import { describe } from 'vitest';
import { holdCases } from './hold-cases.ts';

const ADDRESS = 'https://a.example.com/2021/08/copied-looms';
const TITLE = 'The mill that copied every loom';
const WORDS =
  '<p>They copied every page of it, and sold it as their own, which nobody noticed for years on end.</p><p>When asked, they said nothing at all; the letters that we sent them came back unopened, one by one.</p>';
const AT = '2021-08-22T01:15:07.000Z';
const page = (head: string, body: string, title = TITLE): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><nav><a class="author">Viewer</a></nav>${body}<aside class="related"><h3>Other news</h3><a rel="author">Someone Else</a><time datetime="2019-01-01T00:00:00Z">Jan 1, 2019</time></aside></body></html>`;
const ld = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const shown = (byline: string, time: string): string =>
  `<article><h1>${TITLE}</h1><p class="byline">${byline}</p>${time}<div class="entry-content">${WORDS}</div></article>`;
const DATED = '<time datetime="2021-08-22T01:15:07Z">August 22, 2021</time>';

describe('JSON-LD that', () => {
  holdCases([
    {
      name: 'in a graph, its author by reference',
      url: ADDRESS,
      html: page(
        ld({
          '@context': 'https://schema.org',
          '@graph': [
            { '@type': 'WebSite', '@id': '#site', name: 'The Mill', publisher: { '@id': '#org' } },
            { '@type': 'Organization', '@id': '#org', name: 'The Mill Ltd' },
            {
              '@type': 'WebPage',
              '@id': ADDRESS,
              url: ADDRESS,
              name: TITLE,
              datePublished: '2021-08-22T01:15:07+00:00',
            },
            {
              '@type': ['Article', 'BlogPosting'],
              '@id': `${ADDRESS}#article`,
              headline: TITLE,
              author: { '@id': '#ada' },
              datePublished: '2021-08-22T01:15:07+00:00',
              dateModified: '2021-08-25T01:00:00+00:00',
              mainEntityOfPage: { '@id': ADDRESS },
            },
            { '@type': 'Person', '@id': '#ada', name: 'Ada Loom' },
          ],
        }),
        shown('By <a href="/author/ada">Ada Loom</a>', DATED),
      ),
      wanted: {
        kind: 'article',
        title: TITLE,
        author: { name: 'Ada Loom' },
        published: { at: AT },
        edited: { at: '2021-08-25T01:00:00.000Z' },
      },
    },
    {
      name: 'names the house as author, the page names a person',
      url: ADDRESS,
      html: page(
        ld({
          '@type': 'NewsArticle',
          headline: TITLE,
          author: { '@type': 'Organization', name: 'The Mill' },
          publisher: { '@type': 'Organization', name: 'The Mill' },
          datePublished: '2021-08-22T01:15:07Z',
        }),
        shown('By <a rel="author" href="/author/ada">Ada Loom</a>', DATED),
      ),
      wanted: { author: { name: 'Ada Loom' }, published: { at: AT } },
    },
    {
      name: 'names a desk as a person: its word stands',
      url: ADDRESS,
      html: page(
        ld({
          '@type': 'NewsArticle',
          headline: TITLE,
          author: { '@type': 'Person', name: 'Web Desk' },
          datePublished: '2021-08-22T01:15:07Z',
        }),
        shown('By <a rel="author" href="/author/ada">Ada Loom</a>', DATED),
      ),
      wanted: { author: { name: 'Web Desk' }, published: { at: AT } },
    },
    {
      name: 'tells only when the page was changed',
      url: ADDRESS,
      html: page(
        ld({ '@type': 'Article', headline: TITLE, dateModified: '2021-08-25T01:00:00Z' }),
        shown('', ''),
      ),
      wanted: { edited: { at: '2021-08-25T01:00:00.000Z' } },
      absent: ['published', 'author'],
    },
    {
      name: 'tells another day than the page, which may be when it was put up again: its own words are kept',
      url: ADDRESS,
      html: page(
        ld({ '@type': 'Article', headline: TITLE, datePublished: '2024-05-05T00:00:00Z' }),
        shown('', '<p class="date">Published August 22, 2021</p>'),
      ),
      wanted: { published: { raw: '2024-05-05T00:00:00Z', at: '2024-05-05T00:00:00.000Z' } },
    },
    {
      name: 'nested in a page, among its comments and its video',
      url: ADDRESS,
      html: page(
        ld([
          { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', name: 'News' }] },
          {
            '@type': 'WebPage',
            mainEntity: {
              '@type': 'DiscussionForumPosting',
              headline: TITLE,
              author: { '@type': 'Person', name: 'ada', url: '/u/ada' },
              datePublished: '2021-08-22T01:15:07Z',
              commentCount: 2,
              interactionStatistic: [
                {
                  '@type': 'InteractionCounter',
                  interactionType: 'https://schema.org/LikeAction',
                  userInteractionCount: '1,207',
                },
              ],
              comment: [
                {
                  '@type': 'Comment',
                  author: { name: 'replier' },
                  datePublished: '2021-08-23T00:00:00Z',
                  text: 'No.',
                },
              ],
            },
          },
        ]),
        `<h1>${TITLE}</h1><div class="post">${WORDS}</div>`,
      ),
      wanted: {
        kind: 'post',
        author: { name: 'ada' },
        published: { at: AT },
        engagement: { likes: { count: 1207 }, comments: { count: 2 } },
      },
    },
  ]);
});

describe('microdata, microformats and tags', () => {
  holdCases([
    {
      name: 'microdata of the article, not of the review of a product beside it',
      url: ADDRESS,
      html: page(
        '',
        `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${TITLE}</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ada Loom</span></span><meta itemprop="datePublished" content="2021-08-22T09:15:07+08:00"><div itemprop="articleBody">${WORDS}</div></article><div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Loom</span><div itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="author">Reviewer</span></div></div>`,
      ),
      wanted: { kind: 'article', author: { name: 'Ada Loom' }, published: { at: AT } },
    },
    {
      name: 'an h-entry with its author in the page’s own card, replies nested',
      url: ADDRESS,
      html: page(
        '',
        `<div class="h-entry"><h1 class="p-name">${TITLE}</h1><a class="p-author h-card u-url" href="https://ada.example.com">Ada Loom</a><a class="u-url" href="${ADDRESS}"><time class="dt-published" datetime="2021-08-22T09:15:07+0800">Aug 22</time></a><div class="e-content">${WORDS}</div><div class="u-comment h-cite"><a class="p-author h-card">Replier</a><time class="dt-published" datetime="2021-08-23T00:00:00Z"></time></div></div>`,
      ),
      wanted: { author: { name: 'Ada Loom' }, published: { at: AT } },
    },
    {
      name: 'an h-feed is nobody’s post',
      url: 'https://a.example.com/',
      html: page(
        '',
        `<div class="h-feed"><h1 class="p-name">The Mill</h1><div class="h-entry"><a class="p-name u-url" href="/1">One loom copied</a><a class="p-author h-card">Ada Loom</a><time class="dt-published" datetime="2021-08-22T01:15:07Z">x</time></div><div class="h-entry"><a class="p-name u-url" href="/2">Two looms copied</a><a class="p-author h-card">Bob</a><time class="dt-published" datetime="2021-08-23T01:15:07Z">x</time></div></div>`,
        'The Mill',
      ),
      wanted: {},
      absent: ['author', 'published'],
    },
    {
      name: 'Open Graph alone, its time without a zone',
      url: ADDRESS,
      html: page(
        `<meta property="og:type" content="article"><meta property="og:title" content="${TITLE}"><meta property="article:published_time" content="2021-08-22T09:15:07"><meta property="article:author" content="https://www.facebook.com/mill"><meta name="author" content="Ada Loom">`,
        shown('', ''),
      ),
      wanted: {
        author: { name: 'Ada Loom' },
        published: { at: AT, assumedTimeZone: 'Asia/Shanghai' },
      },
    },
    {
      name: 'Dublin Core',
      url: ADDRESS,
      html: page(
        `<meta name="DC.title" content="${TITLE}"><meta name="DC.creator" content="Loom, Ada"><meta name="DC.date.issued" content="2021-08-22">`,
        `<h1>${TITLE}</h1>${WORDS}`,
      ),
      wanted: { published: { raw: '2021-08-22', precision: 'day' } },
    },
  ]);
});

describe('kinds of sites', () => {
  holdCases([
    {
      name: 'a WordPress post with comments',
      url: ADDRESS,
      html: page(
        '<meta name="generator" content="WordPress 6.8">',
        `<article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta"><span class="posted-on">Posted on <a rel="bookmark" href="${ADDRESS}"><time class="entry-date published" datetime="2021-08-22T01:15:07+00:00">August 22, 2021</time><time class="updated" datetime="2021-08-25T01:00:00+00:00">August 25, 2021</time></a></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/ada">Ada Loom</a></span></span></div></header><div class="entry-content">${WORDS}</div></article><ol class="comment-list"><li class="comment"><article class="comment-body"><b class="fn">Replier</b><time datetime="2021-08-23T00:00:00+00:00">x</time><p>No, they did not, and you should not say that they did.</p></article></li></ol>`,
      ),
      wanted: {
        author: { name: 'Ada Loom' },
        published: { at: AT },
        edited: { at: '2021-08-25T01:00:00.000Z' },
      },
    },
    {
      name: 'a Ghost post',
      url: ADDRESS,
      html: page(
        `<meta name="generator" content="Ghost 5.90">${ld({ '@context': 'https://schema.org', '@type': 'Article', publisher: { '@type': 'Organization', name: 'The Mill' }, author: { '@type': 'Person', name: 'Ada Loom', url: 'https://a.example.com/author/ada/', sameAs: [] }, headline: TITLE, url: ADDRESS, datePublished: '2021-08-22T01:15:07.000Z', dateModified: '2021-08-22T01:15:07.000Z' })}`,
        `<article class="gh-article"><h1 class="gh-article-title">${TITLE}</h1><h4 class="gh-article-author-name"><a href="/author/ada/">Ada Loom</a></h4><time class="gh-article-meta-date" datetime="2021-08-22">Aug 22, 2021</time><section class="gh-content">${WORDS}</section></article>`,
      ),
      wanted: { author: { name: 'Ada Loom' }, published: { at: AT } },
      absent: ['edited'],
    },
    {
      name: 'a Substack post with two writers',
      url: 'https://mill.substack.com/p/copied-looms',
      html: page(
        ld({
          '@type': 'NewsArticle',
          url: 'https://mill.substack.com/p/copied-looms',
          headline: TITLE,
          datePublished: '2021-08-22T01:15:07+00:00',
          author: [
            { '@type': 'Person', name: 'Ada Loom' },
            { '@type': 'Person', name: 'Bob Mill' },
          ],
          publisher: { '@type': 'Organization', name: 'The Mill' },
        }),
        `<article class="newsletter-post"><h1 class="post-title">${TITLE}</h1><div class="byline-wrapper"><a href="https://substack.com/@ada">Ada Loom</a> and <a href="https://substack.com/@bob">Bob Mill</a></div><div class="available-content"><div class="body markup">${WORDS}</div></div></article>`,
      ),
      wanted: { author: { name: 'Ada Loom, Bob Mill' }, published: { at: AT } },
    },
    {
      name: 'a Medium story',
      url: 'https://medium.com/@ada/copied-looms-0123456789ab',
      html: page(
        `<meta property="article:published_time" content="2021-08-22T01:15:07.000Z"><meta name="author" content="Ada Loom">${ld({ '@type': 'NewsArticle', headline: TITLE, datePublished: '2021-08-22T01:15:07.000Z', dateModified: '2021-08-22T02:00:00.000Z', author: { '@type': 'Person', name: 'Ada Loom', url: 'https://medium.com/@ada' }, publisher: { '@type': 'Organization', name: 'Medium' } })}`,
        `<article><h1 data-testid="storyTitle">${TITLE}</h1><a data-testid="authorName">Ada Loom</a><span data-testid="storyPublishDate">Aug 22, 2021</span>${WORDS}</article><div><a data-testid="authorName">Other Writer</a></div>`,
      ),
      wanted: {
        id: '0123456789ab',
        author: { name: 'Ada Loom', url: 'https://medium.com/@ada' },
        published: { at: AT },
      },
    },
    {
      name: 'a year alone beneath a page is no date',
      url: 'https://a.example.com/about',
      html: page(
        '',
        `<h1>About the mill</h1><p>We have copied no loom, whatever they say.</p><footer>© 2021 The Mill</footer>`,
        'About the mill',
      ),
      wanted: {},
      absent: ['published', 'author'],
    },
    {
      name: 'an event’s date is not the page’s',
      url: ADDRESS,
      html: page(
        '',
        `<h1>${TITLE}</h1><dl><dt>Event date</dt><dd>August 22, 2021</dd></dl>${WORDS}`,
      ),
      wanted: {},
      absent: ['published'],
    },
  ]);
});
