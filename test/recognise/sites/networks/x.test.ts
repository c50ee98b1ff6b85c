// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { checkCases } from '../../check-cases.ts';
import { read } from '../../read-page.ts';

const ID = '1700000000000000002';
const ADDRESS = `https://x.com/maren_ex/status/${ID}`;
const page = (body: string, head = '<title>X</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>` +
  '<a data-testid="SideNav_AccountSwitcher_Button"><span>Viewer Name</span>' +
  `<span>@viewer</span></a><main>${body}</main></body></html>`;

type Tweet = {
  readonly name?: string;
  readonly handle?: string;
  readonly id?: string;
  readonly text?: string;
  readonly time?: string;
  readonly at?: string;
  readonly history?: boolean;
  readonly group?: string;
  readonly inner?: string;
};
const tweet = ({
  name = 'Maren',
  handle = 'maren_ex',
  id = ID,
  text = '<div data-testid="tweetText"><span>Never buy there.</span></div>',
  time = '9:15 AM · Aug 22, 2021',
  at = '2021-08-22T01:15:07.000Z',
  history = false,
  group = '<div role="group" aria-label="3 replies, 1 repost, 1,207 likes, 2 bookmarks, 3692 ' +
    'views"><button data-testid="reply" aria-label="3 Replies. Reply"></button>' +
    '<button data-testid="retweet" aria-label="1 repost. Repost"></button>' +
    '<button data-testid="like" aria-label="1,207 Likes. Like"></button></div>',
  inner = '',
}: Tweet): string =>
  '<article data-testid="tweet" role="article"><div data-testid="User-Name">' +
  `<a href="/${handle}"><span>${name}</span></a><a href="/${handle}">` +
  `<span>@${handle}</span></a></div>${text}${inner}<a href="/${handle}/status/${id}` +
  `${history ? '/history' : ''}">${history ? '<span>Last edited</span>' : ''}` +
  `<time datetime="${at}">${time}</time></a>${group}</article>`;
const QUOTE =
  '<div role="link" tabindex="0"><div data-testid="User-Name"><span>Quoted Person</span>' +
  '<span>@quoted</span></div><time datetime="2020-01-01T00:00:00.000Z">Jan 1, 2020</time>' +
  '<div data-testid="tweetText"><span>Quoted words.</span></div></div>';
const OTHER = tweet({
  name: 'Someone',
  handle: 'other',
  id: '1700000000000000009',
  text: '<div data-testid="tweetText">Other.</div>',
});

describe('x', () => {
  checkCases([
    {
      name: 'X: the post that the address names is read from the middle of a thread',
      url: `${ADDRESS}?s=46&t=abc`,
      html: page(
        tweet({ id: '1700000000000000000', text: '<div data-testid="tweetText">1/3</div>' }) +
          tweet({ id: '1700000000000000001', text: '<div data-testid="tweetText">2/3</div>' }) +
          `<div data-testid="placementTracking">${OTHER}</div>` +
          tweet({}) +
          OTHER,
      ),
      wanted: {
        author: { name: 'Maren', handle: 'maren_ex' },
        text: 'Never buy there.',
        published: { at: '2021-08-22T01:15:07.000Z', precision: 'second' },
        engagement: { views: { count: 3692 }, likes: { count: 1207 } },
      },
      absent: ['edited', 'repostOf'],
    },
    {
      name: 'X: an edited post has a time of edit and none of publication',
      url: ADDRESS,
      html: page(tweet({ history: true })),
      wanted: {
        id: ID,
        author: { handle: 'maren_ex' },
        text: 'Never buy there.',
        edited: { at: '2021-08-22T01:15:07.000Z' },
      },
      absent: ['published'],
    },
    {
      name: 'X: the Chinese interface with rounded counts is read',
      url: ADDRESS,
      html: page(
        tweet({
          time: '上午9:15 · 2021年8月22日',
          group:
            '<div role="group" aria-label="3 条回复、1 次转帖、1207 喜欢、2 书签、1.2万 次观看">' +
            '<button data-testid="reply" aria-label="3 回复。回复"></button>' +
            '<button data-testid="retweet" aria-label="1 次转帖。转帖"></button>' +
            '<button data-testid="like" aria-label="1.2万 喜欢次数。喜欢"></button></div>',
        }),
      ),
      wanted: {
        published: {
          raw: '2021-08-22T01:15:07.000Z',
          shown: '上午9:15 · 2021年8月22日',
          at: '2021-08-22T01:15:07.000Z',
        },
        engagement: { likes: { count: 12000 }, comments: { count: 3 }, views: { count: 12000 } },
      },
    },
    {
      name: 'X: a quote without text of its own has no text',
      url: ADDRESS,
      html: page(tweet({ text: '', inner: QUOTE })),
      wanted: {
        author: { handle: 'maren_ex' },
        repostOf: { text: 'Quoted words.', author: { name: 'Quoted Person', handle: 'quoted' } },
      },
      absent: ['text'],
    },
    {
      name: 'X: the address of a post’s picture gives the post',
      url: `${ADDRESS}/photo/1`,
      html: page(tweet({})),
      wanted: { id: ID, author: { handle: 'maren_ex' }, url: ADDRESS },
    },
    {
      name: 'X: link-preview tags of another post are ignored',
      url: ADDRESS,
      html: page(
        '<p>Something went wrong.</p>',
        '<title>X</title><meta property="og:title" content="Someone (@other) on X">' +
          '<meta property="og:url" content="https://x.com/other/status/1700000000000000009">',
      ),
      wanted: { kind: 'page', id: ID },
      absent: ['author'],
    },
    {
      name: 'X: buttons without numbers give no counts',
      url: ADDRESS,
      html: page(
        tweet({
          group:
            '<div role="group" aria-label=""><button data-testid="reply" aria-label="0 ' +
            'Replies. Reply"></button><button data-testid="like" aria-label="Like">' +
            '</button></div>',
        }),
      ),
      wanted: { engagement: { comments: { count: 0 } } },
      absent: ['engagement.likes', 'engagement.views'],
    },
    {
      name: 'X: a profile is recognised by the account it shows',
      url: 'https://x.com/maren_ex',
      html: page(
        '<div data-testid="UserName"><span>Maren</span><span>@maren_ex</span></div>' +
          `<div data-testid="UserDescription">Likes looms.</div>${tweet({})}${OTHER}`,
        '<title>Maren (@maren_ex) / X</title><script type="application/ld+json" ' +
          'data-testid="UserProfileSchema-test">' +
          '{"@context":"http://schema.org","@type":"ProfilePage",' +
          '"dateCreated":"2009-05-01T00:00:00.000Z","mainEntity":{"@type":"Person",' +
          '"additionalName":"maren_ex","givenName":"Maren","name":"Maren","identifier":"123",' +
          '"url":"https://x.com/maren_ex"}}</script>',
      ),
      wanted: { kind: 'profile', author: { name: 'Maren' } },
      absent: ['published', 'edited', 'text.published'],
    },
    {
      name: 'X: a profile opened by a click is read from its markup',
      url: 'https://x.com/maren_ex',
      html: page(
        '<div data-testid="UserName"><div><span>Maren</span></div><div>' +
          `<span>@maren_ex</span></div></div>${tweet({})}${OTHER}`,
        '<title>Maren (@maren_ex) / X</title>',
      ),
      wanted: { kind: 'profile', platform: 'x', author: { name: 'Maren', handle: 'maren_ex' } },
      absent: ['published'],
    },
  ]);

  it('X: a timeline, a list and a search give no post', () => {
    for (const url of [
      'https://x.com/home',
      'https://x.com/i/lists/1',
      'https://x.com/search?q=loom',
    ])
      expect(read(page(tweet({}) + OTHER), url).post.author).toBeUndefined();
  });
});
