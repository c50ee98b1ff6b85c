// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';
import { ADDRESS, AT, DATED, ld, page, shown, TITLE, WORDS } from './mill-pages.ts';

describe('pages with JSON-LD', () => {
  checkCases([
    {
      name: 'an article in a JSON-LD graph is read where its author is a reference',
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
      name: 'the byline’s person is preferred to a JSON-LD author that is the publisher',
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
      name: 'a JSON-LD author of type Person is preferred to the byline',
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
      name: 'a JSON-LD date of another day than the page’s keeps its own words',
      url: ADDRESS,
      html: page(
        ld({ '@type': 'Article', headline: TITLE, datePublished: '2024-05-05T00:00:00Z' }),
        shown('', '<p class="date">Published August 22, 2021</p>'),
      ),
      wanted: { published: { raw: '2024-05-05T00:00:00Z', at: '2024-05-05T00:00:00.000Z' } },
    },
    {
      name: 'a JSON-LD posting nested in a WebPage is read without its comments',
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
