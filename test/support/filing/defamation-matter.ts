import { buildCaseFile } from '../../../lib/evidence/case-file.ts';
import type { CaseEntry, Statement } from '../../../lib/evidence/casework.ts';
import { buildCustodyLine } from '../../../lib/evidence/custody.ts';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import type { Post } from '../../../lib/evidence/item.ts';
import type { Matter } from '../../../lib/evidence/matter.ts';
import type { FilingInput } from '../../../lib/filing/filing-input.ts';
import { dayOf, filingInput, idOf, type MadeItem, makeItem, statedAt } from './made-items.ts';

const MATTER: Matter = {
  ...{ id: '01DEFAMATION', reference: 'QL-2026', name: '启岚电子诉林某名誉权纠纷' },
  ...{ custodian: { name: '陈伟' }, openedAt: '2026-11-01T02:00:00.000Z' },
  ...{ docket: '（2026）沪0105民初1234号', cause: '名誉权纠纷', court: '上海市长宁区人民法院' },
  ...{ filingParty: '启岚电子有限公司（原告）', opponents: ['林某', '桥洞数码工作室'] },
};

export const LIE = '启岚的移动电源电芯全是翻新的，用三个月必鼓包，𠮷';
const LIN = {
  name: '拆机老林',
  handle: 'chaiji-lin',
  id: '880012',
  url: 'https://weibo.com/u/880012',
};

const post = (text: string, more: Partial<Post>): Partial<Post> => ({
  ...{ platform: 'weibo', text, author: LIN },
  ...more,
});

const counts = (views: string, reposts: string): Partial<Post> => ({
  engagement: { views: { raw: views }, reposts: { raw: reposts, count: Number(reposts) } },
});

/** Posts before and after an order served on 6 November 2026, and what answers them. */
const MADE: readonly MadeItem[] = [
  {
    ...{ number: 1, url: 'https://weibo.com/880012/A1', title: '微博正文' },
    capturedAt: '2026-11-02T03:00:10.000Z',
    post: post(LIE, {
      id: 'A1',
      published: statedAt('2026-10-12', '09:15'),
      ...counts('1.2万', '480'),
    }),
    labels: {
      role: 'infringing',
      filing: {
        ...{ purpose: '证明被告散布虚假事实', group: '一', evidenceKind: 'electronic-data' },
        ...{ formIn: 'original', externalNumber: '（2026）沪徐证字第88号' },
      },
    },
  },
  {
    ...{ number: 2, url: 'https://weibo.com/880012/A1', title: '微博正文' },
    capturedAt: '2026-11-20T03:00:10.000Z',
    post: post(LIE, {
      ...{
        id: 'A1',
        published: statedAt('2026-10-12', '09:15'),
        edited: statedAt('2026-11-08', '10:00'),
      },
      ...counts('3.4万', '512'),
    }),
    labels: { role: 'infringing' },
  },
  {
    ...{ number: 3, url: 'https://weibo.com/880012/B2', title: '微博正文' },
    capturedAt: '2026-11-12T03:00:10.000Z',
    post: post('=1+1 法院的裁定我收到了，但启岚的充电宝照样会炸。', {
      ...{ id: 'B2', published: statedAt('2026-11-08', '19:02') },
    }),
    labels: { role: 'infringing' },
  },
  {
    ...{ number: 4, url: 'https://www.zhihu.com/answer/9', title: '如何评价启岚 P20？ - 知乎' },
    capturedAt: '2026-11-12T04:00:10.000Z',
    post: post(`${LIE}！`, {
      ...{ platform: 'zhihu', id: '9', kind: 'article', title: '如何评价启岚 P20？' },
      author: { name: '老桥', id: 'lao-qiao' },
      published: { raw: '3天前' },
    }),
    labels: { role: 'infringing' },
    record: {
      status: 'partial',
      problems: [{ code: 'PAGE_TOO_TALL', message: 'too tall', part: 'segments' }],
    },
  },
  {
    ...{ number: 10, url: 'https://weibo.com/31/C3', title: '微博正文' },
    capturedAt: '2026-11-13T03:00:10.000Z',
    post: post('转发微博', {
      ...{
        id: 'C3',
        author: { name: '路人甲', id: '31' },
        published: statedAt('2026-10-13', '10:00'),
      },
      repostOf: { url: 'https://weibo.com/880012/A1', text: LIE, author: LIN },
    }),
  },
  {
    ...{ number: 11, url: 'https://samr.example/tb', title: '监管部门关于启岚电芯检测情况的通报' },
    capturedAt: '2026-11-14T03:00:10.000Z',
    post: {
      ...{ kind: 'article', title: '监管部门关于启岚电芯检测情况的通报', text: '均为新电芯。' },
      published: { raw: '2026-10-30', at: '2026-10-29T16:00:00.000Z', precision: 'day' },
    },
    labels: { role: 'regulator' },
  },
];

const statement = (
  id: string,
  item: ExportItem | undefined,
  exact: string,
  more: Partial<Statement>,
): Statement => {
  const file = item?.record.artifacts.find(({ path }) => path === 'text.txt');
  const start = item?.record.post?.text?.indexOf(exact) ?? 0;
  return {
    ...{ id, matterId: MATTER.id, kind: 'statement', item: item?.record.id ?? '' },
    anchor: {
      ...{
        artifact: 'text.txt',
        digest: file?.digest ?? 'sha256:0',
        exact,
        prefix: '',
        suffix: '',
      },
      ...{ start, end: start + exact.length },
    },
    ...{
      category: 'false-fact',
      why: '与检测报告不符',
      counterEvidence: [idOf(11)],
      entities: ['E1'],
    },
    ...more,
  };
};

const entriesOf = (items: readonly ExportItem[]): CaseEntry[] => {
  const made = <Kind extends string>(id: string, kind: Kind) => ({ id, matterId: MATTER.id, kind });
  const itemAt = (number: number) => items.find((item) => item.number === number);
  return [
    {
      ...made('E1', 'entity'),
      ...{ name: '启岚电子有限公司', type: 'company', aliases: ['启岚'], handles: [] },
      standing: '商标及商号权利人',
    },
    {
      ...made('E2', 'entity'),
      ...{ name: 'QILAN', type: 'brand', aliases: [], handles: ['@qilan'], standing: '' },
    },
    {
      ...made('R1', 'respondent'),
      ...{ name: '林某', note: '' },
      accounts: [{ platform: 'weibo', handle: '拆机老林', platformId: '880012', earlierNames: [] }],
    },
    { ...made('K1', 'key-date'), type: 'order-made', time: dayOf('2026-11-03'), note: '' },
    {
      ...made('K2', 'key-date'),
      ...{ type: 'order-served', time: dayOf('2026-11-06'), note: '', proof: '01GONE' },
    },
    statement('S1', itemAt(3), '=1+1 法院的裁定我收到了', { category: 'breach-of-order' }),
    statement('S2', itemAt(1), LIE, {
      counterEvidence: [idOf(11), '01GONE'],
      internalNote: '内部备注不得外泄',
      translation: { language: 'en', text: 'Every cell is refurbished.', by: 'Chen Wei' },
    }),
    statement('S3', itemAt(4), '用三个月必鼓包', { entities: ['E1', 'E2'] }),
    statement('S4', undefined, '已撤回证据中的言论', { item: '01GONE' }),
    { ...made('T1', 'threshold'), measure: 'reposts', count: 500, note: '' },
    { ...made('T2', 'threshold'), measure: 'likes', count: 9, note: '' },
  ];
};

/** The matter of a defamation: posts on two platforms, an order, statements and an entity. */
export const defamationMatter = (more: Partial<FilingInput> = {}): FilingInput => {
  const items = MADE.map((made) => makeItem(MATTER, made));
  const stamp = buildCustodyLine({
    ...{ seq: 1, at: '2026-11-02T03:01:00.000Z', actor: '陈伟', event: 'time-stamped' },
    item: idOf(1),
    detail: {
      ...{ number: 1, authority: 'CN=Test Authority', genTime: '2026-11-02T03:00:59.000Z' },
    },
  });
  return filingInput(MATTER, items, {
    caseFile: buildCaseFile(entriesOf(items)),
    custody: [stamp],
    withheld: [{ number: 5, reason: '涉及第三人隐私' }],
    left: [
      { number: 7, how: 'transferred' },
      { number: 6, how: 'deleted' },
    ],
    notChosen: [8, 9],
    ...more,
  });
};
