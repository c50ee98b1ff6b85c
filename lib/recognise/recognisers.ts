import type { Recogniser } from './page/recogniser.ts';
import { alibaba1688 } from './sites/alibaba-1688.ts';
import { aliexpress } from './sites/aliexpress.ts';
import { amazon } from './sites/amazon.ts';
import { bilibili } from './sites/bilibili.ts';
import { bluesky } from './sites/bluesky.ts';
import { chineseNews } from './sites/chinese-news.ts';
import { companyAlert } from './sites/company-alert.ts';
import { aiqicha, qichacha, tianyancha } from './sites/company-registers.ts';
import { douban } from './sites/douban.ts';
import { douyin } from './sites/douyin.ts';
import { ebay } from './sites/ebay.ts';
import { facebook } from './sites/facebook.ts';
import { forum } from './sites/forum.ts';
import { hackerNews } from './sites/hacker-news.ts';
import { instagram } from './sites/instagram.ts';
import { jd } from './sites/jd.ts';
import { linkedin } from './sites/linkedin.ts';
import { mastodon } from './sites/mastodon.ts';
import { quora } from './sites/quora.ts';
import { reddit } from './sites/reddit.ts';
import { stackExchange } from './sites/stack-exchange.ts';
import { taobao } from './sites/taobao.ts';
import { telegram } from './sites/telegram.ts';
import { tencentNews } from './sites/tencent-news.ts';
import { threads } from './sites/threads.ts';
import { tiktok } from './sites/tiktok.ts';
import { toutiao } from './sites/toutiao.ts';
import { trustpilot } from './sites/trustpilot.ts';
import { twitterClassic } from './sites/twitter-classic.ts';
import { wechat } from './sites/wechat.ts';
import { weibo } from './sites/weibo.ts';
import { weiboMobile } from './sites/weibo-mobile.ts';
import { x } from './sites/x.ts';
import { xiaohongshu } from './sites/xiaohongshu.ts';
import { youtube } from './sites/youtube.ts';
import { yuque } from './sites/yuque.ts';
import { zhihu } from './sites/zhihu.ts';

/**
 * Every site's recogniser; the first that matches and reads the page wins. A new recogniser is a
 * file in `sites/`, a line here and a test.
 */
export const recognisers: readonly Recogniser[] = [
  alibaba1688,
  aliexpress,
  amazon,
  bilibili,
  bluesky,
  douban,
  douyin,
  ebay,
  facebook,
  hackerNews,
  instagram,
  jd,
  linkedin,
  quora,
  reddit,
  stackExchange,
  taobao,
  telegram,
  tencentNews,
  threads,
  tiktok,
  toutiao,
  trustpilot,
  twitterClassic,
  wechat,
  weiboMobile,
  weibo,
  x,
  xiaohongshu,
  youtube,
  yuque,
  zhihu,
  // The last seven recognise a page by its markup or its words, on any host (servers of Mastodon,
  // forum software, alerts), or share hosts with others (news.qq.com, baidu.com). They come last
  // so that the recogniser of a site itself always goes first.
  mastodon,
  forum,
  chineseNews,
  qichacha,
  tianyancha,
  aiqicha,
  companyAlert,
];
