// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Post } from '../../lib/evidence/item.ts';
import { read, readFixture } from './read-page.ts';

type Case = {
  readonly page: string;
  readonly url: string;
  readonly by: string;
  readonly kind?: Post['kind'];
  readonly platform?: string;
  readonly id?: string;
  readonly title?: string;
  readonly name?: string;
  readonly handle?: string;
  readonly raw?: string;
  readonly at?: string;
  readonly text?: string;
  readonly counts?: Readonly<Record<string, number>>;
};

const AT = '2021-08-22T01:15:07.000Z';
const MINUTE = '2021-08-22T01:15:00.000Z';

const CASES: readonly Case[] = [
  {
    page: 'weibo-2014',
    url: 'https://weibo.com/5550001112/Ja520cHZo',
    by: 'weibo/1',
    platform: 'weibo',
    id: '4524026243029034',
    name: '青瓦巷口',
    raw: '7月7日 12:16',
    at: '2020-07-07T04:16:11.000Z',
    text: '星汀公司卖的全是旧货[怒]，别买。',
    counts: { reposts: 12000, likes: 4 },
  },
  {
    page: 'weibo-2021',
    url: 'https://weibo.com/5550001112/Ja520cHZo',
    by: 'weibo/1',
    platform: 'weibo',
    id: '4524026243029034',
    name: '青瓦巷口',
    raw: '21-8-22 09:15',
    at: MINUTE,
    text: '转发：他们说了谎。',
    counts: { reposts: 12, comments: 3456, likes: 78000 },
  },
  {
    page: 'weibo-mobile',
    url: 'https://m.weibo.cn/detail/4524026243029034',
    by: 'weibo-mobile/1',
    platform: 'weibo',
    id: '4524026243029034',
    name: '青瓦巷口',
    raw: '2021-8-22',
    at: AT,
    text: '话就放这儿\n假的。',
    counts: { reposts: 12, comments: 15000, likes: 7 },
  },
  {
    page: 'wechat',
    url: 'https://mp.weixin.qq.com/s/AbCd',
    by: 'wechat/1',
    kind: 'article',
    platform: 'wechat',
    id: 'biz=MzA5MDAwMDAwMQ==;mid=2650000001;idx=1',
    title: '霁屿旧货记',
    name: '桥洞拆机社',
    raw: '昨天',
    at: AT,
    text: '第一段，写得很清楚。',
  },
  {
    page: 'x-status',
    url: 'https://x.com/maren_ex/status/1700000000000000002?s=20',
    by: 'x/1',
    platform: 'x',
    id: '1700000000000000002',
    name: 'Maren 🦊',
    handle: 'maren_ex',
    raw: '9:15 AM · Aug 22, 2021',
    at: AT,
    text: 'Never buy there. @shop lied\ntwice🤡',
    counts: { views: 3692, reposts: 1, comments: 3, likes: 1207 },
  },
  {
    page: 'twitter-classic',
    url: 'https://twitter.com/oldbird/status/745276948213968896',
    by: 'twitter-classic/1',
    platform: 'x',
    id: '745276948213968896',
    name: 'Old Bird',
    handle: 'oldbird',
    raw: '8:27 AM - 21 Jun 2016',
    at: '2016-06-21T15:27:25.000Z',
    text: 'As I said.',
    counts: { reposts: 79, likes: 282 },
  },
  {
    page: 'bluesky',
    url: 'https://bsky.app/profile/ada.example.social/post/3mdegyw3ves2t',
    by: 'bluesky/1',
    platform: 'bluesky',
    id: '3mdegyw3ves2t',
    name: 'Ada Loom',
    handle: 'ada.example.social',
    raw: '12:55 AM · Jan 27, 2026',
    at: '2026-01-26T23:55:44.454Z',
    text: 'They copied every page of it.',
    counts: { reposts: 223, likes: 3100 },
  },
  {
    page: 'reddit-2023',
    url: 'https://www.reddit.com/r/example/comments/1abcde/a_title/',
    by: 'reddit/1',
    platform: 'reddit',
    id: '1abcde',
    title: 'A title',
    name: 'quiet_otter',
    raw: '2y ago',
    at: '2024-02-03T04:05:06.000Z',
    text: 'What they did to us.',
    counts: { likes: 1207, comments: 88 },
  },
  {
    page: 'reddit-old',
    url: 'https://old.reddit.com/r/example/comments/1abcde/a_title/',
    by: 'reddit/1',
    platform: 'reddit',
    id: '1abcde',
    title: 'A title',
    name: 'quiet_otter',
    raw: '12 years ago',
    at: '2014-02-03T04:05:06.000Z',
    text: 'What they did to us.',
    counts: { likes: 1207, comments: 88 },
  },
  {
    page: 'zhihu-answer',
    url: 'https://www.zhihu.com/question/1/answer/111222333',
    by: 'zhihu/1',
    platform: 'zhihu',
    id: '111222333',
    title: '霁屿的电池能用吗？',
    name: '拆机老周',
    at: AT,
    text: '不能，里面是旧电芯。',
    counts: { likes: 3762, comments: 119 },
  },
  {
    page: 'zhihu-question',
    url: 'https://www.zhihu.com/question/23000001',
    by: 'zhihu/1',
    platform: 'zhihu',
    id: '23000001',
    title: '霁屿的电池能用吗？',
    at: '2014-04-30T10:24:03.000Z',
  },
  {
    page: 'xiaohongshu',
    url: 'https://www.xiaohongshu.com/explore/685e78b5000000001c030b19',
    by: 'xiaohongshu/1',
    platform: 'xiaohongshu',
    id: '685e78b5000000001c030b19',
    title: '选哪套？',
    name: 'c阿柔',
    at: '2025-06-27T10:55:49.000Z',
    text: '选哪套？\n在线等，都是假货。',
    counts: { likes: 2322, comments: 11000, reposts: 207 },
  },
  {
    page: 'douyin',
    url: 'https://www.douyin.com/note/7600000000000000001',
    by: 'douyin/1',
    platform: 'douyin',
    id: '7600000000000000001',
    title: '合租名额',
    name: '追导弹的蜗牛🐌',
    raw: '2026-2-2',
    at: '2026-02-02T13:26:19.000Z',
    counts: { likes: 71, comments: 42, reposts: 5 },
  },
  {
    page: 'bilibili',
    url: 'https://www.bilibili.com/video/BV1gH4y1b7J7/',
    by: 'bilibili/1',
    platform: 'bilibili',
    id: 'BV1gH4y1b7J7',
    title: '拆机全程',
    name: '桥洞拆机社',
    raw: '2021-08-22 09:15:07',
    at: AT,
    text: '拆机全程\n四颗旧电芯。',
    counts: { views: 12001, comments: 34, likes: 560, reposts: 7 },
  },
  {
    page: 'bilibili-gone',
    url: 'https://www.bilibili.com/video/BV1gH4y1b7J7/',
    by: 'bilibili/1',
    kind: 'page',
    platform: 'bilibili',
    id: 'BV1gH4y1b7J7',
    title: '视频去哪了呢？_哔哩哔哩_bilibili',
  },
  {
    page: 'douban-topic',
    url: 'https://www.douban.com/group/topic/240000001/',
    by: 'douban/1',
    platform: 'douban',
    id: '240000001',
    title: '霁屿骗了我',
    name: '巷口的猫',
    at: AT,
    text: '东西是旧的，还不退。',
  },
  {
    page: 'douban-review',
    url: 'https://book.douban.com/review/13800001/',
    by: 'douban/1',
    kind: 'article',
    platform: 'douban',
    id: '13800001',
    title: '一部谎话',
    name: '巷口的猫',
    at: AT,
    text: '书里的话都是抄来的。',
    counts: { likes: 21 },
  },
  {
    page: 'toutiao',
    url: 'https://www.toutiao.com/article/7000000000000000001/',
    by: 'toutiao/1',
    kind: 'article',
    platform: 'toutiao',
    id: '7000000000000000001',
    title: '小哥连升三级',
    name: '河岸人文',
    raw: '2021-08-22 09:15',
    at: AT,
  },
  {
    page: 'facebook',
    url: 'https://www.facebook.com/riverside/posts/694313812720068/',
    by: 'facebook/1',
    platform: 'facebook',
    id: '694313812720068',
    name: 'Riverside Repairs',
    at: AT,
    text: 'They sold me scrap.',
    counts: { likes: 245, reposts: 12 },
  },
  {
    page: 'facebook-2019',
    url: 'https://www.facebook.com/riverside/posts/694313812720068',
    by: 'facebook/1',
    platform: 'facebook',
    id: '694313812720068',
    name: 'Riverside Repairs',
    raw: '22 August 2021',
    at: AT,
    text: 'They sold me scrap.',
  },
  {
    page: 'facebook-preview',
    url: 'https://www.facebook.com/riverside/posts/694313812720068',
    by: 'facebook/1',
    platform: 'facebook',
    id: '694313812720068',
    name: 'Riverside Repairs',
  },
  {
    page: 'instagram',
    url: 'https://www.instagram.com/p/BWUDBntl3_Z/',
    by: 'instagram/1',
    platform: 'instagram',
    id: 'BWUDBntl3_Z',
    handle: 'rivermill',
    raw: '223w',
    at: '2017-07-09T04:58:10.000Z',
    text: 'The first one off the line',
    counts: { likes: 159071, comments: 13 },
  },
  {
    page: 'threads',
    url: 'https://www.threads.net/@ada.loom/post/C8abcDEF',
    by: 'threads/1',
    platform: 'threads',
    id: 'C8abcDEF',
    name: 'Ada Loom',
    handle: 'ada.loom',
    at: '2024-06-02T10:11:12.000Z',
    text: 'They copied every page of it.',
    counts: { likes: 31, comments: 4, reposts: 2 },
  },
  {
    page: 'linkedin',
    url: 'https://www.linkedin.com/posts/loomworks_x-activity-7368318536743538688-R0tM',
    by: 'linkedin/1',
    platform: 'linkedin',
    id: '7368318536743538688',
    name: 'Loomworks',
    raw: '2mo',
    at: '2025-09-01T16:27:15.868Z',
    text: 'Our rival copied our looms.',
    counts: { likes: 75 },
  },
  {
    page: 'youtube',
    url: 'https://www.youtube.com/watch?v=srtMWzyqdp8&t=4s',
    by: 'youtube/1',
    platform: 'youtube',
    id: 'srtMWzyqdp8',
    title: 'Keynote on looms',
    name: 'Loom Talks',
    handle: 'loomtalks',
    raw: 'Sep 27, 2016',
    at: '2016-09-27T10:00:00.000Z',
    text: 'Keynote on looms\nLoom Talks\nAll about looms.',
    counts: { views: 14358 },
  },
  {
    page: 'tiktok',
    url: 'https://www.tiktok.com/@loomgirl/video/7400000000000000001',
    by: 'tiktok/1',
    platform: 'tiktok',
    id: '7400000000000000001',
    name: 'Loom Girl',
    handle: 'loomgirl',
    at: '2024-06-02T10:11:12.000Z',
    text: 'Look what they sold me',
    counts: { likes: 783400, views: 5600000, reposts: 12, comments: 34 },
  },
  {
    page: 'tiktok-profile',
    url: 'https://www.tiktok.com/@loomgirl',
    by: 'tiktok/1',
    kind: 'profile',
    platform: 'tiktok',
    title: 'Loom Girl',
    name: 'Loom Girl',
    handle: 'loomgirl',
  },
  {
    page: 'telegram',
    url: 'https://t.me/loomnews/28542?embed=1',
    by: 'telegram/1',
    platform: 'telegram',
    id: '28542',
    name: 'Loom News',
    handle: 'loomnews',
    raw: '09:15',
    at: AT,
    text: 'They copied it.\nAll of it.',
    counts: { views: 1200 },
  },
  {
    page: 'mastodon',
    url: 'https://loom.social/@ada/110000000000000001',
    by: 'mastodon/1',
    platform: 'mastodon',
    id: '110000000000000001',
    name: 'Ada Loom',
    handle: 'ada@loom.social',
    raw: 'Aug 22, 2021, 09:15 AM',
    at: AT,
    text: 'They copied it.',
    counts: { reposts: 12, likes: 34 },
  },
  {
    page: 'hacker-news',
    url: 'https://news.ycombinator.com/item?id=28260000',
    by: 'hacker-news/1',
    platform: 'hacker-news',
    id: '28260000',
    title: 'Ask HN: copied looms?',
    name: 'adal',
    raw: '5 years ago',
    at: AT,
    text: 'They copied all of it.',
    counts: { likes: 124, comments: 88 },
  },
  {
    page: 'trustpilot',
    url: 'https://uk.trustpilot.com/reviews/581cf1892ae760087cadbf17',
    by: 'trustpilot/1',
    platform: 'trustpilot',
    id: '581cf1892ae760087cadbf17',
    title: 'Never again',
    name: 'Mrs Loom',
    raw: '4 Nov 2016',
    at: '2016-11-04T20:36:25.000Z',
    text: 'Never again\nThey sent me scrap.',
  },
  {
    page: 'amazon',
    url: 'https://www.amazon.co.uk/Jiyu/dp/B0CXXXXXX1/ref=x',
    by: 'amazon/1',
    kind: 'listing',
    platform: 'amazon',
    id: 'B0CXXXXXX1',
    title: 'Jiyu A9 Power Bank',
    name: 'Loom Traders',
  },
  {
    page: 'ebay',
    url: 'https://www.ebay.com/itm/Wicker-loom/381228738769',
    by: 'ebay/1',
    kind: 'listing',
    platform: 'ebay',
    id: '381228738769',
    title: 'Wicker loom',
    name: 'loomshop',
  },
  {
    page: 'taobao',
    url: 'https://item.taobao.com/item.htm?id=562283240178',
    by: 'taobao/1',
    kind: 'listing',
    platform: 'taobao',
    id: '562283240178',
    title: '乳白外壳',
    name: '霁屿旗舰',
  },
  {
    page: 'aliexpress',
    url: 'https://he.aliexpress.com/item/32993251330.html',
    by: 'aliexpress/1',
    kind: 'listing',
    platform: 'aliexpress',
    id: '32993251330',
    title: 'Power bank A9',
    name: 'Loom Technology Co.,Ltd.',
  },
  {
    page: 'stack-exchange',
    url: 'https://stackoverflow.com/questions/231767/what',
    by: 'stack-exchange/1',
    platform: 'stack-exchange',
    id: '231767',
    title: 'What does a loom do?',
    name: 'Alex L.',
    raw: 'Oct 23, 2008 at 22:21',
    at: '2008-10-23T22:21:11.000Z',
    text: 'What is the use of it?',
    counts: { likes: 12383 },
  },
  {
    page: 'sina',
    url: 'https://finance.sina.com.cn/roll/2021-08-22/doc-ikqcfncc4400001.shtml',
    by: 'chinese-news/1',
    kind: 'article',
    platform: 'sina',
    title: '霁屿回应质疑',
    name: '河岸日报',
    raw: '2021年08月22日 09:15',
    at: MINUTE,
  },
  {
    page: 'sohu',
    url: 'https://www.sohu.com/a/485000001_120001',
    by: 'chinese-news/1',
    kind: 'article',
    platform: 'sohu',
    id: '485000001',
    title: '霁屿回应质疑',
    name: '河岸日报',
    raw: '2021-08-22 09:15',
    at: AT,
  },
  {
    page: 'netease',
    url: 'https://www.163.com/dy/article/GI0000LK0512D3VJ.html',
    by: 'chinese-news/1',
    kind: 'article',
    platform: 'netease',
    id: 'GI0000LK0512D3VJ',
    title: '霁屿回应质疑',
    name: '河岸日报',
    raw: '2021-08-22 09:15:07',
    at: AT,
  },
];

describe('each site, on a page of our own', () => {
  for (const { page, url, by, kind = 'post', counts, ...expected } of CASES)
    it(`${page} as ${by}`, () => {
      const { post } = readFixture(page, url);
      expect(post.recognisedBy).toBe(by);
      expect(post.kind).toBe(kind);
      expect(post.author?.name).toBe(expected.name);
      expect(post.published?.at).toBe(expected.at);
      for (const key of ['platform', 'id', 'title'] as const)
        expect(post[key]).toBe(expected[key] ?? (key === 'id' ? post.id : undefined));
      if (expected.handle) expect(post.author?.handle).toBe(expected.handle);
      if (expected.raw) expect(post.published?.raw).toBe(expected.raw);
      if (expected.text) expect(post.text).toContain(expected.text);
      for (const [key, count] of Object.entries(counts ?? {}))
        expect([key, post.engagement?.[key as 'likes']?.count]).toEqual([key, count]);
    });
});

describe('what a site states beside the post itself', () => {
  it('keeps a repost and its origin apart', () => {
    const { post } = readFixture('weibo-2021', 'https://weibo.com/5550001112/Ja520cHZo');
    expect(post.repostOf).toEqual({ author: { name: '霁屿观察' }, text: '原来的话。' });
    const quoting = readFixture(
      'x-status',
      'https://x.com/maren_ex/status/1700000000000000002',
    ).post;
    expect(quoting.repostOf).toMatchObject({
      author: { name: 'Quoted Person', handle: 'quoted' },
      text: 'Quoted words.',
    });
  });

  it('tells an edit from the publication', () => {
    const { post } = readFixture(
      'zhihu-answer',
      'https://www.zhihu.com/question/1/answer/111222333',
    );
    expect(post.edited?.raw).toBe('编辑于 2021-08-23 10:00');
    const note = readFixture(
      'xiaohongshu',
      'https://www.xiaohongshu.com/explore/685e78b5000000001c030b19',
    ).post;
    expect(note.edited).toMatchObject({
      raw: '编辑于 2025-06-27 上海',
      at: '2025-06-27T12:46:16.000Z',
    });
  });

  it('reads a Facebook post from what is shown where the page carries no data', () => {
    const html =
      '<title>Facebook</title><div role="banner"><a>Viewer Name</a></div><div role="article"><h3><a role="link" href="/riverside"><strong>Riverside Repairs</strong></a></h3><div data-ad-preview="message">They sold me scrap.</div></div>';
    const { post } = read(html, 'https://www.facebook.com/riverside/posts/694313812720068');
    expect(post).toMatchObject({
      author: { name: 'Riverside Repairs' },
      text: 'They sold me scrap.',
    });
    const two = read(html + html, 'https://www.facebook.com/riverside/posts/694313812720068').post;
    expect(two.author).toBeUndefined();
  });

  it('gives the element to cut from, and none for a profile', () => {
    expect(
      readFixture('x-status', 'https://x.com/maren_ex/status/1700000000000000002').element
        ?.outerHTML,
    ).toContain('Never buy');
    expect(
      readFixture('tiktok-profile', 'https://www.tiktok.com/@loomgirl').element,
    ).toBeUndefined();
  });

  it('never takes the viewer, a recommendation or a reply for the author', () => {
    for (const { page, url } of CASES) {
      const words = JSON.stringify(readFixture(page, url).post.author ?? {});
      expect(words).not.toMatch(
        /看客甲|Viewer|viewer|推荐号|Someone Else|Commenter|Replier|An Editor|评论者|路人/u,
      );
    }
  });
});

describe('a page of a site that is not about the address', () => {
  it('takes no other post for the one the address names', () => {
    expect(
      readFixture('x-status', 'https://x.com/maren_ex/status/1700000000000000099').post.author,
    ).toBeUndefined();
    expect(readFixture('weibo-2021', 'https://weibo.com/1/Jaaaaaaaa').post.author).toBeUndefined();
    expect(
      readFixture('youtube', 'https://www.youtube.com/watch?v=AAAAAAAAAAA').post.engagement?.views
        ?.count,
    ).toBe(14358);
    expect(
      readFixture('youtube', 'https://www.youtube.com/watch?v=AAAAAAAAAAA').post.author?.id,
    ).toBeUndefined();
  });

  it('does not believe another host that it is the platform', () => {
    const { post } = readFixture(
      'x-status',
      'https://evil.example.com/maren_ex/status/1700000000000000002',
    );
    expect(post.platform).toBeUndefined();
    expect(post.recognisedBy).toBe('generic/1');
  });
});
