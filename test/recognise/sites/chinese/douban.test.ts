// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, title = '豆瓣'): string =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body>` +
  '<div class="global-nav"><a class="bn-more"><span>看客甲的账号</span></a></div>' +
  `<div id="content">${body}</div></body></html>`;

describe('douban', () => {
  checkCases([
    {
      name: 'Douban: a topic is read without its location and its replies',
      url: 'https://www.douban.com/group/topic/240000001/?_i=123',
      html: page(
        '<h1>霁屿骗了我</h1><div class="article"><div class="topic-content">' +
          '<div class="user-face"><a href="https://www.douban.com/people/xiangkou/">' +
          '<img alt="巷口的猫"></a></div><div class="topic-doc"><h3>' +
          '<span class="from">来自: <a href="https://www.douban.com/people/xiangkou/">巷口的猫</a>' +
          '(杭州)</span><span class="create-time">2021-08-22 09:15:07</span>' +
          '<span class="create-ip">浙江</span></h3><div id="link-report">' +
          '<div class="topic-content"><div class="topic-richtext"><p>东西是旧的。</p></div></div>' +
          '</div></div></div><ul class="topic-reply" id="comments"><li class="comment-item">' +
          '<div class="reply-doc"><h4><a href="https://www.douban.com/people/r/">路人</a> ' +
          '<span class="pubtime">2021-08-22 10:00:00</span></h4>' +
          '<p class="reply-content">真的？</p></div></li></ul></div>',
      ),
      wanted: {
        id: '240000001',
        title: '霁屿骗了我',
        author: { name: '巷口的猫', id: 'xiangkou' },
        text: '东西是旧的。',
        published: { at: '2021-08-22T01:15:07.000Z' },
      },
    },
    {
      name: 'Douban: a review is read without its stars, location and edit',
      url: 'https://movie.douban.com/review/13800001/',
      html: page(
        '<div class="article"><h1><span property="v:summary">一部谎话</span></h1>' +
          '<div class="main"><header class="main-hd">' +
          '<a class="avatar-hd author-avatar" href="https://www.douban.com/people/xiangkou/">' +
          '<img></a><a href="https://www.douban.com/people/xiangkou/"><span>巷口的猫</span>' +
          '</a> 评论 <a href="https://movie.douban.com/subject/1/">片名</a>' +
          '<span class="allstar10 main-title-rating" title="很差"></span>' +
          '<span class="main-meta">2021-08-22 09:15:07 浙江</span></header>' +
          '<div id="link-report-13800001"><div class="review-content clearfix"><p>都是抄来的。</p>' +
          '</div></div><button class="useful_count">有用 1.2万</button></div></div>',
      ),
      wanted: {
        kind: 'article',
        author: { name: '巷口的猫', id: 'xiangkou' },
        published: { at: '2021-08-22T01:15:07.000Z' },
        engagement: { likes: { count: 12000 } },
      },
    },
    {
      name: 'Douban: a status that reposts another is read',
      url: 'https://www.douban.com/people/xiangkou/status/3500000001/',
      html: page(
        '<div class="status-item" data-sid="3500000001"><div class="mod"><div class="hd">' +
          '<div class="text"><a href="https://www.douban.com/people/xiangkou/" ' +
          'class="lnk-people">巷口的猫</a> 转发:</div></div><div class="bd"><blockquote>' +
          '<p>看看这个。</p></blockquote><div class="status-saying"><blockquote><p>看看这个。</p>' +
          '</blockquote></div><div class="status-real-wrapper"><div class="status-item">' +
          '<a class="lnk-people" href="https://www.douban.com/people/orig/">原作者</a>' +
          '<div class="status-saying"><p>原来的话。</p></div></div></div></div>' +
          '<div class="actions"><span class="created_at" title="2021-08-22 09:15:07">' +
          '<a>8月22日</a></span></div></div></div>',
      ),
      wanted: {
        kind: 'post',
        author: { name: '巷口的猫' },
        text: '看看这个。',
        published: { raw: '2021-08-22 09:15:07', shown: '8月22日', at: '2021-08-22T01:15:07.000Z' },
      },
    },
    {
      name: 'Douban: a topic on the mobile site gives no wrong fields',
      url: 'https://m.douban.com/group/topic/240000001/',
      html: page(
        '<div class="reply"><a class="author">路人</a><time>2021-08-22 10:00:00</time>' +
          '<p>真的？</p></div>',
        '霁屿骗了我',
      ),
      wanted: {},
      absent: ['author', 'published'],
    },
  ]);
});
