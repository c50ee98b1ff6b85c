import { buildCaseFile, type CaseFile } from '../../../lib/evidence/case-file.ts';
import type { PackageInput } from '../../../lib/package/input.ts';

const made = (id: string, matterId: string) => ({ id, matterId });

/**
 * A case file over the first items of a sample matter: dates, an entity, a statement in the first
 * item, an act and what became of it.
 */
export const sampleCase = ({ matter, items }: PackageInput, words = '这是示例正文'): CaseFile => {
  const [first, second] = items;
  const text = first?.record.artifacts.find(({ path }) => path === 'text.txt');
  const whole = first?.record.post?.text ?? '';
  const start = whole.indexOf(words);
  const zone = 'Asia/Shanghai';
  return buildCaseFile([
    {
      ...made('01A', matter.id),
      kind: 'party',
      name: '星屿电子',
      role: 'plaintiff',
      counsel: '周律师',
    },
    {
      ...made('01B', matter.id),
      kind: 'entity',
      name: '星屿电子',
      type: 'company',
      aliases: ['Xingyu'],
      handles: ['@xingyu'],
      standing: '上市公司',
    },
    {
      ...made('01C', matter.id),
      kind: 'key-date',
      type: 'order-served',
      time: { at: '2026-11-20T16:00:00.000Z', precision: 'day', timeZone: zone },
      note: '邮寄送达',
      ...(second && { proof: second.record.id }),
    },
    {
      ...made('01D', matter.id),
      kind: 'statement',
      item: first?.record.id ?? '',
      anchor: {
        artifact: 'text.txt',
        digest: text?.digest ?? 'sha256:0',
        exact: words,
        prefix: whole.slice(0, start),
        suffix: whole.slice(start + words.length, start + words.length + 32),
        start,
        end: start + words.length,
      },
      category: 'false-fact',
      why: '与检测报告不符',
      counterEvidence: second ? [second.record.id] : [],
      entities: ['01B'],
      translation: { language: 'en', text: 'This is sample text', by: 'Chen Wei' },
    },
    {
      ...made('01E', matter.id),
      kind: 'act',
      type: 'clarify',
      words: '以相同方式在相同范围内推送澄清信息',
      channels: ['in-site', 'daily-report'],
      recipients: ['订阅用户'],
      due: { at: '2026-11-25T16:00:00.000Z', precision: 'day', timeZone: zone },
      wrongs: first ? [first.record.id] : [],
    },
    {
      ...made('01F', matter.id),
      kind: 'observation',
      act: '01E',
      item: second?.record.id ?? '',
      verdict: 'not-met',
      channels: ['in-site'],
      recipients: [],
      note: '=1+1 日报未见',
    },
  ]);
};
