// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { commentsIn } from './read-comments.ts';

/** A comment as the tests expect it: its parent, author, time, text and likes. */
type Row = readonly [
  parent: number | undefined,
  author: string | undefined,
  at: string | undefined,
  text: string,
  likes?: number,
];

const rowsOf = (name: string, url: string) => {
  const { comments, failed, stopped } = commentsIn(name, url);
  expect({ failed, stopped }).toEqual({});
  expect(comments?.found).toBe(comments?.comments.length);
  return {
    by: comments?.recognisedBy,
    stated: comments?.stated?.count,
    rows: (comments?.comments ?? []).map(({ parent, author, published, text, likes }) => [
      parent,
      author?.name,
      published?.at?.slice(0, 16),
      text,
      ...(likes ? [likes.count] : []),
    ]),
  };
};

const PAGES: readonly {
  readonly page: string;
  readonly url: string;
  readonly by: string;
  readonly stated?: number;
  readonly rows: readonly Row[];
}[] = [
  {
    page: 'weibo',
    url: 'https://weibo.com/5550001112/Ja520cHZo',
    by: 'weibo/1',
    stated: 4,
    rows: [
      [undefined, '霁屿观察', '2021-08-22T02:20', '说得对，查一查就知道[怒]', 12_000],
      [1, '路人甲乙', '2021-08-22T03:02', '回复@霁屿观察:我也买到了假货'],
      [undefined, '栾川散人', '2021-08-23T00:00', '没有证据不要乱说', 3],
    ],
  },
  {
    page: 'weibo-2014',
    url: 'https://weibo.com/1/Ja520cHZo',
    by: 'weibo-2014/1',
    rows: [
      [undefined, '绿篱笆', '2020-07-08T02:31', '这家店骗人？', 25],
      [1, '蓝围巾', '2020-07-08T03:00', '是的，退款三个月没到'],
    ],
  },
  {
    page: 'weibo-mobile',
    url: 'https://m.weibo.cn/detail/4524149953515748',
    by: 'weibo-mobile/1',
    rows: [
      [undefined, '竹影婆娑', '2021-08-22T04:40', '假冒商品，\n退货还要自付运费', 16],
      [1, '水边的石头', undefined, '同感'],
    ],
  },
  {
    page: 'zhihu',
    url: 'https://www.zhihu.com/question/1/answer/2',
    by: 'zhihu/1',
    stated: 3,
    rows: [
      [undefined, '王某某', '2021-08-21T16:00', '该公司的检测报告是伪造的。', 36],
      [1, '李某', '2021-08-22T16:00', '2021年的报告也是？'],
      [undefined, '赵工', '2021-08-23T16:00', '请给出依据。'],
    ],
  },
  {
    page: 'xiaohongshu',
    url: 'https://www.xiaohongshu.com/explore/65e1000000000000abcd0000',
    by: 'xiaohongshu/1',
    stated: 28,
    rows: [
      [undefined, '橘子汽水', '2024-03-01T16:00', '用完脸烂了', 1024],
      [1, '薄荷糖', '2024-03-02T16:00', '我也是，已投诉'],
    ],
  },
  {
    page: 'x',
    url: 'https://x.com/writer/status/1700000000000000002',
    by: 'x/1',
    stated: 12,
    rows: [[undefined, 'Replier 🌊', '2023-09-08T11:00', 'I bought one of them.', 34]],
  },
  {
    page: 'facebook',
    url: 'https://www.facebook.com/blue.page/posts/1234567890',
    by: 'facebook/1',
    rows: [
      [undefined, 'Ann Doe', '2021-08-21T16:00', 'They cheated me.\nTwice.', 12],
      [1, 'Bob Roe', '2021-08-22T16:00', 'Same here.'],
    ],
  },
  {
    page: 'youtube',
    url: 'https://www.youtube.com/watch?v=abcdefghijk',
    by: 'youtube/1',
    stated: 1234,
    rows: [
      [undefined, 'harborlight', '2021-08-21T16:00', 'This is 🔥 slander', 1500],
      [1, 'quietbay', '2021-08-22T16:00', 'Agreed.'],
      [undefined, 'northpier', '2021-08-23T16:00', 'Any proof?'],
    ],
  },
  {
    page: 'reddit',
    url: 'https://www.reddit.com/r/example/comments/1abcde/a/',
    by: 'reddit/1',
    stated: 3,
    rows: [
      [undefined, 'first_one', '2024-01-02T03:04', 'They never paid.\n\nNobody did.', 17],
      [1, undefined, '2024-01-02T04:04', 'Not true.', -2],
    ],
  },
  {
    page: 'reddit-old',
    url: 'https://old.reddit.com/r/example/comments/1abcde/a/',
    by: 'reddit-old/1',
    stated: 3,
    rows: [
      [undefined, 'first_one', '2013-05-01T10:00', 'Old words.', 5],
      [1, 'second_one', '2013-05-01T11:00', 'An answer.'],
    ],
  },
  {
    page: 'bilibili-2022',
    url: 'https://www.bilibili.com/video/BV1xx411c7mD/',
    by: 'bilibili-2022/1',
    stated: 3,
    rows: [
      [undefined, '云上听雨', '2023-05-05T23:08', '视频里说的不是事实', 88],
      [1, '半截粉笔', '2023-05-06T01:10', '求证据', 2],
    ],
  },
  {
    page: 'douyin',
    url: 'https://www.douyin.com/video/7000000000000000001',
    by: 'douyin/1',
    stated: 2,
    rows: [
      [undefined, '山间清风', '2023-01-01T16:00', '这家公司2021年就被罚过', 11_000],
      [1, '小院门口', '2023-01-02T16:00', '有判决书吗', 4],
    ],
  },
  {
    page: 'tieba',
    url: 'https://tieba.baidu.com/p/7001',
    by: 'tieba/1',
    stated: 2,
    rows: [
      [undefined, '二楼的人', '2021-08-22T02:00', '我也被骗了。'],
      [1, '楼中人', '2021-08-22T02:30', '报警了吗'],
    ],
  },
  {
    page: 'blog',
    url: 'https://blog.example/a',
    by: 'generic/1',
    stated: 3,
    rows: [
      [undefined, 'Mary Moe', '2021-08-22T09:15', 'The owner threatened me.\n\nI have letters.'],
      [1, 'Jo Noe', '2021-08-22T10:00', 'Show them.'],
      [undefined, 'Al Poe', '2021-08-23T10:00', 'I disagree with all of it.'],
    ],
  },
  {
    page: 'plain',
    url: 'https://news.example/a',
    by: 'generic/1',
    stated: 26,
    rows: [
      [undefined, '听风的人', '2021-08-22T01:15', '他们的检测报告是假的，我有原件。', 1203],
      [1, '看山的人', '2021-08-22T01:40', '请公布。'],
      [undefined, '过河的人', '2021-08-23T02:00', '不信谣。', 5],
    ],
  },
  {
    page: 'schema',
    url: 'https://s.example/a',
    by: 'generic/1',
    rows: [[undefined, 'Kim Loe', '2022-02-03T04:05', 'A single comment.', 7]],
  },
];

describe('the comments of a page', () => {
  for (const { page, url, by, stated, rows } of PAGES)
    it(`of ${page} have author, time, words, likes and parent; no other block is one`, () => {
      expect(rowsOf(`comments-${page}`, url)).toEqual({ by, stated, rows });
    });

  it('have the address of their author, and their own id where the page has one', () => {
    const { comments } = commentsIn(
      'comments-facebook',
      'https://www.facebook.com/blue.page/posts/1234567890',
    );
    expect(comments?.comments[0]).toMatchObject({
      id: '9001001',
      author: { url: 'https://www.facebook.com/ann.doe' },
    });
  });

  it('keep the words of a time with the place behind it, and take its instant without that', () => {
    const { comments } = commentsIn('comments-weibo', 'https://weibo.com/5550001112/Ja520cHZo');
    expect(comments?.comments[0]?.published).toMatchObject({
      raw: '21-8-22 10:20 来自浙江',
      precision: 'minute',
      assumedTimeZone: 'Asia/Shanghai',
    });
  });
});
