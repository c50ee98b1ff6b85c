import type { PageLinks } from './gather-links.ts';

/** The hosts of platforms, and how the addresses of their posts are made, without the query. */
const POSTS: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/(?:^|\.)weibo\.(?:com|cn)$/u, /^\/(?:\d{5,}\/\w{8,}|status\/\w+|detail\/\w+|tv\/show\/.+)$/u],
  [/(?:^|\.)zhihu\.com$/u, /^\/(?:question\/\d+\/answer\/\d+|p\/\d+|pin\/\d+|zvideo\/\d+)$/u],
  [/(?:^|\.)xiaohongshu\.com$/u, /^\/(?:explore|discovery\/item|user\/profile\/\w+)\/\w{20,}$/u],
  [/(?:^|\.)douyin\.com$/u, /^\/(?:video|note)\/\d+$/u],
  [/(?:^|\.)bilibili\.com$/u, /^\/(?:video\/BV\w+|read\/cv\d+|opus\/\d+)\/?$/u],
  [/^(?:t|m|h)\.bilibili\.com$/u, /^\/(?:dynamic\/)?\d{10,}\/?$/u],
  [/(?:^|\.)toutiao\.com$/u, /^\/(?:article|w|video)\/\d+\/?$/u],
  [/(?:^|\.)douban\.com$/u, /\/(?:topic|status|review|note)\/\d+\/?$/u],
  [/^tieba\.baidu\.com$/u, /^\/p\/\d+$/u],
  [/^baijiahao\.baidu\.com$/u, /^\/s$/u],
  [/^mp\.weixin\.qq\.com$/u, /^\/s(?:\/[\w-]+)?$/u],
  [/(?:^|\.)xueqiu\.com$/u, /^\/\d+\/\d+$/u],
  [/(?:^|\.)(?:x|twitter)\.com$/u, /^\/\w+\/status\/\d+$/u],
  [/(?:^|\.)facebook\.com$/u, /\/(?:posts|videos|reel)\/[\w-]+\/?$/u],
  [/(?:^|\.)instagram\.com$/u, /^\/(?:[\w.]+\/)?(?:p|reel)\/[\w-]+\/?$/u],
  [/(?:^|\.)threads\.(?:net|com)$/u, /^\/@[\w.]+\/post\/[\w-]+$/u],
  [/(?:^|\.)linkedin\.com$/u, /^\/(?:posts|feed\/update)\/.+$/u],
  [/(?:^|\.)reddit\.com$/u, /^\/r\/\w+\/comments\/\w+(?:\/[^/]*)?\/?$/u],
  [/(?:^|\.)youtube\.com$/u, /^\/(?:watch|shorts\/[\w-]+)$/u],
  [/(?:^|\.)tiktok\.com$/u, /^\/@[\w.-]+\/(?:video|photo)\/\d+$/u],
  [/^bsky\.app$/u, /^\/profile\/[^/]+\/post\/\w+$/u],
  [/^t\.me$/u, /^\/(?:s\/)?\w+\/\d+$/u],
  // Mastodon and its like have hosts of their own.
  [/./u, /^\/@[\w.@-]+\/\d{10,}$/u],
];

/** The last two labels of a host: `weibo.com` of `m.weibo.com`. */
const siteOf = (host: string): string => host.split('.').slice(-2).join('.');

/** Whether an address has the shape of a post's on its platform. */
export const isPostAddress = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  return POSTS.some(([host, path]) => host.test(hostname) && path.test(pathname));
};

/**
 * Those links of an account's page that have the shape of a post's address on its platform, without
 * the place in the page. Posts of others that the page links to are among them.
 */
export const postLinks = ({ url, all }: Pick<PageLinks, 'url' | 'all'>): readonly string[] => {
  const of = siteOf(new URL(url).hostname);
  const posts = all.filter((link) => isPostAddress(link) && siteOf(new URL(link).hostname) === of);
  return [...new Set(posts.map((link) => link.replace(/#.*$/u, '')))];
};
