// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><title>霁屿回应质疑</title>${head}</head><body><nav>` +
  `<a>登录</a></nav>${body}<div class="recommend"><h3>别的新闻</h3>` +
  '<span class="time">2020-01-01 00:00</span><span class="source">推荐媒体</span></div></body>' +
  '</html>';
const WORDS =
  '<p>霁屿公司昨日回应称，有关旧电芯的说法不实，公司已经报警，并将追究责任。</p><p>记者多次致电，未获答复，事件仍在调查之中，本报将继续关注。</p>';
const MINUTE = '2021-08-22T01:15:00.000Z';

describe('news in Chinese', () => {
  checkCases([
    {
      name: 'Toutiao: the layout since 2023 is read',
      url: 'https://www.toutiao.com/article/7000000000000000001/?log_from=x',
      html: page(
        '<div class="main"><div class="article-content"><h1>霁屿回应质疑</h1>' +
          '<div class="article-meta"><span>2021-08-22 09:15</span>' +
          '<span class="original">原创</span><span class="name">' +
          '<a href="/c/user/token/x">河岸人文</a></span><span>·浙江</span></div>' +
          `<article class="tt-article-content">${WORDS}</article></div></div>` +
          '<div class="comment"><a class="name">路人</a></div>',
      ),
      wanted: {
        platform: 'toutiao',
        id: '7000000000000000001',
        title: '霁屿回应质疑',
        author: { name: '河岸人文' },
        published: { at: MINUTE },
      },
    },
    {
      name: 'Toutiao: a date before a location is read',
      url: 'https://www.toutiao.com/article/7000000000000000001/',
      html: page(
        '<div class="article-content"><h1>霁屿回应质疑</h1><div class="article-meta">' +
          `<span>2021-08-22 09:15</span><span>·浙江</span></div><article>${WORDS}</article>` +
          '</div>',
      ),
      wanted: { published: { at: MINUTE } },
      absent: ['author'],
    },
    {
      name: 'Sina: the author is the medium, not the channel, and a correction’s time is ignored',
      url: 'https://finance.sina.com.cn/roll/2021-08-22/doc-ikqcfncc4400001.shtml',
      html: page(
        '<h1 class="main-title">霁屿回应质疑</h1><div class="date-source">' +
          '<span class="date">2021年08月22日 09:15</span>' +
          '<a class="source" href="https://a.example.com">河岸日报</a></div>' +
          `<div id="artibody">${WORDS}<p class="show_author">责任编辑：某甲</p></div>`,
      ),
      wanted: { author: { name: '河岸日报' }, published: { at: MINUTE }, id: 'kqcfncc4400001' },
    },
    {
      name: 'Sina: the mobile site is read',
      url: 'https://finance.sina.cn/2021-08-22/detail-ikqcfncc4400001.d.html',
      html: page(
        '<h1 class="art_tit_h1">霁屿回应质疑</h1><div class="art_cite">' +
          '<time class="art_time">2021-08-22 09:15</time><h2 class="weibo_user">' +
          '<span class="user_name">河岸日报</span></h2></div>' +
          `<section class="art_pic_card art_content">${WORDS}</section>`,
      ),
      wanted: { author: { name: '河岸日报' }, published: { at: MINUTE } },
    },
    {
      name: 'NetEase: the account is preferred to the source',
      url: 'https://www.163.com/dy/article/GI0000LK0512D3VJ.html',
      html: page(
        '<div class="post_main"><h1 class="post_title">霁屿回应质疑</h1>' +
          '<div class="post_info">2021-08-22 09:15:07　来源: ' +
          '<a href="https://www.163.com/dy/media/T1.html">河岸日报</a>　浙江 ' +
          '<a class="post_jubao" href="/jubao">举报</a></div>' +
          `<div class="post_body">${WORDS}</div></div>`,
      ),
      wanted: { author: { name: '河岸日报' }, published: { at: '2021-08-22T01:15:07.000Z' } },
    },
    {
      name: 'Sohu: a relative time gets the exact instant from its attribute',
      url: 'https://www.sohu.com/a/485000001_120001?scm=1',
      html: page(
        '<div id="user-info"><h4><a>河岸日报</a></h4></div><div class="text-title">' +
          '<h1>霁屿回应质疑<span class="article-tag">财经</span></h1><div class="article-info">' +
          '<span class="time" id="news-time" data-val="1629594907000">08-22 09:15</span>' +
          `</div></div><article class="article" id="mp-editor">${WORDS}</article>`,
      ),
      wanted: {
        id: '485000001',
        author: { name: '河岸日报' },
        published: { raw: '1629594907000', shown: '08-22 09:15', at: '2021-08-22T01:15:07.000Z' },
      },
    },
    {
      name: 'Chinese news: the time of an update is an edit, not the publication',
      url: 'https://www.thepaper.cn/newsDetail_forward_14000001',
      html: page(
        '<h1 class="index_title_x">霁屿回应质疑</h1><div class="index_left_x">' +
          '<div>河岸新闻记者 某甲</div><div class="ant-space"><div class="ant-space-item">' +
          '<span>更新于 2021-08-23 10:00</span></div></div></div>' +
          `<div class="index_cententWrap_x">${WORDS}</div>`,
      ),
      wanted: { kind: 'article', id: '14000001' },
      absent: ['published.at'],
    },
    {
      name: 'Chinese news: a front page is not an article',
      url: 'https://news.sina.com.cn/',
      html: page(
        '<h1>新浪新闻</h1><ul><li><a>霁屿回应质疑</a><span>08-22 09:15</span></li><li><a>别的</a>' +
          '<span>08-21 09:15</span></li></ul>',
      ),
      wanted: { kind: 'page' },
      absent: ['author', 'published'],
    },
  ]);
});
