// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh"><head><title>织机厂 - 腾讯新闻</title>${head}</head>` +
  `<body>${body}</body></html>`;

const WORDS = '<p>他们的新款全是旧货翻新，用户投诉无门。</p>'.repeat(3);
const tencent = (data: object | undefined, body = WORDS): string =>
  page(
    `<div class="LEFT"><h1>页面上的标题</h1><div class="content-article">${body}</div></div>` +
      '<span id="cmtNum">1.2万</span>',
    data ? `<script>window.DATA = ${JSON.stringify(data)};</script>` : '',
  );
const DATA = {
  ...{ cms_id: '20210822A01B2C00', title: '新款全是旧货', pubtime: '2021-08-22 09:15:07' },
  ...{ media: '青瓦巷口', media_id: '5550001112' },
};
const NEWS = 'https://new.qq.com/omn/20210822/20210822A01B2C00.html';

describe('an article on Tencent News', () => {
  checkCases([
    {
      name: 'Tencent News: title, account and time are those of the page’s data, in China’s zone',
      url: NEWS,
      html: tencent(DATA),
      timeZone: 'America/New_York',
      wanted: {
        kind: 'article',
        platform: 'qq',
        id: '20210822A01B2C',
        title: '新款全是旧货',
        author: {
          name: '青瓦巷口',
          id: '5550001112',
          url: 'https://new.qq.com/omn/author/5550001112',
        },
        published: { raw: '2021-08-22 09:15:07', at: '2021-08-22T01:15:07.000Z' },
        engagement: { comments: { raw: '1.2万', count: 12_000 } },
      },
    },
    {
      name: 'Tencent News: without its title and id in the data those of page and address are read',
      url: NEWS,
      html: tencent({ pubtime: '2021-08-22 09:15:07', media: '青瓦巷口' }),
      wanted: { id: '20210822A01B2C', title: '页面上的标题', author: { name: '青瓦巷口' } },
      absent: ['author.id', 'author.url'],
    },
    {
      name: 'Tencent News: data that name no account give no author',
      url: NEWS,
      html: tencent({ pubtime: '2021-08-22 09:15:07', media: 'undefined', media_id: '' }),
      wanted: { platform: 'qq' },
      absent: ['author'],
    },
    {
      name: 'Tencent News: a time that is none gives no time of publication',
      url: NEWS,
      html: tencent({ ...DATA, pubtime: '刚刚发布' }),
      wanted: { platform: 'qq', author: { name: '青瓦巷口' } },
      absent: ['published'],
    },
    {
      name: 'Tencent News: a page without data is not read as an article of an account',
      url: NEWS,
      html: tencent(undefined),
      wanted: {},
      absent: ['author.id', 'published'],
    },
  ]);
});

const ID = '7018123456789012345';
const toutiao = (meta: string, more = '', body = WORDS): string =>
  page(
    `<div class="article-content"><h1>新款全是旧货</h1><div class="article-meta">${meta}</div>` +
      `<article class="tt-article-content">${body}</article></div>${more}`,
  );
const ARTICLE = `https://www.toutiao.com/article/${ID}/`;
const renderData = (info: object): string =>
  `<script id="RENDER_DATA" type="application/json">${encodeURIComponent(JSON.stringify(info))}` +
  '</script>';

describe('an article on Toutiao', () => {
  checkCases([
    {
      name: 'Toutiao: time and account stand in the line under the title, original mark left out',
      url: ARTICLE,
      html: toutiao(
        '<span>原创</span><span>2021-08-22 09:15</span><span>·</span>' +
          '<span class="name"><a>青瓦巷口</a></span>',
      ),
      wanted: {
        kind: 'article',
        platform: 'toutiao',
        id: ID,
        title: '新款全是旧货',
        author: { name: '青瓦巷口' },
        published: { raw: '2021-08-22 09:15', at: '2021-08-22T01:15:00.000Z' },
      },
    },
    {
      name: 'Toutiao: the second of the page’s data is preferred to the shown minute',
      url: ARTICLE,
      html: toutiao(
        '<span>2021-08-22 09:15</span>',
        renderData({
          data: {
            articleInfo: { publishTime: '1629594907', mediaUser: { screenName: '青瓦巷口' } },
          },
        }),
      ),
      wanted: {
        author: { name: '青瓦巷口' },
        published: { at: '2021-08-22T01:15:07.000Z', shown: '2021-08-22 09:15' },
      },
    },
    {
      name: 'Toutiao: data of a recommended article are not this one’s',
      url: ARTICLE,
      html: toutiao(
        '<span>2021-08-22 09:15</span><span>青瓦巷口</span>',
        renderData({
          feed: [
            { publishTime: '1500000000', title: '别的文章', itemId: '1', source: '推荐号' },
            { publishTime: '不久前', title: '新款全是旧货', itemId: ID, source: '青瓦号' },
          ],
        }),
      ),
      wanted: { author: { name: '青瓦号' }, published: { raw: '2021-08-22 09:15' } },
    },
    {
      name: 'Toutiao: the account of an old page’s script is read, its source quoted',
      url: `https://www.toutiao.com/a${ID}/`,
      html: toutiao(
        '<span>2019-08-22 09:15:07</span>',
        "<script>var BASE_DATA = {articleInfo: {subInfo: {isOriginal: true, source: '老号',}}}" +
          '</script>',
      ),
      wanted: { id: ID, author: { name: '老号' }, published: { at: '2019-08-22T01:15:07.000Z' } },
    },
    {
      name: 'Toutiao: data that are cut off are passed over',
      url: ARTICLE,
      html: toutiao(
        '<span>2021-08-22 09:15</span><span class="name">青瓦巷口</span>',
        '<script id="RENDER_DATA">%7B%22data%22%E4%B</script>',
      ),
      wanted: { author: { name: '青瓦巷口' }, published: { raw: '2021-08-22 09:15' } },
    },
    {
      name: 'Toutiao: a line of reads and comments is never the author, and none is said',
      url: ARTICLE,
      html: toutiao('<span>3.4万阅读</span><span>56评论</span><span>首发于浙江</span>'),
      wanted: { platform: 'toutiao' },
      absent: ['author', 'published'],
    },
    {
      name: 'Toutiao: a short post has no title',
      url: `https://www.toutiao.com/w/${ID}/`,
      html: page(
        '<h1>头条</h1><div class="wtt-author"><a class="name">青瓦巷口</a></div>' +
          `<div class="weitoutiao-html">${WORDS}</div>`,
      ),
      wanted: { kind: 'post', id: ID, author: { name: '青瓦巷口' } },
      absent: ['title', 'published'],
    },
  ]);
});
