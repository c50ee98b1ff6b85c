import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../lib/evidence/case-file.ts';
import { buildIndex } from '../../lib/package/build-index.ts';
import { buildReport } from '../../lib/report/report.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { sampleCase } from '../support/cases/sample-case.ts';
import { type SampleInput, sampleMatter } from '../support/cases/sample-matter.ts';
import { changeJson, forge } from '../support/packages/forge.ts';
import { packInput } from '../support/packages/pack.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';

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
  it('is written to the index, and the package is intact', async () => {
    const { zip, text } = await pack(worked());
    expect((await verifyZip(new Blob([zip]))).findings).toEqual([]);
    const { matter } = JSON.parse(text('data/manifest.json'));
    expect(matter.keyDates).toMatchObject([{ type: 'order-served', note: '邮寄送达' }]);
    expect(matter.statements).toMatchObject([
      { category: 'false-fact', anchor: { exact: '这是示例正文' } },
    ]);
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
      '裁判送达',
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
        {
          ...entry,
          kind: 'push',
          item: alert ?? '',
          channel: 'app',
          recipients: ['<b>企业版用户'],
        } as const,
      ],
      link: [
        {
          ...entry,
          kind: 'link',
          type: 'record-of',
          from: record ?? '',
          to: alert ?? '',
          note: '',
        } as const,
      ],
    };
    const index = buildIndex({ ...input, caseFile }, input.items, { index: 1, count: 1 }, [], []);
    const text = buildReport({ ...input, caseFile }, input.items, index);
    const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
      row.replace(/<[^>]+>/gu, ''),
    );
    expect(rows).toContainEqual(
      expect.stringMatching(/^XM-2021-0001.*应用推送.*&lt;b&gt;企业版用户$/),
    );
    expect(rows).toContain('XM-2021-0001XM-2021-0002');
  });

  const sectionOf = (text: string, title: string) =>
    (text.split(`>${title}</span></h2>`)[1]?.split('</section>')[0] ?? '')
      .replace(/<[^>]+>/gu, ' ')
      .replace(/\s+/gu, ' ');

  it('reports what was observed of each ordered act and what is missing', () => {
    const input = worked();
    const file = input.caseFile as CaseFile;
    const day = {
      id: '01X',
      matterId: input.matter.id,
      act: '01Y',
      channels: [],
      recipients: [],
      note: '',
    };
    const [first, second] = input.items.map(({ record }) => record.id);
    const caseFile = {
      ...file,
      act: [
        ...file.act,
        {
          id: '01Y',
          matterId: input.matter.id,
          kind: 'act',
          type: 'homepage-statement',
          words: '持续七日',
          channels: [],
          recipients: [],
          durationDays: 7,
          wrongs: [],
        } as const,
      ],
      observation: [
        ...file.observation,
        { ...day, kind: 'observation', item: first ?? '', verdict: 'met' } as const,
        { ...day, kind: 'observation', item: second ?? '', verdict: 'not-met' } as const,
      ],
    };
    const index = buildIndex({ ...input, caseFile }, input.items, { index: 1, count: 1 }, [], []);
    const counted = sectionOf(
      buildReport({ ...input, caseFile }, input.items, index),
      '核查所显示的履行情况',
    );
    expect(counted).toMatch(/以相同方式在相同范围内推送澄清信息 Not met 未履行/u);
    expect(counted).toMatch(
      /Channels 渠道 : In-site message 站内消息 Daily report 日报 Recipients 接收对象 : 订阅用户/u,
    );
    expect(counted).toContain('持续七日 Not met 未履行');
    expect(counted).toContain('既有在显示、又有未显示 : 2026-11-21 (XM-2021-0001；XM-2021-0002)');
    expect(counted).toMatch(/Still to come 尚未到来 : 2026-11-22；/u);
  });

  it('reports reposts, and where each figure was first seen reached, or the most seen', () => {
    const { input } = sampleMatter({ steps: [capture, capture] });
    const counted = input.items.map((item, at) => {
      const post = { kind: 'post', recognisedBy: 'sample', ...item.record.post } as const;
      const reposts = at === 0 ? { raw: '312', count: 312 } : { raw: '<b>1.2万', count: 12_000 };
      const page = { url: 'https://zhiyan.example/post/1' };
      return {
        ...item,
        record: { ...item.record, page, post: { ...post, engagement: { reposts } } },
      };
    });
    const [first, second] = counted.map(({ record }) => record.id);
    const entry = { id: '01L', matterId: input.matter.id, note: '' };
    const figure = { ...entry, kind: 'threshold' } as const;
    const caseFile = {
      ...sampleCase(input),
      link: [
        { ...entry, kind: 'link', type: 'reposts', from: second ?? '', to: first ?? '' } as const,
      ],
      threshold: [
        { ...figure, measure: 'reposts', count: 500 } as const,
        { ...figure, measure: 'reposts', count: 50_000 } as const,
        { ...figure, measure: 'views', count: 5_000 } as const,
      ],
    };
    const changed = { ...input, items: counted, caseFile };
    const index = buildIndex(changed, counted, { index: 1, count: 1 }, [], []);
    const text = buildReport(changed, counted, index);
    expect(sectionOf(text, '转发关系（经人工关联）')).toMatch(/XM-2021-0002 .* XM-2021-0001/u);
    const figures = sectionOf(text, '数量标记及固定所见');
    expect(figures).toMatch(
      /转发 500 XM-2021-0001 First observed to be reached 首次见其达到 : &lt;b&gt;1.2万 , XM-2021-0002, 20/u,
    );
    expect(figures).toMatch(
      /转发 50000 XM-2021-0001 Not observed to be reached.* : &lt;b&gt;1.2万 , XM-2021-0002, 20/u,
    );
    expect(figures).toMatch(/浏览 5000 No capture in this package shows this count/u);
  });

  it('reports the side of the order for each item, and which item answers which post', () => {
    const input = worked();
    const [first, second] = input.items;
    if (!first || !second) throw new Error('The sample has two items');
    const link = {
      id: '01L',
      matterId: input.matter.id,
      kind: 'link',
      type: 'answers',
      note: '',
    } as const;
    const caseFile = {
      ...(input.caseFile as CaseFile),
      link: [{ ...link, from: second.record.id, to: first.record.id }],
    };
    const changed = { ...input, caseFile };
    const index = buildIndex(changed, input.items, { index: 1, count: 1 }, [], []);
    const text = buildReport(changed, input.items, index);
    expect(sectionOf(text, '证据目录')).toMatch(
      /Order served 裁判送达 : (Before 之前|After 之后|Cannot tell 无法判断)/u,
    );
    expect(sectionOf(text, '后果')).toMatch(/XM-2021-0002 .* XM-2021-0001/u);
  });

  it('leaves out entries about a withheld item', async () => {
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
  ])('is reported as INDEX_DISAGREES if quoted words were %s', async (_, anchor) => {
    const { zip } = await pack(worked());
    const forged = forge(zip, (files) =>
      changeJson(files, 'data/manifest.json', ({ matter }) =>
        Object.assign(
          (matter as { statements: { anchor: object }[] }).statements[0]?.anchor ?? {},
          anchor,
        ),
      ),
    );
    const { findings } = await verifyZip(new Blob([forged]));
    expect(findings.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      expect.stringMatching(/^INDEX_DISAGREES Statement 1 quotes/),
    ]);
  });
});
