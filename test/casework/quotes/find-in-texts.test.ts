import { describe, expect, it } from 'vitest';
import { buildAnchor } from '../../../lib/casework/quotes/build-anchor.ts';
import { findInTexts } from '../../../lib/casework/quotes/find-in-texts.ts';
import type { TextAnchor } from '../../../lib/evidence/statement/anchor.ts';

const TEXT = '这家公司已经破产，欠薪三个月，老板跑了。';
const anchor = buildAnchor(TEXT, 4, 8, {
  path: 'post.txt',
  digest: `sha256:${'0'.repeat(64)}`,
}) as TextAnchor;

describe('words looked for among the texts of a capture', () => {
  it('are looked for in the file of the same name first', () => {
    const texts = new Map([
      ['text.txt', `顶部 ${TEXT}`],
      ['post.txt', TEXT.replace('已经破产', '并未破产')],
    ]);
    expect(findInTexts(texts, anchor)).toMatchObject({
      path: 'post.txt',
      found: { state: 'changed' },
    });
  });

  it('are looked for in the others where that one says nothing of them', () => {
    const texts = new Map([
      ['post.txt', '今天放假。'],
      ['text.txt', `顶部 ${TEXT}`],
    ]);
    expect(findInTexts(texts, anchor)).toMatchObject({
      path: 'text.txt',
      found: { state: 'found' },
    });
    expect(findInTexts(new Map([['text.txt', '别的']]), anchor)).toMatchObject({
      found: { state: 'not-found' },
    });
  });

  it('are aside where only another text has them, with other words round them', () => {
    const comment = ['text.txt', '网友评论：听说隔壁商场已经破产，真的假的？'] as const;
    const found = { state: 'found', sameContext: false };
    expect(findInTexts(new Map([['post.txt', '今天放假。'], comment]), anchor)).toMatchObject({
      path: 'text.txt',
      found,
      isAside: true,
    });
    expect(findInTexts(new Map([comment]), anchor)).toMatchObject({ found, isAside: false });
    const whole = new Map([
      ['post.txt', '今天放假。'],
      ['text.txt', `顶部 ${TEXT}`],
    ]);
    expect(findInTexts(whole, anchor)).toMatchObject({ isAside: false });
  });

  it('are not said to be missing where there is no text', () => {
    expect(findInTexts(new Map(), anchor)).toBeUndefined();
  });
});
