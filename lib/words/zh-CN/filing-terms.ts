import type { filingTerms as english } from '../en/filing-terms.ts';
import type { Translation } from '../translation.ts';

/**
 * Labels of filed lists and facts that they state, shared by the screens and the report, in
 * Chinese.
 */
export const filingTerms: Translation<typeof english> = {
  filing_purpose: '证明目的',
  filing_source: '证据来源（取得方式）',
  filing_group: '组别',
  filing_externalNumber: '外部编号（公证书、时间戳、存证编号）',
  filing_evidenceKind: '证据种类',
  filing_formIn: '原件形式',
  filing_place: '排列位置',
  'evidenceKind_electronic-data': '电子数据',
  evidenceKind_documentary: '书证',
  'evidenceKind_audio-visual': '视听资料',
  evidenceKind_physical: '物证',
  evidenceKind_witness: '证人证言',
  'evidenceKind_party-statement': '当事人的陈述',
  evidenceKind_appraisal: '鉴定意见',
  evidenceKind_inspection: '勘验笔录',
  form_original: '原件',
  form_copy: '复制件',
};
