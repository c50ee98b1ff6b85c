// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { gatherLinks } from '../../lib/lists/page/gather-links.ts';
import { postLinks } from '../../lib/lists/page/post-links.ts';

beforeEach(() => {
  document.title = 'Posts of Lin';
  document.body.innerHTML = `
    <p id="one"><a href="https://a.example/1">1</a> <a href="https://a.example/2">2</a></p>
    <p id="two"><a href="https://a.example/3">3</a> <a href="https://a.example/1">again</a></p>
    <a href="javascript:alert(1)">script</a><a href="mailto:a@b.example">mail</a><a>none</a>`;
  getSelection()?.removeAllRanges();
});

it('the links of a page are those to web addresses, each once', () => {
  const { title, all, selected } = gatherLinks();
  expect(title).toBe('Posts of Lin');
  expect(all).toEqual(['https://a.example/1', 'https://a.example/2', 'https://a.example/3']);
  expect(selected).toEqual([]);
});

it('the links of a selection are those that it touches', () => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('#two') ?? document.body);
  getSelection()?.addRange(range);
  expect(gatherLinks().selected).toEqual(['https://a.example/3', 'https://a.example/1']);
});

it.each([
  ['https://weibo.com/u/5123456789', 'https://weibo.com/5123456789/NxYz12AbC'],
  ['https://m.weibo.cn/u/5123456789', 'https://m.weibo.cn/status/NxYz12AbC'],
  ['https://www.zhihu.com/people/lin', 'https://zhuanlan.zhihu.com/p/123456'],
  ['https://space.bilibili.com/1', 'https://www.bilibili.com/video/BV1xx411c7mD'],
  ['https://x.com/lin', 'https://x.com/lin/status/1799999999999999999'],
  ['https://loom.social/@lin', 'https://loom.social/@lin/112233445566778899'],
])('of the account’s page %s, a post is listed and another page is not', (url, post) => {
  const other = new URL('/about', url).href;
  expect(postLinks({ url, all: [url, other, post, `${post}#comments`] })).toEqual([post]);
});

it('the address of a post on another platform is not one of the account’s', () => {
  const all = ['https://x.com/lin/status/1799999999999999999'];
  expect(postLinks({ url: 'https://weibo.com/u/5123456789', all })).toEqual([]);
});
