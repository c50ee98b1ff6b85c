import { describe, expect, it } from 'vitest';
import { isTracking } from '../../../lib/evidence/names/tracking-parameters.ts';

/** Parameters that say which post or page it is: two that differ in one are two pages. */
const NAMING = [
  ...['id', 'aid', 'bvid', 'mid', 'sn', '__biz', 'idx', 'v', 'p', 'page', 'tid', 'pid', 'fid'],
  ...['uid', 'story_fbid', 'article_id', 'item_id', 'q', 'query', 'keyword', 'thread', 'topic'],
];

describe('a parameter that says which page it is', () => {
  it.each(NAMING)('%s is never left out, on no site', (name) => {
    for (const host of ['x.com', 'mp.weixin.qq.com', 'weibo.com', 'bilibili.com', 'a.example'])
      expect(isTracking(host, name, '7')).toBe(false);
  });

  it.each([
    ['from', '2021-08-22'],
    ['source', '日报'],
    ['ref', '7'],
    ['via', ''],
    ['src', 'timeline2'],
  ])('%s=%s is kept, since the value names no way of sharing', (name, value) => {
    expect(isTracking('a.example', name, value)).toBe(false);
  });
});

describe('a parameter that tracks a visitor', () => {
  it.each([
    ['fbclid', 'IwAR0'],
    ['FBCLID', 'IwAR0'],
    ['utm_anything_at_all', ''],
    ['__cft__[0]', 'AZV'],
    ['from', 'TimeLine'],
    ['via', 'wechat'],
  ])('%s=%s is left out on any site', (name, value) => {
    expect(isTracking('a.example', name, value)).toBe(true);
  });

  it.each([
    ['utm', '1'],
    ['autm_source', '1'],
    ['pk_id', '1'],
    ['xfbclid', '1'],
    ['fbclid2', '1'],
  ])('is not seen in %s, which only looks like one', (name, value) => {
    expect(isTracking('a.example', name, value)).toBe(false);
  });

  it.each([
    ['x.com', '', 't'],
    ['twitter.com', 'mobile.', 's'],
    ['youtube.com', 'www.', 't'],
    ['youtu.be', '', 'si'],
    ['mp.weixin.qq.com', '', 'scene'],
    ['weibo.cn', 'm.', 'jumpfrom'],
    ['bilibili.com', 'www.', 'timestamp'],
    ['amazon.com', 'www.', 'qid'],
    ['amazon.co.uk', 'www.', 'qid'],
    ['amazon.de', '', 'qid'],
    ['tmall.com', 'detail.', 'ns'],
    ['reddit.com', 'www.', 'share_id'],
  ])('on %s (%s), %s is left out there, and kept on sites named like it', (site, sub, name) => {
    expect(isTracking(`${sub}${site}`, name, '1')).toBe(true);
    for (const other of ['a.example', `${sub}${site}.evil.example`, `not${site}`])
      expect(isTracking(other, name, '1'), other).toBe(false);
  });
});
