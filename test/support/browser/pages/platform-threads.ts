/** A thread as a platform shows it: in each template `{n}`, `{name}` and `{text}` are filled in. */
type Thread = {
  readonly url: string;
  /** The page; `data-list` is where its comments go, and `data-more` a control that loads more. */
  readonly body: string;
  /** One comment; `data-replies` is where its replies go. */
  readonly comment: string;
  readonly reply?: string;
  /** What opens the two replies of the first comment. */
  readonly open?: string;
  /** How many comments there are without replies, and how many the page shows at first. */
  readonly all: number;
  readonly first: number;
};

/** Loads the rest, three at a time, by its control, or where the page is scrolled on. */
const SCRIPT = `const { comment, reply, open, all, first } = THREAD;
let shown = 0;
const list = document.querySelector('[data-list]');
const fill = (html, n, kind) => html.replaceAll('{n}', String(n))
  .replaceAll('{name}', kind + n).replaceAll('{text}', 'The words of ' + kind + n + ' 运费自付');
const add = (count) => {
  for (let index = 0; index < count && shown < all; index += 1) {
    shown += 1;
    const box = document.createElement('div');
    box.innerHTML = fill(comment, shown, 'comment');
    const one = box.firstElementChild;
    list.append(one);
    const slot = one.querySelector('[data-replies]');
    if (shown > 1 || !open || !slot) continue;
    slot.innerHTML = open;
    slot.onclick = () => {
      slot.onclick = null;
      slot.innerHTML = fill(reply, 1, 'reply') + fill(reply, 2, 'reply');
    };
  }
};
add(first);
const more = document.querySelector('[data-more]');
let loading = false;
const load = () => {
  if (loading || shown >= all) return;
  loading = true;
  setTimeout(() => { loading = false; add(3); if (shown >= all && more) more.remove(); }, 60);
};
if (more) more.onclick = load;
else document.addEventListener('scroll', ({ target }) => {
  const part = target === document ? document.scrollingElement : target;
  if (part.scrollTop + part.clientHeight > part.scrollHeight - 40) load();
}, true);`;

const STYLE = `body{margin:0;font:15px/1.6 sans-serif}.tall{height:700px}
[data-list]>*{display:block;min-height:160px}
ytd-comment-view-model,shreddit-comment,shreddit-post{display:block}`;

const build = (thread: Thread): string => `<!DOCTYPE html>
<!-- saved from url=(${String(thread.url.length).padStart(4, '0')})${thread.url} -->
<html lang="zh-CN"><head><meta charset="utf-8"><title>Thread</title><style>${STYLE}</style></head>
<body>${thread.body}<script>const THREAD = ${JSON.stringify(thread).replaceAll('<', '\\u003c')};
${SCRIPT}</script></body></html>`;

/** Eight comments, three at first, and two replies. */
const EIGHT = { all: 8, first: 3 };
const TALL = '<div class="tall"></div>';
const pointed = 'style="cursor:pointer"';

const weibo: Thread = {
  ...EIGHT,
  url: 'https://weibo.com/5550001112/Ja520cHZo',
  body: `<div class="wbpro-tab"><span class="cur">评论 <em>10</em></span></div>${TALL}
<div class="wbpro-list" data-list></div>`,
  comment: `<div class="item1"><div class="con1"><div class="text"><a href="/u/{n}">{name}</a><span
>:{text}</span></div><div class="info"><div>21-8-22 10:20 来自浙江</div></div></div><div class="list2"
data-replies></div></div>`,
  reply: `<div class="item2"><div class="text"><a
href="/u/9{n}">{name}</a><span>:{text}</span></div>
<div class="info"><div>21-8-22 11:02</div></div></div>`,
  open: `<div><a ${pointed}>共2条回复</a></div>`,
};

const zhihu: Thread = {
  ...EIGHT,
  url: 'https://www.zhihu.com/question/1/answer/2',
  body: `<div class="Comments-container"><h2 class="Comments-title">10 条评论</h2><div data-list>
</div><div ${pointed} data-more>点击查看全部评论</div></div>`,
  comment: `<div data-id="10{n}"><div><a href="https://www.zhihu.com/people/u{n}">{name}</a>
<div class="CommentContent">{text}</div><div><span>2021-08-22</span></div></div><div data-replies>
</div></div>`,
  reply: `<div data-id="20{n}"><div><a href="https://www.zhihu.com/people/r{n}">{name}</a>
<div class="CommentContent">{text}</div><div><span>2021-08-23</span></div></div></div>`,
  open: '<button type="button">查看全部 2 条回复</button>',
};

const xiaohongshu: Thread = {
  ...EIGHT,
  url: 'https://www.xiaohongshu.com/explore/65e1000000000000abcd0000',
  body: `<div id="noteContainer"><div style="height:500px;overflow:auto"><div class="note-content">
<div id="detail-desc">这家店的面膜有问题。</div></div><div class="comments-container"><div class="total"
>共 10 条评论</div><div data-list></div></div></div></div>`,
  comment: `<div class="parent-comment"><div class="comment-item" id="comment-{n}"><div
class="author"
><a class="name" href="/user/profile/{n}">{name}</a></div><div class="content"><span
class="note-text"
>{text}</span></div><div class="info"><div class="date"><span>2024-03-02</span></div></div></div>
<div class="reply-container" data-replies></div></div>`,
  reply: `<div class="comment-item comment-item-sub" id="comment-9{n}"><div class="author"><a
class="name" href="/user/profile/9{n}">{name}</a></div><div class="content"><span class="note-text"
>{text}</span></div></div>`,
  open: `<div class="show-more" ${pointed}>展开 2 条回复</div>`,
};

const tweet = (name: string, id: string, text: string, rest = '') =>
  `<article data-testid="tweet" role="article"><div data-testid="User-Name"><a href="/${name}"><span
>${name}</span></a><span>@${name}</span></div><a href="/${name}/status/${id}"><time
datetime="2023-09-08T10:00:00.000Z">Sep 8, 2023</time></a><div data-testid="tweetText">${text}</div>
${rest}</article>`;

const x: Thread = {
  ...{ all: 10, first: 4 },
  url: 'https://x.com/writer/status/1700000000000000002',
  body: `<main>${tweet(
    ...(['writer', '1700000000000000002', 'They sold fakes.'] as const),
    '<button data-testid="reply" type="button" aria-label="10 Replies. Reply"></button>',
  )}<div data-list></div><div role="button" tabindex="0"
data-more><span>Show more replies</span></div>
</main>`,
  comment: tweet('{name}', '17000000000000001{n}', '{text}'),
};

const FACEBOOK_POST = 'https://www.facebook.com/blue.page/posts/1234567890';
const facebook: Thread = {
  ...EIGHT,
  url: FACEBOOK_POST,
  body: `<div role="main"><div role="article"><h3><a role="link"
href="https://www.facebook.com/blue.page"
><strong>Blue Page</strong></a></h3><div data-ad-comet-preview="message"><div
dir="auto">Our statement.
</div></div><div data-list></div><div role="button" tabindex="0" data-more><span>View more comments
</span></div></div></div>`,
  comment: `<div><div role="article" aria-label="Comment by {name}"><a role="link"
href="https://www.facebook.com/u{n}"><span>{name}</span></a><div><div
dir="auto">{text}</div></div><a
role="link" href="${FACEBOOK_POST}?comment_id=900{n}">August 22, 2021
</a></div><div data-replies></div></div>`,
  reply: `<div role="article" aria-label="Reply by {name}"><a role="link"
href="https://www.facebook.com/r{n}"><span>{name}</span></a><div dir="auto">{text}</div><a
role="link"
href="${FACEBOOK_POST}?comment_id=9001&amp;reply_comment_id=800{n}"
>August 23, 2021</a></div>`,
  open: '<div role="button" tabindex="0"><span>View all 2 replies</span></div>',
};

const youtube: Thread = {
  ...EIGHT,
  url: 'https://www.youtube.com/watch?v=abcdefghijk',
  body: `${TALL}<ytd-comments><ytd-comments-header-renderer><h2 id="count"><span>10</span><span>
Comments</span></h2></ytd-comments-header-renderer><div data-list></div></ytd-comments>`,
  comment: `<ytd-comment-thread-renderer><ytd-comment-view-model><a id="author-text"
href="/@u{n}"><span
>{name}</span></a><span id="published-time-text"><a
href="/watch?v=abcdefghijk&amp;lc=Ugw{n}AAAAAAAAAA"
>Aug 22, 2021</a></span><span id="content-text">{text}</span></ytd-comment-view-model><div
data-replies>
</div></ytd-comment-thread-renderer>`,
  reply: `<ytd-comment-view-model><a id="author-text" href="/@r{n}"><span>{name}</span></a><span
id="published-time-text">Aug 23, 2021</span><span id="content-text">{text}</span>
</ytd-comment-view-model>`,
  open: '<button type="button" aria-label="2 replies"><span>2 replies</span></button>',
};

/** What opens the replies shows no words at all. */
const reddit: Thread = {
  ...EIGHT,
  url: 'https://www.reddit.com/r/example/comments/1abcde/a/',
  body: `<shreddit-post id="t3_1abcde" permalink="/r/example/comments/1abcde/a/"
post-title="A title"
author="op" comment-count="10"><div slot="text-body"><p>They never paid.</p></div>
</shreddit-post><shreddit-comment-tree data-list></shreddit-comment-tree>
<button type="button" data-more>View more comments</button>`,
  comment: `<shreddit-comment thingid="t1_{n}" author="{name}" score="1"><div slot="commentMeta"><a
href="/user/{name}/">{name}</a><time datetime="2024-01-02T03:04:05.000Z">2y ago</time></div><div
slot="comment"><p>{text}</p></div><div data-replies></div></shreddit-comment>`,
  reply: `<shreddit-comment thingid="t1_9{n}" author="{name}" score="1"><div slot="commentMeta"><a
href="/user/{name}/">{name}</a></div><div slot="comment"><p>{text}</p></div></shreddit-comment>`,
  open: `<button type="button" aria-label="2 more replies"><svg width="16" height="16"><circle
cx="8"
cy="8" r="7"/></svg></button>`,
};

const bilibili: Thread = {
  ...EIGHT,
  url: 'https://www.bilibili.com/video/BV1xx411c7mD/',
  body: `${TALL}<div class="reply-header"><span class="total-reply">10</span></div><div
data-list></div>`,
  comment: `<div class="reply-item"><div class="user-name">{name}</div><div class="root-reply"><span
class="reply-content">{text}</span><span class="reply-time">2023-05-06 07:08</span></div>
<div class="sub-reply-list" data-replies></div></div>`,
  reply: `<div class="sub-reply-item"><div class="sub-user-name">{name}</div><span
class="reply-content"
>{text}</span><span class="sub-reply-time">2023-05-06 09:10</span></div>`,
  open: `<div class="view-more">共2条回复, <span class="view-more-btn" ${pointed}>点击查看</span></div>`,
};

const douyin: Thread = {
  ...EIGHT,
  url: 'https://www.douyin.com/video/7000000000000000001',
  body: `${TALL}<div data-e2e="comment-list"><div class="comment-header-title">全部评论(10)</div>
<div data-list></div></div>`,
  comment: `<div data-e2e="comment-item"><div class="comment-item-info-wrap"><a
href="/user/{n}"><span
>{name}</span></a></div><div><span>{text}</span></div><div><span>2023-01-02·浙江</span></div>
<div class="replyContainer" data-replies></div></div>`,
  reply: `<div data-e2e="comment-item"><div class="comment-item-info-wrap"><a
href="/user/9{n}"><span
>{name}</span></a></div><div><span>{text}</span></div><div><span>2023-01-03·上海</span></div></div>`,
  open: '<button type="button" class="comment-reply-expand-btn"><span>展开2条回复</span></button>',
};

const floor = (id: string, name: string, text: string) =>
  `<div class="l_post" data-pid="700${id}"><li class="d_name"><a class="p_author_name"
href="/home/${id}">
${name}</a></li><div class="d_post_content" id="post_content_700${id}">${text}</div>
<div class="post-tail-wrap"><span class="tail-info">${id}楼</span><span class="tail-info"
>2021-08-22 09:15</span></div><div><ul data-replies></ul></div></div>`;

/** All floors stand on the page; only the replies within one are folded. */
const tieba: Thread = {
  ...{ all: 8, first: 8 },
  url: 'https://tieba.baidu.com/p/7001',
  body: `<div class="core_title_txt">曝光一家黑店</div><ul><li class="l_reply_num"><span
class="red">10</span>
回复贴，共<span class="red">1</span>页</li></ul>${floor('0', '楼主', '这家店卖假货。')}<div data-list></div>`,
  comment: floor('{n}', '{name}', '{text}'),
  reply: `<li class="lzl_single_post"><div class="lzl_cnt"><a class="at"
href="/home/9{n}">{name}</a>:<span
class="lzl_content_main">{text}</span><span class="lzl_time">2021-8-22 10:30</span></div></li>`,
  open: '<li><a href="##" class="j_lzl_m">还有2条回复，点击查看</a></li>',
};

const THREADS = {
  ...{ weibo, zhihu, xiaohongshu, x, facebook, youtube, reddit, bilibili, douyin, tieba },
};
export type ThreadName = keyof typeof THREADS;
export const THREAD_NAMES = Object.keys(THREADS) as readonly ThreadName[];

/** The page of each thread, by its path. Each has ten comments, replies among them. */
export const THREAD_PAGES = Object.fromEntries(
  THREAD_NAMES.map((name) => [`/${name}`, build(THREADS[name])]),
);
