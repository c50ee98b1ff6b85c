/**
 * What platforms are called, by the name that recognisers give them: in English, and in Chinese
 * where it is another.
 */
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

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const BY_NAME = new Map(
  [...NAMES].flatMap(([platform, [english, chinese = english]]) =>
    [platform, english, chinese].map((name) => [folded(name), platform] as const),
  ),
);

/**
 * The one name of a platform, whichever of its names a person wrote; folded as it is where it is
 * none of these.
 */
export const platformKey = (name: string): string => BY_NAME.get(folded(name)) ?? folded(name);

/** What a platform is called in a language; as it was written where it is not known. */
export const platformName = (name: string, language: string): string => {
  const [english, chinese] = NAMES.get(platformKey(name)) ?? [name, name];
  return language.startsWith('zh') ? (chinese ?? english) : english;
};

/** What every known platform is called in a language. */
export const platformNames = (language: string): readonly string[] =>
  [...NAMES.keys()].map((platform) => platformName(platform, language));
