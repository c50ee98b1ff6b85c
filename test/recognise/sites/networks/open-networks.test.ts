// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, head = '<title>x</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

const TOOT = 'https://loom.social/@ada/110000000000000001';
const toot = (inner: string): string =>
  page(
    '<div id="mastodon" class="app-holder"><div class="status">' +
      '<span class="display-name__html">Parent Person</span>' +
      '<div class="status__content">Parent.</div></div><div class="detailed-status__wrapper">' +
      '<div class="detailed-status"><a class="detailed-status__display-name" href="/@ada">' +
      '<span class="display-name"><bdi><strong class="display-name__html">Ada ' +
      '<img class="emojione" alt=":loom:"></strong></bdi>' +
      `<span class="display-name__account">@ada@loom.social</span></span></a>${inner}</div>` +
      '</div><div class="status"><span class="display-name__html">Replier</span>' +
      '<div class="status__content">Reply.</div></div></div>',
    '<title>Mastodon</title><meta property="og:url" ' +
      'content="https://loom.social/@bob/110000000000000000">' +
      '<meta property="og:published_time" content="2015-01-01T00:00:00Z">',
  );

describe('mastodon', () => {
  checkCases([
    {
      name: 'Mastodon: link-preview tags of a post opened earlier are ignored',
      url: TOOT,
      html: toot(
        '<div class="status__content"><div class="status__content__text">' +
          '<p>They copied it.</p></div></div><div class="detailed-status__meta">' +
          '<a class="detailed-status__datetime" href="/@ada/110000000000000001">' +
          '<span>Aug 22, 2021, 09:15 AM</span></a></div>',
      ),
      wanted: {
        platform: 'mastodon',
        id: '110000000000000001',
        author: { name: 'Ada :loom:', handle: 'ada@loom.social' },
        text: 'They copied it.',
        published: { raw: 'Aug 22, 2021, 09:15 AM', precision: 'minute' },
      },
      absent: ['edited'],
    },
    {
      name: 'Mastodon: an edited post of another server is read with both times',
      url: 'https://home.social/@ada@loom.social/111111111111111111',
      html: toot(
        '<div class="status__content"><div class="status__content__text">' +
          '<p>They copied it.</p></div></div><div class="detailed-status__meta">' +
          '<a class="detailed-status__datetime" ' +
          'href="https://loom.social/@ada/110000000000000001">' +
          '<time datetime="2021-08-22T01:15:07.000Z">Aug 22, 2021, 09:15 AM</time>' +
          '</a> · <button class="dropdown-menu__text-button">' +
          '<span>Edited <span class="animated-number">Aug 23, 2021</span></span></button>' +
          '</div>',
      ),
      wanted: {
        author: { handle: 'ada@loom.social' },
        published: { at: '2021-08-22T01:15:07.000Z' },
        edited: { raw: 'Edited Aug 23, 2021', precision: 'day' },
      },
    },
    {
      name: 'Mastodon: a quoted post’s text is not taken for the post’s own',
      url: TOOT,
      html: toot(
        '<div class="status__quote"><div class="status">' +
          '<span class="display-name__html">Quoted Person</span><div class="status__content">' +
          '<div class="status__content__text"><p>Quoted words.</p></div></div></div></div>' +
          '<div class="detailed-status__meta"><a class="detailed-status__datetime" ' +
          'href="/@ada/110000000000000001"><time datetime="2021-08-22T01:15:07.000Z">Aug 22' +
          '</time></a></div>',
      ),
      wanted: {
        author: { name: 'Ada :loom:' },
        repostOf: { author: { name: 'Quoted Person' }, text: 'Quoted words.' },
      },
      absent: ['text'],
    },
  ]);
});

const SKEET = 'https://bsky.app/profile/ada.example.social/post/3mdegyw3ves2t';
const skeet = (handle: string, name: string, words: string, time: string, more = ''): string =>
  `<div data-testid="postThreadItem-by-${handle}"><a href="/profile/${handle}">` +
  `<div dir="auto">${name}</div></a><a href="/profile/${handle}">` +
  `<div dir="auto">\u202a@${handle}\u202c</div></a>` +
  `<div data-testid="postText" dir="auto" data-word-wrap="1">${words}</div>` +
  `${more}<div dir="auto">${time}</div></div>`;

describe('bluesky', () => {
  checkCases([
    {
      name: 'Bluesky: a post in the author’s own thread is found by its full time',
      url: SKEET,
      html: page(
        skeet('ada.example.social', 'Ada Loom', 'First.', '2h') +
          skeet('ada.example.social', 'Ada Loom', 'Second.', '2h') +
          skeet('ada.example.social', 'Ada Loom', 'They copied it.', '12:55 AM · Jan 27, 2026') +
          skeet('bob.example.social', 'Bob', 'Really?', '1h'),
      ),
      wanted: {
        author: { name: 'Ada Loom', handle: 'ada.example.social' },
        text: 'They copied it.',
        published: { precision: 'minute' },
      },
    },
    {
      name: 'Bluesky: a thread without a marked main post gives no other post’s text',
      url: SKEET,
      html: page(
        skeet('ada.example.social', 'Ada Loom', 'First.', '2h') +
          skeet('ada.example.social', 'Ada Loom', 'Second.', '2h'),
        '<title>x</title><meta property="og:title" content="Ada Loom ' +
          '(@ada.example.social)"><meta property="og:url" ' +
          'content="https://bsky.app/profile/ada.example.social/post/3mdegyw3ves2t">' +
          '<meta property="og:description" content="Second.">',
      ),
      wanted: { author: { name: 'Ada Loom', handle: 'ada.example.social' }, text: 'Second.' },
    },
    {
      name: 'Bluesky: link-preview tags of a post opened earlier are ignored',
      url: SKEET,
      html: page(
        skeet('ada.example.social', 'Ada Loom', 'They copied it.', '12:55 AM · Jan 27, 2026'),
        '<title>x</title><meta property="og:title" content="Bob (@bob.example.social)">' +
          '<meta property="og:url" ' +
          'content="https://bsky.app/profile/bob.example.social/post/3aaaaaaaaaaaa">' +
          '<meta property="article:published_time" content="2025-01-01T00:00:00Z">',
      ),
      wanted: {
        author: { name: 'Ada Loom' },
        published: { raw: '12:55 AM · Jan 27, 2026', precision: 'minute' },
      },
    },
    {
      name: 'Bluesky: a quote without text of its own has no text',
      url: SKEET,
      html: page(
        '<div data-testid="postThreadItem-by-ada.example.social">' +
          '<a href="/profile/ada.example.social"><div dir="auto">Ada Loom</div></a>' +
          '<a href="/profile/ada.example.social">' +
          '<div dir="auto">\u202a@ada.example.social\u202c</div></a>' +
          '<div data-testid="contentHider-embed">' +
          '<div role="link" aria-label="Post by bob.example.social"><div dir="auto">Bob</div>' +
          '<div dir="auto">@bob.example.social</div>' +
          '<div data-testid="postText" dir="auto" data-word-wrap="1">' +
          'Quoted words, which are long.</div></div></div>' +
          '<div dir="auto">12:55 AM · Jan 27, 2026</div>' +
          '<div data-testid="likeCount-expanded">3.1K likes</div></div>',
      ),
      wanted: { author: { name: 'Ada Loom' }, engagement: { likes: { count: 3100 } } },
      absent: ['text'],
    },
  ]);
});
