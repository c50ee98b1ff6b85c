import { CASE, POSTS } from './posts-of-a-case.ts';
import type { SeededMatter, SeededPost } from './seed-posts.ts';

const [first] = POSTS;
const counted = (capturedAt: string, reposts: string, count: number): SeededPost => ({
  url: first?.url ?? '',
  title: first?.title ?? '',
  capturedAt,
  role: 'infringing',
  post: {
    ...first?.post,
    engagement: { reposts: { raw: reposts, count }, likes: { raw: '88', count: 88 } },
  },
});
/**
 * The posts of the case by their roles, two more captures of the first, a repost of it word for
 * word, and what a regulator said.
 */
const POSTS_WITH_REACH: readonly SeededPost[] = [
  ...POSTS.map(
    (post): SeededPost => ({ ...post, role: post.post ? 'infringing' : 'own-statement' }),
  ),
  counted('2026-11-13T03:00:00.000Z', '312', 312),
  counted('2026-11-19T03:00:00.000Z', '1.2万', 12_000),
  {
    url: 'https://weibo.example/p/12',
    title: '转发：电芯是翻新的',
    capturedAt: '2026-11-14T03:00:00.000Z',
    role: 'infringing',
    post: {
      platform: 'weibo',
      id: '12',
      author: { name: '数码搬运工' },
      text: `转 @拆机老林：${first?.post?.text}！！`,
      published: {
        raw: '2026-10-13',
        at: '2026-10-12T16:00:00.000Z',
        precision: 'day',
        assumedTimeZone: 'Asia/Shanghai',
      },
      repostOf: { url: first?.url ?? '' },
    },
  },
  {
    url: 'https://amr.example/notice/7',
    title: '关于启岚移动电源抽检情况的说明',
    capturedAt: '2026-11-15T03:00:00.000Z',
    role: 'regulator',
    post: {
      platform: 'amr',
      author: { name: '市场监管局' },
      text: '经抽检，该批次产品符合国家标准。',
      published: {
        raw: '2026-10-30 10:00',
        at: '2026-10-30T02:00:00.000Z',
        precision: 'minute',
        assumedTimeZone: 'Asia/Shanghai',
      },
    },
  },
];

/** The same matter with these posts. */
export const REACH_CASE: SeededMatter = { ...CASE, posts: POSTS_WITH_REACH };
