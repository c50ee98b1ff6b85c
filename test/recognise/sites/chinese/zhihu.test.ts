// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const ANSWER = 'https://www.zhihu.com/question/1/answer/111222333';
const page = (body: string, data?: object): string =>
  '<!doctype html><html lang="zh"><head><title>霁屿的电池能用吗？ - 知乎</title></head><body>' +
  '<div class="AppHeader-profile"><span class="AuthorInfo-name">看客甲</span></div>' +
  '<h1 class="QuestionHeader-title">霁屿的电池能用吗？</h1>' +
  body +
  (data
    ? '<script id="js-initialData" type="text/json">' +
      `${JSON.stringify({ initialState: { entities: data } })}</script>`
    : '') +
  '</body></html>';
const item = (id: string, name: string, text: string, time: string): string =>
  `<div class="ContentItem AnswerItem" name="${id}">` +
  `<div class="AuthorInfo" itemprop="author"><meta itemprop="name" content="${name}">` +
  `<a class="UserLink-link" href="//www.zhihu.com/people/lao-zhou">${name}</a></div>` +
  `<div class="RichContent"><div class="RichContent-inner">${text}</div>` +
  `<div class="ContentItem-time"><a><span>${time}</span></a></div></div>` +
  '<button class="VoteButton VoteButton--up" aria-label="赞同 1.2 万">赞同 1.2 万</button></div>';

describe('zhihu', () => {
  checkCases([
    {
      name: 'Zhihu: an answer without page data has its time read without the location',
      url: ANSWER,
      html: page(item('111222333', '拆机老周', '旧电芯。', '发布于 2021-08-22 09:15・IP 属地浙江')),
      wanted: {
        author: { name: '拆机老周' },
        text: '旧电芯。',
        published: { at: '2021-08-22T01:15:00.000Z', precision: 'minute' },
        engagement: { likes: { count: 12000 } },
      },
      absent: ['edited'],
    },
    {
      name: 'Zhihu: an edited answer without page data has no time of publication',
      url: ANSWER,
      html: page(item('111222333', '拆机老周', '旧电芯。', '编辑于 2021-08-23 10:00・IP 属地浙江')),
      wanted: { edited: { at: '2021-08-23T02:00:00.000Z' } },
      absent: ['published'],
    },
    {
      name: 'Zhihu: the answer that the address names is read from between others',
      url: ANSWER,
      html: page(
        item('1', '推荐号', '别的。', '发布于 2020-01-01 00:00') +
          item('111222333', '拆机老周', '旧电芯。', '发布于 08-22 09:15') +
          item('2', '路人', '也不是。', '发布于 2020-01-01 00:00'),
      ),
      wanted: {
        author: { name: '拆机老周' },
        text: '旧电芯。',
        published: { at: '2026-08-22T01:15:00.000Z' },
      },
    },
    {
      name: 'Zhihu: an anonymous answer has a name and no account',
      url: ANSWER,
      html: page(item('111222333', '匿名用户', '旧电芯。', '发布于 昨天 09:15'), {
        answers: {
          111222333: {
            id: 111222333,
            author: { id: '0', urlToken: '', name: '匿名用户' },
            createdTime: 1629594907,
            updatedTime: 1629594907,
          },
        },
      }),
      wanted: { author: { name: '匿名用户' }, published: { at: '2021-08-22T01:15:07.000Z' } },
      absent: ['author.id', 'author.handle', 'author.url', 'edited'],
    },
    {
      name: 'Zhihu: an article is read without its column and comments',
      url: 'https://zhuanlan.zhihu.com/p/400000001',
      html:
        '<!doctype html><html lang="zh"><head><title>霁屿旧货记 - 知乎</title></head><body>' +
        '<div class="ColumnPageHeader-TitleName">旧货专栏</div>' +
        '<article class="Post-Main Post-NormalMain"><header class="Post-Header">' +
        '<h1 class="Post-Title">霁屿旧货记</h1><div class="Post-Author"><div class="AuthorInfo">' +
        '<meta itemprop="name" content="拆机老周"><a class="UserLink-link" ' +
        'href="//www.zhihu.com/people/lao-zhou">拆机老周</a></div></div></header>' +
        '<div class="Post-RichTextContainer">第一段。</div>' +
        '<div class="ContentItem-time">编辑于 2021-08-23 10:00・浙江</div></article>' +
        '<div class="Comments"><a class="UserLink-link">评论者</a></div></body></html>',
      wanted: {
        kind: 'article',
        id: '400000001',
        title: '霁屿旧货记',
        author: { name: '拆机老周' },
        edited: { at: '2021-08-23T02:00:00.000Z' },
      },
      absent: ['published'],
    },
    {
      name: 'Zhihu: a "pin" is read',
      url: 'https://www.zhihu.com/pin/1400000000000000001',
      html: page('<div class="PinDetail"></div>', {
        pins: {
          '1400000000000000001': {
            id: '1400000000000000001',
            author: { id: 'ab', urlToken: 'lao-zhou', name: '拆机老周' },
            created: 1629594907,
            updated: 1629594907,
            contentHtml: '都是假货。',
            likeCount: 5,
          },
        },
      }),
      wanted: {
        author: { name: '拆机老周', handle: 'lao-zhou' },
        published: { at: '2021-08-22T01:15:07.000Z' },
      },
    },
  ]);
});
