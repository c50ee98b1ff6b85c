// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, head = '', title = 'x'): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head>` +
  `<body>${body}</body></html>`;

const TOOT = '113000000000000001';
const mastodon = (inner: string, head = ''): string =>
  page(
    '<div id="mastodon"><div class="detailed-status__wrapper"><div class="detailed-status">' +
      `${inner}</div></div></div>`,
    head,
  );
const TEXT = '<div class="status__content"><p>They copied it.</p></div>';

describe('Mastodon, of what a post lacks', () => {
  checkCases([
    {
      name: 'Mastodon: an account that only the address names is that of the server',
      url: `https://loom.social/@ada/${TOOT}`,
      html: mastodon(TEXT),
      wanted: {
        kind: 'post',
        platform: 'mastodon',
        id: TOOT,
        text: 'They copied it.',
        author: { handle: 'ada@loom.social' },
      },
      absent: ['published', 'edited', 'engagement', 'repostOf', 'author.name'],
    },
    {
      name: 'Mastodon: an account of another server keeps that server in its handle',
      url: `https://loom.social/web/@bob@mill.example/${TOOT}`,
      html: mastodon(`<span class="display-name__account">@bob@mill.example</span>${TEXT}`),
      wanted: { id: TOOT, author: { handle: 'bob@mill.example' } },
    },
    {
      name: 'Mastodon: the time of the preview counts only where the preview is of this post',
      url: `https://loom.social/@ada/${TOOT}`,
      html: mastodon(
        `${TEXT}<span class="detailed-status__favorites">3.4K</span>`,
        `<meta property="og:url" content="https://loom.social/@ada/${TOOT}">` +
          '<meta property="og:published_time" content="2021-08-22T01:15:07Z">',
      ),
      wanted: {
        published: { at: '2021-08-22T01:15:07.000Z', source: 'embedded data' },
        engagement: { likes: { raw: '3.4K', count: 3400 } },
      },
      absent: ['engagement.reposts'],
    },
    {
      name: 'Mastodon: a page with the class of a post but no sign of Mastodon is not one of it',
      url: `https://loom.example/@ada/${TOOT}`,
      html: page(`<div class="detailed-status">${TEXT}</div>`),
      wanted: {},
      absent: ['platform'],
    },
  ]);
});

const SKEET = 'https://bsky.app/profile/ada.example.social/post/3kabcdefghi2x';
const line = (words: string, attributes = ''): string =>
  `<div dir="auto"${attributes}>${words}</div>`;
const skeet = (inner: string, handle = 'ada.example.social'): string =>
  `<div data-testid="postThreadItem-by-${handle}">` +
  `<a href="/profile/${handle}">${line('Ada Loom')}</a>` +
  `<a href="/profile/${handle}">${line(`\u202a@${handle}\u202c`)}</a>${inner}</div>`;

describe('Bluesky, of what a post lacks', () => {
  checkCases([
    {
      name: 'Bluesky: the longest words outside links and counts are the text of an older layout',
      url: SKEET,
      html: page(
        skeet(
          line('They copied every loom.', ' data-word-wrap="1"') +
            line('August 22, 2021 at 9:15 AM') +
            '<div data-testid="likeCount-expanded">1.2万</div>' +
            '<button data-testid="replyBtn">56</button>',
        ),
      ),
      wanted: {
        text: 'They copied every loom.',
        author: { name: 'Ada Loom', handle: 'ada.example.social' },
        published: { raw: 'August 22, 2021 at 9:15 AM', precision: 'minute' },
        engagement: { likes: { count: 12_000 }, comments: { count: 56 } },
      },
      absent: ['engagement.reposts', 'edited'],
    },
    {
      name: 'Bluesky: the lines of a link’s card follow the words of the post',
      url: SKEET,
      html: page(
        skeet(
          '<div data-testid="postText">See this.</div>' +
            `<a href="https://mill.example/x">${line('Copied looms')}${line('mill.example')}</a>` +
            `<a href="https://mill.example/y">${line('One line is no card')}</a>`,
        ),
      ),
      wanted: { text: 'See this.\nCopied looms\nmill.example' },
      absent: ['published'],
    },
    {
      name: 'Bluesky: a post that is not drawn yet is known by its preview alone',
      url: SKEET,
      html: page(
        '<div id="root"></div>',
        `<meta property="og:url" content="${SKEET}">` +
          '<meta property="og:title" content="Ada Loom (@ada.example.social)">' +
          '<meta property="og:description" content="They copied it.">' +
          '<meta name="article:published_time" content="2021-08-22T01:15:07Z">',
      ),
      wanted: {
        text: 'They copied it.',
        author: { name: 'Ada Loom', handle: 'ada.example.social' },
        published: { at: '2021-08-22T01:15:07.000Z' },
      },
      absent: ['engagement'],
    },
    {
      name: 'Bluesky: a deleted post, whose page shows a notice, is no post of its author',
      url: SKEET,
      html: page('<div>Post not found</div>'),
      wanted: {},
      absent: ['author', 'platform', 'published'],
    },
    {
      name: 'Bluesky: of two posts by one author, neither with its full time, none is read',
      url: SKEET,
      html: page(skeet('<div data-testid="postText">1.</div>').repeat(2)),
      wanted: {},
      absent: ['author', 'platform'],
    },
  ]);
});

const item = (id: string, inner: string): string =>
  `<table class="fatitem"><tr class="athing" id="${id}">${inner}</tr></table>`;

describe('Hacker News, of what an item lacks', () => {
  checkCases([
    {
      name: 'Hacker News: a time without epoch seconds is UTC',
      url: 'https://news.ycombinator.com/item?id=28',
      html: page(
        item(
          '28',
          '<td><span class="titleline"><a href="https://x.example">Looms</a></span>' +
            '<a class="hnuser">adal</a><span class="age" title="2021-08-22T09:15:07">' +
            '5 years ago</span><span class="score">1 point</span></td>',
        ),
      ),
      wanted: {
        kind: 'post',
        title: 'Looms',
        text: 'Looms',
        author: { name: 'adal', url: 'https://news.ycombinator.com/user?id=adal' },
        published: { raw: '2021-08-22T09:15:07', at: '2021-08-22T09:15:07.000Z' },
        engagement: { likes: { count: 1 } },
      },
      absent: ['engagement.comments'],
    },
    {
      name: 'Hacker News: the text of a question stands beside its title',
      url: 'https://news.ycombinator.com/item?id=28',
      html: page(
        item(
          '28',
          '<td><span class="titleline"><a>Ask HN: who copied?</a></span>' +
            '<div class="toptext">They copied every loom.</div></td>',
        ),
      ),
      wanted: { kind: 'post', title: 'Ask HN: who copied?', text: 'They copied every loom.' },
      absent: ['author', 'published'],
    },
    {
      name: 'Hacker News: an id that is no number, and one that the page does not show, give none',
      url: 'https://news.ycombinator.com/item?id=28%22]',
      html: page(item('28', '<td></td>')),
      wanted: {},
      absent: ['platform', 'id'],
    },
    {
      name: 'Hacker News: an item that the page does not show is not another item',
      url: 'https://news.ycombinator.com/item?id=29',
      html: page(item('28', '<td><a class="hnuser">adal</a></td>')),
      wanted: {},
      absent: ['author', 'platform'],
    },
  ]);
});

const REDDIT = 'https://www.reddit.com/r/looms/comments/1abcde/copied_looms/';

describe('Reddit, of what a post lacks', () => {
  checkCases([
    {
      name: 'Reddit: a post of the layout of 2018 is read with its shown age',
      url: REDDIT,
      html: page(
        '<div class="Post" id="t3_1abcde"><h1>Copied looms</h1>' +
          '<a data-testid="post_author_link" href="/user/quiet_otter/">u/quiet_otter</a>' +
          '<span data-testid="post_timestamp">3 days ago</span>' +
          '<div id="vote-arrows-t3_1abcde"><div>1.2k</div></div>' +
          '<div data-click-id="text">They copied it.</div>' +
          '<i class="icon-comment"></i><span>56 Comments</span></div>',
      ),
      wanted: {
        kind: 'post',
        platform: 'reddit',
        title: 'Copied looms',
        text: 'They copied it.',
        author: { name: 'quiet_otter', url: 'https://www.reddit.com/user/quiet_otter/' },
        published: { raw: '3 days ago', precision: 'day' },
        engagement: { likes: { count: 1200 }, comments: { count: 56 } },
      },
      absent: ['edited'],
    },
    {
      name: 'Reddit: a page that shows no post has its title where that names the community',
      url: REDDIT,
      html: page('<div></div>', '', 'Copied looms : r/looms'),
      wanted: { kind: 'post', id: '1abcde', title: 'Copied looms : r/looms' },
      absent: ['author', 'text', 'published'],
    },
    {
      name: 'Reddit: a page behind a login is a page with the post’s id and nothing of the post',
      url: REDDIT,
      html: page('<h1>Log in</h1>', '', 'reddit.com: over 18?'),
      wanted: { kind: 'page', id: '1abcde', title: 'reddit.com: over 18?', text: 'Log in' },
      absent: ['author', 'published', 'engagement'],
    },
    {
      name: 'Reddit: a post of the new layout without body, author and score is its title',
      url: REDDIT,
      html: page(
        '<shreddit-post id="t3_1abcde"><h1 slot="title">Copied looms</h1>' +
          '<time datetime="2021-08-22T01:15:07.000Z">5 yr. ago</time></shreddit-post>',
      ),
      wanted: {
        title: 'Copied looms',
        published: { at: '2021-08-22T01:15:07.000Z', shown: '5 yr. ago' },
      },
      absent: ['author', 'text', 'engagement', 'url'],
    },
  ]);
});
