// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const ID = 'srtMWzyqdp8';
const WATCH = `https://www.youtube.com/watch?v=${ID}`;
const page = (body: string, head = '<title>Keynote - YouTube</title>', language = 'en'): string =>
  `<!doctype html><html lang="${language}"><head>${head}</head><body><ytd-masthead>` +
  `<button aria-label="Viewer"></button></ytd-masthead>${body}</body></html>`;
const watch = (facts: readonly string[], id = ID): string =>
  `<ytd-watch-flexy video-id="${id}"><ytd-watch-metadata><h1 class="ytd-watch-metadata">` +
  '<yt-formatted-string>Keynote on looms</yt-formatted-string></h1>' +
  '<ytd-video-owner-renderer><ytd-channel-name id="channel-name">' +
  '<a href="/@loomtalks">Loom Talks</a></ytd-channel-name></ytd-video-owner-renderer>' +
  '<ytd-watch-info-text><div id="info">' +
  `${facts.map((fact) => `<span>${fact}</span>`).join('')}</div></ytd-watch-info-text>` +
  '</ytd-watch-metadata><div id="description-inline-expander">All about looms.</div>' +
  '</ytd-watch-flexy>';
const player = (id: string): string =>
  `<script>var ytInitialPlayerResponse = ${JSON.stringify({
    videoDetails: {
      videoId: id,
      title: 'First opened',
      author: 'Someone Else',
      channelId: 'UC1',
      viewCount: '5',
      shortDescription: 'Other.',
    },
    microformat: {
      playerMicroformatRenderer: { publishDate: '2015-01-01T00:00:00-08:00', likeCount: '3' },
    },
  })};</script>`;
const comment = (name: string, lc: string, words: string, mark = ''): string =>
  '<ytd-comment-thread-renderer><ytd-comment-view-model>' +
  `<div id="linked-comment-badge">${mark}</div><div id="header-author"><h3>` +
  `<a id="author-text" href="/@${name}"><span>@${name}</span></a></h3>` +
  `<span id="published-time-text"><a href="/watch?v=${ID}&amp;lc=${lc}">` +
  '2 years ago (edited)</a></span></div><div id="content">' +
  `<yt-attributed-string id="content-text"><span>${words}</span></yt-attributed-string>` +
  '</div><span id="vote-count-middle">1.2K</span></ytd-comment-view-model>' +
  '</ytd-comment-thread-renderer>';
const reel = (handle: string, active: boolean): string =>
  `<ytd-reel-video-renderer ${active ? 'is-active=""' : ''}>` +
  '<yt-reel-channel-bar-view-model><span class="ytReelChannelBarViewModelChannelName">' +
  `<a href="/@${handle}/shorts">@${handle}</a></span></yt-reel-channel-bar-view-model>` +
  `<yt-shorts-video-title-view-model><h2><span>Short by ${handle}</span></h2>` +
  '</yt-shorts-video-title-view-model></ytd-reel-video-renderer>';

describe('youtube', () => {
  checkCases([
    {
      name: 'YouTube: page data about a video opened earlier is ignored',
      url: `${WATCH}&pp=abc`,
      html: page(watch(['14,358 views', 'Sep 27, 2016']) + player('AAAAAAAAAAA')),
      wanted: {
        title: 'Keynote on looms',
        author: { name: 'Loom Talks' },
        published: { raw: 'Sep 27, 2016', precision: 'day' },
        engagement: { views: { count: 14358 } },
      },
      absent: ['author.id', 'engagement.likes'],
    },
    {
      name: 'YouTube: the date of a première in the Chinese interface is read',
      url: WATCH,
      html: page(
        watch(['1.2万次观看', '首播开始于 2016年9月27日']),
        '<title>Keynote - YouTube</title>',
        'zh-CN',
      ),
      wanted: {
        published: { at: '2016-09-26T16:00:00.000Z', precision: 'day' },
        engagement: { views: { raw: '1.2万', count: 12000 } },
      },
    },
    {
      name: 'YouTube: "N years ago" gives a year at most, not a day',
      url: WATCH,
      html: page(watch(['14K views', '3 years ago'])),
      wanted: { published: { raw: '3 years ago' }, engagement: { views: { count: 14000 } } },
      absent: ['published.at'],
    },
    {
      name: 'YouTube: the address of a comment gives the comment, not the video',
      url: `${WATCH}&lc=UgxABCDEFGHIJKLMNOP4AaABAg`,
      html: page(
        watch(['14K views', 'Sep 27, 2016']) +
          comment(
            'angry_otter',
            'UgxABCDEFGHIJKLMNOP4AaABAg',
            'They cheat everybody.',
            '<span>Highlighted comment</span>',
          ) +
          comment('other', 'UgxZZZZZZZZZZZZZZZZ4AaABAg', 'Nice.'),
      ),
      wanted: {
        kind: 'comment',
        id: 'UgxABCDEFGHIJKLMNOP4AaABAg',
        author: { name: '@angry_otter', handle: 'angry_otter' },
        text: 'They cheat everybody.',
        edited: { raw: 'edited' },
        engagement: { likes: { raw: '1.2K', count: 1200 } },
      },
      absent: ['title', 'edited.at', 'published.at'],
    },
    {
      name: 'YouTube: the short that plays is read, not its neighbours',
      url: `https://www.youtube.com/shorts/${ID}`,
      html: page(
        reel('before', false) +
          reel('loomtalks', true) +
          reel('after', false) +
          player('AAAAAAAAAAA'),
      ),
      wanted: { id: ID, title: 'Short by loomtalks', author: { handle: 'loomtalks' } },
      absent: ['published', 'engagement'],
    },
    {
      name: 'YouTube: a video that was removed gives no post',
      url: WATCH,
      html: page(
        '<ytd-watch-flexy><div id="reason">Video unavailable</div></ytd-watch-flexy>',
        '<title>YouTube</title>',
      ),
      wanted: { kind: 'page' },
      absent: ['author', 'published'],
    },
  ]);
});

const VIDEO = '7400000000000000001';
const tiktok = (inner: string, data?: object): string =>
  '<!doctype html><html lang="en"><head><title>TikTok</title></head><body>' +
  '<div data-e2e="nav-profile">Viewer</div>' +
  inner +
  (data
    ? '<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">' +
      JSON.stringify({
        __DEFAULT_SCOPE__: { 'webapp.video-detail': { itemInfo: { itemStruct: data } } },
      }) +
      '</script>'
    : '') +
  '</body></html>';
const DRAWN =
  '<div data-e2e="browse-video-container"><h1 data-e2e="browse-video-desc">' +
  '<span>Look what they sold me</span><img alt="🤡"></h1><a href="/@loomgirl">' +
  '<span data-e2e="browse-username">loomgirl</span><span data-e2e="browser-nickname">' +
  '<span>Loom Girl</span><span> · </span><span>2024-6-2</span></span></a>' +
  '<strong data-e2e="browse-like-count">783.4K</strong>' +
  '<strong data-e2e="browse-comment-count">0</strong></div><div data-e2e="comment-level-1">' +
  '<a data-e2e="comment-username-1">Replier</a></div>';

describe('tiktok', () => {
  checkCases([
    {
      name: 'TikTok: page data about another video is ignored',
      url: `https://www.tiktok.com/@loomgirl/video/${VIDEO}?lang=en`,
      html: tiktok(DRAWN, {
        id: '7400000000000000009',
        desc: 'Other',
        createTime: 1500000000,
        author: { id: '9', nickname: 'Other' },
      }),
      wanted: {
        id: VIDEO,
        author: { name: 'Loom Girl', handle: 'loomgirl' },
        text: 'Look what they sold me🤡',
        published: { raw: '2024-6-2', precision: 'day' },
        engagement: { likes: { raw: '783.4K', count: 783400 }, comments: { count: 0 } },
      },
      absent: ['author.id'],
    },
    {
      name: 'TikTok: a relative time is read',
      url: `https://www.tiktok.com/@loomgirl/video/${VIDEO}`,
      html: tiktok(DRAWN.replace('2024-6-2', '3d ago')),
      wanted: { published: { raw: '3d ago', precision: 'day' } },
    },
    {
      name: 'TikTok: a video in a dialog gets no text or counts of the feed behind it',
      url: `https://www.tiktok.com/@loomgirl/video/${VIDEO}`,
      html: tiktok(
        '<div><div data-e2e="video-desc">Feed one</div>' +
          '<strong data-e2e="like-count">1</strong><div data-e2e="video-desc">Feed two</div>' +
          '<strong data-e2e="share-count">2</strong><strong data-e2e="share-count">3</strong>' +
          `</div>${DRAWN}`,
      ),
      wanted: { text: 'Look what they sold me🤡', engagement: { likes: { count: 783400 } } },
      absent: ['engagement.reposts'],
    },
    {
      name: 'TikTok: a photo post keeps its photo address',
      url: `https://www.tiktok.com/@loomgirl/photo/${VIDEO}`,
      html: tiktok('', {
        id: VIDEO,
        desc: 'Look',
        createTime: '1717323072',
        author: { id: '9', uniqueId: 'loomgirl', nickname: 'Loom Girl' },
        stats: { diggCount: 5 },
      }),
      wanted: {
        url: `https://www.tiktok.com/@loomgirl/photo/${VIDEO}`,
        published: { at: '2024-06-02T10:11:12.000Z' },
        engagement: { likes: { count: 5 } },
      },
    },
    {
      name: 'TikTok: a video that was removed gives no post',
      url: `https://www.tiktok.com/@loomgirl/video/${VIDEO}`,
      html: tiktok('<p>Video currently unavailable</p>'),
      wanted: { kind: 'page' },
      absent: ['published', 'author.name'],
    },
  ]);
});
