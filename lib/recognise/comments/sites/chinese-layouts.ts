import type { CommentLayout } from '../read-layout.ts';

const CHINA = { version: 1, timeZone: 'Asia/Shanghai' } as const;

/** Weibo's desktop site since 2021; a reply stands beside the words of its comment. */
const weibo: CommentLayout = {
  ...CHINA,
  name: 'weibo',
  hosts: ['weibo.com'],
  comment: '.wbpro-list .item1, .wbpro-list .item2, [class*="_list_"] .item1, .list2 .item2',
  author: '.text > a:first-child',
  time: '.info > div:first-child, .info .time',
  text: '.text > span, .text > .comment-text',
  likes: '.woo-like-count',
  id: [':scope', 'data-id'],
  stated: '[class*="_total_"], .wbpro-tab .cur em',
};

/** Weibo's desktop site since 2014. */
const weibo2014: CommentLayout = {
  ...CHINA,
  name: 'weibo-2014',
  hosts: ['weibo.com'],
  comment: '.list_li[comment_id]',
  author: '.WB_text > a[usercard]:first-of-type, .WB_text > a:first-of-type',
  time: '.WB_func .WB_from',
  text: '.WB_text',
  likes: '.WB_handle [node-type="like_status"] em:last-child',
  id: [':scope', 'comment_id'],
};

const weiboMobile: CommentLayout = {
  ...CHINA,
  name: 'weibo-mobile',
  hosts: ['m.weibo.cn', 'm.weibo.com'],
  comment: '.comment-content .m-avatar-box, .lite-page-comment .m-avatar-box, .cmt-sub-txt > p',
  thread: '.comment-content > div, .lite-page-comment > div',
  author: 'h4, a:first-child',
  time: '.time',
  text: 'h3, :scope > span',
  likes: '.lite-iconf-like + em, .lite-iconf-like ~ em',
};

/** Zhihu's comments, whose class names change with each release but for those of their parts. */
const zhihu: CommentLayout = {
  ...CHINA,
  name: 'zhihu',
  hosts: ['zhihu.com'],
  comment:
    '.Comments-container [data-id]:has(.CommentContent), [data-id]:has(> div .CommentContent)',
  author: 'a[href*="/people/"], .UserLink-link',
  text: '.CommentContent',
  likes: 'button[class*="like" i], button:has([class*="Like" i]), button:has([class*="Heart" i])',
  id: [':scope', 'data-id'],
  stated: '.Comments-title, .Comments-container h2, .Comments-container [class*="title" i]',
};

/** Zhihu's comments until 2022. */
const zhihu2018: CommentLayout = {
  ...CHINA,
  name: 'zhihu-2018',
  hosts: ['zhihu.com'],
  comment: '.CommentItemV2',
  thread: '.NestComment',
  author: '.CommentItemV2-meta .UserLink-link, .UserLink-link',
  time: '.CommentItemV2-time',
  text: '.CommentItemV2-content, .CommentRichText, .CommentItemV2-metaSibling .RichText',
  likes: '.CommentItemV2-likeBtn',
  stated: '.CommentTopbar-title',
};

const xiaohongshu: CommentLayout = {
  ...CHINA,
  name: 'xiaohongshu',
  hosts: ['xiaohongshu.com', 'rednote.com'],
  comment: '.comment-item',
  thread: '.parent-comment',
  author: '.author .name, .author-wrapper .name',
  time: '.info .date > span:first-child, .info .date',
  text: '.content .note-text, .content',
  likes: '.like .count',
  id: [':scope', 'id'],
  stated: '.comments-container .total, .comments-el .total',
};

/** Douyin's comments: only what marks a comment and its writer keeps its name. */
const douyin: CommentLayout = {
  ...CHINA,
  name: 'douyin',
  hosts: ['douyin.com', 'iesdouyin.com'],
  comment: '[data-e2e="comment-item"]',
  author: '.comment-item-info-wrap a, [class*="comment-item-info"] a, a[href*="/user/"]',
  text: '[data-e2e="comment-text"], .comment-item-info-wrap + div, [class*="comment-item-content"]',
  likes: '[data-e2e="comment-like"], .comment-item-stats-container p:first-child',
  stated: '[data-e2e="comment-list-title"], .comment-header-title',
};

/** A thread on Tieba: the floors under the first one, and the replies in each floor. */
const tieba: CommentLayout = {
  ...CHINA,
  name: 'tieba',
  hosts: ['tieba.baidu.com'],
  comment: '.l_post, .lzl_single_post',
  author: '.d_name a.p_author_name, .lzl_cnt > a.at, .lzl_cnt a.at:first-of-type',
  time: '.post-tail-wrap .tail-info:last-of-type, .lzl_time',
  text: '.d_post_content, .lzl_content_main',
  id: [':scope', 'data-pid'],
  stated: '.l_reply_num .red:first-child',
};

/** Bilibili's desktop site from 2022 to 2024. */
const bilibili2022: CommentLayout = {
  ...CHINA,
  name: 'bilibili-2022',
  hosts: ['bilibili.com'],
  comment: '.reply-item, .sub-reply-item',
  author: '.user-name, .sub-user-name',
  time: '.reply-time, .sub-reply-time',
  text: '.reply-content, .root-reply .reply-content-container .reply-content, .sub-reply-content',
  likes: '.reply-like, .sub-reply-like',
  stated: '.reply-header .total-reply, .nav-title .total-reply',
};

/** Bilibili's desktop site until 2022. */
const bilibili2016: CommentLayout = {
  ...CHINA,
  name: 'bilibili-2016',
  hosts: ['bilibili.com'],
  comment: '.list-item.reply-wrap, .reply-box .reply-item',
  author: '.user > a.name, .reply-con .name',
  time: '.info .time',
  text: '.con > .text, .text-con',
  likes: '.info .like span',
  id: [':scope', 'data-id'],
  stated: '.b-head .results',
};

export const CHINESE_LAYOUTS: readonly CommentLayout[] = [
  weiboMobile,
  weibo,
  weibo2014,
  zhihu,
  zhihu2018,
  xiaohongshu,
  douyin,
  tieba,
  bilibili2022,
  bilibili2016,
];
