import { describe, expect, it } from 'vitest';
import type { Post } from '../../../lib/evidence/item.ts';
import { itemName } from '../../../lib/evidence/names/item-name.ts';

const page = { url: 'https://m.weibo.cn/detail/1', title: '微博正文' };
const named = (post: Partial<Post> & Pick<Post, 'kind'>) =>
  itemName({ page, post: { recognisedBy: 'x', ...post } });

describe('what an item is called', () => {
  it.each<[string, Partial<Post> & Pick<Post, 'kind'>, string]>([
    ['a post by its title', { kind: 'post', title: '霁屿的电池', text: '全部翻新' }, '霁屿的电池'],
    [
      'a post without one by its words, in one line',
      { kind: 'post', text: ' 全部是\n翻新的 ' },
      '全部是 翻新的',
    ],
    ['a comment by its words', { kind: 'comment', text: '骗子' }, '骗子'],
    ['a profile by its page', { kind: 'profile', text: '简介' }, '微博正文'],
    [
      'an article by its page, not by its whole text',
      { kind: 'article', text: '正文' },
      '微博正文',
    ],
    [
      'an alert by what it alleges of whom',
      {
        kind: 'alert',
        title: '风险预警',
        alert: { subject: '澄岭小贷', allegedFact: '已进入清算程序' },
      },
      '澄岭小贷 · 已进入清算程序',
    ],
    [
      'an alert that says neither by its title',
      { kind: 'alert', title: '风险预警', alert: {} },
      '风险预警',
    ],
    ['a post without words by its page', { kind: 'post', text: ' ' }, '微博正文'],
  ])('%s', (_case, post, name) => {
    expect(named(post)).toBe(name);
  });

  it('is cut to 80 characters, and between characters', () => {
    expect(named({ kind: 'post', text: '😀'.repeat(81) })).toBe(`${'😀'.repeat(80)}…`);
    expect(named({ kind: 'post', text: 'a'.repeat(80) })).toBe('a'.repeat(80));
  });

  it('is the address where nothing else is known', () => {
    expect(itemName({ page: { url: 'https://a.example/' } })).toBe('https://a.example/');
  });
});
