import { describe, expect, it } from 'vitest';
import { plainLabel, saysOpen } from '../../../lib/capture/open/control-words.ts';

const OPEN = [
  ...[
    '展开',
    '展开全文',
    '展开全文 ∨',
    '阅读全文',
    '查看全文',
    '展开阅读全文',
    '显示更多',
    '查看更多',
  ],
  ...[
    '查看更多评论',
    '查看全部 128 条评论',
    '展开 3 条回复',
    '共12条回复',
    '共2条回复, 点击查看',
    '查看全部回复（23）',
  ],
  ...[
    '展开更多回复',
    '点击加载更多',
    '加载更多评论',
    '还有 4 条回复',
    '查看1.2万条评论',
    '更多回复',
  ],
  ...['點擊查看更多留言', '展開全文', '顯示更多回覆', '剩余 56 条评论', '折叠的回答', '12 条评论'],
  ...['See more', 'Show more', '… more', 'Read more', 'Load more comments', 'View 12 replies'],
  ...['Show replies', 'View all 1,234 comments', '3 more replies', 'View 1 more comment', 'more'],
  ...['Continue reading', 'Show hidden comments', 'View previous replies', '12 replies', 'Expand'],
  ...[
    'See all',
    'Show 23 more answers',
    '48 more comments',
    'View more comments',
    'Show all 9 replies',
  ],
];
const NOT = [
  ...[
    '赞',
    '回复',
    '评论',
    '写评论',
    '转发',
    '关注',
    '举报',
    '收起',
    '收起回复',
    '分享更多',
    '打开App查看更多评论',
  ],
  ...[
    '登录后查看更多',
    '更多精彩推荐',
    '加入购物车',
    '下载客户端查看全部评论',
    '删除评论',
    '发表评论',
    '更多关注',
  ],
  ...[
    'Reply',
    'Comment',
    'Like',
    'Follow',
    'Report',
    'Share',
    'More from this shop',
    'Read more books now',
  ],
  ...[
    'Add a comment',
    'Write a reply',
    'Hide replies',
    'Show less',
    'Log in to see more',
    'Buy more',
  ],
  ...['See more on Instagram', 'Post', 'Send message', 'Delete all comments', 'Learn more', ''],
];

describe('the words on a control', () => {
  it.each(OPEN)('“%s” only opens what the page holds back', (words) => {
    expect(saysOpen(plainLabel(words))).toBe(true);
  });

  it.each(NOT)('“%s” may do something else, or says nothing', (words) => {
    expect(saysOpen(plainLabel(words))).toBe(false);
  });
});
