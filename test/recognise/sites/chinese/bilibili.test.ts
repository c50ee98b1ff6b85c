// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, state?: object): string =>
  '<!doctype html><html lang="zh"><head><title>拆机全程_哔哩哔哩_bilibili</title></head><body>' +
  `<a class="header-entry-mini">看客甲</a>${body}` +
  (state
    ? `<script>window.__INITIAL_STATE__=${JSON.stringify(state)};(function(){}());</script>`
    : '') +
  '</body></html>';
const VIDEO =
  '<div class="left-container"><div id="viewbox_report" class="video-info-container">' +
  '<h1 class="video-title">拆机全程</h1><div class="video-info-detail"><div class="view item">' +
  '<div class="view-text">1.2万</div></div><div class="pubdate-ip item">' +
  '<div class="pubdate-ip-text">2021-08-22 09:15:07</div></div></div></div></div>' +
  '<div class="up-panel-container"><div class="up-detail"><a class="up-name">桥洞拆机社</a>' +
  '</div></div><div class="recommend-list-v1"><div class="upname">' +
  '<span class="name">推荐号</span></div></div>';
const dynamic = (time: string, inner = ''): string =>
  '<div class="bili-dyn-item"><div class="bili-dyn-title">' +
  '<span class="bili-dyn-title__text">桥洞拆机社</span></div>' +
  `<div class="bili-dyn-time">${time}</div><div class="bili-dyn-content">` +
  `<div class="bili-rich-text"><span>四颗旧电芯。</span></div>${inner}</div>` +
  '<div class="bili-dyn-action forward">转发</div>' +
  '<div class="bili-dyn-action comment">34</div>' +
  '<div class="bili-dyn-action like">1.2万</div></div>';

describe('bilibili', () => {
  checkCases([
    {
      name: 'Bilibili: page data about a video opened earlier is ignored',
      url: 'https://www.bilibili.com/video/BV1gH4y1b7J7/?spm_id_from=333',
      html: page(VIDEO, {
        videoData: {
          bvid: 'BV1xx411c7mD',
          title: '别的',
          pubdate: 1500000000,
          owner: { mid: 9, name: '别人' },
        },
      }),
      wanted: {
        id: 'BV1gH4y1b7J7',
        title: '拆机全程',
        author: { name: '桥洞拆机社' },
        published: { at: '2021-08-22T01:15:07.000Z' },
        engagement: { views: { raw: '1.2万', count: 12000 } },
      },
      absent: ['author.id'],
    },
    {
      name: 'Bilibili: a dynamic that reposts another gives both',
      url: 'https://t.bilibili.com/560000000000000001',
      html: page(
        dynamic(
          '08月22日',
          '<div class="bili-dyn-content__orig reference"><div class="dyn-orig-author">' +
            '<span class="dyn-orig-author__name">原作者</span></div><div class="bili-rich-text">' +
            '<span>原来的话。</span></div></div>',
        ),
      ),
      wanted: {
        author: { name: '桥洞拆机社' },
        text: '四颗旧电芯。',
        published: { raw: '08月22日', at: '2026-08-21T16:00:00.000Z' },
        repostOf: { author: { name: '原作者' }, text: '原来的话。' },
        engagement: { comments: { count: 34 }, likes: { count: 12000 } },
      },
      absent: ['engagement.reposts', 'edited'],
    },
    {
      name: 'Bilibili: an edited dynamic has a time of edit and none of publication',
      url: 'https://www.bilibili.com/opus/560000000000000001',
      html: page(
        '<div class="opus-detail"><div class="opus-module-title">' +
          '<span class="opus-module-title__text">拆机</span></div>' +
          '<div class="opus-module-author"><div class="opus-module-author__name">桥洞拆机社</div>' +
          '<div class="opus-module-author__pub">' +
          '<div class="opus-module-author__pub__text">编辑于 2021年08月23日 10:00</div></div></div>' +
          '<div class="opus-module-content"><p>四颗旧电芯。</p></div></div>',
      ),
      wanted: { title: '拆机', edited: { at: '2021-08-23T02:00:00.000Z' } },
      absent: ['published'],
    },
    {
      name: 'Bilibili: a dynamic’s time is read without its location',
      url: 'https://www.bilibili.com/opus/560000000000000001',
      html: page(
        '<div class="opus-detail"><div class="opus-module-author">' +
          '<div class="opus-module-author__name">桥洞拆机社</div>' +
          '<div class="opus-module-author__pub__text">2021年08月22日 09:15 · 浙江</div></div>' +
          '<div class="opus-module-content"><p>四颗旧电芯。</p></div></div>',
      ),
      wanted: { author: { name: '桥洞拆机社' }, published: { at: '2021-08-22T01:15:00.000Z' } },
    },
    {
      name: 'Bilibili: a column article is read',
      url: 'https://www.bilibili.com/read/cv12345678',
      html: page(
        '<div class="article-container"><h1 class="title">拆机记</h1>' +
          '<div class="article-detail"><a class="up-name">桥洞拆机社</a>' +
          '<span class="publish-text">2021年08月22日 09:15</span></div>' +
          '<div id="read-article-holder"><p>第一段。</p></div></div>',
      ),
      wanted: {
        kind: 'article',
        title: '拆机记',
        author: { name: '桥洞拆机社' },
        published: { at: '2021-08-22T01:15:00.000Z' },
      },
    },
  ]);
});
