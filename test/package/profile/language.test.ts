import { describe, expect, it } from 'vitest';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { COURT } from '../../support/cases/court-choice.ts';
import { sampleCase } from '../../support/cases/sample-case.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';
import { packInput } from '../../support/packages/pack.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });

const read = async (language: 'en' | 'zh-CN') => {
  const caseFile = sampleCase(input);
  const [packed] = await packInput({ ...input, caseFile, choice: { ...COURT, language } });
  const zip = packed?.zip ?? new Uint8Array();
  const files = new Map(
    [...readZipFiles(zip)].map(([path, bytes]) => [path.split('/').pop(), bytes]),
  );
  const textOf = (name: string) => files.get(name)?.toString() ?? '';
  const { findings } = await verifyZip(new Blob([zip]));
  return { report: textOf('index.html'), howTo: textOf('HOW-TO-VERIFY.txt'), findings };
};

describe('the language of a package', () => {
  it('is English alone where that was chosen, but for what pages and people said', async () => {
    const { report, howTo, findings } = await read('en');
    expect(report).toContain('Evidence package');
    expect(report).not.toContain('证据包');
    expect(report).not.toContain('时间线');
    expect(report).toContain('这是示例正文');
    expect(howTo).toContain('How to verify');
    expect(howTo).not.toMatch(/\p{Script=Han}/u);
    expect(findings).toEqual([]);
  });

  it('is Chinese alone where that was chosen', async () => {
    const { report, howTo, findings } = await read('zh-CN');
    expect(report).toContain('<html lang="zh-CN">');
    expect(report).not.toContain('Evidence package');
    expect(report).not.toContain('Timeline');
    expect(howTo).not.toContain('How to verify');
    expect(findings).toEqual([]);
  });
});
