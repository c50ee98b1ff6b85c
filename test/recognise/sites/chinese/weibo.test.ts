// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { checkCases } from '../../check-cases.ts';
import { read } from '../../read-page.ts';

const ADDRESS = 'https://weibo.com/5550001112/Ja520cHZo';
const page = (body: string, title = '微博正文 - 微博'): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><nav>` +
  `<a class="_ctrl_9" title="看客甲">看客甲</a></nav><main>${body}</main></body></html>`;

type Card = {
  readonly user?: string;
  readonly name?: string;
  readonly bid?: string;
  readonly time?: string;
  readonly title?: string;
  readonly text?: string;
  readonly inner?: string;
  readonly tools?: string;
  readonly mark?: string;
};

/** A post as the desktop site marks it up since 2024: class names are a word between two hashes. */
const card = ({
  user = '5550001112',
  name = '青瓦巷口',
  bid = 'Ja520cHZo',
  time = '21-8-22 09:15',
  title = '2021-08-22 09:15',
  text = '话就放这儿。',
  inner = '',
  tools = '<span class="_num_198pe_46"> 12 </span><span class="_num_198pe_46"> 3.4万 </span>' +
    '<span class="woo-like-count">10万+</span>',
  mark = '',
}: Card): string =>
  '<article class="woo-panel-main _wrap_m3n8j_2"><div class="_body_m3n8j_63"><header>' +
  `<a class="woo-avatar-main" usercard="${user}" href="/u/${user}"><img alt=""></a>` +
  '<div class="_main_1b05f_9"><div class="_nick_1b05f_25">' +
  `<a class="_link_1b05f_126 _name_ygi5b_120" href="/u/${user}" usercard="${user}">` +
  `<span title="${name}">${name}</span></a></div><div class="_info_1tpft_6">` +
  `<a class="_time_1tpft_33" href="https://weibo.com/${user}/${bid}" title="${title}">` +
  `${time}</a>${mark}<div class="_cut_1tpft_29 _source_1tpft_46">来自 iPhone客户端</div>` +
  '<div>发布于 浙江</div></div></div></header><div class="wbpro-feed-content">' +
  `<div class="_text_1psp9_2 wbpro-feed-ogText"><div class="_wbtext_1psp9_14">${text}</div>` +
  `</div>${inner}</div></div><footer>${tools}</footer></article>`;

const ORIGINAL =
  '<div class="retweet _retweet_m3n8j_80"><div class="_text_1psp9_2 wbpro-feed-reText">' +
  '<div class="_wbtext_1psp9_14"><a usercard="77"><span class="_nick_1psp9_30">@霁屿观察</span>' +
  '</a>:原来的话。</div></div><div><a class="_time_1t79r_20" ' +
  'href="https://weibo.com/77/Jb111aaaa" title="2021-08-20 08:00">21-8-20 08:00</a>' +
  '<span class="_num_1t79r_44">999</span></div></div>';

describe('weibo on the desktop since 2024', () => {
  checkCases([
    {
      name: 'Weibo: a post in the layout since 2024 is read',
      url: ADDRESS,
      html: page(card({})),
      wanted: {
        recognisedBy: 'weibo/1',
        platform: 'weibo',
        id: '4524026243029034',
        url: ADDRESS,
        author: { name: '青瓦巷口', id: '5550001112' },
        text: '话就放这儿。',
        published: {
          raw: '2021-08-22 09:15',
          shown: '21-8-22 09:15',
          at: '2021-08-22T01:15:00.000Z',
          precision: 'minute',
        },
        engagement: {
          reposts: { count: 12 },
          comments: { raw: '3.4万', count: 34000 },
          likes: { raw: '10万+' },
        },
      },
      absent: ['edited', 'repostOf', 'engagement.likes.count'],
    },
    {
      name: 'Weibo: a repost keeps its own author apart from the original’s',
      url: ADDRESS,
      html: page(card({ text: '转发：他们说了谎。', inner: ORIGINAL })),
      wanted: {
        author: { name: '青瓦巷口' },
        text: '转发：他们说了谎。',
        published: { at: '2021-08-22T01:15:00.000Z' },
        repostOf: {
          author: { name: '霁屿观察' },
          text: '原来的话。',
          url: 'https://weibo.com/77/Jb111aaaa',
        },
        engagement: { reposts: { count: 12 } },
      },
    },
    {
      name:
        'Weibo: the post that the address names is read, not an advertisement or a ' +
        'recommendation',
      url: `${ADDRESS}?refer_flag=1001030103_`,
      html: page(
        card({ user: '9', name: '推广号', bid: 'Zz0000001', text: '广告。' }) +
          card({}) +
          card({ user: '8', name: '推荐号', bid: 'Zz0000002', text: '别的。' }),
      ),
      wanted: { author: { name: '青瓦巷口' }, text: '话就放这儿。' },
    },
    {
      name: 'Weibo: a relative time gets the exact instant from its title',
      url: ADDRESS,
      html: page(card({ time: '3分钟前', title: '2026-11-21 19:57' })),
      wanted: {
        published: { raw: '2026-11-21 19:57', shown: '3分钟前', at: '2026-11-21T11:57:00.000Z' },
      },
    },
    {
      name: 'Weibo: an edited post has its edit mark',
      url: ADDRESS,
      html: page(card({ mark: '<span class="_edit_1tpft_50">已编辑</span>' })),
      wanted: {
        edited: { raw: '已编辑' },
        published: { raw: '2021-08-22 09:15', shown: '21-8-22 09:15' },
      },
      absent: ['edited.at'],
    },
    {
      name: 'Weibo: buttons without numbers give no counts',
      url: ADDRESS,
      html: page(
        card({
          tools:
            '<span class="_num_198pe_46">转发</span><span class="_num_198pe_46">评论</span>' +
            '<span class="woo-like-count">赞</span>',
        }),
      ),
      wanted: { author: { name: '青瓦巷口' } },
      absent: ['engagement'],
    },
    {
      name: 'Weibo: a repost of a removed post names no original author',
      url: ADDRESS,
      html: page(
        card({
          inner:
            '<div class="retweet _retweet_m3n8j_80">' +
            '<div class="_wbtext_1psp9_14">抱歉，作者已设置仅展示半年内微博。</div></div>',
        }),
      ),
      wanted: { author: { name: '青瓦巷口' }, text: '话就放这儿。' },
      absent: ['repostOf.author'],
    },
  ]);

  it('Weibo: a timeline, a search and a page without the post give no post', () => {
    const two = page(card({}) + card({ user: '8', name: '推荐号', bid: 'Zz0000002' }));
    for (const url of [
      'https://weibo.com/',
      'https://weibo.com/u/5550001112',
      'https://weibo.com/1/Jaaaaaaaa',
    ])
      expect(read(two, url).post.author).toBeUndefined();
  });

  it('Weibo: a profile names its owner', () => {
    const html = page(
      '<div class="_h3_1yc79_280"><div class="_name_1yc79_291">青瓦巷口</div>' +
        `</div>${card({ text: '一。' })}${card({ bid: 'Ja520cHZp', text: '二。' })}`,
      '@青瓦巷口的个人主页 - 微博',
    );
    const { post } = read(html, 'https://weibo.com/u/5550001112');
    expect(post).toMatchObject({ kind: 'profile', author: { name: '青瓦巷口', id: '5550001112' } });
    expect(post.published).toBeUndefined();
  });
});

const data = (status: object): string =>
  `<script>var $render_data = [${JSON.stringify({ status })}][0] || {};</script>`;
const STATUS = {
  id: '4524026243029034',
  mid: '4524026243029034',
  bid: 'Ja520cHZo',
  created_at: 'Sun Aug 22 09:15:07 +0800 2021',
  text: '话就放这儿<br />假的。<span class="url-icon"><img alt="[怒]"></span>',
  user: { id: 5550001112, screen_name: '青瓦巷口' },
  reposts_count: 12,
  comments_count: '1.5万',
  attitudes_count: '100万+',
};

describe('weibo on the telephone', () => {
  checkCases([
    {
      name: 'Weibo mobile: a post is read from the page data before it is drawn',
      url: 'https://m.weibo.cn/status/Ja520cHZo',
      html: page(data(STATUS)),
      wanted: {
        recognisedBy: 'weibo-mobile/1',
        id: '4524026243029034',
        author: { name: '青瓦巷口', id: '5550001112' },
        published: { raw: 'Sun Aug 22 09:15:07 +0800 2021', at: '2021-08-22T01:15:07.000Z' },
        engagement: { comments: { raw: '1.5万', count: 15000 }, likes: { raw: '100万+' } },
      },
      absent: ['engagement.likes.count', 'edited', 'repostOf'],
    },
    {
      name: 'Weibo mobile: an edited post and a repost’s original are read',
      url: 'https://m.weibo.cn/5550001112/4524026243029034',
      html: page(
        data({
          ...STATUS,
          edit_at: 'Mon Aug 23 10:00:00 +0800 2021',
          retweeted_status: {
            id: '77',
            text: '原来的话。',
            user: { id: 77, screen_name: '霁屿观察' },
          },
        }),
      ),
      wanted: {
        edited: { at: '2021-08-23T02:00:00.000Z' },
        repostOf: {
          text: '原来的话。',
          author: { name: '霁屿观察' },
          url: 'https://m.weibo.cn/detail/77',
        },
      },
    },
    {
      name: 'Weibo mobile: a repost of a deleted post names no original author',
      url: 'https://m.weibo.cn/status/4524026243029034',
      html: page(
        data({
          ...STATUS,
          retweeted_status: { id: '77', text: '抱歉，此微博已被作者删除。', user: null },
        }),
      ),
      wanted: { author: { name: '青瓦巷口' } },
      absent: ['repostOf.author'],
    },
  ]);
});
