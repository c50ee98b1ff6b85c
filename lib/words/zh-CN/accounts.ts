import type { accounts as english } from '../en/accounts.ts';
import type { Translation } from '../translation.ts';

/** Respondents, their accounts and the items counted by account, in Chinese. */
export const accounts: Translation<typeof english> = {
  needAccount: '每个账号须填写平台，以及账号名、平台 ID 或主页网址之一；空白账号请移除。',
  respondents: '被诉行为人及其账号',
  respondentsPurpose: '据称发布涉案内容的人及其全部账号。“账号”视图据此按账号统计证据。',
  addRespondent: '添加行为人',
  respondentNameHint: '真实姓名或名称；尚不知时填写账号名',
  accounts: '账号',
  accountNumber: '账号 {{number}}',
  addAccount: '添加账号',
  removeAccount: '移除{{account}}',
  account_platform: '平台',
  account_handle: '账号名或昵称',
  account_platformId: '平台 ID',
  account_url: '主页网址',
  account_earlierNames: '其他名称及曾用名',
  otherNames: '又名 {{names}}',
  noServed: '填写裁判送达日期后，此处按送达前后统计发布数量。',
  noAccounts: '尚无账号',
  itemCount_other: '{{count}} 件证据',
  itemCountOf_other: '{{count}} 件证据，{{name}}',
  quoted_other: '言论引用的评论 {{count}} 条：',
  firstPublished: '最早发布',
  lastPublished: '最近发布',
  count_before: '送达前发布',
  count_after: '送达后发布',
  'count_cannot-tell': '无法判断',
  unknownAuthors: '尚未归入账号的作者',
  unknownAuthorsLead:
    '以下作者发布了本案证据，或者其评论为言论所引用，但不属于任何行为人。如属某行为人，请归入其名下。',
  addToRespondent: '归入行为人…',
  addAccountOf: '归入行为人… {{name}}',
  notYetAccount: '此作者尚未登记为账号。它属于谁？',
  newRespondent: '新的行为人',
};
