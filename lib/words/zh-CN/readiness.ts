import type { readiness as english } from '../en/readiness.ts';
import type { Translation } from '../translation.ts';

/** What is missing before a matter can be filed, in Chinese. */
export const readiness: Translation<typeof english> = {
  title: '提交前检查',
  lead: '提交所需的证据目录、声明等文件尚缺的内容。缺项不影响导出，文件中相应位置留空待填。',
  nothing: '本清单所列各项均已填写。清单只检查是否填写，不判断内容是否正确。',
  summary: '提交前检查：{{what}}',
  nothingShort: '清单所列各项均已填写。',
  more_other: '另有 {{count}} 件',
  inExport_other: '尚缺 {{count}} 项',
  'gap_no-items': '没有可提交的证据。',
  gap_court: '未填写法院。',
  gap_docket: '未填写案号。',
  gap_cause: '未填写案由。',
  'gap_filing-party': '未填写提交人及诉讼地位。',
  gap_opponents: '未填写对方当事人。',
  gap_copies: '未填写份数。',
  'gap_custodian-title': '未填写保管人职务。',
  'gap_custodian-employer': '未填写保管人工作单位。',
  'gap_order-date': '未填写裁判作出日期。',
  'gap_service-date': '未填写裁判送达日期。',
  'gap_order-proof': '裁判文书本身尚未作为证据收录。',
  'gap_service-proof': '裁判的送达证明尚未作为证据收录。',
  gap_undated_other: '{{count}} 个关键日期没有日期。',
  'gap_statement-reason_other': '{{count}} 条言论未写明虚假或侵权之处。',
  'gap_statement-counter_other': '{{count}} 条言论没有反证。',
  'gap_act-sum_other': '{{count}} 项给付未填写金额。',
  'gap_act-unseen_other': '{{count}} 项判令履行的行为没有履行情况的核查记录。',
  gap_purpose_other: '{{count}} 件证据未填写证明目的。',
  gap_source_other: '{{count}} 件证据未填写证据来源。',
  'gap_evidence-kind_other': '{{count}} 件证据未选择证据种类。',
  gap_role_other: '{{count}} 件证据未设定证据性质。',
  gap_partial_other: '{{count}} 件证据固定不完整。',
  'gap_time-stamp_other': '{{count}} 件证据没有时间戳。',
  'gap_redaction-words_other':
    '{{count}} 件证据有遮盖但未写明被遮盖的文字：提交法院时其全部文本均不导出。',
};
