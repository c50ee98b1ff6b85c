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

describe('the words of verify.html', () => {
  it('leave no place unfilled, and nothing in place of a value that is not given', () => {
    const t = wordsIn('en');
    expect(t('handover', 'givenAuthority', { subject: 'CN=A' })).toBe(
      'Given by you: CN=A, SHA-256 ',
    );
    expect(t('handover', 'noLongerTrust', { name: 0 })).toBe('No longer trust 0');
  });

  it('are those of the language, and a count has the plural form of that language', () => {
    const [english, chinese] = [wordsIn('en'), wordsIn('zh-CN')];
    expect(chinese('verifyPage', 'title')).not.toBe(english('verifyPage', 'title'));
    for (const count of [0, 1, 2, 1000])
      for (const t of [english, chinese]) {
        const words = t('handover', 'notIntact', { count });
        expect(words).toContain(String(count));
        expect(words).not.toContain('{{');
      }
  });

  it.each([
    ['zh', 'zh-CN'],
    ['zh-Hant-HK', 'zh-CN'],
    ['en-GB', 'en'],
    ['', 'en'],
  ])('are for the first language %j of a browser those of %s', (first, language) => {
    expect(firstLanguage([first, 'zh-CN'])).toBe(language);
  });
});
