import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../lib/lists/page/judge-answer.ts';
import type { SeenPage } from '../../lib/lists/page/wall-signs.ts';

const ASKED = 'https://a.example/p/1';

const page = (more: Partial<SeenPage>): SeenPage => {
  const text = more.text ?? 'Words of the post.';
  return {
    url: ASKED,
    title: 'Post',
    textLength: text.length,
    secretFields: 0,
    sources: [],
    ...more,
    text,
  };
};
const judge = (more: Partial<SeenPage>, status = 200) => {
  const seen = page(more);
  return judgeAnswer({ asked: ASKED, landed: seen.url, status, seen });
};

describe('an answer', () => {
  it.each([
    [200, undefined],
    [203, undefined],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [410, 'gone'],
    [429, 'too-many-requests'],
    [451, 'refused'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('of status %i: %s', (status, reason) => {
    expect(judge({}, status)).toBe(reason);
  });

  it.each([
    ['https://b.example/p/1', 'redirected'],
    ['https://a.example/', 'redirected'],
    ['https://m.a.example/p/1', undefined],
    ['https://www.a.example/p/1?from=x', undefined],
    ['https://a.example/p/1/the-title', undefined],
  ])('that led to %s: %s', (landed, reason) => {
    expect(judgeAnswer({ asked: ASKED, landed, status: 200 })).toBe(reason);
  });
});

describe('a login wall', () => {
  it.each([
    { url: 'https://a.example/login?next=/p/1', title: 'Log in', secretFields: 1, text: 'Log in' },
    { url: 'https://passport.a.example/visitor', title: '登录', text: '扫码登录' },
    { text: 'You must be logged in to view this page.' },
    { text: '登录后即可查看全部内容', title: '某站' },
    { text: '請先登錄', secretFields: 1 },
    { text: 'Please sign in\nE-mail\nPassword', secretFields: 1 },
  ])('is told: %j', (seen) => {
    expect(judge(seen)).toBe('login-wall');
  });

  it.each([
    { text: `Log in\nSign up\n${'Words of an article. '.repeat(100)}` },
    { text: `请先登录后评论\n${'正文内容。'.repeat(300)}`, secretFields: 1 },
    { text: 'Log in  Sign up  A short post.' },
    { text: '登录 注册\n一条很短的微文。' },
    { text: '一条很短的微文。\n请先登录后发表评论' },
    { text: 'A short post.\nYou must be logged in to post a comment.' },
  ])('is not a page that mentions signing in: %j', (seen) => {
    expect(judge(seen)).toBeUndefined();
  });

  it('is none where the list asks for the form itself', () => {
    const seen = page({ url: 'https://a.example/login', title: 'Log in', secretFields: 1 });
    expect(judgeAnswer({ asked: seen.url, landed: seen.url, status: 200, seen })).toBeUndefined();
  });
});

describe('a captcha', () => {
  it.each([
    { text: 'Verify you are human', sources: ['https://challenges.cloudflare.com/x.js'] },
    { text: 'Our systems have detected unusual traffic from your network.' },
    { text: '请完成下方安全验证', title: '安全验证' },
    { text: '访问过于频繁，请稍后再试' },
    { text: '', sources: ['https://www.google.com/recaptcha/api.js'] },
  ])('is told whatever the status: %j', (seen) => {
    expect(judge(seen)).toBe('captcha');
    expect(judge(seen, 403)).toBe('captcha');
  });

  it.each([
    {
      text: 'A post of some length, with a form for comments under it, and no more than that.',
      sources: ['https://www.google.com/recaptcha/api.js'],
    },
    { text: `How sites ask whether you are human: verify you are human. ${'More. '.repeat(300)}` },
  ])('is not a page that holds one, or writes of one: %j', (seen) => {
    expect(judge(seen)).toBeUndefined();
  });
});
