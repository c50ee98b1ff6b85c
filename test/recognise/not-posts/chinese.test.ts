// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkNotPosts, type NotPosts } from './check-not-posts.ts';
import { card, LOGIN, mobileCard, page, VIEWER } from './page-builders.ts';

const NOT_POSTS: NotPosts = {
  'weibo home': ['https://weibo.com/', page('微博', VIEWER + card('甲') + card('乙'))],
  'weibo search': [
    'https://s.weibo.com/weibo?q=%E9%9C%81%E5%B1%BF',
    page('霁屿 - 微博搜索', card('甲') + card('乙')),
  ],
  'weibo gone': [
    'https://weibo.com/5550001112/Ja520cHZo',
    page('微博', '<p>抱歉，此微博已被删除。</p>'),
  ],
  'weibo wall': [
    'https://passport.weibo.com/visitor/visitor?entry=miniblog',
    page('Sina Visitor System', ''),
  ],
  'weibo mobile feed': ['https://m.weibo.cn/', page('微博', mobileCard('甲') + mobileCard('乙'))],
  'weibo mobile other': [
    'https://m.weibo.cn/detail/4524026243029034',
    page(
      '微博',
      '<script>var $render_data = [{"status":{"id":"1","mid":"1","text":"x","user":{"id":2,' +
        '"screen_name":"甲"}}}][0] || {};</script>',
    ),
  ],
  'wechat gone': [
    'https://mp.weixin.qq.com/s/AbCd',
    page('', '<div class="weui-msg"><div class="weui-msg__title">该内容已被发布者删除</div></div>'),
  ],
  'wechat robot': [
    'https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=x',
    page('验证', '<p>当前环境异常，完成验证后即可继续访问。</p>'),
  ],
  'zhihu home': [
    'https://www.zhihu.com/',
    page(
      '首页 - 知乎',
      '<div class="ContentItem AnswerItem" name="1"><div class="AuthorInfo">' +
        '<meta itemprop="name" content="甲"></div></div>',
    ),
  ],
  'zhihu other answer': [
    'https://www.zhihu.com/question/1/answer/111222333',
    page(
      '知乎',
      '<div class="AnswerItem" name="999"><div class="AuthorInfo">' +
        '<meta itemprop="name" content="甲"></div><div class="RichContent-inner">话。</div>' +
        '</div>',
    ),
  ],
  'zhihu wall': ['https://www.zhihu.com/signin?next=%2F', page('知乎 - 有问题，就会有答案', LOGIN)],
  'xiaohongshu feed': [
    'https://www.xiaohongshu.com/explore',
    page(
      '小红书',
      '<section class="note-item"><div class="author"><span class="name">甲</span></div></section>',
    ),
  ],
  'xiaohongshu other note': [
    'https://www.xiaohongshu.com/explore/685e78b5000000001c030b19',
    page(
      '小红书',
      '<div class="author"><span class="name">甲</span></div>' +
        '<script>window.__INITIAL_STATE__={"noteData":{"data":{"noteData":{"noteId":"other",' +
        '"user":{"nickname":"甲"}}}}}</script>',
    ),
  ],
  'xiaohongshu gone': [
    'https://www.xiaohongshu.com/404?source=/explore/x',
    page('小红书', '<p>当前笔记暂时无法浏览</p>'),
  ],
  'douyin home': [
    'https://www.douyin.com/',
    page('抖音', '<div data-e2e="user-info"><a><span>甲</span></a></div>'),
  ],
  'douyin robot': [
    'https://www.douyin.com/video/7600000000000000001',
    page('验证码中间页', '<p>请完成验证</p>'),
  ],
  'bilibili account': [
    'https://space.bilibili.com/3546575657519318',
    page(
      '甲的个人空间',
      '<div class="bili-dyn-item"><span class="bili-dyn-title__text">乙</span>' +
        '<div class="bili-dyn-content">话。</div></div>',
    ),
  ],
  'bilibili home': ['https://www.bilibili.com/', page('哔哩哔哩', '<a class="up-name">甲</a>')],
  'bilibili no dynamic': [
    'https://t.bilibili.com/560000000000000001',
    page('动态', '<p>动态不见了</p>'),
  ],
  'douban robot': [
    'https://www.douban.com/misc/sorry?original-url=x',
    page('禁止访问', '<p>检测到有异常请求从你的 IP 发出，请登录使用豆瓣。</p>'),
  ],
  'douban gone': [
    'https://www.douban.com/group/topic/240000001/',
    page('页面不存在', '<h1>页面不存在</h1>'),
  ],
  'toutiao home': [
    'https://www.toutiao.com/',
    page('今日头条', '<div class="feed-card-footer-cmp-author"><a>甲</a></div>'),
  ],
  'taobao wall': [
    'https://login.taobao.com/member/login.jhtml?id=562283240178',
    page('淘宝网 - 淘！我喜欢', LOGIN),
  ],
  'jd wall': ['https://passport.jd.com/new/login.aspx?ReturnUrl=x', page('京东-欢迎登录', LOGIN)],
  'company register': [
    'https://www.tianyancha.com/company/1',
    page(
      '霁屿公司 - 天眼查',
      '<h1>霁屿公司</h1><table class="table"><tr><td>法定代表人</td><td>甲某</td></tr></table>',
    ),
  ],
};

describe('pages of Chinese platforms that are not posts', () => {
  checkNotPosts(NOT_POSTS);
});
