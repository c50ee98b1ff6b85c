// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read } from '../../read-page.ts';

const postIn = (line: string) =>
  read(
    `<!doctype html><html lang="zh-CN"><head><title>霁屿科技有限公司</title></head><body>
     <h1>霁屿科技有限公司</h1>${line}</body></html>`,
    'https://register.example.com/company/1',
  ).post;

describe('the time of a page that is no post', () => {
  it.each([
    '<p>清算组备案：2019-05-15 撤销</p>',
    '<p>本平台于 2026 年 11 月 18 日推送的风险提示</p>',
    '<p>Liquidator struck off 2019-05-15</p>',
    '<p>Liquidator struck off on 2019-05-15</p>',
    '<p>清算组备案：<span>2019-05-15</span> 撤销</p>',
    '<p>Liquidator struck off <time datetime="2019-05-15">15 May 2019</time></p>',
  ])('is not the date within the words of %s', (line) => {
    const post = postIn(line);
    expect(post.kind).toBe('page');
    expect(post.published).toBeUndefined();
  });

  it.each([
    '<p>发布时间：2019-05-15</p>',
    '<p>发布时间：2019-05-15 来源：河岸日报</p>',
    '<p>Posted on 2019-05-15</p>',
    '<p>2019-05-15</p>',
    '<div><span>河岸日报</span> <time datetime="2019-05-15">2019年5月15日</time></div>',
  ])('is that of %s', (line) => {
    const post = postIn(line);
    expect(post.kind).toBe('page');
    expect(post.published?.at).toBe('2019-05-14T16:00:00.000Z');
  });
});

describe('the time of an article', () => {
  const articleOf = (line: string) =>
    read(
      `<!doctype html><html lang="zh-CN"><head><title>澄清声明</title>
       <meta property="og:type" content="article"></head><body><article><h1>澄清声明</h1>${line}
       <p>${'本平台就此前推送的错误风险提示作出澄清，并向受影响的企业致歉。'.repeat(8)}</p>
       </article></body></html>`,
      'https://news.example.com/statement/1',
    ).post;

  it.each([
    '<p>本平台于 2026 年 11 月 18 日推送的风险提示有误，特此澄清。</p>',
    '<p>本平台于2026年11月18日推送的风险提示有误</p>',
    '<p>The platform pushed an alert on 18 November 2026</p>',
    '<p>An alert of 18 November 2026 was wrong.</p>',
  ])('is not the date within the sentence %s', (line) => {
    const post = articleOf(line);
    expect(post.kind).toBe('article');
    expect(post.published).toBeUndefined();
  });

  it.each([
    '<p>2026年11月18日</p>',
    '<p>发布时间：2026年11月18日</p>',
    '<p>发布于 2026年11月18日</p>',
    '<p>河岸日报 2026年11月18日 记者 陈某</p>',
    '<p>By Ann Hill, 18 November 2026</p>',
    '<p>Posted on 18 November 2026</p>',
  ])('is that of the line %s', (line) => {
    expect(articleOf(line).published?.at).toBe('2026-11-17T16:00:00.000Z');
  });
});
