/**
 * How one kind of forum software marks up a thread. `marker` is a selector that only this software
 * matches; the others select the posts and their parts.
 */
export type ForumLayout = {
  readonly name: string;
  readonly hosts?: readonly string[];
  readonly marker: string;
  readonly title: string;
  readonly post: string;
  /** The attributes with a post's number; `:scope` is the post's own element. */
  readonly id: readonly (readonly [selector: string, attribute: string])[];
  /**
   * For software that numbers the posts of a thread (`id="post_3"`): the pattern of an address that
   * names a post by its position.
   */
  readonly positionPath?: RegExp;
  readonly author: string;
  readonly time: string;
  readonly body: string;
};

export const FORUM_LAYOUTS: readonly ForumLayout[] = [
  {
    name: 'discourse',
    marker: 'meta[name="generator"][content^="Discourse"]',
    title: '#topic-title h1 a, .title-wrapper h1 a, .topic-title, #topic-title h1',
    post: 'article[data-post-id], .topic-body[itemprop="mainEntity"], .topic-body.crawler-post',
    id: [[':scope', 'data-post-id']],
    positionPath: /^\/t\/(?:[^/]*\/)?\d+\/(\d+)\/?$/u,
    author: '.names .username a, .names a, [itemprop="author"] [itemprop="name"]',
    time:
      '.post-date .relative-date, .post-info .relative-date, time[itemprop="datePublished"], ' +
      'time.post-time',
    body: '.cooked, [itemprop="text"]',
  },
  {
    name: 'xenforo',
    marker: 'html#XF, html#XenForo, html.has-js[data-app="public"]',
    title: 'h1.p-title-value, .titleBar h1',
    post: 'article.message--post, li.message',
    id: [[':scope', 'data-content']],
    author: '.message-name .username, .message-userDetails .username, a.username',
    time: '.message-attribution time, .message-date time, .messageMeta .DateTime, abbr.DateTime',
    body: '.message-body .bbWrapper, .messageText',
  },
  {
    name: 'phpbb',
    marker: 'body#phpbb',
    title: 'h2.topic-title, h2 a[href*="viewtopic"]',
    post: '.post[id^="p"]',
    id: [[':scope', 'id']],
    author: '.author .username, .author .username-coloured, .author strong a, .author strong',
    time: '.author time',
    body: '.postbody .content',
  },
  {
    name: 'vbulletin',
    marker: 'meta[name="generator"][content^="vBulletin"]',
    title: '.threadtitle, h1.main-title, .b-post-sm__title, td.navbar strong',
    post: 'li.postcontainer[id^="post_"], li.b-post[data-node-id], table[id^="post"]',
    id: [
      [':scope', 'data-node-id'],
      [':scope', 'id'],
    ],
    author: '.username strong, .author a, .b-post__author a, a.bigusername',
    time: '.postdate .date, .b-post__timestamp time, td.thead:first-child',
    body: '.postcontent, .js-post__content-text, [id^="post_message_"]',
  },
  {
    name: 'discuz',
    marker: 'meta[name="generator"][content^="Discuz"]',
    title: '#thread_subject',
    post: '#postlist > div[id^="post_"]',
    id: [[':scope', 'id']],
    author: '.authi a.xw1, .pls .authi a',
    time: 'em[id^="authorposton"]',
    body: 'td[id^="postmessage_"]',
  },
  {
    name: 'tieba',
    hosts: ['tieba.baidu.com'],
    marker: '.core_title_txt, .pb_content',
    title: '.core_title_txt',
    post: '.l_post[data-field], .l_post',
    id: [
      [':scope', 'data-pid'],
      ['.d_post_content[id^="post_content_"]', 'id'],
    ],
    author: '.d_name a.p_author_name',
    time: '.post-tail-wrap .tail-info:last-of-type',
    body: '.d_post_content',
  },
  {
    name: 'v2ex',
    hosts: ['v2ex.com'],
    marker: '.topic_content, #Main .header h1',
    title: '#Main .header h1',
    post: '#Main > .box:has(.header h1)',
    id: [],
    author: '.header small.gray a[href^="/member/"]',
    time: '.header small.gray span[title]',
    body: '.topic_content',
  },
  {
    name: 'sina-complaint',
    hosts: ['tousu.sina.com.cn'],
    marker: '.ts-q-list, .ts-d-question',
    title: '.ts-d-question h1.article, h1.article',
    post: '.ts-d-question, .ts-d-detail, .ts-question-detail',
    id: [],
    author: '.ts-d-user .u-name, .ts-q-user .u-name',
    time: '.ts-d-user .u-date, .ts-q-user .u-date',
    body: '.ts-d-steplist .ts-reply p, .ts-reply',
  },
];
