// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh"><head><title>选哪套？ - 小红书</title>${head}</head>` +
  `<body>${body}</body></html>`;

const ID = '685e78b5000000001c030b19';
const NOTE = `https://www.xiaohongshu.com/explore/${ID}`;
const stateOf = (state: object): string =>
  `<script>window.__INITIAL_STATE__=${JSON.stringify(state)}</script>`;
const note = (more: object = {}) => ({
  ...{ noteId: ID, title: '选哪套？', desc: '都是假货。', time: 1_629_594_907_000 },
  user: { userId: '5550001112', nickname: 'c阿柔' },
  interactInfo: { likedCount: '1.2万', commentCount: '10万+', shareCount: '3' },
  ...more,
});
const detail = (inner: object, id = ID) => ({ note: { noteDetailMap: { [id]: { note: inner } } } });
const container = (shown: string): string =>
  '<div id="noteContainer"><div id="detail-title">页面标题</div>' +
  `<div class="bottom-container"><span class="date">${shown}</span></div></div>`;

describe('a note on Xiaohongshu, by its page’s data', () => {
  checkCases([
    {
      name: 'Xiaohongshu: a note is read from the data under its id alone',
      url: `${NOTE}?xsec_token=x`,
      html: page(stateOf(detail(note()))),
      wanted: {
        id: ID,
        url: NOTE,
        title: '选哪套？',
        text: '选哪套？\n都是假货。',
        author: {
          name: 'c阿柔',
          id: '5550001112',
          url: 'https://www.xiaohongshu.com/user/profile/5550001112',
        },
        published: { at: '2021-08-22T01:15:07.000Z', source: 'embedded data' },
        engagement: {
          likes: { count: 12_000 },
          comments: { raw: '10万+' },
          reposts: { count: 3 },
        },
      },
      absent: ['edited', 'engagement.comments.count'],
    },
    {
      name: 'Xiaohongshu: the mobile page’s data are read under the id in the address only',
      url: `https://www.xiaohongshu.com/discovery/item/${ID}`,
      html: page(stateOf({ noteData: { data: { noteData: note() } } })),
      wanted: { id: ID, author: { name: 'c阿柔' } },
    },
    {
      name: 'Xiaohongshu: the mobile page’s data of another note are not read',
      url: `https://www.xiaohongshu.com/discovery/item/${ID}`,
      html: page(stateOf({ noteData: { data: { noteData: note({ noteId: 'a'.repeat(24) }) } } })),
      wanted: {},
      absent: ['author', 'published'],
    },
    {
      name: 'Xiaohongshu: the last change in the data is the time of an edit that the page shows',
      url: NOTE,
      html: page(
        container('编辑于 2021-08-23 上海') +
          stateOf(detail(note({ lastUpdateTime: 1_629_681_307_000 }))),
      ),
      wanted: {
        title: '页面标题',
        edited: { at: '2021-08-23T01:15:07.000Z', shown: '编辑于 2021-08-23 上海' },
        published: { at: '2021-08-22T01:15:07.000Z' },
      },
    },
    {
      name: 'Xiaohongshu: a note without an author, counts or time is read without them',
      url: NOTE,
      html: page(stateOf(detail({ noteId: ID, desc: '都是假货。' }))),
      wanted: { id: ID, text: '都是假货。' },
      absent: ['author', 'published', 'engagement', 'title'],
    },
    {
      name: 'Xiaohongshu: a place in English behind the days that went by is no part of the time',
      url: NOTE,
      html: page(container('3 days ago New York')),
      wanted: { published: { raw: '3 days ago', precision: 'day' } },
    },
    {
      name: 'Xiaohongshu: a note that is gone shows neither container nor data and is no note',
      url: NOTE,
      html: page('<div class="feedback">你访问的页面不见了</div>'),
      wanted: {},
      absent: ['author', 'published', 'engagement'],
    },
  ]);
});

const DOC = 'https://www.yuque.com/loom/notes/abcd1234';
const appData = (doc: object | string): string => {
  const coded = typeof doc === 'string' ? doc : encodeURIComponent(JSON.stringify({ doc }));
  return `<script>window.appData = JSON.parse(decodeURIComponent("${coded}"));</script>`;
};
const doc = (more: object = {}) => ({
  ...{ slug: 'abcd1234', title: '旧货调查', user: { login: 'loom', name: '青瓦巷口' } },
  ...{ first_published_at: '2021-08-22T01:15:07.000Z', likes_count: 3, comments_count: '4' },
  ...{ content_updated_at: '2021-08-23T01:15:07.000Z', read_count: 1200 },
  ...more,
});

describe('a document on Yuque', () => {
  checkCases([
    {
      name: 'Yuque: author, both times and counts are those of the document’s data',
      url: DOC,
      html: page('<article><h1>标题</h1></article>', appData(doc())),
      wanted: {
        kind: 'article',
        platform: 'yuque',
        id: 'abcd1234',
        title: '旧货调查',
        author: { name: '青瓦巷口', handle: 'loom', url: 'https://www.yuque.com/loom' },
        published: { at: '2021-08-22T01:15:07.000Z' },
        edited: { at: '2021-08-23T01:15:07.000Z' },
        engagement: { likes: { count: 3 }, comments: { count: 4 }, views: { count: 1200 } },
      },
    },
    {
      name: 'Yuque: a first publication that is missing is that of the last, views are hits',
      url: DOC,
      html: page(
        '',
        appData(
          doc({
            ...{ first_published_at: null, published_at: '2021-08-24T00:00:00.000Z' },
            ...{ read_count: null, hits: 7, content_updated_at: null, user: null },
          }),
        ),
      ),
      wanted: {
        published: { at: '2021-08-24T00:00:00.000Z' },
        engagement: { views: { count: 7 } },
      },
      absent: ['author', 'edited'],
    },
    {
      name: 'Yuque: data of another document of the book are ignored',
      url: DOC,
      html: page('<h1>标题</h1>', appData(doc({ slug: 'other123' }))),
      wanted: {},
      absent: ['author.handle', 'published'],
    },
    {
      name: 'Yuque: data that are cut off inside a character are passed over without an error',
      url: DOC,
      html: page('<h1>标题</h1>', appData('%7B%22doc%22%3A%E6%9')),
      wanted: {},
      absent: ['author', 'published'],
    },
  ]);
});
