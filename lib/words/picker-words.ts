/** The words of the picker, which runs in the page and has no i18next. */
export const pickerWords = {
  en: {
    title: 'Point at a post',
    keys:
      'Click or press Enter to capture it. ↑ takes in more, ↓ less, ' +
      '← → what is next to it. Esc gives up.',
    taking: '{{text}} ({{width}} × {{height}})',
    untitled: 'A part of the page without text',
    gone: 'Nothing was captured',
    goneHint:
      'The extension was updated or removed after you began to point. ' +
      'Press its button in the toolbar and point again.',
  },
  'zh-CN': {
    title: '指定帖文',
    keys: '单击或按 Enter 固定。↑ 扩大范围，↓ 缩小范围，← → 移到相邻内容，Esc 放弃。',
    taking: '{{text}}（{{width}} × {{height}}）',
    untitled: '不含文字的页面区域',
    gone: '未固定任何内容',
    goneHint: '开始指定之后，扩展程序已更新或移除。请按工具栏中的扩展按钮，重新指定。',
  },
} as const;
