import type { AlertFields } from '../../../evidence/item.ts';

/** A part of an alert: a field of the record, its number, its risk type or its publication date. */
export type AlertPart = keyof AlertFields | 'id' | 'type' | 'published';

const oneOf = (...labels: readonly string[]): RegExp =>
  new RegExp(`^(?:${labels.join('|')})$`, 'iu');

/** The labels that company-data platforms use, in Chinese and in English. */
const ALERT_LABELS: Readonly<Record<AlertPart, RegExp>> = {
  subject: oneOf(
    '预警对象|风险主体|监控企业|被监控企业|监控对象|涉及企业|关联企业|主体名称|企业名称|公司名称',
    '失信被执行人(?:名称|姓名)?|被执行人(?:姓名/名称|名称|姓名)?|当事人(?:名称)?|被处罚(?:人|单位)',
    'subject|entity|company(?: name)?|affected company|monitored company',
  ),
  subjectId: oneOf(
    '统一社会信用代码(?:/注册号)?|统一信用代码|社会信用代码|组织机构代码|工商注册号|注册号',
    'unified social credit (?:code|identifier)|uscc|registration (?:no\\.?|number)|company number',
  ),
  riskLabel: oneOf(
    '风险等级|预警等级|风险级别|风险标签|预警级别',
    'risk (?:level|label|rating)|severity|level',
  ),
  allegedFact: oneOf(
    '预警内容|风险内容|动态内容|风险详情|预警详情|变更内容|风险描述|事实描述',
    '失信被执行人行为具体情形|违法行为类型|违法事实|列入(?:经营异常名录)?原因|处罚事由|案由',
    'alleged fact|alert (?:content|details)|risk (?:content|description|details)',
    'details|description|allegation',
  ),
  eventDate: oneOf(
    '事件日期|事件时间|发生日期|发生时间|立案时间|立案日期|列入日期|决定日期|处罚日期|变更日期',
    '判决日期|开庭日期|event date|date of event|incident date|effective date',
  ),
  pushedAt: oneOf(
    '推送时间|推送日期|预警时间|预警日期|通知时间|发送时间|接收时间|监控时间',
    'pushed (?:at|on)|push time|alert (?:time|date)|sent at|notified (?:at|on)',
    'delivered (?:at|on)|issued (?:at|on)',
  ),
  channel: oneOf(
    '推送渠道|推送方式|预警渠道|通知方式|通知渠道|渠道',
    'channel|delivery channel|delivered via|sent via',
  ),
  scope: oneOf(
    '推送范围|推送对象|接收范围|接收对象|接收人|通知对象|可见范围',
    'scope|audience|recipients?|sent to|distribution',
  ),
  publisher: oneOf(
    '发布方|发布平台|推送平台|预警平台|推送方|publisher|published by|issued by|platform',
  ),
  id: oneOf(
    '预警编号|风险编号|消息编号|预警id|案号|决定书文号|行政处罚决定书文号',
    'alert (?:no\\.?|id|number)|reference(?: no\\.?| number)?',
  ),
  // The kind of risk ("清算信息"), which some pages give beside its level.
  type: oneOf(
    '风险类型|预警类型|动态类型|风险类别|消息类型',
    'risk (?:type|category)|alert type|type|category',
  ),
  // When the platform or the court published what the page shows.
  published: oneOf('发布时间|发布日期|公示日期|公告日期|published(?: at| on)?'),
};

/** Drops the English half of a bilingual label: "风险等级 Level" gives "风险等级". */
const withoutTranslation = (words: string): string =>
  words.replace(/^(\p{Script=Han}[\p{Script=Han}/]*)\s+[A-Za-z][A-Za-z .]{0,24}$/u, '$1');

/** The part of an alert that a label names; undefined for any other label. */
export const alertPartOf = (words: string): AlertPart | undefined => {
  const label = withoutTranslation(words.replace(/\s*[:：]$/u, '').trim());
  const entries = Object.entries(ALERT_LABELS) as [AlertPart, RegExp][];
  return entries.find(([, pattern]) => pattern.test(label))?.[0];
};

/** Labels that only a notice of a push has: the time of the push, and its channel. */
const PUSH_LABELS: Readonly<Partial<Record<AlertPart, RegExp>>> = {
  pushedAt: oneOf('推送时间|推送日期|pushed (?:at|on)|push time'),
  channel: oneOf('推送渠道|推送方式|delivery channel|delivered via|push channel'),
};

/** Whether a label is one of those that only a notice of a push has, for this part of it. */
export const isPushLabel = (part: AlertPart, words: string): boolean =>
  PUSH_LABELS[part]?.test(withoutTranslation(words.replace(/\s*[:：]$/u, '').trim())) ?? false;
