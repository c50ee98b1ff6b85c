import { chinesePage } from './case-pages.ts';

/** A post as three platforms would show it. `at` is an instant in RFC 3339, UTC. */
export type PlatformPost = {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly text: string;
  /** When it was last edited, where its page says so; a microblog alone. */
  readonly edited?: string;
  readonly repostOf?: { readonly id: string; readonly author: string; readonly text: string };
};

const UIDS: { readonly [author: string]: number } = {
  桥洞拆机社: 5550001112,
  霁屿科技: 5550009999,
};

/** An instant as a microblog's data writes it: `Tue Aug 10 01:15:07 +0000 2021`. */
const weiboTime = (at: string): string => {
  const stated = new Date(at).toUTCString().replace('GMT', '+0000').replace(',', '');
  const [week, day, month, year, time, zone] = stated.split(' ');
  return `${week} ${month} ${day} ${time} ${zone} ${year}`;
};

/** A microblog on m.weibo.cn, with the data that its page carries. */
export const weiboPage = ({ id, author, at, text, edited, repostOf }: PlatformPost): string => {
  const status = {
    created_at: weiboTime(at),
    ...(edited && { edit_at: weiboTime(edited), edit_count: 1 }),
    id,
    mid: id,
    text,
    user: { id: UIDS[author] ?? 1, screen_name: author },
    reposts_count: 620,
    comments_count: 88,
    attitudes_count: 1200,
    ...(repostOf && {
      retweeted_status: {
        id: repostOf.id,
        text: repostOf.text,
        user: { id: UIDS[repostOf.author] ?? 1, screen_name: repostOf.author },
      },
    }),
  };
  return chinesePage(
    '微博正文',
    `<div class="weibo-main"><div class="weibo-top"><a>${author}</a> <span class="time">\
${at.slice(0, 10)}</span></div>
<div class="weibo-og"><div class="weibo-text">${text}</div></div></div><script>var $render_data = \
[${JSON.stringify({ status, call: 1 })}][0] || {};</script>`,
  );
};

/** An answer on www.zhihu.com, with the microdata that its page carries. */
export const zhihuPage = ({ id, author, at, text }: PlatformPost): string =>
  chinesePage(
    '霁屿的电池能用吗？ - 知乎',
    `<h1 class="QuestionHeader-title">霁屿的电池能用吗？</h1>
<div class="ContentItem AnswerItem" name="${id}" itemtype="http://schema.org/Answer" \
itemscope><div class="AuthorInfo"><meta itemprop="name" content="${author}">
<a class="UserLink-link" href="/people/lao-qiao">${author}</a></div><meta itemprop="dateCreated" \
content="${at}"><meta itemprop="upvoteCount" content="3762">
<div class="RichContent-inner">${text}</div></div>`,
  );

/** A post on a Mastodon server. */
export const mastodonPage = ({ id, author, at, text }: PlatformPost): string =>
  chinesePage(
    author,
    `<div id="mastodon"><div class="detailed-status"><a class="detailed-status__display-name" \
href="/@qiaodong"><span class="display-name"><bdi>
<strong class="display-name__html">${author}</strong></bdi><span class="display-name__account">\
@qiaodong@loom.social</span></span></a>
<div class="status__content"><div class="status__content__text"><p>${text}</p></div></div><div \
class="detailed-status__meta">
<a class="detailed-status__datetime" href="/@qiaodong/${id}"><time datetime="${at}">${at}</time>\
</a></div></div></div>`,
  );
