import { describe, expect, it } from 'vitest';
import { AUTHORITIES } from '../../../lib/trust/time-stamp/authorities.ts';
import { enTrust } from '../../../lib/words/en-trust.ts';
import { zhTrust } from '../../../lib/words/zh-trust.ts';

const holes = (text: string): string[] =>
  [...text.matchAll(/\{\{\w+\}\}/g)].map(([hole]) => hole).sort();

describe('the words about proof', () => {
  it('fill the same holes in both languages', () => {
    for (const [key, text] of Object.entries(enTrust))
      expect([key, holes(zhTrust[key as keyof typeof enTrust])]).toEqual([key, holes(text)]);
  });

  it('claim no more than is true', () => {
    const said = [...Object.values(enTrust), ...Object.values(zhTrust)].join('\n');
    expect(said).not.toMatch(
      /authentic|tamper-?proof|court-approved|legally valid|不可篡改|真实有效|法院认可/i,
    );
  });

  it('say that only a digest leaves the computer', () => {
    expect(enTrust.authorityLead).toContain('Only a SHA-256 digest leaves this computer');
    expect(zhTrust.authorityLead).toContain('离开本机的只有 SHA-256 摘要值');
    expect(AUTHORITIES.length).toBeGreaterThan(2);
  });
});
