// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';
import { ADDRESS, AT, ld, page, TITLE, WORDS } from './mill-pages.ts';

describe('pages of common publishing systems', () => {
  checkCases([
    {
      name: 'a WordPress post is read with both times, without its comments',
      url: ADDRESS,
      html: page(
        '<meta name="generator" content="WordPress 6.8">',
        '<article class="post type-post hentry"><header class="entry-header">' +
          `<h1 class="entry-title">${TITLE}</h1><div class="entry-meta">` +
          `<span class="posted-on">Posted on <a rel="bookmark" href="${ADDRESS}">` +
          '<time class="entry-date published" datetime="2021-08-22T01:15:07+00:00">' +
          'August 22, 2021</time><time class="updated" datetime="2021-08-25T01:00:00+00:00">' +
          'August 25, 2021</time></a></span> <span class="byline">by ' +
          '<span class="author vcard"><a class="url fn n" href="/author/ada">Ada Loom</a>' +
          `</span></span></div></header><div class="entry-content">${WORDS}</div></article>` +
          '<ol class="comment-list"><li class="comment"><article class="comment-body">' +
          '<b class="fn">Replier</b><time datetime="2021-08-23T00:00:00+00:00">x</time>' +
          '<p>No, they did not, and you should not say that they did.</p></article></li></ol>',
      ),
      wanted: {
        author: { name: 'Ada Loom' },
        published: { at: AT },
        edited: { at: '2021-08-25T01:00:00.000Z' },
      },
    },
    {
      name: 'a Ghost post with equal times has no edit',
      url: ADDRESS,
      html: page(
        '<meta name="generator" content="Ghost 5.90">' +
          ld({
            '@context': 'https://schema.org',
            '@type': 'Article',
            publisher: { '@type': 'Organization', name: 'The Mill' },
            author: {
              '@type': 'Person',
              name: 'Ada Loom',
              url: 'https://a.example.com/author/ada/',
              sameAs: [],
            },
            headline: TITLE,
            url: ADDRESS,
            datePublished: '2021-08-22T01:15:07.000Z',
            dateModified: '2021-08-22T01:15:07.000Z',
          }),
        `<article class="gh-article"><h1 class="gh-article-title">${TITLE}</h1>` +
          '<h4 class="gh-article-author-name"><a href="/author/ada/">Ada Loom</a></h4>' +
          '<time class="gh-article-meta-date" datetime="2021-08-22">Aug 22, 2021</time>' +
          `<section class="gh-content">${WORDS}</section></article>`,
      ),
      wanted: { author: { name: 'Ada Loom' }, published: { at: AT } },
      absent: ['edited'],
    },
    {
      name: 'a Substack post names both authors in one name',
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
        `<article class="newsletter-post"><h1 class="post-title">${TITLE}</h1>` +
          '<div class="byline-wrapper"><a href="https://substack.com/@ada">Ada Loom</a> and ' +
          '<a href="https://substack.com/@bob">Bob Mill</a></div>' +
          `<div class="available-content"><div class="body markup">${WORDS}</div></div>` +
          '</article>',
      ),
      wanted: { author: { name: 'Ada Loom, Bob Mill' }, published: { at: AT } },
    },
    {
      name: 'a Medium story is read with its id and its author’s address',
      url: 'https://medium.com/@ada/copied-looms-0123456789ab',
      html: page(
        '<meta property="article:published_time" content="2021-08-22T01:15:07.000Z">' +
          '<meta name="author" content="Ada Loom">' +
          ld({
            '@type': 'NewsArticle',
            headline: TITLE,
            datePublished: '2021-08-22T01:15:07.000Z',
            dateModified: '2021-08-22T02:00:00.000Z',
            author: { '@type': 'Person', name: 'Ada Loom', url: 'https://medium.com/@ada' },
            publisher: { '@type': 'Organization', name: 'Medium' },
          }),
        `<article><h1 data-testid="storyTitle">${TITLE}</h1>` +
          '<a data-testid="authorName">Ada Loom</a>' +
          `<span data-testid="storyPublishDate">Aug 22, 2021</span>${WORDS}</article><div>` +
          '<a data-testid="authorName">Other Writer</a></div>',
      ),
      wanted: {
        id: '0123456789ab',
        author: { name: 'Ada Loom', url: 'https://medium.com/@ada' },
        published: { at: AT },
      },
    },
    {
      name: 'a year in a copyright line is not a date of publication',
      url: 'https://a.example.com/about',
      html: page(
        '',
        '<h1>About the mill</h1><p>We have copied no loom, whatever they say.</p>' +
          '<footer>© 2021 The Mill</footer>',
        'About the mill',
      ),
      wanted: {},
      absent: ['published', 'author'],
    },
    {
      name: 'the date of an event is not the date of publication',
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
