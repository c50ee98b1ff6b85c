import { describe, expect, it } from 'vitest';
import { bothNames, label, lines, paragraph } from '../../lib/report/bilingual.ts';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';

describe('label', () => {
  it('writes English, then Chinese, each marked with its language', () => {
    expect(label('court').markup).toBe(
      `<span lang="en">${en.report.court}</span> <span lang="zh-CN">${zhCN.report.court}</span>`,
    );
  });

  it('writes a word once if both languages have the same', () => {
    expect(en.report.digest).toBe(zhCN.report.digest);
    expect(label('digest').markup).toBe(en.report.digest);
  });
});

describe('paragraph', () => {
  it('writes a paragraph for each language, English first', () => {
    expect(paragraph('showsClock').markup).toBe(
      `<p lang="en">${en.report.showsClock}</p><p lang="zh-CN">${zhCN.report.showsClock}</p>`,
    );
  });
});

describe('lines', () => {
  it('writes two lines of plain text, English first', () => {
    expect(lines('verifyNeed')).toBe(`${en.report.verifyNeed}\n${zhCN.report.verifyNeed}\n`);
  });
});

describe('bothNames', () => {
  it('names a platform in both languages', () => {
    expect(bothNames('weibo')).toBe('Weibo 微博');
  });

  it('names a platform once if both languages have the same name', () => {
    expect(bothNames('unknown.example')).toBe('unknown.example');
  });
});
