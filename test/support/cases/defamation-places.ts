import { chinesePage } from './case-pages.ts';
import { mastodonPage, type PlatformPost, weiboPage, zhihuPage } from './posts-on-platforms.ts';

/** What the posts say that is false. */
export const LIE = '霁屿的电池全部是翻新的旧电芯';
/** The two accounts that say it. */
export const WEIBO = '桥洞拆机社';
export const ZHIHU = '老桥拆机';

/** A page of the case and where it lies. */
export type Place = { readonly host: string; readonly path: string; readonly html: string };
const weibo = (post: PlatformPost): Place => ({
  host: 'm.weibo.cn',
  path: `/detail/${post.id}`,
  html: weiboPage(post),
});
const zhihu = (post: PlatformPost): Place => ({
  host: 'www.zhihu.com',
  path: `/question/1/answer/${post.id}`,
  html: zhihuPage(post),
});
const mastodon = (post: PlatformPost): Place => ({
  host: 'loom.social',
  path: `/@qiaodong/${post.id}`,
  html: mastodonPage(post),
});

/** The post that others repeat. */
export const FIRST = {
  id: '4524026243029034',
  author: WEIBO,
  at: '2021-08-10T01:15:07.000Z',
  text: `${LIE}，老板陆霁就是骗子。`,
};
/**
 * Eight posts on three platforms by two accounts and their mirror, then a regulator's clarification
 * and the client's own statement.
 */
export const PLACES: readonly Place[] = [
  weibo(FIRST),
  zhihu({
    id: '111222331',
    author: ZHIHU,
    at: '2021-08-22T03:00:00.000Z',
    text: `${LIE}，拆过十台都一样。`,
  }),
  mastodon({
    id: '110000000000000001',
    author: WEIBO,
    at: '2021-08-25T03:00:00.000Z',
    text: '霁屿的充电器会起火。',
  }),
  weibo({
    id: '4524026243029035',
    author: WEIBO,
    at: '2021-09-02T03:00:00.000Z',
    text: '法院的裁定吓不住我，霁屿等着。',
  }),
  weibo({
    id: '4524026243029036',
    author: WEIBO,
    at: '2021-09-06T03:30:00.000Z',
    text: '今天再说一次：霁屿造假。',
  }),
  zhihu({
    id: '111222332',
    author: ZHIHU,
    at: '2021-09-10T03:00:00.000Z',
    text: '霁屿造假，陆霁心里有数。',
  }),
  weibo({
    id: '4524026243029037',
    author: WEIBO,
    at: '2021-09-12T03:00:00.000Z',
    text: '再转一遍给大家看',
    repostOf: { id: FIRST.id, author: WEIBO, text: FIRST.text },
  }),
  mastodon({
    id: '110000000000000002',
    author: WEIBO,
    at: '2021-09-20T03:00:00.000Z',
    text: `${LIE}，老板陆霁就是骗子！`,
  }),
  {
    host: 'samr.test',
    path: '/news/1.html',
    html: chinesePage(
      '市场监管部门关于霁屿电池检测情况的通报',
      '<article><h1>市场监管部门关于霁屿电池检测情况的通报</h1><p>发布时间：2021-09-08 ' +
        '10:00</p><p>经检测，霁屿科技的电池均为新电芯，未发现翻新电芯。</p></article>',
    ),
  },
  weibo({
    id: '4524026243029040',
    author: '霁屿科技',
    at: '2021-09-09T03:00:00.000Z',
    text: '郑重声明：有关我司电池的言论不实，我司已提起诉讼。',
  }),
];
