import type { CaseEntry } from '../../../lib/evidence/casework.ts';
import type { Matter } from '../../../lib/evidence/matter.ts';
import { postId, type SeededMatter, type SeededPost } from './seed-posts.ts';

const ZONE = 'Asia/Shanghai';

/** The matter that the posts below belong to. */
export const MATTER: Matter = {
  id: '01CASEFILE0000000000000000',
  reference: 'QL-2026',
  name: '启岚电子诉林某名誉权纠纷',
  custodian: { name: 'Chen Wei', organisation: '衡川律师事务所' },
  openedAt: '2026-11-01T02:00:00.000Z',
};

const at = (day: string, time: string) => ({
  raw: `${day} ${time}`,
  at: new Date(`${day}T${time}:00+08:00`).toISOString(),
  precision: 'minute' as const,
  assumedTimeZone: ZONE,
});

const post = (
  number: number,
  platform: string,
  author: { name: string; handle?: string; id?: string },
  text: string,
  published: NonNullable<SeededPost['post']>['published'],
): SeededPost => ({
  url: `https://${platform}.example/p/${number}`,
  title: `${author.name}：${text.slice(0, 24)}`,
  capturedAt: `2026-11-${String(10 + (number % 10)).padStart(2, '0')}T03:00:00.000Z`,
  post: { platform, id: String(number), text, author, ...(published ? { published } : {}) },
});

const LIN = { name: '拆机老林', handle: '@chaiji-lin', id: '880012' };
const XUAN = { name: '林工实测', handle: 'lin-shice' };

/**
 * Posts of two accounts of one respondent, before and after an order served on 6 November 2026, and
 * of others.
 */
export const POSTS: readonly SeededPost[] = [
  post(1, 'weibo', LIN, '启岚的移动电源电芯是翻新的，用三个月必鼓包。', at('2026-10-12', '09:15')),
  post(
    2,
    'weibo',
    { ...LIN, name: '老林拆机' },
    'QILAN 的检测报告是买来的，大家别信。',
    at('2026-10-20', '21:40'),
  ),
  post(3, 'zhihu', XUAN, '如何评价启岚 P20？答：拆开就是一堆回收料。', at('2026-11-06', '08:30')),
  post(4, 'weibo', LIN, '法院的裁定我收到了，但启岚电芯照样会炸。', at('2026-11-08', '19:02')),
  post(5, 'zhihu', XUAN, '再说一遍，Qilan P20 不合格。', {
    raw: '3天前',
    at: '2026-11-10T16:00:00.000Z',
    precision: 'day',
    assumedTimeZone: ZONE,
  }),
  post(
    6,
    'bilibili',
    { name: '充电头研究所', handle: 'cdt' },
    '转：启岚电芯翻新？求官方回应。',
    at('2026-10-14', '12:00'),
  ),
  post(7, 'xiaohongshu', { name: '小薄荷' }, '我的 P20 充电宝用了两年没问题。', { raw: '上周' }),
  {
    url: 'https://www.qilan.example/statement',
    title: '启岚电子声明',
    capturedAt: '2026-11-12T03:00:00.000Z',
  },
];

const made = (id: string) => ({ id, matterId: MATTER.id });

/**
 * The same matter's case file: two key dates, two entities, a respondent with one of his two
 * accounts.
 */
export const CASEWORK: readonly CaseEntry[] = [
  {
    ...made('01D1'),
    kind: 'key-date',
    type: 'order-made',
    time: { at: '2026-11-04T16:00:00.000Z', precision: 'day', timeZone: ZONE },
    note: '(2026) 沪 0105 民初 1234 号之一',
  },
  {
    ...made('01D2'),
    kind: 'key-date',
    type: 'order-served',
    time: { at: '2026-11-06T02:30:00.000Z', precision: 'minute', timeZone: ZONE },
    note: '邮寄送达',
    proof: postId(MATTER.reference, 8),
  },
  {
    ...made('01P1'),
    kind: 'party',
    name: '启岚电子（上海）有限公司',
    role: 'plaintiff',
    counsel: '周律师',
  },
  { ...made('01P2'), kind: 'party', name: '林某', role: 'defendant' },
  {
    ...made('01E1'),
    kind: 'entity',
    name: '启岚电子',
    type: 'company',
    aliases: ['启岚', 'Qilan'],
    handles: ['@qilan-official'],
    standing: '被诉内容直接点名，商誉受损',
  },
  {
    ...made('01E2'),
    kind: 'entity',
    name: 'P20',
    type: 'product',
    aliases: [],
    handles: [],
    standing: '',
  },
  {
    ...made('01R1'),
    kind: 'respondent',
    name: '林某',
    note: '',
    accounts: [
      {
        platform: 'weibo',
        handle: '@chaiji-lin',
        platformId: '880012',
        earlierNames: ['老林拆机'],
      },
    ],
  },
];

/** All of it. */
export const CASE: SeededMatter = { matter: MATTER, posts: POSTS, casework: CASEWORK };

/** The same before anyone entered a date of the case. */
export const CASE_WITHOUT_DATES: SeededMatter = {
  ...CASE,
  casework: CASEWORK.filter(({ kind }) => kind !== 'key-date'),
};
