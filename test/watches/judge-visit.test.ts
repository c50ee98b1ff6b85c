import { describe, expect, it } from 'vitest';
import { judgeVisit, type SeenPage, type WatchedText } from '../../lib/watches/judge-visit.ts';

const TEXT =
  '启岚电子的手机外壳用回收料冒充新料，成本不到二十元，却按新料卖给消费者。\n监管部门早就知道，只是不说。';
const POST: WatchedText = { text: TEXT, isPost: true };
const PAGE: WatchedText = { text: `首页 登录\n${TEXT}\n阅读 3,412`, isPost: false };

const around = (text: string): string => `首页 发现 登录\n${text}\n转发 12 评论 40`;
const post = (text: string, more: object = {}): SeenPage => ({
  status: 200,
  title: '微博',
  text: around(text),
  post: { text, isSure: true, ...more },
});

describe('a visit at a watched post', () => {
  it('shows the same text, whatever its counts and white space', () => {
    expect(judgeVisit(POST, post(TEXT.replaceAll('，', '， ')))).toEqual({ state: 'same' });
    const later = { status: 200, text: `首页  登录\n\n${TEXT}\n阅读 9,001` };
    expect(judgeVisit(PAGE, later)).toEqual({ state: 'same' });
  });

  it('shows the same text where it stands in a page that is not recognised any more', () => {
    expect(judgeVisit(POST, { status: 200, text: around(TEXT) })).toEqual({ state: 'same' });
  });

  it('shows the same text under another address', () => {
    expect(judgeVisit(POST, { ...post(TEXT), isElsewhere: true })).toEqual({ state: 'same' });
  });

  it('shows a changed text', () => {
    const milder = TEXT.replace('用回收料冒充新料', '疑似使用回收料');
    expect(judgeVisit(POST, post(milder))).toEqual({ state: 'changed' });
    const rewritten = '本人就此前关于某公司的言论表示歉意，今后不再发表类似内容。';
    expect(judgeVisit(POST, post(rewritten))).toEqual({ state: 'changed' });
  });

  it('shows a mark of editing that was not there before, but not one that was', () => {
    const edited = { raw: '2026-11-20 10:00 已编辑' };
    expect(judgeVisit(POST, post(TEXT, { edited }))).toEqual({ state: 'marked-edited' });
    expect(judgeVisit({ ...POST, edited }, post(TEXT, { edited }))).toEqual({ state: 'same' });
  });

  it.each([
    ['该微博已被作者删除', 'notice'],
    ['抱歉，因违反相关法律法规，该内容无法查看。', 'notice'],
    ['根据北京互联网法院裁定，该内容不予显示', 'notice'],
    ['This post has been removed by the author.', 'notice'],
    ['此帖子不存在或已失效，内容不存在', 'soft-not-found'],
    ['Sorry, the page you requested was not found', 'soft-not-found'],
    ['This page doesn’t exist', 'soft-not-found'],
  ])('shows a page that says "%s"', (words, state) => {
    const seen = { status: 200, title: '提示', text: `首页 登录\n${words}\n返回首页` };
    expect(judgeVisit(POST, seen)).toEqual({ state, words });
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'login-wall'],
    [403, 'cannot-tell'],
    [429, 'captcha'],
    [500, 'cannot-tell'],
    [503, 'cannot-tell'],
  ] as const)('shows a server that answers %i', (status, state) => {
    expect(judgeVisit(POST, { status, text: '该微博已被作者删除' })).toEqual({ state });
  });
});

describe('a visit at the page of an account', () => {
  const wholly = '拆机老林\n昨日直播回放与今日开箱，明天聊聊电池的寿命，欢迎留言。'.repeat(2);
  const account = (text: string): SeenPage => ({
    ...{ status: 200, text, isSameAccount: true, post: { text, isSure: true } },
  });

  it('shows a changed text where all its posts are others, and the account is the same', () => {
    expect(judgeVisit(PAGE, account(wholly))).toEqual({ state: 'changed' });
    expect(judgeVisit(PAGE, { ...account(wholly), isSameAccount: false })).toEqual({
      state: 'cannot-tell',
    });
  });

  it.each(['该账号因违反社区规定已被封禁', 'Account suspended'])(
    'shows a notice where it names the account and says "%s"',
    (words) => {
      const seen = account(`拆机老林 @lin\n${words}`);
      expect(judgeVisit(POST, seen)).toEqual({ state: 'notice', words });
    },
  );
});

describe('a visit that shows nothing of the text', () => {
  it('is a failure where there was no answer, never a removal', () => {
    expect(judgeVisit(POST, { failure: 'network' })).toEqual({ state: 'network-failure' });
    expect(judgeVisit(POST, { failure: 'redirected' })).toEqual({ state: 'redirected' });
    expect(judgeVisit(POST, { failure: 'other' })).toEqual({ state: 'cannot-tell' });
  });

  it('is a wall where the site puts one in the way, whatever the wall says', () => {
    const text = '登录后查看更多内容，该内容无法查看';
    expect(judgeVisit(POST, { status: 200, wall: 'login-wall', text })).toEqual({
      state: 'login-wall',
    });
    expect(judgeVisit(POST, { status: 200, wall: 'captcha', text })).toEqual({ state: 'captcha' });
  });

  it('is led elsewhere where another page came', () => {
    const front = '今日热点 娱乐 科技 财经 体育 汽车 房产 教育 健康 旅游 历史';
    expect(judgeVisit(POST, { status: 200, isElsewhere: true, text: front })).toEqual({
      state: 'redirected',
    });
  });

  it('cannot be told where the page is empty, or shows something else altogether', () => {
    expect(judgeVisit(POST, { status: 200, text: '' })).toEqual({ state: 'cannot-tell' });
    expect(judgeVisit(POST, { status: 200, text: '加载中' })).toEqual({ state: 'cannot-tell' });
    const other = 'Weather today: sunny, twenty degrees, light wind from the east, no rain.';
    expect(judgeVisit(POST, { status: 200, text: other })).toEqual({ state: 'cannot-tell' });
  });

  it('is not a notice where a long page quotes such words', () => {
    const text = `${'法院认为，平台应当核实信息来源。'.repeat(100)}\n该微博已被作者删除`;
    expect(judgeVisit(POST, { status: 200, text }).state).toBe('cannot-tell');
  });

  it('is a notice also where a recogniser of any site took its words for a post', () => {
    const text = '首页 登录\n该微博已被作者删除';
    const seen = { status: 200, text, post: { text, isSure: false } };
    expect(judgeVisit(POST, seen)).toMatchObject({ state: 'notice', words: '该微博已被作者删除' });
  });

  it('is a change, not a notice, where most of the text stands beside such words', () => {
    const text = `${TEXT.slice(0, 40)}\n该评论已被作者删除`;
    expect(judgeVisit(PAGE, { status: 200, text })).toEqual({ state: 'changed' });
  });

  it('is not a notice where another post speaks of a removal', () => {
    const seen = post('我的上一条微博已被平台删除，再说一遍：启岚电子用回收料。');
    expect(judgeVisit(POST, seen)).toEqual({ state: 'changed' });
  });
});
