import type { AlertFields } from '../../evidence/item.ts';

/**
 * The names that company-data platforms give to the parts of a warning. A label may go on in
 * another language.
 */
export const ALERT_LABELS: Readonly<Record<keyof AlertFields | 'id', RegExp>> = {
  subject:
    /^(?:预警对象|风险主体|监控企业|被监控企业|监控对象|涉及企业|关联企业|主体名称|企业名称|公司名称|失信被执行人(?:名称|姓名)?|被执行人(?:姓名\/名称|名称|姓名)?|当事人(?:名称)?|被处罚(?:人|单位)|subject|entity|company(?: name)?|affected company|monitored company)$/iu,
  subjectId:
    /^(?:统一社会信用代码(?:\/注册号)?|统一信用代码|社会信用代码|组织机构代码|工商注册号|注册号|unified social credit (?:code|identifier)|uscc|registration (?:no\.?|number)|company number)$/iu,
  riskLabel:
    /^(?:风险等级|预警等级|风险级别|风险标签|预警级别|risk (?:level|label|rating)|severity|level)$/iu,
  allegedFact:
    /^(?:预警内容|风险内容|动态内容|风险详情|预警详情|变更内容|风险描述|事实描述|失信被执行人行为具体情形|违法行为类型|违法事实|列入(?:经营异常名录)?原因|处罚事由|案由|alleged fact|alert (?:content|details)|risk (?:content|description|details)|details|description|allegation)$/iu,
  eventDate:
    /^(?:事件日期|事件时间|发生日期|发生时间|立案时间|立案日期|列入日期|决定日期|处罚日期|变更日期|判决日期|开庭日期|event date|date of event|incident date|effective date)$/iu,
  pushedAt:
    /^(?:推送时间|推送日期|预警时间|预警日期|通知时间|发送时间|接收时间|监控时间|pushed (?:at|on)|push time|alert (?:time|date)|sent at|notified (?:at|on)|delivered (?:at|on)|issued (?:at|on))$/iu,
  channel:
    /^(?:推送渠道|推送方式|预警渠道|通知方式|通知渠道|渠道|channel|delivery channel|delivered via|sent via)$/iu,
  scope:
    /^(?:推送范围|推送对象|接收范围|接收对象|接收人|通知对象|可见范围|scope|audience|recipients?|sent to|distribution)$/iu,
  publisher:
    /^(?:发布方|发布平台|推送平台|预警平台|推送方|publisher|published by|issued by|platform)$/iu,
  id: /^(?:预警编号|风险编号|消息编号|预警id|案号|决定书文号|行政处罚决定书文号|alert (?:no\.?|id|number)|reference(?: no\.?| number)?)$/iu,
};

/** The kind of risk a warning is of ("清算信息"), which some pages give beside its level. */
export const RISK_TYPE =
  /^(?:风险类型|预警类型|动态类型|风险类别|消息类型|risk (?:type|category)|alert type|type|category)$/iu;

/** When the platform or court published what the page shows. */
export const PUBLISHED_AT = /^(?:发布时间|发布日期|公示日期|公告日期|published(?: at| on)?)$/iu;

/** "风险等级 Level": the label in its first language. */
const firstLanguage = (words: string): string =>
  words.replace(/^(\p{Script=Han}[\p{Script=Han}/]*)\s+[A-Za-z][A-Za-z .]{0,24}$/u, '$1');

/** Which part of a warning a label names. */
export const alertPartOf = (
  words: string,
): keyof AlertFields | 'id' | 'type' | 'published' | undefined => {
  const label = firstLanguage(words.replace(/\s*[:：]$/u, '').trim());
  const found = Object.entries(ALERT_LABELS).find(([, form]) => form.test(label))?.[0];
  if (found) return found as keyof AlertFields | 'id';
  return RISK_TYPE.test(label) ? 'type' : PUBLISHED_AT.test(label) ? 'published' : undefined;
};
