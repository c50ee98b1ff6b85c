// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, data?: object): string =>
  '<!doctype html><html lang="en"><head><title>Loom Talks - YouTube</title></head>' +
  `<body><div id="avatar" title="Viewer"></div>${body}` +
  `${data ? `<script>var ytInitialData = ${JSON.stringify(data)};</script>` : ''}</body></html>`;

const ID = 'UgkxLoomLoomLoomLoom_1';
const URL_ = `https://www.youtube.com/post/${ID}`;
const post = (id: string, name: string, words: string, time = '1 day ago'): string =>
  '<ytd-backstage-post-renderer>' +
  `<a id="author-text" href="/@${name}">${name}</a>` +
  `<yt-formatted-string id="published-time-text"><a href="/post/${id}">${time}</a>` +
  `</yt-formatted-string><div id="content-text">${words}</div>` +
  '<span id="vote-count-middle">3.4K</span><div id="reply-button-end">' +
  '<button aria-label="56 comments"></button></div></ytd-backstage-post-renderer>';
const data = (id: string, more: object = {}) => ({
  contents: [
    {
      backstagePostRenderer: {
        postId: id,
        authorText: { runs: [{ text: 'Loom ' }, { text: 'Talks' }] },
        authorEndpoint: {
          browseEndpoint: { browseId: 'UCloom', canonicalBaseUrl: '/@loomtalks' },
        },
        contentText: { runs: [{ text: 'They copied ' }, { text: '织机' }] },
        publishedTimeText: { runs: [{ text: '2 days ago' }] },
        voteCount: { simpleText: '1.2万' },
        ...more,
      },
    },
  ],
});

describe('a channel’s post on YouTube', () => {
  checkCases([
    {
      name: 'YouTube: a channel’s post is read from the page’s data under its id',
      url: URL_,
      html: page('', data(ID)),
      wanted: {
        kind: 'post',
        id: ID,
        url: URL_,
        text: 'They copied 织机',
        author: {
          name: 'Loom Talks',
          id: 'UCloom',
          handle: 'loomtalks',
          url: 'https://www.youtube.com/channel/UCloom',
        },
        published: { raw: '2 days ago', precision: 'day' },
        engagement: { likes: { raw: '1.2万', count: 12_000 } },
      },
      absent: ['edited', 'engagement.comments'],
    },
    {
      name: 'YouTube: a channel’s post is read from its markup, not from its neighbour’s',
      url: `https://www.youtube.com/channel/UCloom/community?lb=${ID}`,
      html: page(post('UgkxOtherOtherOther_2', 'other', 'Not this.') + post(ID, 'loom', 'This.')),
      wanted: {
        id: ID,
        text: 'This.',
        author: { name: 'loom', handle: 'loom', url: 'https://www.youtube.com/@loom' },
        published: { raw: '1 day ago' },
        engagement: { likes: { count: 3400 }, comments: { raw: '56 comments', count: 56 } },
      },
      absent: ['author.id'],
    },
    {
      name: 'YouTube: the mark of an edited post is an edit, and the time before it counts',
      url: URL_,
      html: page(post(ID, 'loom', 'This.', '2 days ago (edited)')),
      wanted: {
        published: { raw: '2 days ago (edited)', precision: 'day' },
        edited: { raw: 'edited' },
      },
      absent: ['edited.at'],
    },
    {
      name: 'YouTube: data of a post opened earlier is ignored beside this post’s markup',
      url: URL_,
      html: page(post(ID, 'loom', 'This.'), data('UgkxOtherOtherOther_2')),
      wanted: { text: 'This.', author: { name: 'loom' } },
      absent: ['author.id'],
    },
    {
      name: 'YouTube: of several posts none of which has the id, none is read',
      url: URL_,
      html: page(
        post('UgkxOtherOtherOther_2', 'a', 'One.') + post('UgkxOtherOtherOther_3', 'b', 'Two.'),
      ),
      wanted: {},
      absent: ['author', 'published'],
    },
    {
      name: 'YouTube: a post of which the data lack author, time and votes has its words alone',
      url: URL_,
      html: page(
        '',
        data(ID, { authorText: {}, authorEndpoint: null, publishedTimeText: {}, voteCount: {} }),
      ),
      wanted: { id: ID, text: 'They copied 织机' },
      absent: ['author', 'published', 'engagement'],
    },
  ]);
});

const LC = 'UgyLoomLoomLoomLoom';
const comment = (lc: string, name: string, time: string, words = 'They cheat.'): string =>
  `<ytd-comment-view-model><a id="author-text" href="/@${name}"><span>@${name}</span></a>` +
  `<span id="published-time-text"><a href="/watch?v=srtMWzyqdp8&amp;lc=${lc}">${time}</a>` +
  `</span><div id="content-text">${words}</div><span id="vote-count-middle"></span>` +
  '</ytd-comment-view-model>';
const VIDEO = 'https://www.youtube.com/watch?v=srtMWzyqdp8';

describe('a comment on YouTube', () => {
  checkCases([
    {
      name: 'YouTube: a comment without votes has no count; its edit mark in Chinese is read',
      url: `${VIDEO}&lc=${LC}`,
      html: page(comment(LC, 'otter', '3周前（已修改）')),
      wanted: {
        kind: 'comment',
        id: LC,
        author: { name: '@otter', handle: 'otter', url: 'https://www.youtube.com/@otter' },
        published: { raw: '3周前（已修改）' },
        edited: { raw: '已修改' },
      },
      absent: ['engagement', 'edited.at'],
    },
    {
      name: 'YouTube: a reply is not taken for the comment whose id its own begins with',
      url: `${VIDEO}&lc=${LC}`,
      html: page(comment(`${LC}.9reply`, 'other', '1 day ago', 'A reply.')),
      wanted: {},
      absent: ['author', 'published'],
    },
    {
      name: 'YouTube: emoji drawn as pictures stay in the words of a comment',
      url: `${VIDEO}&lc=${LC}`,
      html: page(comment(LC, 'otter', '1 day ago', 'Cheats <img alt="😡"><br>all of them')),
      wanted: { text: 'Cheats 😡\nall of them' },
    },
  ]);
});

const short = (active: boolean, inner: string): string =>
  `<ytd-reel-video-renderer${active ? ' is-active' : ''}>${inner}</ytd-reel-video-renderer>`;
const bar = (handle: string): string =>
  `<yt-reel-channel-bar-view-model><a href="/@${handle}/shorts">@${handle}</a>` +
  '</yt-reel-channel-bar-view-model>';

describe('a short on YouTube', () => {
  checkCases([
    {
      name: 'YouTube: a short without a title has its channel alone',
      url: 'https://www.youtube.com/shorts/abcdefghijk',
      html: page(short(false, bar('other')) + short(true, bar('loomtalks'))),
      wanted: {
        kind: 'post',
        id: 'abcdefghijk',
        author: { handle: 'loomtalks', url: 'https://www.youtube.com/@loomtalks' },
      },
      absent: ['title', 'text', 'published'],
    },
    {
      name: 'YouTube: of two shorts that say they play none is read',
      url: 'https://www.youtube.com/shorts/abcdefghijk',
      html: page(short(true, bar('one')) + short(true, bar('two'))),
      wanted: {},
      absent: ['author'],
    },
  ]);
});
