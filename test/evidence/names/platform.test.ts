import { describe, expect, it } from 'vitest';
import { platformKey, platformName, platformNames } from '../../../lib/evidence/names/platform.ts';

describe('a platform', () => {
  it.each([
    ['weibo', 'Weibo', '微博'],
    ['x', 'X', 'X'],
    ['微博', 'Weibo', '微博'],
    [' ZHIHU ', 'Zhihu', '知乎'],
    ['某论坛', '某论坛', '某论坛'],
    ['constructor', 'constructor', 'constructor'],
  ])('%s is called %s, and %s in Chinese', (name, english, chinese) => {
    expect([platformName(name, 'en'), platformName(name, 'zh-CN')]).toEqual([english, chinese]);
  });

  it('is the same one by whichever of its names', () => {
    expect(new Set(['微信公众号', 'WeChat', 'wechat', 'ＷＥＣＨＡＴ'].map(platformKey))).toEqual(
      new Set(['wechat']),
    );
    expect(platformKey('某论坛')).not.toBe(platformKey('另一论坛'));
  });

  it('has no name that is another’s', () => {
    for (const language of ['en', 'zh-CN'])
      expect(new Set(platformNames(language).map(platformKey)).size).toBe(
        platformNames(language).length,
      );
  });
});
