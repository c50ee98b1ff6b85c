import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../lib/watches/normalise-text.ts';

describe('a normalised text', () => {
  it('is the same for two captures between which only counts and relative times changed', () => {
    const earlier = '林工实测\n3分钟前\n启岚电子  用回收料\n\n阅读 3,412';
    const later = '林工实测\n2小时前\n启岚电子 用回收料\n阅读 1.2万\n';
    expect(normaliseText(later).text).toBe(normaliseText(earlier).text);
  });

  it('says what was ignored', () => {
    expect(normaliseText('3分钟前\n阅读 3,412').ignored).toEqual([
      { kind: 'time', text: '3分钟前' },
      { kind: 'count', text: '3,412' },
    ]);
  });

  it('keeps figures that are facts, and every other word', () => {
    const fact = '注册资本 500万元';
    expect(normaliseText(fact).text).not.toBe(normaliseText('注册资本 600万元').text);
    expect(normaliseText(fact).ignored).toEqual([]);
  });
});
