// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const ADDRESS = 'https://mp.weixin.qq.com/s/AbCdEfGh';
const page = (body: string, script = ''): string =>
  '<!doctype html><html><head><title></title><meta property="og:title" content="霁屿旧货记">' +
  `</head><body id="activity-detail">${body}<script>${script}</script></body></html>`;
const article = (time: string, more = ''): string =>
  '<div id="js_article"><div id="img-content">' +
  '<h1 class="rich_media_title" id="activity-name">霁屿旧货记</h1><div id="meta_content">' +
  '<span class="rich_media_meta rich_media_meta_text">笔名甲</span>' +
  '<span class="rich_media_meta rich_media_meta_nickname" id="profileBt">' +
  '<a id="js_name">桥洞拆机社</a></span><em id="publish_time" class="rich_media_meta ' +
  `rich_media_meta_text">${time}</em><em id="js_ip_wording_wrp">浙江</em></div>` +
  '<div class="rich_media_content" id="js_content" style="visibility: hidden">' +
  `<p>第一段，写得很清楚。</p></div></div></div>${more}<div class="wx_profile_card">` +
  '<strong class="wx_profile_nickname">推荐号</strong></div>';

describe('wechat', () => {
  checkCases([
    {
      name: 'WeChat: an article without its script is read from its markup',
      url: ADDRESS,
      html: page(article('2021年08月22日 09:15')),
      wanted: {
        kind: 'article',
        title: '霁屿旧货记',
        author: { name: '桥洞拆机社' },
        text: '第一段，写得很清楚。',
        published: { at: '2021-08-22T01:15:00.000Z', precision: 'minute' },
      },
      absent: ['id', 'repostOf'],
    },
    {
      name: 'WeChat: "3 days ago" gets the exact instant from the script',
      url: ADDRESS,
      html: page(
        article('3天前'),
        'var ct = "1629594907"; var biz = "" || "MzA5MDAwMDAwMQ=="; var mid = "" || "" || ' +
          '"2650000001"; var idx = "" || "1";',
      ),
      wanted: {
        id: 'biz=MzA5MDAwMDAwMQ==;mid=2650000001;idx=1',
        published: { raw: '1629594907', shown: '3天前', at: '2021-08-22T01:15:07.000Z' },
      },
    },
    {
      name: 'WeChat: the exact instant is read from the newer form of the script',
      url: ADDRESS,
      html: page(
        article(''),
        "window.ct = '1629594907'; var oriCreateTime = '1629500000'; var createTime = " +
          "'2021-08-22 09:15';",
      ),
      wanted: { published: { at: '2021-08-22T01:15:07.000Z' } },
    },
    {
      name: 'WeChat: an article without a stated time has none',
      url: ADDRESS,
      html: page(article('')),
      wanted: { author: { name: '桥洞拆机社' } },
      absent: ['published'],
    },
    {
      name: 'WeChat: an article that was taken down gives no fields',
      url: ADDRESS,
      html: page(
        '<div class="weui-msg"><h2 class="weui-msg__title">此内容因违规无法查看</h2>' +
          '<a class="account">桥洞拆机社</a></div>',
      ),
      wanted: { kind: 'page' },
      absent: ['author', 'published', 'platform'],
    },
  ]);
});
