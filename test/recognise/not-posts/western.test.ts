// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from '../read-page.ts';
import { checkNotPosts, type NotPosts } from './check-not-posts.ts';
import { LOGIN, ld, page, story, tweet, two, VIEWER } from './page-builders.ts';

const NOT_POSTS: NotPosts = {
  'x home': ['https://x.com/home', page('Home / X', tweet('ada') + tweet('bob'))],
  'x gone': [
    'https://x.com/ada/status/1700000000000000002',
    page(
      'X',
      '<h1>Something went wrong</h1><p>Hmm...this page doesn’t exist. Try searching for ' +
        'something else.</p>',
    ),
  ],
  'x other post': ['https://x.com/ada/status/1700000000000000002', page('X', tweet('bob'))],
  'facebook feed': ['https://www.facebook.com/', page('Facebook', two(story('Ann Able')))],
  'facebook wall': [
    'https://www.facebook.com/riverside/posts/694313812720068',
    page('Log in to Facebook', LOGIN),
  ],
  'facebook gone': [
    'https://www.facebook.com/reel/694313812720068',
    page('Facebook', '<p>This content isn’t available right now</p>'),
  ],
  'instagram wall': [
    'https://www.instagram.com/accounts/login/?next=%2Fp%2FBWUDBntl3_Z%2F',
    page('Login • Instagram', LOGIN),
  ],
  'instagram gone': [
    'https://www.instagram.com/p/BWUDBntl3_Z/',
    page('Page not found • Instagram', '<main><h2>Sorry, this page isn’t available.</h2></main>'),
  ],
  'threads home': ['https://www.threads.net/', page('Threads', VIEWER)],
  'linkedin feed': [
    'https://www.linkedin.com/feed/',
    page(
      'Feed | LinkedIn',
      '<div data-urn="urn:li:activity:7368318536743538688">' +
        '<a class="update-components-actor__meta-link">Ann</a></div>',
    ),
  ],
  'linkedin wall': ['https://www.linkedin.com/authwall?trk=x', page('Sign Up | LinkedIn', LOGIN)],
  'reddit home': [
    'https://www.reddit.com/',
    page(
      'Reddit',
      two('<shreddit-post id="t3_1AAAA" author="A" post-title="A title"></shreddit-post>'),
    ),
  ],
  'reddit wall': [
    'https://www.reddit.com/r/example/comments/1abcde/a_title/',
    page('Blocked', '<p>You’ve been blocked by network security.</p>'),
  ],
  'reddit other post': [
    'https://www.reddit.com/r/example/comments/1abcde/a_title/',
    page('Reddit', '<shreddit-post id="t3_1zzzzz" author="bob"></shreddit-post>'),
  ],
  'reddit lost comment': [
    'https://www.reddit.com/r/example/comments/1abcde/a_title/k1a2b3c/',
    page(
      'A title : r/example',
      '<shreddit-post id="t3_1abcde" author="bob" post-title="A title"></shreddit-post>',
    ),
  ],
  'youtube home': [
    'https://www.youtube.com/',
    page(
      'YouTube',
      '<ytd-rich-item-renderer><div id="channel-name"><a>Ann</a></div></ytd-rich-item-renderer>',
    ),
  ],
  'youtube gone': [
    'https://www.youtube.com/watch?v=srtMWzyqdp8',
    page(
      'YouTube',
      '<script>var ytInitialPlayerResponse = {"playabilityStatus":{"status":"ERROR"}};' +
        '</script><p>Video unavailable</p>',
    ),
  ],
  'youtube consent': [
    'https://consent.youtube.com/m?continue=x',
    page('Before you continue to YouTube', LOGIN),
  ],
  'tiktok robot': [
    'https://www.tiktok.com/@ada/video/7400000000000000001',
    page('TikTok', '<p>Verify to continue</p>'),
  ],
  'mastodon home': [
    'https://loom.social/home',
    page(
      'Loom social',
      '<div id="mastodon"><div class="status"><span class="display-name__html">Ann</span>' +
        '</div></div>',
    ),
  ],
  'bluesky home': [
    'https://bsky.app/',
    page('Bluesky', '<div data-testid="feedItem-by-ann">Ann</div>'),
  ],
  'telegram contact': [
    'https://t.me/no_such_name',
    page(
      'Telegram: Contact @no_such_name',
      '<div class="tgme_page"></div>',
      '<meta property="og:title" content="Telegram: Contact @no_such_name">',
    ),
  ],
  'telegram help': [
    'https://t.me/',
    page(
      'Telegram Messenger',
      '<p>Telegram</p>',
      '<meta property="og:title" content="Telegram Messenger">',
    ),
  ],
  'hacker news front': [
    'https://news.ycombinator.com/news?p=2',
    page(
      'Hacker News',
      '<table><tr class="athing" id="1"><td class="titleline"><a>T</a></td></tr><tr><td>' +
        '<a class="hnuser">ann</a></td></tr></table>',
    ),
  ],
  'trustpilot company': [
    'https://www.trustpilot.com/review/loom.example.com',
    page(
      'Loom Reviews',
      '<h1>Loom</h1>',
      ld({
        '@graph': [
          { '@type': 'LocalBusiness', name: 'Loom' },
          {
            '@type': 'Review',
            headline: 'Bad',
            author: { name: 'Ann' },
            datePublished: '2021-08-22T01:15:07Z',
          },
          {
            '@type': 'Review',
            headline: 'Good',
            author: { name: 'Bob' },
            datePublished: '2021-08-23T01:15:07Z',
          },
        ],
      }),
    ),
  ],
  'amazon robot': [
    'https://www.amazon.com/dp/B0CXXXXXX1',
    page('Amazon.com', '<h4>Enter the characters you see below</h4>'),
  ],
  'amazon search': [
    'https://www.amazon.com/s?k=loom',
    page('Amazon.com : loom', '<div data-asin="B0CXXXXXX1"><h2>Loom</h2></div>'),
  ],
};

describe('pages of other platforms that are not posts', () => {
  checkNotPosts(NOT_POSTS);

  it('the id in a post’s address is recorded where the page does not show the post', () => {
    for (const name of ['x gone', 'facebook wall', 'reddit wall']) {
      const [url, html] = NOT_POSTS[name] ?? ['', ''];
      expect([name, read(html, url).post.id]).toEqual([name, expect.stringMatching(/^\w{6,}$/u)]);
    }
  });
});
