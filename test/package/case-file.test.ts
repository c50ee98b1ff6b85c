import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../lib/package/manifest-json.ts';
import { buildReport } from '../../lib/package/report.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { changeJson, forge } from '../support/forge.ts';
import { packInput } from '../support/pack.ts';
import { sampleCase } from '../support/sample-case.ts';
import { type SampleInput, sampleMatter } from '../support/sample-matter.ts';
import { readZipFiles } from '../support/zip-files.ts';

const capture = { does: 'capture' } as const;
const worked = (changes: Partial<SampleInput> = {}): SampleInput => {
  const { input } = sampleMatter({ steps: [capture, capture] });
  return { ...input, caseFile: sampleCase(input), ...changes };
};
const pack = async (input: SampleInput) => {
  const [first] = await packInput(input);
  if (!first) throw new Error('An export has at least one volume');
  const files = readZipFiles(first.zip);
  return { ...first, text: (path: string) => String(files.get(`${first.folder}/${path}`)) };
};

describe('a case file in a package', () => {
  it('stands in the index, and the package is intact', async () => {
    const { zip, text } = await pack(worked());
    expect((await verifyZip(new Blob([zip]))).findings).toEqual([]);
    const { matter } = JSON.parse(text('data/manifest.json'));
    expect(matter.keyDates).toMatchObject([{ type: 'order-served', note: '邮寄送达' }]);
    expect(matter.statements).toMatchObject([{ category: 'false-fact', anchor: { exact: '这是示例正文' } }]);
    expect(Object.keys(matter)).not.toContain('links');
  });

  it('gives a schedule of statements that runs no formula and names exhibits', async () => {
    const { text } = await pack(worked());
    const [heads, row] = text('data/statements.csv').split('\r\n');
    expect(heads).toContain('"words"');
    expect(row).toMatch(
      /^"XM-2021-0001","这是示例正文","false-fact","与检测报告不符","XM-2021-0002","星屿电子"/,
    );
  });

  it('is told in the report, in both languages, as the custodian’s own words', () => {
    const input = worked();
    const index = buildIndex(input, input.items, { index: 1, count: 1 }, [], []);
    const text = buildReport(input, input.items, index);
    for (const words of [
      '2026-11-21 Asia/Shanghai',
      '裁定送达',
      '涉案言论',
      '这是示例正文',
      'Daily report',
      '未履行',
      '诉讼地位',
      '=1+1 日报未见',
    ])
      expect(text).toContain(words);
    expect(text).toContain('own words about the items');
  });

  it('tells how messages were pushed, and what the official record says beside them', () => {
    const { input } = sampleMatter({ steps: [capture, capture] });
    const [alert, record] = input.items.map((item) => item.record.id);
    const entry = { id: '01G', matterId: input.matter.id };
    const caseFile = {
      ...sampleCase(input),
      push: [
        { ...entry, kind: 'push', item: alert ?? '', channel: 'app', recipients: ['<b>企业版用户'] } as const,
      ],
      link: [
        { ...entry, kind: 'link', type: 'record-of', from: record ?? '', to: alert ?? '', note: '' } as const,
      ],
    };
    const index = buildIndex({ ...input, caseFile }, input.items, { index: 1, count: 1 }, [], []);
    const text = buildReport({ ...input, caseFile }, input.items, index);
    const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) => row.replace(/<[^>]+>/gu, ''));
    expect(rows).toContainEqual(expect.stringMatching(/^XM-2021-0001.*应用推送.*&lt;b&gt;企业版用户$/));
    expect(rows).toContain('XM-2021-0001XM-2021-0002');
  });

  it('keeps back what is said of an item that is withheld', async () => {
    const input = worked();
    const [, second] = input.items;
    const { text } = await pack({
      ...input,
      items: second ? [second] : [],
      withheld: [{ number: 1, reason: '特权' }],
    });
    const { matter } = JSON.parse(text('data/manifest.json'));
    expect(matter).not.toHaveProperty('statements');
    expect(matter.observations).toHaveLength(1);
    expect(text('data/index.html')).not.toContain('与检测报告不符');
  });

  it.each([
    ['moved', { start: 1, end: 7 }],
    ['changed', { exact: '这是示例真文' }],
    ['given another file', { artifact: 'dom.html' }],
  ])('is found out where quoted words were %s', async (_, anchor) => {
    const { zip } = await pack(worked());
    const forged = forge(zip, (files) =>
      changeJson(files, 'data/manifest.json', ({ matter }) =>
        Object.assign((matter as { statements: { anchor: object }[] }).statements[0]?.anchor ?? {}, anchor),
      ),
    );
    const { findings } = await verifyZip(new Blob([forged]));
    expect(findings.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      expect.stringMatching(/^INDEX_DISAGREES Statement 1 quotes/),
    ]);
  });
});
