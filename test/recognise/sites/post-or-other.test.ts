// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { read, readFixture } from '../read-page.ts';

describe('the parts of a post', () => {
  it('a repost and its original are kept apart (Weibo, X)', () => {
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

  it('an edit is kept apart from the publication (Zhihu, Xiaohongshu)', () => {
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
      raw: '1751028376000',
      shown: '编辑于 2025-06-27 上海',
      at: '2025-06-27T12:46:16.000Z',
    });
  });

  it('Facebook: a post without page data is read from its markup, but not of two posts', () => {
    const html =
      '<title>Facebook</title><div role="banner"><a>Viewer Name</a></div>' +
      '<div role="article"><h3><a role="link" href="/riverside">' +
      '<strong>Riverside Repairs</strong></a></h3>' +
      '<div data-ad-preview="message">They sold me scrap.</div></div>';
    const { post } = read(html, 'https://www.facebook.com/riverside/posts/694313812720068');
    expect(post).toMatchObject({
      author: { name: 'Riverside Repairs' },
      text: 'They sold me scrap.',
    });
    const two = read(html + html, 'https://www.facebook.com/riverside/posts/694313812720068').post;
    expect(two.author).toBeUndefined();
  });

  it('a post has the element to cut its picture from, a profile has none', () => {
    expect(
      readFixture('x-status', 'https://x.com/maren_ex/status/1700000000000000002').element
        ?.outerHTML,
    ).toContain('Never buy');
    expect(
      readFixture('tiktok-profile', 'https://www.tiktok.com/@loomgirl').element,
    ).toBeUndefined();
  });
});

describe('a page that is not about its address', () => {
  it('another post on the page is never taken for the one that the address names', () => {
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

  it('another host with a platform’s markup is read by the generic recogniser', () => {
    const { post } = readFixture(
      'x-status',
      'https://evil.example.com/maren_ex/status/1700000000000000002',
    );
    expect(post.platform).toBeUndefined();
    expect(post.recognisedBy).toBe('generic/1');
  });
});

describe('times and replies of other layouts', () => {
  it('the time of a change is never taken for the publication', () => {
    expect(
      readFixture('advisory', 'https://loomdb.example.com/ja/LOOM-2021-013542.html').post.published,
    ).toBe(undefined);
    const opus = readFixture(
      'bilibili-opus',
      'https://www.bilibili.com/opus/560000000000000001',
    ).post;
    expect(opus.published?.raw).not.toContain('编辑');
  });

  it('a later page of a forum thread gives no author', () => {
    for (const [page, url] of [
      ['forum-discuz', 'https://bbs.example.com/thread-9-2-1.html'],
      ['forum-tieba', 'https://tieba.baidu.com/p/7500000001?pn=2'],
      ['forum-phpbb', 'https://forum.example.com/viewtopic.php?t=9&start=25'],
      ['forum-xenforo', 'https://forum.example.com/threads/copied-looms.9/page-2'],
    ] as const)
      expect([page, readFixture(page, url).post.author?.name]).toEqual([page, undefined]);
  });
});
