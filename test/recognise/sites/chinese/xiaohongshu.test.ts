// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const ID = '685e78b5000000001c030b19';
const URL_ = `https://www.xiaohongshu.com/explore/${ID}?xsec_token=x`;
const note = (
  date: string,
  author = '<div class="author-wrapper"><a class="name">' +
    '<span class="username">c阿柔</span></a></div>',
): string =>
  '<!doctype html><html><head><title>选哪套？ - 小红书</title></head><body>' +
  '<section class="note-item"><a class="author"><span class="name">推荐号</span></a></section>' +
  `<div id="noteContainer">${author}<div class="note-content">` +
  '<div id="detail-title">选哪套？</div><div id="detail-desc">' +
  '<span class="note-text">在线等，都是假货。<a class="tag">#避雷</a></span></div>' +
  `<div class="bottom-container"><span class="date">${date}</span></div></div>` +
  '<div class="comments-el"><div class="comment-item"><div class="author">' +
  '<a class="name">评论者</a></div><div class="date"><span>2小时前</span></div></div></div>' +
  '<div class="interact-container"><span class="like-wrapper">' +
  '<span class="count">1.2万</span></span><span class="chat-wrapper">' +
  '<span class="count">评论</span></span></div></div></body></html>';

describe('xiaohongshu', () => {
  checkCases([
    {
      name: 'Xiaohongshu: a note opened by a click is read from its markup, without page data',
      url: URL_,
      html: note('昨天 12:30 上海'),
      wanted: {
        id: ID,
        title: '选哪套？',
        author: { name: 'c阿柔' },
        published: { raw: '昨天 12:30', at: '2026-11-20T04:30:00.000Z' },
        engagement: { likes: { raw: '1.2万', count: 12000 } },
      },
      absent: ['edited', 'engagement.comments', 'author.id'],
    },
    {
      name: 'Xiaohongshu: "N days ago" without a location is read to the day',
      url: URL_,
      html: note('3 天前'),
      wanted: { published: { raw: '3 天前', precision: 'day' } },
    },
    {
      name: 'Xiaohongshu: month and day are read without the location after them',
      url: URL_,
      html: note('08-22 广东'),
      wanted: { published: { raw: '08-22', at: '2026-08-21T16:00:00.000Z' } },
    },
    {
      name: 'Xiaohongshu: an edited note has a time of edit and no time of publication',
      url: URL_,
      html: note('编辑于 2021-08-23 上海'),
      wanted: { edited: { at: '2021-08-22T16:00:00.000Z' } },
      absent: ['published'],
    },
    {
      name: 'Xiaohongshu: the English interface is read',
      url: `https://www.rednote.com/explore/${ID}`,
      html: note('Edited on 2021-08-23 Shanghai'),
      wanted: {
        author: { name: 'c阿柔' },
        edited: { raw: 'Edited on 2021-08-23 Shanghai', at: '2021-08-22T16:00:00.000Z' },
      },
      absent: ['published'],
    },
    {
      name: 'Xiaohongshu: a commenter is never taken for the author',
      url: URL_,
      html: note('08-22', ''),
      wanted: { id: ID },
      absent: ['author'],
    },
    {
      name: 'Xiaohongshu: page data about a note opened earlier is ignored',
      url: URL_,
      html: note('08-22 广东').replace(
        '</body>',
        '<script>' +
          'window.__INITIAL_STATE__={"note":{"noteDetailMap":' +
          '{"aaaaaaaaaaaaaaaaaaaaaaaa":{"note":{"noteId":"aaaaaaaaaaaaaaaaaaaaaaaa",' +
          '"time":1500000000000,"user":{"userId":"9","nickname":"别人"}}}}}}</script></body>',
      ),
      wanted: { author: { name: 'c阿柔' }, published: { raw: '08-22' } },
      absent: ['author.id'],
    },
  ]);
});
