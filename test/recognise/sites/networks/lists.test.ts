// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from '../../read-page.ts';

const post = (index: number): string =>
  `<article><h3><a href="/p/${index}">Words ${index} of somebody</a></h3>` +
  `<a rel="author" class="author">Writer ${index}</a>` +
  `<time datetime="2021-08-2${index}T01:15:07Z">Aug 2${index}, 2021</time>` +
  `<p>They copied it, all of it, number ${index}.</p></article>`;
const feed =
  '<!doctype html><html lang="en"><head><title>Home</title></head><body><nav>' +
  `<a class="username">Viewer</a></nav><main>${[1, 2, 3].map(post).join('')}</main></body>` +
  '</html>';

/** Pages of the platforms that list what many people wrote. */
const LISTS = [
  'https://weibo.com/hot/weibo',
  'https://s.weibo.com/weibo?q=x',
  'https://www.zhihu.com/search?q=x',
  'https://www.xiaohongshu.com/explore',
  'https://www.xiaohongshu.com/user/profile/5aaaaaaaaaaaaaaaaaaaaaaa',
  'https://www.douyin.com/jingxuan',
  'https://search.bilibili.com/all?keyword=x',
  'https://www.douban.com/group/explore',
  'https://www.toutiao.com/',
  'https://x.com/i/bookmarks',
  'https://www.facebook.com/groups/55/',
  'https://www.instagram.com/explore/',
  'https://www.threads.com/',
  'https://www.linkedin.com/feed/',
  'https://www.reddit.com/r/example/',
  'https://www.youtube.com/results?search_query=x',
  'https://www.tiktok.com/foryou',
  'https://mastodon.social/explore',
  'https://bsky.app/search?q=x',
  'https://t.me/s/loomnews',
  'https://news.ycombinator.com/newcomments',
  'https://www.trustpilot.com/categories/shops',
  'https://www.amazon.com/s?k=x',
  'https://s.taobao.com/search?q=x',
  'https://search.jd.com/Search?keyword=x',
  'https://www.tianyancha.com/search?key=x',
  'https://aiqicha.baidu.com/s?q=x',
];

describe('a page that lists what many wrote', () => {
  it.each(LISTS)('the list at %s has no author and no time', (url) => {
    const { author, published } = read(feed, url).post;
    expect({ author, published }).toEqual({ author: undefined, published: undefined });
  });
});
