import { describe, expect, it } from 'vitest';
import type { AlertFields } from '../../../lib/evidence/item.ts';
import { alertName } from '../../../lib/evidence/names/alert-name.ts';

const LENDER = '澄岭小额贷款有限公司';

describe('the short name of an alert', () => {
  it.each<[string, AlertFields, string | undefined, string?]>([
    [
      'holds the subject and the first clause, without "该企业"',
      {
        subject: LENDER,
        allegedFact: '该企业清算组成员备案，清算组负责人：乔未晞。企业可能正在清算。',
      },
      `${LENDER} · 清算组成员备案`,
    ],
    [
      'does not repeat a subject with which the fact begins',
      { subject: LENDER, allegedFact: `${LENDER}被列为被执行人，执行标的 50 万元` },
      `${LENDER} · 被列为被执行人`,
    ],
    [
      'passes over a date that stands before what happened',
      { subject: LENDER, allegedFact: '2014年5月15日，该公司被列为被执行人' },
      `${LENDER} · 被列为被执行人`,
    ],
    [
      'keeps a comma or full stop inside a number or a name',
      {
        subject: 'Harbour Looms',
        allegedFact: 'Owes 1,286.50 to A.B. Mills Ltd. in court. Final.',
      },
      'Harbour Looms · Owes 1,286.50 to A.B. Mills Ltd. in court',
    ],
    [
      'does not repeat a subject that ends with an abbreviation',
      { subject: 'Harbour Ltd.', allegedFact: 'Harbour Ltd. was wound up, by order' },
      'Harbour Ltd. · was wound up',
    ],
    [
      'is cut where a page writes without punctuation',
      { subject: '霁屿', allegedFact: '字'.repeat(60) },
      `霁屿 · ${'字'.repeat(24)}…`,
    ],
    [
      'has the risk label where no fact is stated',
      { subject: LENDER, riskLabel: '高风险 · 清算信息' },
      `${LENDER} · 高风险 · 清算信息`,
    ],
    [
      'is what happened where no subject is stated',
      { allegedFact: '新增失信信息' },
      '新增失信信息',
    ],
    ['is the date where nothing else is stated', { allegedFact: '2014-05-15' }, '2014-05-15'],
    ['is the subject alone', { subject: LENDER }, LENDER],
    [
      'has the title of a clarification, which alleges nothing',
      { subject: LENDER },
      `${LENDER} · 澄清通知`,
      '澄清通知',
    ],
    [
      'is a title that holds the subject',
      { subject: LENDER },
      `关于${LENDER}的澄清`,
      `关于${LENDER}的澄清`,
    ],
    ['does not exist where neither is stated', { riskLabel: '高', allegedFact: ' ' }, undefined],
  ])('%s', (_case, alert, name, title) => {
    expect(alertName(alert, title)).toBe(name);
  });
});
