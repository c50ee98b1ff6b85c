// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const POST = 'https://www.facebook.com/groups/55/posts/694313812720068/';
const page = (body: string, head = '<title>Facebook</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><div role="banner">` +
  `<a role="link"><strong>Viewer</strong></a></div>${body}</body></html>`;
const story = (heading: string, words: string, more = ''): string =>
  `<div role="article"><div>${heading}</div><div data-ad-rendering-role="story_message">` +
  `<div data-ad-comet-preview="message"><span>${words}</span></div>` +
  `</div>${more}<div role="article" aria-label="Comment by Replier"><a role="link">` +
  '<span>Replier</span></a></div></div>';
const PERSON = '<h2><a role="link" href="/ann"><strong><span>Ann Able</span></strong></a></h2>';
const data = (value: object): string =>
  `<script type="application/json" data-sjs>${JSON.stringify(value)}</script>`;
const STORY = {
  post_id: '694313812720068',
  wwwURL: POST,
  actors: [
    { __typename: 'User', name: 'Ann Able', id: '100', url: 'https://www.facebook.com/ann' },
  ],
  message: { text: 'They sold me scrap.' },
  creation_time: 1629594907,
};

describe('facebook', () => {
  checkCases([
    {
      name: 'Facebook: the author of a post in a group is the member, not the group',
      url: POST,
      html: page(
        story(
          '<h3><a role="link" href="/groups/55/"><strong><span>Loom Lovers</span></strong>' +
            '</a></h3><span><a role="link" href="/groups/55/user/100/"><strong>' +
            '<span>Ann Able</span></strong></a></span>',
          'They sold me scrap.',
        ),
      ),
      wanted: { author: { name: 'Ann Able' }, text: 'They sold me scrap.' },
      absent: ['published'],
    },
    {
      name: 'Facebook: a post opened in a dialog is read, not one of the feed behind it',
      url: POST,
      html: page(
        story('<h4><a role="link"><strong>Bob Other</strong></a></h4>', 'Not this.') +
          story('<h4><a role="link"><strong>Cy Third</strong></a></h4>', 'Nor this.') +
          `<div role="dialog">${story(PERSON, 'They sold me scrap.')}</div>`,
      ),
      wanted: { author: { name: 'Ann Able' }, text: 'They sold me scrap.' },
    },
    {
      name: 'Facebook: page data gives a shared post and its original separately',
      url: POST,
      html: page(
        data({
          node: {
            ...STORY,
            attached_story: {
              post_id: '5',
              wwwURL: 'https://www.facebook.com/mill/posts/5',
              actors: [{ name: 'Mill', id: '5' }],
              message: { text: 'Buy our looms.' },
              creation_time: 1500000000,
            },
          },
        }),
      ),
      wanted: {
        author: { name: 'Ann Able', id: '100' },
        text: 'They sold me scrap.',
        published: { at: '2021-08-22T01:15:07.000Z' },
        repostOf: { author: { name: 'Mill' }, text: 'Buy our looms.' },
      },
    },
    {
      name: 'Facebook: page data of a comment is not taken for the post',
      url: POST,
      html: page(
        data({
          feedback: {
            comments: [
              {
                url: `${POST}?comment_id=9`,
                actors: [{ name: 'Replier', id: '9' }],
                body: { text: 'Really?' },
                created_time: 1629600000,
              },
            ],
          },
          node: STORY,
        }),
      ),
      wanted: { author: { name: 'Ann Able' }, published: { at: '2021-08-22T01:15:07.000Z' } },
    },
    {
      name: 'Facebook: the address of a comment gives the comment and its own author',
      url: `${POST}?comment_id=987654321`,
      html: page(
        data({ node: STORY }) +
          story(
            PERSON,
            'They sold me scrap.',
            '<div role="article" aria-label="Comment by Bob Other 2 days ago">' +
              '<a role="link" href="/bob?comment_id=x"></a><a role="link" href="/bob">' +
              '<span>Bob Other</span></a><div dir="auto">They cheat everybody.</div>' +
              `<a role="link" href="${POST}?comment_id=987654321">2d</a></div>`,
          ),
      ),
      wanted: {
        kind: 'comment',
        id: '987654321',
        author: { name: 'Bob Other' },
        text: 'They cheat everybody.',
        published: { raw: '2d', precision: 'day' },
      },
    },
    {
      name: 'Facebook: the address of a comment that is not shown gives no comment',
      url: `${POST}?comment_id=987654321`,
      html: page(data({ node: STORY }) + story(PERSON, 'They sold me scrap.')),
      wanted: { kind: 'post', author: { name: 'Ann Able' }, id: '694313812720068' },
    },
    {
      name: 'Facebook: a time in obfuscated letters gives no time',
      url: POST,
      html: page(
        story(
          PERSON,
          'They sold me scrap.',
          '<a role="link" href="#"><span>S</span><span>p</span><span>2</span><span>h</span></a>',
        ),
      ),
      wanted: { author: { name: 'Ann Able' } },
      absent: ['published'],
    },
  ]);
});

const CODE = 'BWUDBntl3_Z';
const IG = `https://www.instagram.com/p/${CODE}/`;
const media = {
  code: CODE,
  taken_at: 1629594907,
  caption: { text: 'The first one off the line' },
  user: { pk: '77', username: 'rivermill', full_name: 'River Mill' },
  like_count: 159071,
  comment_count: 13,
};

describe('instagram', () => {
  checkCases([
    {
      name: 'Instagram: page data is read where no article element surrounds the post',
      url: IG,
      html: page(`<main><div><span>rivermill</span></div></main>${data({ items: [media] })}`),
      wanted: {
        id: CODE,
        author: { name: 'River Mill', handle: 'rivermill', id: '77' },
        published: { at: '2021-08-22T01:15:07.000Z' },
        text: 'The first one off the line',
        engagement: { likes: { count: 159071 } },
      },
    },
    {
      name: 'Instagram: link-preview tags of a post opened earlier are ignored',
      url: IG,
      html: page(
        '<main><div><span>rivermill</span></div></main>',
        '<title>Instagram</title><meta property="og:url" ' +
          'content="https://www.instagram.com/p/AAAAAAAAAAA/">' +
          '<meta property="og:description" content="12 likes, 3 comments - someoneelse on ' +
          'July 9, 2017: &quot;Other.&quot;">',
      ),
      wanted: {},
      absent: ['author', 'engagement'],
    },
    {
      name: 'Instagram: counts that the author hides are absent',
      url: IG,
      html: page(data({ items: [{ ...media, like_count: null, comment_count: 13 }] })),
      wanted: { engagement: { comments: { count: 13 } } },
      absent: ['engagement.likes'],
    },
    {
      name: 'Instagram: a hidden count of −1 in the page data is absent',
      url: IG,
      html: page(data({ items: [{ ...media, like_count: -1 }] })),
      wanted: {},
      absent: ['engagement.likes'],
    },
    {
      name: 'Instagram: a post opened in a dialog is read, not one of the feed behind it',
      url: IG,
      html: page(
        '<main>' +
          ['bob', 'cy']
            .map(
              (name) =>
                `<article><header><a href="/${name}/">${name}</a></header>` +
                `<a href="/p/AAAAA${name}/"><time datetime="2020-01-01T00:00:00.000Z">x` +
                `</time></a><h1>Feed of ${name}</h1></article>`,
            )
            .join('') +
          '</main><div role="dialog"><article role="presentation"><header>' +
          '<a href="/rivermill/">rivermill</a></header><h1>The first one off the line</h1>' +
          '<time datetime="2021-08-22T01:15:07.000Z">223w</time></article></div>',
      ),
      wanted: {
        author: { handle: 'rivermill' },
        text: 'The first one off the line',
        published: { at: '2021-08-22T01:15:07.000Z' },
      },
    },
    {
      name: 'Instagram: a feed at the address of a post that it does not show gives no post',
      url: IG,
      html: page(
        '<main>' +
          ['bob', 'cy']
            .map(
              (name) =>
                `<article><header><a href="/${name}/">${name}</a></header>` +
                `<a href="/p/AAAAA${name}/"><time datetime="2020-01-01T00:00:00.000Z">x` +
                '</time></a></article>',
            )
            .join('') +
          '</main>',
      ),
      wanted: {},
      absent: ['author', 'published'],
    },
    {
      name: 'Instagram: the time in the markup is the post’s, not a comment’s',
      url: IG,
      html: page(
        '<main><article role="presentation"><header>' +
          '<a href="/rivermill/" role="link">rivermill</a></header><ul><li>' +
          '<h1>The first one off the line</h1><time datetime="2021-08-22T01:15:07.000Z">223w' +
          '</time></li><li><h3><a href="/replier/">replier</a></h3><span>Nice</span>' +
          '<time datetime="2021-08-23T01:15:07.000Z">222w</time></li></ul><section>' +
          '<a href="/p/BWUDBntl3_Z/liked_by/"><span>1.2万次赞</span></a></section></article>' +
          '</main>',
      ),
      wanted: {
        author: { handle: 'rivermill' },
        published: { at: '2021-08-22T01:15:07.000Z' },
        text: 'The first one off the line',
        engagement: { likes: { count: 12000 } },
      },
    },
  ]);
});
