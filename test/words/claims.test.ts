import { describe, expect, it } from 'vitest';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';

describe('the locale strings', () => {
  it('claim no more than is true of captures, packages, signatures and time-stamps', () => {
    const all = [en, zhCN]
      .flatMap((words) => Object.values(words))
      .flatMap((section) => Object.values(section))
      .join('\n');
    expect(all).not.toMatch(
      /authentic|tamper-?proof|court-approved|legally valid|不可篡改|真实有效|法院认可/i,
    );
  });

  it('say that only a digest leaves the computer for a time-stamp', () => {
    expect(en.timeStamps.authorityLead).toContain('Only a SHA-256 digest leaves this computer');
    expect(zhCN.timeStamps.authorityLead).toContain('离开本机的只有 SHA-256 摘要值');
  });
});
