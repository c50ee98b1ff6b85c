import { expect, it } from 'vitest';
import type { ItemRecord, Post } from '../../lib/evidence/item.ts';
import { isAccountPage, isSameAccount } from '../../lib/lists/page/account-page.ts';

const record = (url: string, post?: Partial<Post>): ItemRecord =>
  ({ page: { url }, ...(post && { post: { recognisedBy: 'x/1', ...post } }) }) as ItemRecord;

it.each([
  'https://weibo.com/u/5123456789',
  'https://weibo.com/5123456789?tabtype=feed',
  'https://m.weibo.cn/profile/5123456789',
  'https://www.zhihu.com/people/lin/posts',
  'https://www.xiaohongshu.com/user/profile/5f1a2b3c',
  'https://www.douyin.com/user/MS4wLjAB',
  'https://space.bilibili.com/3546578901234567/dynamic',
  'https://www.threads.net/@lin/',
  'https://www.reddit.com/user/lin/submitted/',
  'https://www.youtube.com/@lin/videos',
  'https://bsky.app/profile/lin.bsky.social',
  'https://t.me/s/linchannel',
  'https://loom.social/@lin@other.social',
])('%s is the address of an account’s page', (url) => {
  expect(isAccountPage(record(url))).toBe(true);
});

it.each([
  'https://weibo.com/5123456789/NxYz12AbC',
  'https://weibo.com/hot/weibo',
  'https://www.zhihu.com/question/1/answer/2',
  'https://loom.social/@lin/112233445566778899',
  'https://example.com/people/lin',
  'not an address',
])('%s is none', (url) => {
  expect(isAccountPage(record(url))).toBe(false);
});

it('a page that a recogniser took for an account’s is one, unless its address is a post’s', () => {
  expect(isAccountPage(record('https://x.com/lin', { kind: 'profile' }))).toBe(true);
  expect(isAccountPage(record('https://x.com/lin', { kind: 'post' }))).toBe(false);
  expect(isAccountPage(record('https://x.com/lin/status/1', { kind: 'profile' }))).toBe(false);
});

it.each([
  ['the same id under another name', { id: '1', name: 'Lin' }, { id: '1', name: 'Wei' }, true],
  ['another id under the same name', { id: '1', name: 'Lin' }, { id: '2', name: 'Lin' }, false],
  ['the same handle in capitals', { handle: 'lin' }, { handle: 'LIN' }, true],
  ['a name where one has no handle', { handle: 'lin', name: 'Lin' }, { name: 'Lin' }, true],
  ['nothing that both state', { handle: 'lin' }, { name: 'Lin' }, false],
])('two pages of an account with %s', (_, one, other, isSame) => {
  const page = (author: object) => record('https://x.com/lin', { kind: 'profile', author });
  expect(isSameAccount(page(one), page(other))).toBe(isSame);
});

it('posts by one author are not the page of one account', () => {
  const post = record('https://x.com/lin/status/1', { kind: 'post', author: { id: '1' } });
  expect(isSameAccount(post, post)).toBe(false);
});
