import { describe, expect, it } from 'vitest';
import { recipientGroups } from '../../../lib/casework/remedies/recipients.ts';

describe('recipientGroups', () => {
  it.each([
    ['full-width letters', 'ＶＩＰ会员', 'VIP会员'],
    ['case', 'Subscribers of the Lender', 'subscribers of the lender'],
    ['white space', ' subscribers  of\tthe lender ', 'subscribers of the lender'],
    ['a number in full-width brackets', '订阅该企业的用户（共 1,291 人）', '订阅该企业的用户'],
    ['a number in brackets', 'subscribers (1,286)', 'subscribers'],
    ['a number with words', 'subscribers (1,286 in all)', 'Subscribers'],
    ['an approximate number', '订阅用户（约1.2万人）', '订阅用户'],
    ['a number without brackets', '订阅用户共1286人', '订阅用户'],
    ['a number of people in English', 'lenders, 40 people', 'Lenders'],
  ])('is the same in spite of %s', (_, one, other) => {
    expect(recipientGroups([one])).toEqual(recipientGroups([other]));
  });

  it.each([
    ['levels', '会员（2 级）', '会员（3 级）'],
    ['years', '2025年会员', '2026年会员'],
    ['words in brackets', '用户（付费）', '用户（免费）'],
    ['numbers in a name', '360 用户', '361 用户'],
  ])('is another group with other %s', (_, one, other) => {
    expect(recipientGroups([one])).not.toEqual(recipientGroups([other]));
  });

  it('takes several names in one field as several groups, each once', () => {
    expect(recipientGroups(['会员、订阅用户；会员', ''])).toEqual(['会员', '订阅用户']);
  });

  it('keeps a field that holds a number alone', () => {
    expect(recipientGroups(['（12）'])).toEqual(['(12)']);
  });
});
