import type { entities as english } from '../en/entities.ts';
import type { Translation } from '../translation.ts';

/** Affected entities and the items that mention them, in Chinese. */
export const entities: Translation<typeof english> = {
  entities: '受影响主体',
  entitiesPurpose:
    '涉案内容所指向的公司、品牌、个人和产品。填写中英文各种名称后，提及它们的证据会自动列出。',
  addEntity: '添加主体',
  entityType: '类型',
  aliases: '其他名称',
  aliasesHint: '不限语言：简称、曾用名、网上惯用的代称',
  handles: '自有账号',
  handlesHint: '该主体自己的账号名，例如 @zhiyan',
  standing: '主体资格',
  standingHint: '为何有权起诉，例如：注册商标权利人',
  filter: '筛选证据',
  everyEntity: '全部主体',
  hitsOnly: '仅显示涉及主体的证据',
  hitCount_other: '{{count}} 件证据',
  noHits: '此筛选条件下没有涉及主体的证据。',
  inStatement_other: '涉案言论 {{count}} 条',
  named: '提及：{{names}}',
};
