import type { filingLoadFile as english } from '../en/filing-load-file.ts';
import type { Translation } from '../translation.ts';

/** The slip sheets of the load file, in Chinese. */
export const filingLoadFile: Translation<typeof english> = {
  withheldItem: '未提交：编号 {{number}}，理由：{{reason}}',
  withheldItemBare: '未提交：编号 {{number}}',
  withheldFile: '未提交：{{file}}，理由：{{reason}}',
  reason_redacted: '已作遮盖处理',
  reason_secret: '可能含有个人信息或保密信息',
  reason_chosen: '自行选择不提交',
  asFile: '以原始格式文件提交：{{file}}',
  sha256: 'SHA-256 {{digest}}',
  noPicture: '本件未提交网页图片。',
  noText: '本件未提交文本。',
  notDrawn: '本件图片无法绘出，图片文件见证据包。',
};
