import type { FilingLabels } from '../../../lib/evidence/filing-labels.ts';
import type { ItemRole } from '../../../lib/evidence/item-role.ts';
import type { MatterFields } from '../../../lib/store/matters.ts';

/** What the sample says of its matter. All names are invented. */
export const SAMPLE_MATTER = {
  name: '示例：霁屿电子、澄岭小贷名誉权纠纷 Sample: defamation and a false alert',
  custodian: {
    name: '沈岚 Shen Lan',
    employer: '霁屿电子集团有限公司（示例）',
    title: '法务经理 Legal manager',
  },
  court: '澄岭市望泽区人民法院（示例）',
  docket: '（2026）澄0199行保1号（示例）',
  cause: '名誉权纠纷',
  filingParty: '霁屿电子集团有限公司、澄岭小额贷款有限公司（申请人）',
  opponents: ['账号“桥洞拆机社”的使用者', '企澜数据有限公司'],
  copies: 3,
} as const satisfies MatterFields;

/** Items by their numbers: eight captures in the order of the sample's pages, then two files. */
export const NUMBERS = {
  ...{ post: 1, alert: 2, register: 3, regulator: 4, edited: 5, later: 6 },
  ...{ clarification: 7, homepage: 8, order: 9, advice: 10 },
} as const;
export type SampleItem = keyof typeof NUMBERS;

type Said = { readonly role: ItemRole; readonly purpose: string; readonly group: string };

/** What is entered of the items that go out. */
const SAID: Readonly<Record<Exclude<SampleItem, 'advice'>, Said>> = {
  post: { role: 'infringing', group: '一', purpose: '证明被申请人首次发布不实言论的时间和内容' },
  edited: { role: 'infringing', group: '一', purpose: '证明裁定送达后被申请人编辑而未删除原帖' },
  later: { role: 'infringing', group: '一', purpose: '证明裁定送达后被申请人再次发布不实言论' },
  regulator: { role: 'regulator', group: '一', purpose: '证明所检样品的电芯均为新品，言论不实' },
  alert: { role: 'infringing', group: '二', purpose: '证明企澜把已撤销的备案作为新风险推送' },
  register: { role: 'official-record', group: '二', purpose: '证明清算组备案已于2014年撤销' },
  clarification: { role: 'remedy', group: '二', purpose: '证明企澜仅以站内信澄清，未及日报邮件' },
  homepage: { role: 'remedy', group: '二', purpose: '证明固定当日首页载有致歉声明' },
  order: { role: 'notice', group: '三', purpose: '证明裁定的内容和送达日期' },
};

export type SampleLabels = {
  readonly item: SampleItem;
  readonly role: ItemRole;
  readonly filing: FilingLabels;
};

/** Role and filing labels of each item that goes out. */
export const SAMPLE_LABELS: readonly SampleLabels[] = Object.entries(SAID).map(
  ([item, { role, purpose, group }]) => ({
    item: item as SampleItem,
    role,
    filing: {
      ...{ purpose, group },
      evidenceKind: item === 'order' ? 'documentary' : 'electronic-data',
      formIn: item === 'order' ? 'copy' : 'original',
    },
  }),
);

/** Words of an item that are a statement of the case, and why they are wrong. */
export type SampleQuote = {
  readonly item: SampleItem;
  readonly exact: string;
  readonly category: 'false-fact' | 'insult' | 'misleading' | 'breach-of-order';
  readonly entity: 'jiyu' | 'chengling';
  readonly counterEvidence: readonly SampleItem[];
  readonly why: string;
  readonly translation: string;
};

const SCRAP = '里面四颗电芯全是报废车上拆下来的回收货，重新套了层皮就当新的卖';
const SCRAP_IN_ENGLISH = 'All four cells inside are scrap from wrecked cars, re-wrapped as new';

export const SAMPLE_QUOTES: readonly SampleQuote[] = [
  {
    ...{ item: 'post', exact: SCRAP, category: 'false-fact', entity: 'jiyu' },
    ...{ counterEvidence: ['regulator'], translation: SCRAP_IN_ENGLISH },
    why: '监管部门抽检的12件样品电芯均为新品，未发现回收电芯',
  },
  {
    ...{ item: 'post', exact: '说白了就是一群骗子', category: 'insult', entity: 'jiyu' },
    ...{ counterEvidence: [], translation: 'Put plainly, a pack of swindlers' },
    why: '侮辱性用语，没有事实依据',
  },
  {
    ...{ item: 'edited', exact: SCRAP, category: 'breach-of-order', entity: 'jiyu' },
    ...{ counterEvidence: ['regulator', 'order'], translation: SCRAP_IN_ENGLISH },
    why: '裁定送达后经编辑仍保留原不实言论',
  },
  {
    ...{ item: 'later', exact: '霁屿的电芯就是回收货', category: 'breach-of-order' },
    ...{ entity: 'jiyu', counterEvidence: ['regulator', 'order'] },
    ...{ translation: 'Jiyu’s cells are recycled goods', why: '裁定送达后再次发布同一不实言论' },
  },
  {
    ...{ item: 'alert', exact: '企业可能正在清算或即将注销', category: 'misleading' },
    ...{ entity: 'chengling', counterEvidence: ['register'] },
    translation: 'The company may be in liquidation or about to be dissolved',
    why: '所据备案已于2014-06-30撤销，登记公示显示企业存续',
  },
];
