// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from './read-page.ts';

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const ld = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const two = (one: string): string => one + one.replaceAll('A', 'B');

const card = (name: string): string =>
  `<article><header><a class="head_name_x" href="/u/1"><span>${name}</span></a><a class="head-info_time_x" href="https://weibo.com/1/Jaaaaaaa1">8-22</a></header><div class="detail_wbtext_x">话。</div></article>`;
const mobileCard = (name: string): string =>
  `<div class="card m-panel"><header class="weibo-top"><div class="m-img-box"></div><div class="m-box-dir"><h3 class="m-text-cut">${name}</h3></div></header><article class="weibo-main"><div class="weibo-og"><div class="weibo-text">话。</div></div></article></div>`;
const tweet = (name: string): string =>
  `<article data-testid="tweet"><div data-testid="User-Name"><a href="/${name}">${name}</a></div><a href="/${name}/status/1700000000000000001"><time datetime="2021-08-22T01:15:07Z">Aug 22</time></a><div data-testid="tweetText">Words.</div></article>`;
const story = (name: string): string =>
  `<div role="article"><h3><a role="link"><strong>${name}</strong></a></h3><div data-ad-preview="message">Words.</div></div>`;
const LOGIN =
  '<h1>Log in</h1><form><input type="password"></form><p>See more from others, and more, by logging in.</p>';
const VIEWER = '<nav><a class="author">Viewer</a></nav>';

/**
 * Pages of the platforms that are no post: timelines, searches, walls, errors, pages that ask
 * whether one is a robot.
 */
const NO_POSTS: Readonly<Record<string, readonly [url: string, html: string]>> = {
  'weibo home': ['https://weibo.com/', page('微博', VIEWER + card('甲') + card('乙'))],
  'weibo search': [
    'https://s.weibo.com/weibo?q=%E9%9C%81%E5%B1%BF',
    page('霁屿 - 微博搜索', card('甲') + card('乙')),
  ],
  'weibo gone': [
    'https://weibo.com/5550001112/Ja520cHZo',
    page('微博', '<p>抱歉，此微博已被删除。</p>'),
  ],
  'weibo wall': [
    'https://passport.weibo.com/visitor/visitor?entry=miniblog',
    page('Sina Visitor System', ''),
  ],
  'weibo mobile feed': ['https://m.weibo.cn/', page('微博', mobileCard('甲') + mobileCard('乙'))],
  'weibo mobile other': [
    'https://m.weibo.cn/detail/4524026243029034',
    page(
      '微博',
      '<script>var $render_data = [{"status":{"id":"1","mid":"1","text":"x","user":{"id":2,"screen_name":"甲"}}}][0] || {};</script>',
    ),
  ],
  'wechat gone': [
    'https://mp.weixin.qq.com/s/AbCd',
    page('', '<div class="weui-msg"><div class="weui-msg__title">该内容已被发布者删除</div></div>'),
  ],
  'wechat robot': [
    'https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=x',
    page('验证', '<p>当前环境异常，完成验证后即可继续访问。</p>'),
  ],
  'zhihu home': [
    'https://www.zhihu.com/',
    page(
      '首页 - 知乎',
      `<div class="ContentItem AnswerItem" name="1"><div class="AuthorInfo"><meta itemprop="name" content="甲"></div></div>`,
    ),
  ],
  'zhihu other answer': [
    'https://www.zhihu.com/question/1/answer/111222333',
    page(
      '知乎',
      '<div class="AnswerItem" name="999"><div class="AuthorInfo"><meta itemprop="name" content="甲"></div><div class="RichContent-inner">话。</div></div>',
    ),
  ],
  'zhihu wall': ['https://www.zhihu.com/signin?next=%2F', page('知乎 - 有问题，就会有答案', LOGIN)],
  'xiaohongshu feed': [
    'https://www.xiaohongshu.com/explore',
    page(
      '小红书',
      '<section class="note-item"><div class="author"><span class="name">甲</span></div></section>',
    ),
  ],
  'xiaohongshu other note': [
    'https://www.xiaohongshu.com/explore/685e78b5000000001c030b19',
    page(
      '小红书',
      '<div class="author"><span class="name">甲</span></div><script>window.__INITIAL_STATE__={"noteData":{"data":{"noteData":{"noteId":"other","user":{"nickname":"甲"}}}}}</script>',
    ),
  ],
  'xiaohongshu gone': [
    'https://www.xiaohongshu.com/404?source=/explore/x',
    page('小红书', '<p>当前笔记暂时无法浏览</p>'),
  ],
  'douyin home': [
    'https://www.douyin.com/',
    page('抖音', '<div data-e2e="user-info"><a><span>甲</span></a></div>'),
  ],
  'douyin robot': [
    'https://www.douyin.com/video/7600000000000000001',
    page('验证码中间页', '<p>请完成验证</p>'),
  ],
  'bilibili account': [
    'https://space.bilibili.com/3546575657519318',
    page(
      '甲的个人空间',
      '<div class="bili-dyn-item"><span class="bili-dyn-title__text">乙</span><div class="bili-dyn-content">话。</div></div>',
    ),
  ],
  'bilibili home': ['https://www.bilibili.com/', page('哔哩哔哩', '<a class="up-name">甲</a>')],
  'bilibili no dynamic': [
    'https://t.bilibili.com/560000000000000001',
    page('动态', '<p>动态不见了</p>'),
  ],
  'douban robot': [
    'https://www.douban.com/misc/sorry?original-url=x',
    page('禁止访问', '<p>检测到有异常请求从你的 IP 发出，请登录使用豆瓣。</p>'),
  ],
  'douban gone': [
    'https://www.douban.com/group/topic/240000001/',
    page('页面不存在', '<h1>页面不存在</h1>'),
  ],
  'toutiao home': [
    'https://www.toutiao.com/',
    page('今日头条', '<div class="feed-card-footer-cmp-author"><a>甲</a></div>'),
  ],
  'x home': ['https://x.com/home', page('Home / X', tweet('ada') + tweet('bob'))],
  'x gone': [
    'https://x.com/ada/status/1700000000000000002',
    page(
      'X',
      '<h1>Something went wrong</h1><p>Hmm...this page doesn’t exist. Try searching for something else.</p>',
    ),
  ],
  'x other post': ['https://x.com/ada/status/1700000000000000002', page('X', tweet('bob'))],
  'facebook feed': ['https://www.facebook.com/', page('Facebook', two(story('Ann Able')))],
  'facebook wall': [
    'https://www.facebook.com/riverside/posts/694313812720068',
    page('Log in to Facebook', LOGIN),
  ],
  'facebook gone': [
    'https://www.facebook.com/reel/694313812720068',
    page('Facebook', '<p>This content isn’t available right now</p>'),
  ],
  'instagram wall': [
    'https://www.instagram.com/accounts/login/?next=%2Fp%2FBWUDBntl3_Z%2F',
    page('Login • Instagram', LOGIN),
  ],
  'instagram gone': [
    'https://www.instagram.com/p/BWUDBntl3_Z/',
    page('Page not found • Instagram', '<main><h2>Sorry, this page isn’t available.</h2></main>'),
  ],
  'threads home': ['https://www.threads.net/', page('Threads', VIEWER)],
  'linkedin feed': [
    'https://www.linkedin.com/feed/',
    page(
      'Feed | LinkedIn',
      '<div data-urn="urn:li:activity:7368318536743538688"><a class="update-components-actor__meta-link">Ann</a></div>',
    ),
  ],
  'linkedin wall': ['https://www.linkedin.com/authwall?trk=x', page('Sign Up | LinkedIn', LOGIN)],
  'reddit home': [
    'https://www.reddit.com/',
    page(
      'Reddit',
      two('<shreddit-post id="t3_1AAAA" author="A" post-title="A title"></shreddit-post>'),
    ),
  ],
  'reddit wall': [
    'https://www.reddit.com/r/example/comments/1abcde/a_title/',
    page('Blocked', '<p>You’ve been blocked by network security.</p>'),
  ],
  'reddit other post': [
    'https://www.reddit.com/r/example/comments/1abcde/a_title/',
    page('Reddit', '<shreddit-post id="t3_1zzzzz" author="bob"></shreddit-post>'),
  ],
  'reddit lost comment': [
    'https://www.reddit.com/r/example/comments/1abcde/a_title/k1a2b3c/',
    page(
      'A title : r/example',
      '<shreddit-post id="t3_1abcde" author="bob" post-title="A title"></shreddit-post>',
    ),
  ],
  'youtube home': [
    'https://www.youtube.com/',
    page(
      'YouTube',
      '<ytd-rich-item-renderer><div id="channel-name"><a>Ann</a></div></ytd-rich-item-renderer>',
    ),
  ],
  'youtube gone': [
    'https://www.youtube.com/watch?v=srtMWzyqdp8',
    page(
      'YouTube',
      '<script>var ytInitialPlayerResponse = {"playabilityStatus":{"status":"ERROR"}};</script><p>Video unavailable</p>',
    ),
  ],
  'youtube consent': [
    'https://consent.youtube.com/m?continue=x',
    page('Before you continue to YouTube', LOGIN),
  ],
  'tiktok robot': [
    'https://www.tiktok.com/@ada/video/7400000000000000001',
    page('TikTok', '<p>Verify to continue</p>'),
  ],
  'mastodon home': [
    'https://loom.social/home',
    page(
      'Loom social',
      '<div id="mastodon"><div class="status"><span class="display-name__html">Ann</span></div></div>',
    ),
  ],
  'bluesky home': [
    'https://bsky.app/',
    page('Bluesky', '<div data-testid="feedItem-by-ann">Ann</div>'),
  ],
  'telegram contact': [
    'https://t.me/no_such_name',
    page(
      'Telegram: Contact @no_such_name',
      '<div class="tgme_page"></div>',
      '<meta property="og:title" content="Telegram: Contact @no_such_name">',
    ),
  ],
  'telegram help': [
    'https://t.me/',
    page(
      'Telegram Messenger',
      '<p>Telegram</p>',
      '<meta property="og:title" content="Telegram Messenger">',
    ),
  ],
  'hacker news front': [
    'https://news.ycombinator.com/news?p=2',
    page(
      'Hacker News',
      '<table><tr class="athing" id="1"><td class="titleline"><a>T</a></td></tr><tr><td><a class="hnuser">ann</a></td></tr></table>',
    ),
  ],
  'trustpilot company': [
    'https://www.trustpilot.com/review/loom.example.com',
    page(
      'Loom Reviews',
      '<h1>Loom</h1>',
      ld({
        '@graph': [
          { '@type': 'LocalBusiness', name: 'Loom' },
          {
            '@type': 'Review',
            headline: 'Bad',
            author: { name: 'Ann' },
            datePublished: '2021-08-22T01:15:07Z',
          },
          {
            '@type': 'Review',
            headline: 'Good',
            author: { name: 'Bob' },
            datePublished: '2021-08-23T01:15:07Z',
          },
        ],
      }),
    ),
  ],
  'amazon robot': [
    'https://www.amazon.com/dp/B0CXXXXXX1',
    page('Amazon.com', '<h4>Enter the characters you see below</h4>'),
  ],
  'amazon search': [
    'https://www.amazon.com/s?k=loom',
    page('Amazon.com : loom', '<div data-asin="B0CXXXXXX1"><h2>Loom</h2></div>'),
  ],
  'taobao wall': [
    'https://login.taobao.com/member/login.jhtml?id=562283240178',
    page('淘宝网 - 淘！我喜欢', LOGIN),
  ],
  'jd wall': ['https://passport.jd.com/new/login.aspx?ReturnUrl=x', page('京东-欢迎登录', LOGIN)],
  'company register': [
    'https://www.tianyancha.com/company/1',
    page(
      '霁屿公司 - 天眼查',
      '<h1>霁屿公司</h1><table class="table"><tr><td>法定代表人</td><td>甲某</td></tr></table>',
    ),
  ],
  'a feed in JSON-LD': [
    'https://blog.example.com/',
    page(
      'The Loom Blog',
      '<h1>The Loom Blog</h1>',
      ld([
        {
          '@type': 'BlogPosting',
          headline: 'One thing',
          author: { name: 'Ann' },
          datePublished: '2021-08-22',
        },
        {
          '@type': 'BlogPosting',
          headline: 'Another thing',
          author: { name: 'Bob' },
          datePublished: '2021-08-23',
        },
      ]),
    ),
  ],
  'a feed in microformats': [
    'https://blog.example.com/',
    page(
      'The Loom Blog',
      ['Ann', 'Bob']
        .map(
          (name) =>
            `<article class="h-entry"><h2 class="p-name">A thing of ${name}</h2><a class="p-author h-card">${name}</a><time class="dt-published" datetime="2021-08-22">Aug 22</time><p class="e-content">Words, and more of them, by ${name}, about looms.</p></article>`,
        )
        .join(''),
    ),
  ],
  'not found': [
    'https://news.example.com/2021/08/22/gone-12345',
    page(
      '404 Not Found',
      '<h1>404</h1><p>The page is gone. Perhaps one of these is what you seek.</p>',
    ),
  ],
  'forum list': [
    'https://forum.example.com/',
    page(
      'Forum',
      '<table class="topic-list"><a data-user-card="ann">ann</a></table>',
      '<meta name="generator" content="Discourse 3.2.0">',
    ),
  ],
};

describe('a page that is no post', () => {
  it.each(Object.keys(NO_POSTS))(
    '%s has no author and no time, and is not called a post',
    (name) => {
      const [url, html] = NO_POSTS[name] ?? ['', ''];
      const { post } = read(html, url);
      expect(['page', 'profile']).toContain(post.kind);
      expect(post.author?.name).toBeUndefined();
      expect(post.published).toBeUndefined();
      expect(post.repostOf).toBeUndefined();
      expect(post.engagement).toBeUndefined();
    },
  );

  it('keeps the number in its address where that is a post’s', () => {
    for (const name of ['x gone', 'facebook wall', 'reddit wall']) {
      const [url, html] = NO_POSTS[name] ?? ['', ''];
      expect([name, read(html, url).post.id]).toEqual([name, expect.stringMatching(/^\w{6,}$/u)]);
    }
  });
});
