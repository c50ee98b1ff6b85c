import { foldText } from './fold-text.ts';

/** Display names by the platform key that recognisers use; the Chinese name only if it differs. */
const NAMES = new Map<string, readonly [english: string, chinese?: string]>(
  Object.entries({
    weibo: ['Weibo', '微博'],
    wechat: ['WeChat', '微信公众号'],
    zhihu: ['Zhihu', '知乎'],
    xiaohongshu: ['Xiaohongshu', '小红书'],
    douyin: ['Douyin', '抖音'],
    bilibili: ['Bilibili', '哔哩哔哩'],
    douban: ['Douban', '豆瓣'],
    toutiao: ['Toutiao', '今日头条'],
    tieba: ['Baidu Tieba', '百度贴吧'],
    baijiahao: ['Baijiahao', '百家号'],
    xueqiu: ['Xueqiu', '雪球'],
    sina: ['Sina', '新浪'],
    'sina-complaint': ['Heimao Complaints', '黑猫投诉'],
    sohu: ['Sohu', '搜狐'],
    netease: ['NetEase', '网易'],
    qq: ['Tencent News', '腾讯新闻'],
    ifeng: ['ifeng', '凤凰网'],
    thepaper: ['The Paper', '澎湃新闻'],
    people: ['People’s Daily Online', '人民网'],
    huxiu: ['Huxiu', '虎嗅'],
    '36kr': ['36Kr', '36氪'],
    jianshu: ['Jianshu', '简书'],
    yuque: ['Yuque', '语雀'],
    cnblogs: ['Cnblogs', '博客园'],
    csdn: ['CSDN'],
    v2ex: ['V2EX'],
    qichacha: ['Qichacha', '企查查'],
    tianyancha: ['Tianyancha', '天眼查'],
    aiqicha: ['Aiqicha', '爱企查'],
    qixin: ['Qixin', '启信宝'],
    taobao: ['Taobao', '淘宝'],
    tmall: ['Tmall', '天猫'],
    jd: ['JD.com', '京东'],
    '1688': ['1688', '阿里巴巴 1688'],
    aliexpress: ['AliExpress', '速卖通'],
    amazon: ['Amazon', '亚马逊'],
    ebay: ['eBay'],
    trustpilot: ['Trustpilot'],
    x: ['X'],
    facebook: ['Facebook'],
    instagram: ['Instagram'],
    threads: ['Threads'],
    linkedin: ['LinkedIn', '领英'],
    reddit: ['Reddit'],
    youtube: ['YouTube'],
    tiktok: ['TikTok'],
    mastodon: ['Mastodon'],
    bluesky: ['Bluesky'],
    telegram: ['Telegram'],
    'hacker-news': ['Hacker News'],
    quora: ['Quora'],
    'stack-exchange': ['Stack Exchange'],
    discourse: ['Discourse'],
    discuz: ['Discuz!'],
    phpbb: ['phpBB'],
    vbulletin: ['vBulletin'],
    xenforo: ['XenForo'],
    naver: ['Naver'],
  }),
);

const folded = (name: string): string => foldText(name).trim();

const BY_NAME = new Map(
  [...NAMES].flatMap(([platform, [english, chinese = english]]) =>
    [platform, english, chinese].map((name) => [folded(name), platform] as const),
  ),
);

/** The key of a platform, from its key or any of its names; an unknown name is only folded. */
export const platformKey = (name: string): string => BY_NAME.get(folded(name)) ?? folded(name);

/** The display name of a platform in a language; an unknown name is returned unchanged. */
export const platformName = (name: string, language: string): string => {
  const [english, chinese] = NAMES.get(platformKey(name)) ?? [name, name];
  return language.startsWith('zh') ? (chinese ?? english) : english;
};

/** The display names of all known platforms in a language. */
export const platformNames = (language: string): readonly string[] =>
  [...NAMES.keys()].map((platform) => platformName(platform, language));
