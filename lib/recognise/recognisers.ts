import type { Recogniser } from './recogniser.ts';
import { bilibili } from './sites/bilibili.ts';
import { bluesky } from './sites/bluesky.ts';
import { douban } from './sites/douban.ts';
import { douyin } from './sites/douyin.ts';
import { reddit } from './sites/reddit.ts';
import { toutiao } from './sites/toutiao.ts';
import { twitterClassic } from './sites/twitter-classic.ts';
import { wechat } from './sites/wechat.ts';
import { weibo } from './sites/weibo.ts';
import { weiboMobile } from './sites/weibo-mobile.ts';
import { x } from './sites/x.ts';
import { xiaohongshu } from './sites/xiaohongshu.ts';
import { zhihu } from './sites/zhihu.ts';

/** Every site's recogniser, in the order they are asked. A new one is a file in `sites/` and a line here. */
export const recognisers: readonly Recogniser[] = [
  wechat,
  weibo,
  weiboMobile,
  twitterClassic,
  x,
  bluesky,
  reddit,
  bilibili,
  douban,
  douyin,
  toutiao,
  xiaohongshu,
  zhihu,
];
