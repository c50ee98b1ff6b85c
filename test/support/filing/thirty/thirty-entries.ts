import type { CaseEntry, Statement } from '../../../../lib/evidence/casework.ts';
import type { ExportItem } from '../../../../lib/evidence/export-item.ts';
import type { Matter } from '../../../../lib/evidence/matter.ts';
import { dayOf, idOf, ZONE } from '../made-items.ts';
import { LIE, LIE_IN_ENGLISH } from './thirty-posts.ts';

export const THIRTY: Matter = {
  ...{ id: '01THIRTY', reference: 'QL-2026', name: '启岚电子等诉林某等名誉权纠纷' },
  custodian: { name: '陈伟', title: '律师', employer: '衡川律师事务所' },
  ...{ openedAt: '2026-09-01T02:00:00.000Z', docket: '（2026）沪0105民初1234号' },
  ...{ cause: '名誉权纠纷', court: '上海市长宁区人民法院', exhibitPrefix: '原告证据' },
  ...{ filingParty: '启岚电子有限公司、岚屿科技有限公司、澄岭小额贷款有限公司（原告）' },
  opponents: ['林某', '桥洞数码工作室', '启云数据有限公司'],
};

type New = CaseEntry extends infer Entry
  ? Entry extends CaseEntry
    ? Omit<Entry, 'matterId'>
    : never
  : never;

const company = (id: string, name: string, aliases: readonly string[]): New => ({
  ...{ id, kind: 'entity', type: 'company', name, aliases, handles: [] },
  standing: '名称权人',
});

const respondent = (
  id: string,
  name: string,
  accounts: readonly [string, string, string?][],
): New => ({
  ...{ id, kind: 'respondent', name, note: '' },
  accounts: accounts.map(([platform, handle, platformId]) => ({
    ...{ platform, handle, earlierNames: [] },
    ...(platformId !== undefined && { platformId }),
  })),
});

const PEOPLE: readonly New[] = [
  { id: 'P1', kind: 'party', name: '启岚电子有限公司', role: 'plaintiff', counsel: '陈伟' },
  { id: 'P2', kind: 'party', name: '林某', role: 'defendant' },
  company('E1', '启岚电子有限公司', ['启岚', 'QILAN']),
  company('E2', '岚屿科技有限公司', ['岚屿科技', '岚屿']),
  company('E3', '澄岭小额贷款有限公司', ['澄岭']),
  { ...company('E4', 'P20', []), type: 'product', standing: '' } as New,
  respondent('R1', '林某', [['weibo', '拆机老林', '5550088001']]),
  respondent('R2', '桥洞数码工作室', [['zhihu', '老桥拆机实验室', 'lao-qiao-lab']]),
  respondent('R3', '启云数据有限公司', []),
];

const none = { channels: [], recipients: [] } as const;

const FACTS: readonly New[] = [
  { id: 'K1', kind: 'key-date', type: 'demand-letter', time: dayOf('2026-10-05'), note: '' },
  {
    id: 'K2',
    kind: 'key-date',
    type: 'order-made',
    time: dayOf('2026-10-20'),
    note: '',
    proof: idOf(23),
  },
  {
    ...{ id: 'K3', kind: 'key-date', type: 'order-served', note: '电子送达', proof: idOf(23) },
    time: { at: '2026-10-21T02:30:00.000Z', precision: 'minute', timeZone: ZONE },
  },
  {
    ...{ id: 'L1', kind: 'link', type: 'record-of', from: idOf(13), to: idOf(11), note: '' },
    time: dayOf('2014-06-30'),
  },
  { id: 'L2', kind: 'link', type: 'answers', from: idOf(14), to: idOf(1), note: '' },
  ...[11, 12, 17].map(
    (number, at): New => ({
      ...{ id: `U${at}`, kind: 'push', item: idOf(number), recipients: ['订阅该企业的用户'] },
      channel: number === 12 ? 'daily-report' : 'in-site',
    }),
  ),
  { id: 'T1', kind: 'threshold', measure: 'reposts', count: 500, note: '' },
  {
    ...{ id: 'A1', kind: 'act', type: 'delete', ...none, wrongs: [idOf(1), idOf(4)] },
    ...{ words: '立即删除关于启岚电子有限公司使用回收电芯的言论', due: dayOf('2026-10-22') },
  },
  {
    ...{ id: 'A2', kind: 'act', type: 'clarify', recipients: ['订阅该企业的用户'] },
    ...{ channels: ['in-site', 'daily-report'], wrongs: [idOf(11), idOf(12)] },
    ...{ words: '以原推送的渠道向原接收范围推送澄清信息', due: dayOf('2026-10-24') },
  },
  {
    ...{ id: 'A3', kind: 'act', type: 'homepage-statement', ...none, wrongs: [] },
    ...{ words: '在首页置顶发布致歉声明，持续七日', durationDays: 7 },
  },
  {
    ...{ id: 'A4', kind: 'act', type: 'pay', ...none, wrongs: [], words: '赔偿经济损失' },
    ...{ sum: '人民币50,000元', due: dayOf('2026-10-31'), paidOn: dayOf('2026-11-02') },
  },
  ...(
    [
      ['A1', 2, 'not-met'],
      ['A2', 17, 'not-met'],
      ['A3', 18, 'met'],
      ['A3', 19, 'met'],
      ['A3', 20, 'met'],
      ['A3', 21, 'not-met'],
    ] as const
  ).map(
    ([act, number, verdict], at): New => ({
      ...{ id: `O${at}`, kind: 'observation', act, item: idOf(number), verdict, ...none, note: '' },
    }),
  ),
];

const statement = (
  items: readonly ExportItem[],
  number: number,
  exact: string,
  more: Partial<Statement>,
): New[] => {
  const record = items.find((item) => item.number === number)?.record;
  const file = record?.artifacts.find(({ path }) => path === 'text.txt');
  const start = record?.post?.text?.indexOf(exact) ?? -1;
  if (!record || !file || start < 0) throw new Error(`Item ${number} lacks the words ${exact}`);
  const anchor = {
    ...{ artifact: 'text.txt', digest: file.digest, exact, prefix: '', suffix: '' },
    ...{ start, end: start + exact.length },
  };
  return [
    {
      ...{ id: `S${number}-${start}`, kind: 'statement', item: record.id, anchor },
      ...{ category: 'false-fact', why: '监管部门抽检的12件样品电芯均为新品' },
      ...{ counterEvidence: [idOf(14)], entities: ['E1'], ...more },
    },
  ];
};

/** The whole case file: three claimants, three respondents, an order of four acts. */
export const thirtyEntries = (items: readonly ExportItem[]): readonly CaseEntry[] =>
  [
    ...PEOPLE,
    ...FACTS,
    ...statement(items, 1, LIE, {
      ...{ internalNote: '内部备注不得外泄' },
      translation: {
        ...{ language: 'en', by: 'Chen Wei' },
        text: 'All four cells in QILAN power banks are scrap taken from wrecked cars.',
      },
    }),
    ...statement(items, 1, '老板心里有数', {
      category: 'insinuation',
      why: '',
      counterEvidence: [],
    }),
    ...statement(items, 2, LIE, { category: 'breach-of-order' }),
    ...statement(items, 3, '=1+1 法院的裁定我收到了，又怎样？', { category: 'breach-of-order' }),
    ...statement(items, 3, '启岚的充电宝照样会炸', { entities: ['E1', 'E4'] }),
    ...statement(items, 4, LIE, {}),
    ...statement(items, 5, '两家公司都是骗子', { category: 'insult', entities: ['E1', 'E2'] }),
    ...statement(items, 6, LIE_IN_ENGLISH, {}),
    ...statement(items, 7, LIE_IN_ENGLISH, {}),
    ...statement(items, 9, LIE, { counterEvidence: [idOf(14), idOf(15)] }),
  ].map((entry) => ({ ...entry, matterId: THIRTY.id }) as CaseEntry);
