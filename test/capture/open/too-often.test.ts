import { describe, expect, it } from 'vitest';
import { saysTooOften } from '../../../lib/capture/open/too-often.ts';

const PAGE = '一条评论\n又一条评论';

describe('a notice that a site was asked too often', () => {
  it.each(['请求过于频繁，请稍后再试', '操作太频繁了', '請求頻繁', 'Too many requests'])(
    'is %s',
    (notice) => expect(saysTooOften(PAGE, `${PAGE}\n${notice}`)).toBe(true),
  );

  it('is not what the page showed before, nor words among many new comments', () => {
    const noticed = `${PAGE}\n请求过于频繁`;
    expect(saysTooOften(noticed, `${noticed}\n第三条评论`)).toBe(false);
    expect(saysTooOften(PAGE, `${noticed}${'\n还有一条评论，说的是换货的运费。'.repeat(9)}`)).toBe(
      false,
    );
    expect(saysTooOften(PAGE, `${PAGE}\n他频繁请求退货`)).toBe(false);
  });
});
