import { buildCaseFile } from '../../../lib/evidence/case-file.ts';
import type { CaseEntry } from '../../../lib/evidence/casework.ts';
import type { AlertFields } from '../../../lib/evidence/item.ts';
import type { Matter } from '../../../lib/evidence/matter.ts';
import type { FilingInput } from '../../../lib/filing/filing-input.ts';
import { dayOf, filingInput, idOf, type MadeItem, makeItem, statedAt } from './made-items.ts';

const MATTER: Matter = {
  ...{ id: '01ALERT', reference: 'HZ-2026', name: '澄岭小贷诉启云数据' },
  ...{ custodian: { name: '陈伟' }, openedAt: '2026-11-18T02:00:00.000Z' },
};
const LENDER = '澄岭小额贷款有限公司';

const alert = (more: AlertFields): AlertFields => ({
  ...{ publisher: '启云数据', subject: LENDER, riskLabel: '高风险', allegedFact: '已进入清算程序' },
  eventDate: { raw: '2014-05-15', at: '2014-05-14T16:00:00.000Z', precision: 'day' },
  ...more,
});

const seen = (number: number, title: string, day: string): MadeItem => ({
  ...{ number, title, url: `https://qiyun.example/${number}`, capturedAt: `${day}T03:00:00.000Z` },
});

/** Two wrong pushes, the official record, a clarification, and four looks at a homepage. */
const MADE: readonly MadeItem[] = [
  {
    ...seen(1, '站内预警', '2026-11-20'),
    post: {
      ...{ kind: 'alert', platform: 'qiyun' },
      alert: alert({
        pushedAt: statedAt('2026-11-18', '08:02'),
        channel: '站内消息',
        scope: '订阅用户',
      }),
    },
  },
  {
    ...seen(2, '监控日报', '2026-11-20'),
    post: {
      ...{ kind: 'alert', platform: 'qiyun' },
      alert: alert({ eventDate: { raw: '2014年5月', precision: 'month' }, channel: '监控日报' }),
    },
  },
  seen(3, '企业信用信息公示', '2026-11-20'),
  seen(4, '澄清通知', '2026-11-23'),
  ...[23, 24, 25].map((day, at) => seen(5 + at, '启云数据首页', `2026-11-${day}`)),
  seen(8, '启云数据首页', '2026-11-26'),
];

const entries = (): CaseEntry[] => {
  const made = <Kind extends string>(id: string, kind: Kind) => ({ id, matterId: MATTER.id, kind });
  const observe = (id: string, act: string, number: number, verdict: 'met' | 'not-met') => ({
    ...made(id, 'observation' as const),
    ...{ act, item: idOf(number), verdict, channels: [], recipients: [], note: '' },
  });
  return [
    {
      ...made('L1', 'link'),
      ...{ type: 'record-of', from: idOf(3), to: idOf(1), note: '', time: dayOf('2019-05-15') },
    },
    { ...made('P1', 'push'), item: idOf(1), channel: 'in-site', recipients: ['订阅用户'] },
    {
      ...made('P2', 'push'),
      ...{
        item: idOf(2),
        channel: 'daily-report',
        recipients: ['日报用户'],
        time: dayOf('2026-11-19'),
      },
    },
    { ...made('P3', 'push'), item: idOf(4), channel: 'in-site', recipients: ['订阅用户'] },
    {
      ...made('A1', 'act'),
      ...{
        type: 'clarify',
        words: '以相同方式在相同范围内推送澄清信息',
        channels: [],
        recipients: [],
      },
      ...{ due: dayOf('2026-11-22'), wrongs: [idOf(1), idOf(2)] },
    },
    {
      ...made('A2', 'act'),
      ...{
        type: 'homepage-statement',
        words: '在首页发布声明，持续七日',
        channels: [],
        recipients: [],
      },
      ...{ durationDays: 7, wrongs: [] },
    },
    {
      ...made('A3', 'act'),
      ...{ type: 'pay', words: '赔偿经济损失', channels: [], recipients: [], wrongs: [] },
      ...{ sum: '人民币50,000元', due: dayOf('2026-11-30'), paidOn: dayOf('2026-12-02') },
    },
    {
      ...made('A4', 'act'),
      ...{ type: 'pay', words: '负担诉讼费', channels: [], recipients: [], wrongs: [] },
    },
    observe('O1', 'A1', 4, 'met'),
    ...[5, 6, 7].map((number) => observe(`O${number}`, 'A2', number, 'met')),
    observe('O8', 'A2', 8, 'not-met'),
  ];
};

/**
 * The matter of a false alert: pushes, the official record, an order and what was observed of it.
 */
export const alertMatter = (more: Partial<FilingInput> = {}): FilingInput =>
  filingInput(
    MATTER,
    MADE.map((made) => makeItem(MATTER, made)),
    { caseFile: buildCaseFile(entries()), ...more },
  );
