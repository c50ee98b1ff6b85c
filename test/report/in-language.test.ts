import { describe, expect, it } from 'vitest';
import { label, lines, paragraph } from '../../lib/report/bilingual.ts';
import { html } from '../../lib/report/html.ts';
import { inLanguage } from '../../lib/report/in-language.ts';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';

const page = html`<html lang="en">${label('exhibit')}${paragraph('showsClock')}
<p>${'<span lang="en">a</span> <span lang="zh-CN">乙</span>'}</p></html>`.markup;

describe('inLanguage', () => {
  it.each([
    ['en', en, zhCN],
    ['zh-CN', zhCN, en],
  ] as const)('keeps the words in %s and no others', (language, kept, dropped) => {
    const written = inLanguage(page, language);
    expect(written).toContain(`<html lang="${language}">${kept.report.exhibit}<p`);
    expect(written).toContain(kept.report.showsClock);
    for (const key of ['exhibit', 'showsClock'] as const)
      expect(written).not.toContain(dropped.report[key]);
  });

  it('leaves both languages, and the words of a captured page, as they are', () => {
    expect(inLanguage(page, 'both')).toBe(page);
    const captured = '&lt;span lang=&quot;en&quot;&gt;a';
    for (const language of ['en', 'zh-CN'] as const)
      expect(inLanguage(page, language)).toContain(captured);
  });

  it('is followed by plain text too', () => {
    expect(lines('exhibit', 'en')).toBe(`${en.report.exhibit}\n`);
    expect(lines('exhibit', 'zh-CN')).toBe(`${zhCN.report.exhibit}\n`);
  });
});
