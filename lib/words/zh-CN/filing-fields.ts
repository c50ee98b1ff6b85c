import type { filingFields as english } from '../en/filing-fields.ts';
import type { Translation } from '../translation.ts';

/** The form of the labels of filed lists, and their suggestions, in Chinese. */
export const filingFields: Translation<typeof english> = {
  section: '用于提交',
  sectionLead: '这些内容会写入给律师和法院的证据包，每次变更均有记录。',
  bulkTitle: '用于提交：{{items}}',
  bulkLead:
    '填写的内容将用于所有这些证据，留空的保持不变。每件有变动的证据均在保管记录中留有记载' + '。',
  bulkNeeded: '请填写内容，或采用建议。',
  leave: '保持不变',
  remove: '清除',
  emptyAll: '清除这些证据的“{{field}}”',
  none: '未选择',
  suggestion: '建议',
  suggestedWords: '建议：{{words}}',
  use: '采用',
  useFor: '采用建议：{{field}}',
  useAll: '采用以下建议（仅填入空白项）',
  suggested_other: '{{count}} 条建议：{{field}}',
  suggestCopies: '对方当事人人数加一：{{count}}',
  copiesHint: '整数；不明则留空',
  unnamedAuthor: '页面未显示名称的发布者',
  source: '{{url}}，由{{custodian}}于 {{date}} 使用 {{software}} 固定',
  givenSource: '来自：{{from}}；取得方式：{{obtained}}',
  onPlatform: '在{{platform}}',
  dated: '于页面所示“{{published}}”',
  purpose_published: '证明{{author}}{{date}}{{platform}}发布“{{name}}”的事实。',
  purpose_alerted: '证明{{author}}{{date}}{{platform}}推送提示“{{name}}”的事实。',
  'purpose_own-statement':
    '证明我方通过{{author}}{{date}}{{platform}}就有关情况发布“{{name}}”的事实。',
  purpose_denied: '证明{{author}}{{date}}{{platform}}发布“{{name}}”予以否认的事实。',
  purpose_clarified: '证明{{author}}{{date}}{{platform}}发布“{{name}}”作出澄清的事实。',
  purpose_reported: '证明{{author}}{{date}}{{platform}}以“{{name}}”进行报道的事实。',
  purpose_recorded: '证明官方记录“{{name}}”所载的内容。',
  purpose_notified: '证明已发出“{{name}}”通知的事实。',
  purpose_performed: '证明“{{name}}”所示的裁判履行情况。',
};
