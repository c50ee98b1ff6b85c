import { describe, expect, it } from 'vitest';
import { digestNow } from '../../lib/evidence/digest.ts';
import { normaliseText } from '../../lib/texts/normalise-text.ts';

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

it('has the digest that packages of the first format state, which no later rule may change', () => {
  const page = '林工 实测\n3分钟前\n启岚电子　ＡＢＣ “用”\u200b回收料\n\n阅读 3,412 · 1.2万\n12:30';
  expect(digestNow(normaliseText(page).text)).toBe(
    'sha256:615baccf42b81101e06dcf145eb81ff0977ad9b442d777574cc799ea7f77c725',
  );
});
