/**
 * Where a site keeps the parts of an article: selectors in the order they are tried, a pattern for
 * the id in the path, and a selector (`marker`) by which a saved copy is recognised.
 */
export type NewsLayout = {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly marker?: string;
  readonly id?: RegExp;
  readonly title: readonly string[];
  readonly author: readonly string[];
  readonly time: readonly string[];
  readonly body: readonly string[];
  readonly views?: string;
};

/** The author is the writer where one is named, else the account or the source. */
export const NEWS_LAYOUTS: readonly NewsLayout[] = [
  {
    name: 'sina',
    hosts: ['sina.com.cn', 'sina.cn'],
    id: /(?:doc-i?)([\da-z]{11,16})\.s?html/u,
    title: ['h1.main-title', '#artibodyTitle', '.articalTitle h2', 'h1.art_tit_h1', 'h1'],
    author: [
      '.date-source .source',
      '.date-source a',
      '#media_name',
      '.time-source [data-sudaclick="media_name"]',
      '.weibo_user .user_name',
      '.info_nm strong',
      '#ownernick',
    ],
    time: [
      '.date-source .date',
      '#pub_date',
      '#navtimeSource',
      '.time-source',
      '.articalTitle .time',
      'time.art_time',
    ],
    body: [
      '#artibody',
      '#article_content .article',
      '#article',
      '#sina_keyword_ad_area2',
      '.art_p',
      'section.art_pic_card',
    ],
  },
  {
    name: 'sohu',
    hosts: ['sohu.com'],
    id: /^\/a\/(\d+)_/u,
    title: ['.text-title h1', 'h1.title-info', '#article-title-hash', 'h1'],
    author: [
      '.article-info [data-role="original-link"] a',
      '#user-info h4 a',
      '.user-info h4 a',
      '.name a[href*="mp.sohu.com"]',
      '#account-name',
    ],
    time: ['#news-time', '.article-info .time', '.publish-time'],
    body: ['#mp-editor', 'article.article', '#articleContent', '#contentText'],
  },
  {
    name: 'netease',
    hosts: ['163.com'],
    id: /\/([\dA-Z]{16})(?:_\d+)?\.html/u,
    title: ['h1.post_title', '#epContentLeft h1', '.article_title h2', 'h1'],
    author: [
      '#ne_article_source',
      '.post_info a:not([href*="jubao"])',
      '.colum_info h4 a',
      '.post_time_source a',
    ],
    time: ['.post_info', '.post_time_source', '.ep-time-soure', '.article_title .time'],
    body: ['.post_body', '#endText', '#content .post_text', '.article_wrap #content'],
  },
  {
    name: 'qq',
    hosts: ['finance.qq.com', 'news.qq.com', 'tech.qq.com', 'ent.qq.com', 'sports.qq.com'],
    marker: '.qq_article .qq_bar',
    id: /^\/a\/(\d{8}\/\d{6})/u,
    title: ['.qq_article .hd h1', '#C-Main-Article-QQ .hd h1', '.content-article h1', 'h1'],
    author: [
      '.qq_bar .a_author',
      '.qq_bar .a_source',
      '.tit-bar .where',
      '.media-info .media-name',
      '.media-name',
    ],
    time: ['.qq_bar .a_time', '.tit-bar .article-time', '.article-time', '.media-meta span'],
    body: ['#Cnt-Main-Article-QQ', '.content-article', '.rich_media_content'],
  },
  {
    name: 'ifeng',
    hosts: ['ifeng.com'],
    id: /\/c\/([\dA-Za-z]{11})/u,
    title: ['#artical_topic', 'h1[class*="topic"]', 'h1'],
    author: [
      '#artical_sth .ss03',
      'a[class*="source"]',
      'span[class*="source"]',
      '[class*="index_source"]',
    ],
    time: ['#artical_sth .ss01', 'p[class*="time"]', '[class*="index_time"]', 'time'],
    body: ['#main_content', '[class*="index_text"]', '[class*="main_content"]'],
  },
  {
    name: 'thepaper',
    hosts: ['thepaper.cn'],
    marker: '.news_title ~ .news_about',
    id: /(?:newsDetail_forward_|detail\/)(\d{5,})/u,
    title: ['h1.news_title', 'h1[class*="index_title"]', 'h1'],
    author: ['.news_about p:first-child', '[class*="index_left"] > div:first-child'],
    time: ['.news_about p:nth-child(2)', '[class*="index_left"] .ant-space-item span'],
    body: ['.news_txt', '[class*="index_cententWrap"]', '.news_part'],
  },
  {
    name: 'people',
    hosts: ['people.com.cn', 'people.cn'],
    title: ['.rm_txt h1', '.text_title h1', 'h1'],
    author: ['.rm_txt .col-1-1 a', '.channel .col-1-1 a', '.box01 .fl a'],
    time: ['.rm_txt .col-1-1', '.channel .col-1-1', '.box01 .fl'],
    body: ['.rm_txt_con', '#rwb_zw', '.box_con', '#p_content'],
  },
  {
    name: 'csdn',
    hosts: ['blog.csdn.net'],
    id: /\/article\/details\/(\d+)/u,
    title: ['h1.title-article', '#articleContentId', 'h1'],
    author: ['.article-bar-top .follow-nickName', '.bar-content a.follow-nickName', '#uid .name'],
    time: ['.article-bar-top .bar-content .time', '.article-bar-top .time', '.bar-content .time'],
    body: ['#content_views', '#article_content'],
    views: '.read-count',
  },
  {
    name: 'cnblogs',
    hosts: ['cnblogs.com'],
    id: /\/p\/(\w+)/u,
    title: ['#cb_post_title_url', 'h1.postTitle'],
    author: ['.postDesc a[href*="cnblogs.com"]:first-of-type'],
    time: ['#post-date'],
    body: ['#cnblogs_post_body'],
  },
  {
    name: 'naver',
    hosts: ['blog.naver.com'],
    id: /\/(\d{9,13})/u,
    title: ['.se-title-text', '.se_title h3', 'h3.htitle', '.tit_h3'],
    author: ['.blog2_series + * .nick a', '.blog_author .nick', '.blog2_container .nick', '.nick'],
    time: ['.se_publishDate', '.blog2_container .date', '.date'],
    body: ['.se-main-container', '#postViewArea', '.se_component_wrap.sect_dsc'],
  },
  {
    name: 'jianshu',
    hosts: ['jianshu.com'],
    id: /\/p\/([\da-f]{12})/u,
    title: ['h1'],
    author: ['section a[href^="/u/"] ._22gUMi', '.author .name a', 'span.FxYr8x a'],
    time: ['section time[datetime]', '.publish-time'],
    body: ['article._2rhmJa', '.show-content'],
  },
  {
    name: 'huxiu',
    hosts: ['huxiu.com'],
    id: /\/article\/(\d+)/u,
    title: ['h1.article__title', 'h1'],
    author: ['.author-info__username', '.author-name a'],
    time: ['.article__time', '.article-time'],
    body: ['#article-content', '.article__content', '.article-content-wrap'],
  },
  {
    name: 'baijiahao',
    hosts: ['baijiahao.baidu.com', 'mbd.baidu.com'],
    title: ['[class*="articleTitle"]', '.article-title h2', '#header h1', 'h1'],
    author: ['[class*="authorName"]', '.author-name a', '.author-name'],
    time: [],
    body: ['[data-testid="article"]', '[class*="articleWrap"]', '.article-content', '#article'],
  },
  {
    name: 'xueqiu',
    hosts: ['xueqiu.com'],
    id: /^\/\d+\/(\d{6,12})/u,
    title: ['.article__bd__title'],
    author: ['.article__author .name', '.article__bd__from .name', '.avatar__name a'],
    time: ['.article__author .time', '.article__bd__from .time', 'a.time'],
    body: ['.article__bd__detail'],
  },
  {
    name: '36kr',
    hosts: ['36kr.com'],
    id: /\/p\/(\d+)/u,
    title: ['h1.article-title', 'h1'],
    author: ['.article-title-icon .title-icon-item.item-a', '.article-author-name'],
    time: ['.article-title-icon .item-time'],
    body: ['.articleDetailContent', '.common-width.articleDetailContent'],
  },
];
