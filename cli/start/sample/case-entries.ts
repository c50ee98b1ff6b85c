import type { CaseEntry, CaseTime, Statement } from '../../../lib/evidence/casework.ts';
import { newId } from '../../../lib/evidence/id.ts';
import type { SampleItem } from './case-texts.ts';

/** The ids of the matter and of its items by their names. */
export type SampleIds = {
  readonly matter: string;
  readonly item: Readonly<Record<SampleItem, string>>;
};

type New = CaseEntry extends infer Entry
  ? Entry extends CaseEntry
    ? Omit<Entry, 'id' | 'matterId' | 'fromBackup'>
    : never
  : never;

const timeZone = 'Asia/Shanghai';
/** A day of November 2026 in China, or a minute of it. */
const on = (day: number, clock?: string): CaseTime => ({
  at: new Date(`2026-11-${day}T${clock ?? '00:00'}:00+08:00`).toISOString(),
  precision: clock ? 'minute' : 'day',
  timeZone,
});

/** Whom the case is about: entities, parties, and the respondents with their accounts. */
const people = (): readonly New[] => [
  { kind: 'party', name: '霁屿电子集团有限公司', role: 'applicant' },
  { kind: 'party', name: '澄岭小额贷款有限公司', role: 'applicant' },
  {
    ...{ kind: 'respondent', name: '账号“桥洞拆机社”的使用者', note: '' },
    accounts: [
      {
        ...{ platform: 'zhiyan.example', handle: '桥洞拆机社', platformId: '2048817365' },
        ...{ url: 'https://zhiyan.example/qiaodong_lab', earlierNames: [] },
      },
    ],
  },
  { kind: 'respondent', name: '企澜数据有限公司', note: '', accounts: [] },
];

/** What happened when, what answers what, and how the alert and its correction reached people. */
const facts = (of: SampleIds['item']): readonly New[] => [
  {
    ...{ kind: 'key-date', type: 'order-made', time: on(22), note: '' },
    proof: of.order,
  },
  {
    ...{ kind: 'key-date', type: 'order-served', time: on(23, '10:00'), note: '' },
    proof: of.order,
  },
  {
    ...{ kind: 'link', type: 'record-of', from: of.register, to: of.alert, note: '' },
    time: { at: '2014-06-29T16:00:00.000Z', precision: 'day', timeZone },
  },
  { kind: 'link', type: 'answers', from: of.regulator, to: of.post, note: '' },
  { kind: 'link', type: 'reposts', from: of.later, to: of.post, note: '' },
  ...(['in-site', 'daily-report'] as const).map(
    (channel): New => ({
      ...{ kind: 'push', item: of.alert, channel, time: on(20, '08:02') },
      recipients: ['订阅该企业的用户'],
    }),
  ),
  {
    ...{ kind: 'push', item: of.clarification, channel: 'in-site', time: on(26, '08:03') },
    recipients: ['订阅该企业的用户'],
  },
];

const entry = <Kind extends New>(matterId: string, id: string, fresh: Kind) =>
  ({ id, matterId, ...fresh }) as CaseEntry;

/** The acts that the order names, each with what the items show of it. */
const acts = ({ matter, item: of }: SampleIds): readonly CaseEntry[] => {
  const [cease, clarify, homepage] = [newId(), newId(), newId()];
  const none = { channels: [], recipients: [], note: '' } as const;
  const seen = (act: string, item: string, verdict: 'met' | 'not-met', more: object = {}) =>
    entry(matter, newId(), { kind: 'observation', act, item, verdict, ...none, ...more });
  return [
    entry(matter, cease, {
      ...{ kind: 'act', type: 'cease', channels: [], recipients: [] },
      words: '立即停止发布并删除关于霁屿电子集团有限公司使用回收电芯的言论',
      ...{ due: on(23), wrongs: [of.post] },
    }),
    entry(matter, clarify, {
      ...{ kind: 'act', type: 'clarify', channels: ['in-site', 'daily-report'] },
      words: '于送达之日起三日内，以原推送的渠道、向原接收范围推送澄清信息',
      ...{ recipients: ['订阅该企业的用户'], due: on(26), wrongs: [of.alert] },
    }),
    entry(matter, homepage, {
      ...{ kind: 'act', type: 'homepage-statement', channels: ['public-page'], recipients: [] },
      ...{ words: '在其首页置顶发布致歉声明，持续七日', durationDays: 7, wrongs: [] },
    }),
    seen(cease, of.edited, 'not-met', { about: of.post, note: '编辑后仍可见' }),
    seen(cease, of.later, 'not-met', { note: '再次发布' }),
    seen(clarify, of.clarification, 'met', {
      ...{ about: of.alert, channels: ['in-site'], recipients: ['订阅该企业的用户'] },
      note: '仅见站内消息',
    }),
    seen(clarify, of.clarification, 'not-met', {
      ...{ about: of.alert, channels: ['daily-report'], note: '日报邮件中未见澄清' },
    }),
    seen(homepage, of.homepage, 'met', { channels: ['public-page'] }),
  ];
};

/** A statement as it was found in the text of its item; `entity` names whom it concerns. */
export type FoundStatement = Pick<
  Statement,
  'item' | 'anchor' | 'category' | 'why' | 'counterEvidence' | 'translation'
> & { readonly entity: 'jiyu' | 'chengling' };

/** The whole case file of the sample. */
export const buildCaseEntries = (
  ids: SampleIds,
  statements: readonly FoundStatement[],
): readonly CaseEntry[] => {
  const { matter, item } = ids;
  const entities = { jiyu: newId(), chengling: newId() };
  const company = { kind: 'entity', type: 'company', standing: '名称权人' } as const;
  return [
    entry(matter, entities.jiyu, {
      ...{ ...company, name: '霁屿电子集团有限公司', aliases: ['霁屿', 'Jiyu'] },
      handles: ['@霁屿电子官方'],
    }),
    entry(matter, entities.chengling, {
      ...{ ...company, name: '澄岭小额贷款有限公司', aliases: ['Chengling'], handles: [] },
    }),
    ...[...people(), ...facts(item)].map((fresh) => entry(matter, newId(), fresh)),
    ...statements.map(({ entity, ...statement }) =>
      entry(matter, newId(), { kind: 'statement', ...statement, entities: [entities[entity]] }),
    ),
    ...acts(ids),
  ];
};
