// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readFixture } from './read-page.ts';

const AT = '2021-08-22T01:15:07.000Z';
const MINUTE = '2021-08-22T01:15:00.000Z';

type Case = readonly [page: string, url: string, wanted: object];

/**
 * Other layouts of the same platforms, and pages on which something beside the post could be taken
 * for it.
 */
const CASES: readonly Case[] = [
  [
    'weibo-2021-repost',
    'https://weibo.com/5550001112/Ja520cHZo',
    { kind: 'post', author: { name: '青瓦巷口' }, text: '话就放这儿。', published: { at: MINUTE } },
  ],
  [
    'weibo-2021-repost',
    'https://weibo.com/detail/4524026243029034',
    { author: { name: '青瓦巷口' }, id: '4524026243029034' },
  ],
  [
    'weibo-2021-repost',
    'https://weibo.com/77/Jb111aaaa',
    {
      author: { name: '路人转发者' },
      repostOf: {
        author: { name: '青瓦巷口' },
        text: '话就放这儿。',
        url: 'https://weibo.com/5550001112/Ja520cHZo',
      },
    },
  ],
  [
    'weibo-2013-repost',
    'https://weibo.com/5550001112/Ja520cHZo',
    {
      author: { name: '青瓦巷口' },
      published: { raw: '7月7日 12:16', at: '2020-07-07T04:16:11.000Z' },
      text: '我也上当了。',
      repostOf: { author: { name: '霁屿观察' }, text: '原来的话。' },
    },
  ],
  [
    'weibo-article',
    'https://weibo.com/ttarticle/p/show?id=2309404671000000000001',
    {
      kind: 'article',
      platform: 'weibo',
      title: '霁屿旧货记',
      author: { name: '青瓦巷口' },
      published: { at: AT },
      engagement: { views: { count: 12000 } },
    },
  ],
  [
    'weibo-mobile-repost',
    'https://m.weibo.cn/status/4524026243029034',
    { author: { name: '青瓦巷口' }, text: '我也上当了。', published: { precision: 'day' } },
  ],
  [
    'wechat-picture',
    'https://mp.weixin.qq.com/s/AbCd',
    {
      kind: 'article',
      title: '四颗旧电芯',
      author: { name: '桥洞拆机社' },
      text: '拆开就是这样。',
      published: { raw: '2021-08-22 09:15', at: AT },
      id: 'biz=MzA5MDAwMDAwMQ==;mid=2650000002;idx=1',
    },
  ],
  [
    'wechat-share',
    'https://mp.weixin.qq.com/s/AbCe',
    {
      author: { name: '转发的号' },
      text: '大家都看看这一篇。',
      repostOf: { author: { name: '桥洞拆机社' } },
    },
  ],
  [
    'bilibili-opus',
    'https://www.bilibili.com/opus/560000000000000001',
    {
      kind: 'post',
      author: { name: '桥洞拆机社', id: '42' },
      text: '四颗旧电芯。',
      published: { at: AT },
    },
  ],
  [
    'bilibili-mobile',
    'https://m.bilibili.com/video/BV1gH4y1b7J7',
    { title: '拆机全程', author: { name: '桥洞拆机社', id: '42' }, published: { at: AT } },
  ],
  [
    'douyin-streamed',
    'https://www.douyin.com/video/7600000000000000001',
    {
      author: { name: '桥洞拆机社', id: '42' },
      text: '四颗旧电芯。',
      published: { at: AT },
      engagement: { likes: { count: 71 } },
    },
  ],
  [
    'douban-status',
    'https://www.douban.com/people/catlane/status/3600000001/',
    { kind: 'post', author: { name: '巷口的猫' }, text: '霁屿骗了我。', published: { at: AT } },
  ],
  [
    'toutiao-micro',
    'https://www.toutiao.com/w/1700000000000001/',
    { kind: 'post', author: { name: '河岸人文' }, text: '霁屿骗了我。', published: { at: MINUTE } },
  ],
  [
    'facebook-share',
    'https://www.facebook.com/riverside/posts/694313812720068',
    {
      author: { name: 'Riverside Repairs', id: '42' },
      published: { at: AT },
      repostOf: { author: { name: 'Old Source' }, text: 'What the source said.' },
    },
  ],
  [
    'facebook-reel',
    'https://www.facebook.com/reel/694313812720068',
    { author: { name: 'Riverside Repairs' }, text: 'They sold me scrap.', published: { at: AT } },
  ],
  [
    'facebook-reel',
    'https://www.facebook.com/watch/?v=694313812720068',
    { id: '694313812720068', author: { name: 'Riverside Repairs' } },
  ],
  [
    'facebook-basic',
    'https://mbasic.facebook.com/story.php?story_fbid=694313812720068&id=42',
    {
      author: { name: 'Riverside Repairs', url: 'https://mbasic.facebook.com/riverside' },
      text: 'They sold me scrap.',
      published: { precision: 'minute' },
    },
  ],
  [
    'instagram-embed',
    'https://www.instagram.com/p/BWUDBntl3_Z/embed/captioned/',
    { id: 'BWUDBntl3_Z', author: { handle: 'rivermill' }, text: 'The first one off the line' },
  ],
  [
    'reddit-comment',
    'https://www.reddit.com/r/example/comments/1abcde/comment/k1a2b3c/',
    {
      kind: 'comment',
      id: 'k1a2b3c',
      author: { name: 'quiet_otter' },
      text: 'They did it to me.',
      published: { at: '2024-02-03T04:05:06.000Z' },
      engagement: { likes: { count: 17 } },
    },
  ],
  [
    'reddit-old-comment',
    'https://old.reddit.com/r/example/comments/1abcde/a_title/k1a2b3c/',
    {
      kind: 'comment',
      author: { name: 'quiet_otter' },
      text: 'They did it to me.',
      published: { at: '2024-02-03T04:05:06.000Z' },
      edited: { at: '2024-02-03T06:00:00.000Z' },
    },
  ],
  [
    'youtube-shorts',
    'https://www.youtube.com/shorts/srtMWzyqdp8',
    { title: 'Looms in a minute', author: { name: 'Loom Talks' }, published: { at: AT } },
  ],
  [
    'youtube-community',
    'https://www.youtube.com/post/UgkxAbCdEfGhIjKl',
    {
      author: { name: 'Loom Talks', handle: 'loomtalks', id: 'UC1' },
      text: 'They copied every page.',
      published: { raw: '2 days ago', precision: 'day' },
      engagement: { likes: { count: 1200 } },
    },
  ],
  [
    'telegram-group',
    'https://t.me/loomtalk/77?embed=1',
    { author: { name: 'Ada Loom', handle: 'ada_loom' }, published: { at: AT } },
  ],
  [
    'telegram-list',
    'https://t.me/s/loomnews/2',
    { id: '2', author: { handle: 'loomnews' }, text: 'They copied it.', published: { at: AT } },
  ],
  [
    'hacker-news-comment',
    'https://news.ycombinator.com/item?id=28260001',
    {
      kind: 'comment',
      author: { name: 'adal' },
      text: 'They copied all of it.',
      published: { at: AT },
    },
  ],
  [
    'amazon-review',
    'https://www.amazon.com/gp/customer-reviews/R1ABCDEFGHIJK/ref=cm_cr',
    {
      kind: 'post',
      id: 'R1ABCDEFGHIJK',
      author: { name: 'Mrs Loom' },
      title: 'Scrap',
      text: 'Scrap\nIt came with used cells.',
      published: { raw: 'August 22, 2021', precision: 'day' },
      engagement: { likes: { count: 12 } },
    },
  ],
  [
    'jd',
    'https://item.jd.com/100012043978.html',
    {
      kind: 'listing',
      id: '100012043978',
      title: '霁屿 A9 充电宝',
      author: { name: '霁屿旗舰店' },
    },
  ],
  [
    'yuque',
    'https://www.yuque.com/u1/gf5dgh/yoqgzsrs',
    {
      kind: 'article',
      id: 'yoqgzsrs',
      title: '读旧货',
      author: { name: '巷口的猫', handle: 'catlane' },
      published: { at: AT },
      edited: { at: '2021-08-23T02:00:00.000Z' },
    },
  ],
  [
    'csdn',
    'https://blog.csdn.net/catlane/article/details/119844444',
    {
      id: '119844444',
      author: { name: '巷口的猫' },
      published: { raw: '2021-08-22 09:15:07', at: AT },
    },
  ],
  [
    'forum-discourse',
    'https://forum.example.com/t/copied-looms/9',
    {
      kind: 'post',
      platform: 'discourse',
      title: 'Copied looms',
      author: { name: 'ada' },
      published: { at: AT },
    },
  ],
  [
    'forum-xenforo',
    'https://forum.example.com/threads/copied-looms.9/',
    {
      kind: 'post',
      id: '501',
      author: { name: 'ada' },
      text: 'They copied it.',
      published: { at: AT },
    },
  ],
  [
    'forum-xenforo',
    'https://forum.example.com/threads/copied-looms.9/#post-502',
    { kind: 'comment', id: '502', author: { name: 'Replier' }, text: 'No, they did not.' },
  ],
  [
    'forum-phpbb',
    'https://forum.example.com/viewtopic.php?t=9',
    { id: '501', author: { name: 'ada' }, published: { at: AT }, title: 'Copied looms' },
  ],
  [
    'forum-discuz',
    'https://bbs.example.com/thread-9-1-1.html',
    {
      id: '501',
      title: '霁屿骗了我',
      author: { name: '巷口的猫' },
      text: '东西是旧的。',
      published: { at: AT },
    },
  ],
  [
    'forum-tieba',
    'https://tieba.baidu.com/p/7500000001',
    { platform: 'tieba', id: '501', author: { name: '巷口的猫' }, published: { at: MINUTE } },
  ],
  [
    'gov-notice',
    'https://scjg.example.gov.cn/2021/8/22/art_1_2.html',
    { kind: 'article', author: { name: '市场监督管理局' }, published: { at: MINUTE } },
  ],
  [
    'baidu-cambrian',
    'https://news.example.com/1.html',
    {
      kind: 'article',
      author: { name: '河岸日报' },
      published: { at: AT, assumedTimeZone: 'Asia/Shanghai' },
    },
  ],
  [
    'advisory',
    'https://loomdb.example.com/ja/LOOM-2021-013542.html',
    { id: 'LOOM-2021-013542', title: '織機における証明書の管理に関する脆弱性' },
  ],
  [
    'profile-page',
    'https://example.com/ada',
    { kind: 'profile', author: { name: 'Ada Loom', handle: 'ada' } },
  ],
  [
    'github-issue',
    'https://github.com/ada/loom/issues/12',
    { kind: 'post', title: 'Loom breaks #12', author: { name: 'ada' }, published: { at: AT } },
  ],
];

describe('each other layout, on a page of our own', () => {
  it.each(CASES)('%s at %s', (page, url, wanted) => {
    expect(readFixture(page, url).post).toMatchObject(wanted);
  });

  it('never names the viewer, a reply or a recommendation', () => {
    for (const [page, url, wanted] of CASES) {
      const { author } = readFixture(page, url).post;
      if (JSON.stringify(wanted).includes('Replier')) continue;
      expect([page, JSON.stringify(author)]).not.toEqual([
        page,
        expect.stringMatching(/看客甲|Viewer|viewer|推荐号|Someone Else|Commenter|Replier|评论者/u),
      ]);
    }
  });

  it('takes no time of a change for the time of publication', () => {
    expect(
      readFixture('advisory', 'https://loomdb.example.com/ja/LOOM-2021-013542.html').post.published,
    ).toBe(undefined);
    const opus = readFixture(
      'bilibili-opus',
      'https://www.bilibili.com/opus/560000000000000001',
    ).post;
    expect(opus.published?.raw).not.toContain('编辑');
  });

  it('takes a reply for the thread’s first post on no later page of it', () => {
    for (const [page, url] of [
      ['forum-discuz', 'https://bbs.example.com/thread-9-2-1.html'],
      ['forum-tieba', 'https://tieba.baidu.com/p/7500000001?pn=2'],
      ['forum-phpbb', 'https://forum.example.com/viewtopic.php?t=9&start=25'],
      ['forum-xenforo', 'https://forum.example.com/threads/copied-looms.9/page-2'],
    ] as const)
      expect([page, readFixture(page, url).post.author?.name]).toEqual([page, undefined]);
  });
});
