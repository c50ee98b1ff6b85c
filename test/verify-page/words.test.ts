import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../lib/verify/finding.ts';
import { firstLanguage, wordsIn } from '../../lib/verify-page/words.ts';

describe('firstLanguage', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['ZH'], 'zh-CN'],
    [['de', 'zh'], 'en'],
    [[], 'en'],
  ] as const)('is for the browser languages %j', (languages, expected) => {
    expect(firstLanguage(languages)).toBe(expected);
  });
});

describe('wordsIn', () => {
  it.each(['en', 'zh-CN'] as const)('has a sentence for every finding in %s', (language) => {
    const t = wordsIn(language);
    for (const code of FINDING_CODES) expect(t('findings', code)).not.toBe(code);
  });

  it('fills in values, and gives an unknown key as it is', () => {
    const t = wordsIn('en');
    expect(t('verifyPage', 'failed', { reason: 'it is broken' })).toContain('it is broken');
    expect(t('report', 'no such key')).toBe('no such key');
  });

  it('chooses the plural form by the count', () => {
    const t = wordsIn('en');
    const [one, two] = [1, 2].map((count) => t('handover', 'notIntact', { count }));
    expect(one).not.toBe('notIntact');
    expect(one).not.toBe(two?.replace('2', '1'));
  });
});
