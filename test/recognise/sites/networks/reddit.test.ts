// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const ADDRESS = 'https://www.reddit.com/r/example/comments/1abcde/a_title/';
const page = (body: string, head = '<title>A title : r/example</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><header>` +
  `<span id="email-collection-tooltip-id">Viewer</span></header>${body}</body></html>`;
const post = (attributes: string, inner: string): string =>
  `<shreddit-post ${attributes} post-title="A title" ` +
  'permalink="/r/example/comments/1abcde/a_title/" score="1207" comment-count="88">' +
  `${inner}</shreddit-post>`;
const OWN =
  'id="t3_1abcde" author="quiet_otter" created-timestamp="2024-02-03T04:05:06.000000+0000"';
const comment = (id: string, author: string, words: string, inner = ''): string =>
  `<shreddit-comment thingid="t1_${id}" author="${author}` +
  `" score="17" permalink="/r/example/comments/1abcde/comment/${id}/">` +
  '<div slot="commentMeta"><faceplate-timeago ts="2024-02-03T05:05:06.000000+0000">' +
  '<time datetime="2024-02-03T05:05:06.000Z">2y ago</time></faceplate-timeago></div>' +
  `<div slot="comment"><p>${words}</p></div>${inner}</shreddit-comment>`;
const old = (
  tagline: string,
  body = '<div class="usertext-body"><div class="md"><p>What they did.</p></div></div>',
): string =>
  '<div class="thing promotedlink" data-fullname="t3_ad" data-author="advertiser">' +
  '<p class="tagline"><time datetime="2020-01-01T00:00:00+00:00">x</time></p></div>' +
  '<div class="thing link" id="thing_t3_1abcde" data-fullname="t3_1abcde" ' +
  'data-author="quiet_otter" data-timestamp="1391400306000" data-comments-count="88" ' +
  'data-score="1207"><a class="title">A title</a>' +
  `<p class="tagline">submitted ${tagline} by <a class="author">quiet_otter</a>` +
  `</p>${body}</div>`;

describe('reddit', () => {
  checkCases([
    {
      name: 'Reddit: the post between an advertisement and recommendations is read',
      url: `${ADDRESS}?utm_source=share`,
      html: page(
        '<shreddit-ad-post id="t3_ad" author="advertiser" post-title="Buy">' +
          '</shreddit-ad-post>' +
          post(
            OWN,
            '<time datetime="2024-02-03T04:05:06.000Z">2y ago</time><div slot="text-body">' +
              '<p>What they did.</p></div>',
          ) +
          `${comment('k1', 'replier', 'No.')}<aside>` +
          '<shreddit-post id="t3_zzz" author="other" post-title="Other"></shreddit-post>' +
          '</aside>',
      ),
      wanted: {
        author: { name: 'quiet_otter' },
        title: 'A title',
        text: 'What they did.',
        published: {
          raw: '2024-02-03T04:05:06.000000+0000',
          shown: '2y ago',
          at: '2024-02-03T04:05:06.000Z',
        },
        engagement: { likes: { count: 1207 }, comments: { count: 88 } },
      },
      absent: ['edited'],
    },
    {
      name: 'Reddit: a post of a deleted account has no author and keeps its text',
      url: ADDRESS,
      html: page(
        post(
          OWN.replace('quiet_otter', '[deleted]'),
          '<div slot="text-body"><p>[removed]</p></div>',
        ),
      ),
      wanted: { published: { at: '2024-02-03T04:05:06.000Z' }, text: '[removed]' },
      absent: ['author'],
    },
    {
      name: 'Reddit: the comment that the address names is read, not its parent or replies',
      url: `${ADDRESS}k2bbbb/?context=3`,
      html: page(
        post(OWN, '') +
          comment(
            'k1aaaa',
            'parent',
            'Parent words.',
            comment(
              'k2bbbb',
              'quiet_fox',
              'They cheat.',
              comment('k3cccc', 'child', 'Child words.'),
            ),
          ),
      ),
      wanted: {
        kind: 'comment',
        id: 'k2bbbb',
        author: { name: 'quiet_fox' },
        text: 'They cheat.',
        engagement: { likes: { count: 17 } },
      },
    },
    {
      name: 'Reddit: a comment that is not shown does not get the post’s fields',
      url: `${ADDRESS.replace('a_title', 'comment')}k9zzzz/`,
      html: page(post(OWN, '') + comment('k1aaaa', 'parent', 'Parent words.')),
      wanted: { kind: 'page', id: 'k9zzzz' },
      absent: ['author', 'published'],
    },
    {
      name: 'Reddit: an edited post on the old site has both times',
      url: 'https://old.reddit.com/r/example/comments/1abcde/a_title/',
      html: page(
        old(
          '<time class="live-timestamp" datetime="2014-02-03T04:05:06+00:00">12 years ago' +
            '</time><time class="edited-timestamp" datetime="2014-02-04T04:05:06+00:00" ' +
            'title="last edited 12 years ago">*</time>',
        ),
      ),
      wanted: {
        author: { name: 'quiet_otter' },
        published: { at: '2014-02-03T04:05:06.000Z' },
        edited: { at: '2014-02-04T04:05:06.000Z' },
      },
    },
    {
      name: 'Reddit: a score that the old site hides is absent',
      url: 'https://old.reddit.com/r/example/comments/1abcde/a_title/',
      html: page(
        old('<time datetime="2014-02-03T04:05:06+00:00">12 years ago</time>').replace(
          'data-score="1207"',
          '',
        ),
      ),
      wanted: { author: { name: 'quiet_otter' } },
      absent: ['engagement.likes', 'edited'],
    },
  ]);
});
