import type { ItemRecord } from '../../evidence/item.ts';
import { isPostAddress } from './post-links.ts';

/** The hosts of platforms, and how the addresses of their accounts are made, without the query. */
const ACCOUNTS: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/(?:^|\.)weibo\.(?:com|cn)$/u, /^\/(?:u\/\d+|n\/[^/]+|profile\/\d+|\d{5,})$/u],
  [/(?:^|\.)zhihu\.com$/u, /^\/(?:people|org)\/[\w-]+/u],
  [/(?:^|\.)xiaohongshu\.com$/u, /^\/user\/profile\/\w+$/u],
  [/(?:^|\.)douyin\.com$/u, /^\/user\/[\w-]+$/u],
  [/^space\.bilibili\.com$/u, /^\/\d+/u],
  [/(?:^|\.)toutiao\.com$/u, /^\/c\/user\//u],
  [/(?:^|\.)douban\.com$/u, /^\/people\/[^/]+/u],
  [/^tieba\.baidu\.com$/u, /^\/home\/main$/u],
  [/^author\.baidu\.com$/u, /^\/home\/?/u],
  [/(?:^|\.)xueqiu\.com$/u, /^\/u\/\d+$/u],
  [/(?:^|\.)threads\.(?:net|com)$/u, /^\/@[\w.]+$/u],
  [/(?:^|\.)reddit\.com$/u, /^\/(?:user|u)\/[\w-]+/u],
  [/(?:^|\.)youtube\.com$/u, /^\/(?:@[^/]+|channel\/[\w-]+|c\/[^/]+|user\/[^/]+)/u],
  [/^bsky\.app$/u, /^\/profile\/[^/]+$/u],
  [/^t\.me$/u, /^\/s\/\w+$/u],
  // Mastodon and its like have hosts of their own.
  [/./u, /^\/@[\w.-]+(?:@[\w.-]+)?$/u],
];

const isAccountAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  const path = pathname.replace(/(?<=.)\/$/u, '');
  return ACCOUNTS.some(([host, account]) => host.test(hostname) && account.test(path));
};

/**
 * Whether a captured page is that of an account: a recogniser took it for one, or its address has
 * the shape of an account's on its platform.
 */
export const isAccountPage = ({ page, post }: Pick<ItemRecord, 'page' | 'post'>): boolean =>
  !isPostAddress(page.url) && (post?.kind === 'profile' || isAccountAddress(page.url));

const folded = (words: string | undefined): string =>
  (words ?? '').normalize('NFKC').trim().toLowerCase();

/**
 * Whether two captured pages are the page of one account, as a recogniser read it: the same id, or
 * where one of them has none the same handle, or else the same name.
 */
export const isSameAccount = (one: ItemRecord, other: ItemRecord): boolean => {
  if (![one, other].every((record) => isAccountPage(record))) return false;
  const [a, b] = [one.post?.author ?? {}, other.post?.author ?? {}];
  const stated = (['id', 'handle', 'name'] as const).find((key) => a[key] && b[key]);
  return stated !== undefined && folded(a[stated]) === folded(b[stated]);
};
