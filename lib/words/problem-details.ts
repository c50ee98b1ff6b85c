import { detailsOf } from './translate-detail.ts';

/**
 * What an error says in particular, in Chinese, or undefined where it is not known. The English
 * sentences are those of the code that throws it.
 */
export const chineseProblem = detailsOf({
  'At most {{1}} characters, this has {{2}}': '最多 {{1}} 个字符，现有 {{2}} 个。',
  '{{1}} may have at most {{2}} characters, this one has {{3}}':
    '{{1}}最多 {{2}} 个字符，现有 {{3}} 个。',
  'A tag': '标签',
  'A note': '备注',
  'A purpose': '证明对象',
  'A source': '证据来源',
  'A group': '证据分组',
  'A number': '编号',
  'Another matter has the reference {{1}}': '已有案件使用内部编号 {{1}}。',
  'Name, reference and custodian are needed': '案件名称、内部编号和保管人均须填写。',
  'Name and custodian are needed': '案件名称和保管人均须填写。',
  'At most {{1}} opponents can be named': '最多可列 {{1}} 名对方当事人。',
  'There is no time zone {{1}}': '没有名为 {{1}} 的时区。',
  'Copies are a whole number up to {{1}}': '份数应为不超过 {{1}} 的整数。',
  'Hours are a whole number up to {{1}}': '小时数应为不超过 {{1}} 的整数。',
  'Where the file comes from and how it was obtained': '文件来源和取得方式均须填写。',
  'A reason is needed': '请填写理由。',
  'The item is not withheld': '该证据并未标为不导出。',
  'The item is in the chain of another custodian': '该证据在另一保管人的保管记录链中。',
  'The exhibits of this matter are numbered by whoever deposited it first':
    '本案证据编号由最先存入本案者编排。',
  'The exhibits of this matter are numbered by {{1}}': '本案证据编号由 {{1}} 编排。',
  'The item is in this matter already': '该证据已在本案中。',
  'There is no choice {{1}}': '没有选项 {{1}}。',
  '{{1}} is no place': '{{1}} 不是有效的序位。',
  'It is no longer in the store': '已不在证据库中。',
  'Its record is not the sealed one': '其记录与封存的记录不同。',
  '{{1}} is not what was sealed': '{{1}} 与封存内容不同。',
  '{{1}} is not the file that was verified': '{{1}} 不是经核验的文件。',
});

/** What is too large and has no name of its own. */
const UNNAMED = {
  'the documents for filing': '为提交法院等制作的文件',
  'records, labels and logs of all matters': '所有案件的记录、标注和日志',
} as const;

const inChinese = (name: string): string => UNNAMED[name as keyof typeof UNNAMED] ?? name;

/**
 * Names with sizes or numbers in brackets, as errors list them ("XM-1 (4.3 GB), XM-2 (5.0 GB)"), in
 * the marks of a Chinese sentence.
 */
export const chineseSizes = (message: string): string => {
  const named = [...message.matchAll(/(.+?) \((\d[^()]*)\)(?:, |$)/gu)].map(
    ([, name = '', size = '']) => `${inChinese(name)}（${size.replace(/ files$/u, ' 个文件')}）`,
  );
  return `${named.join('、')}。`;
};
