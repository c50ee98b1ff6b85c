import type { filingWording as english } from '../en/filing-wording.ts';
import type { Translation } from '../translation.ts';

export const filingWording: Translation<typeof english> = {
  title: '提交文书的用语',
  lead:
    '目录、对照表、待签署的说明和各类清单使用本软件的语句写成。律所可以替换：将语句另存为文件，用任意文本' +
    '编辑器改写后，再选用该文件。双花括号处由记录所载内容填入。' +
    'exhibits.pdf 和载入文件对自身的说明不作替换。',
  language_en: '英文',
  'language_zh-CN': '中文',
  own: '{{language}}：使用本软件的语句。',
  replaced_other: '{{language}}：{{count}} 条语句取自 {{name}}，其余为本软件的语句。',
  save: '另存语句：{{language}}',
  use: '选用文件',
  file: '语句文件',
  reset: '恢复本软件的语句：{{language}}',
  used_other: '{{language}}：此后每次导出均替换 {{count}} 条语句。',
  omitted: '下列语句略去了本软件原句所载的事实：{{sentences}}。',
  refused: '未选用该文件。',
  fault_notWording: '该文件不是在此处另存的语句文件，或已损坏：缺少一个逗号或引号即会如此。',
  fault_unknownSentence: '{{at}}：本软件没有这一语句。',
  fault_notText: '{{at}}：须为文字，且不得为空。',
  fault_unknownPlace: '{{at}}：“{{place}}”处没有可填入的内容。',
  faultsMore: '另有 {{count}} 处。',
};
