// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkNotPosts, type NotPosts } from './check-not-posts.ts';
import { ld, page } from './page-builders.ts';

const NOT_POSTS: NotPosts = {
  'a feed in JSON-LD': [
    'https://blog.example.com/',
    page(
      'The Loom Blog',
      '<h1>The Loom Blog</h1>',
      ld([
        {
          '@type': 'BlogPosting',
          headline: 'One thing',
          author: { name: 'Ann' },
          datePublished: '2021-08-22',
        },
        {
          '@type': 'BlogPosting',
          headline: 'Another thing',
          author: { name: 'Bob' },
          datePublished: '2021-08-23',
        },
      ]),
    ),
  ],
  'a feed in microformats': [
    'https://blog.example.com/',
    page(
      'The Loom Blog',
      ['Ann', 'Bob']
        .map(
          (name) =>
            `<article class="h-entry"><h2 class="p-name">A thing of ${name}</h2>` +
            `<a class="p-author h-card">${name}</a>` +
            '<time class="dt-published" datetime="2021-08-22">Aug 22</time>' +
            `<p class="e-content">Words, and more of them, by ${name}, about looms.</p>` +
            '</article>',
        )
        .join(''),
    ),
  ],
  'not found': [
    'https://news.example.com/2021/08/22/gone-12345',
    page(
      '404 Not Found',
      '<h1>404</h1><p>The page is gone. Perhaps one of these is what you seek.</p>',
    ),
  ],
  'forum list': [
    'https://forum.example.com/',
    page(
      'Forum',
      '<table class="topic-list"><a data-user-card="ann">ann</a></table>',
      '<meta name="generator" content="Discourse 3.2.0">',
    ),
  ],
};

describe('pages of any site that are not posts', () => {
  checkNotPosts(NOT_POSTS);
});
