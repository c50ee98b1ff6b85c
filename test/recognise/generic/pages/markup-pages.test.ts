// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';
import { ADDRESS, AT, page, shown, TITLE, WORDS } from './mill-pages.ts';

describe('pages with microdata, microformats or meta tags', () => {
  checkCases([
    {
      name: 'microdata of the article is read, not of a product’s review beside it',
      url: ADDRESS,
      html: page(
        '',
        '<article itemscope itemtype="https://schema.org/NewsArticle">' +
          `<h1 itemprop="headline">${TITLE}</h1>` +
          '<span itemprop="author" itemscope itemtype="https://schema.org/Person">' +
          '<span itemprop="name">Ada Loom</span></span>' +
          '<meta itemprop="datePublished" content="2021-08-22T09:15:07+08:00">' +
          `<div itemprop="articleBody">${WORDS}</div></article>` +
          '<div itemscope itemtype="https://schema.org/Product">' +
          '<span itemprop="name">Loom</span><div itemprop="review" itemscope ' +
          'itemtype="https://schema.org/Review"><span itemprop="author">Reviewer</span></div>' +
          '</div>',
      ),
      wanted: { kind: 'article', author: { name: 'Ada Loom' }, published: { at: AT } },
    },
    {
      name: 'an h-entry is read with its own author, not that of a nested reply',
      url: ADDRESS,
      html: page(
        '',
        `<div class="h-entry"><h1 class="p-name">${TITLE}</h1>` +
          '<a class="p-author h-card u-url" href="https://ada.example.com">Ada Loom</a>' +
          `<a class="u-url" href="${ADDRESS}"><time class="dt-published" ` +
          'datetime="2021-08-22T09:15:07+0800">Aug 22</time></a>' +
          `<div class="e-content">${WORDS}</div><div class="u-comment h-cite">` +
          '<a class="p-author h-card">Replier</a>' +
          '<time class="dt-published" datetime="2021-08-23T00:00:00Z"></time></div></div>',
      ),
      wanted: { author: { name: 'Ada Loom' }, published: { at: AT } },
    },
    {
      name: 'an h-feed of several entries has no author and no time',
      url: 'https://a.example.com/',
      html: page(
        '',
        '<div class="h-feed"><h1 class="p-name">The Mill</h1><div class="h-entry">' +
          '<a class="p-name u-url" href="/1">One loom copied</a>' +
          '<a class="p-author h-card">Ada Loom</a>' +
          '<time class="dt-published" datetime="2021-08-22T01:15:07Z">x</time></div>' +
          '<div class="h-entry"><a class="p-name u-url" href="/2">Two looms copied</a>' +
          '<a class="p-author h-card">Bob</a><time class="dt-published" ' +
          'datetime="2021-08-23T01:15:07Z">x</time></div></div>',
        'The Mill',
      ),
      wanted: {},
      absent: ['author', 'published'],
    },
    {
      name: 'Open Graph tags alone give the author and a time in the assumed zone',
      url: ADDRESS,
      html: page(
        '<meta property="og:type" content="article">' +
          `<meta property="og:title" content="${TITLE}">` +
          '<meta property="article:published_time" content="2021-08-22T09:15:07">' +
          '<meta property="article:author" content="https://www.facebook.com/mill">' +
          '<meta name="author" content="Ada Loom">',
        shown('', ''),
      ),
      wanted: {
        author: { name: 'Ada Loom' },
        published: { at: AT, assumedTimeZone: 'Asia/Shanghai' },
      },
    },
    {
      name: 'Dublin Core tags give the date of publication',
      url: ADDRESS,
      html: page(
        `<meta name="DC.title" content="${TITLE}">` +
          '<meta name="DC.creator" content="Loom, Ada">' +
          '<meta name="DC.date.issued" content="2021-08-22">',
        `<h1>${TITLE}</h1>${WORDS}`,
      ),
      wanted: { published: { raw: '2021-08-22', precision: 'day' } },
    },
  ]);
});
