// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, title = 'x', language = 'en'): string =>
  `<!doctype html><html lang="${language}"><head><title>${title}</title></head>` +
  `<body>${body}</body></html>`;

describe('what an address names beside its page', () => {
  checkCases([
    {
      name: 'Zhihu: an answer’s address with a suffix still gives the answer',
      url: 'https://www.zhihu.com/answer/111222333',
      html: page(
        '<h1 class="QuestionHeader-title">霁屿的电池能用吗？</h1>' +
          '<div class="AnswerItem" name="111222333"><div class="AuthorInfo">' +
          '<meta itemprop="name" content="拆机老周"></div>' +
          '<div class="RichContent-inner">旧电芯。</div></div>',
        '知乎',
        'zh',
      ),
      wanted: { platform: 'zhihu', id: '111222333', author: { name: '拆机老周' } },
    },
    {
      name: 'Bilibili: the mobile site is read',
      url: 'https://m.bilibili.com/video/BV1gH4y1b7J7',
      html: page(
        '<div class="m-video-info"><h1 class="title"><span class="title-text">拆机全程</span>' +
          '</h1></div><script>' +
          'window.__INITIAL_STATE__={"video":{"viewInfo":{"bvid":"BV1gH4y1b7J7","aid":1,' +
          '"title":"拆机全程","desc":"四颗旧电芯。","pubdate":1629594907,"owner":{"mid":7,' +
          '"name":"桥洞拆机社"},"stat":{"view":12001,"like":5}}}};(function(){})()</script>',
        'x',
        'zh',
      ),
      wanted: {
        author: { name: '桥洞拆机社', id: '7' },
        published: { at: '2021-08-22T01:15:07.000Z' },
        engagement: { views: { count: 12001 } },
      },
    },
    {
      name: 'Weibo: the full text is preferred to the folded one in the layout of 2014',
      url: 'https://weibo.com/5550001112/Ja520cHZo',
      html: page(
        '<div action-type="feed_list_item" mid="4524026243029034"><div class="WB_info">' +
          '<a usercard="id=5550001112">青瓦巷口</a></div><div class="WB_from">' +
          '<a node-type="feed_list_item_date" date="1629594907000" ' +
          'href="/5550001112/Ja520cHZo">2021-08-22 09:15</a></div>' +
          '<div node-type="feed_list_content">话就…<a>展开全文</a></div>' +
          '<div node-type="feed_list_content_full">话就放这儿，都是旧货。</div></div>',
        '微博',
        'zh',
      ),
      wanted: {
        text: '话就放这儿，都是旧货。',
        author: { name: '青瓦巷口' },
        published: { at: '2021-08-22T01:15:07.000Z' },
      },
    },
    {
      name: 'YouTube: an embedded player gives the video',
      url: 'https://www.youtube.com/embed/srtMWzyqdp8',
      html: page('<div id="player">Watch on YouTube</div>', 'Keynote - YouTube'),
      wanted: { kind: 'page' },
      absent: ['author', 'published'],
    },
    {
      name: 'LinkedIn: a person’s page names that person, not the viewer',
      url: 'https://www.linkedin.com/in/ann/',
      html: page(
        '<header><img alt="Viewer"><h2>Viewer Name</h2></header><main><h1>Ann Able</h1>' +
          '<div>Loom engineer</div></main>',
        'Ann Able | LinkedIn',
      ),
      wanted: { kind: 'profile', author: { name: 'Ann Able' } },
      absent: ['published'],
    },
    {
      name: 'Hacker News: a front page gives no post',
      url: 'https://news.ycombinator.com/news?p=2',
      html: page(
        '<table><tr class="athing" id="1"><td class="titleline"><a>Looms</a></td></tr><tr>' +
          '<td><a class="hnuser">adal</a></td></tr></table>',
        'Hacker News',
      ),
      wanted: {},
      absent: ['author', 'published'],
    },
  ]);
});
