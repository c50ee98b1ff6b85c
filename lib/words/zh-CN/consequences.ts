import type { consequences as english } from '../en/consequences.ts';
import type { Translation } from '../translation.ts';

/** Consequences of posts, and the reach of posts, in Chinese. */
export const consequences: Translation<typeof english> = {
  consequences: '后果',
  consequencesPurpose:
    '将证据性质定为媒体报道、监管部门澄清、辟谣、我方声明或已发通知，再在此关联其所回应的帖文。',
  toRoles: '前往选择证据并设定性质',
  answers: '回应的帖文',
  link: '关联帖文…',
  linkOf: '关联帖文… {{exhibit}}',
  linkTitle: '{{exhibit}} 回应的帖文',
  linkLead: '该证据所报道、否认、更正或通知的帖文。',
  posts: '帖文',
  linked_other: '{{exhibit}} 现回应 {{count}} 篇帖文',
  unlink: '移除 {{from}} 与 {{to}} 的关联',
  gap_after_day_other: '{{count}} 天后',
  gap_after_hour_other: '{{count}} 小时后',
  gap_after_minute_other: '{{count}} 分钟后',
  gap_before_day_other: '{{count}} 天前',
  gap_before_hour_other: '{{count}} 小时前',
  gap_before_minute_other: '{{count}} 分钟前',
  range_after_day: '{{least}} 至 {{most}} 天后',
  range_after_hour: '{{least}} 至 {{most}} 小时后',
  range_after_minute: '{{least}} 至 {{most}} 分钟后',
  range_before_day: '{{least}} 至 {{most}} 天前',
  range_before_hour: '{{least}} 至 {{most}} 小时前',
  range_before_minute: '{{least}} 至 {{most}} 分钟前',
  gapUnknown: '间隔无法判断',
  reach: '传播数据',
  reachTable: '每次固定时的数字',
  series: '{{measure}}：{{points}}',
  point: '{{time}} 为 {{count}}',
  reached: '{{time}} 见{{measure}}达 {{count}}：“{{raw}}”',
  notReached: '未见{{measure}}达 {{count}}；最多为“{{raw}}”（{{time}}）',
  thresholds: '数量标记',
  thresholdsPurpose:
    '需要标出的数字，例如转发 500 次。各帖据此显示是否曾有一次固定见其达到、何时见到，不作其他结' +
    '论。',
  addThreshold: '添加数量标记',
  measure: '指标',
  count: '至少',
  needCount: '请填写大于 0 的整数。',
  postReach: '各帖传播数据',
  postReachPurpose: '固定时页面显示浏览、转发、评论或点赞数的帖文会列于此处。',
  lastSeen: '最近一次数字',
  facts: '所见数量标记',
};
