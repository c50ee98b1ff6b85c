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
  fileTooLarge: '文件过大无法打开，其页面未绘出。',
  fileLocked: '文件设有密码，其页面未绘出。',
  fileUndecodable: '浏览器无法绘出此类文件，或文件已损坏。',
  fileTooLong: '第 {{first}} 至 {{last}} 页未绘出，见原始格式文件。',
  filePageFailed: '第 {{at}} 页无法绘出，见原始格式文件。',
  filePage: '{{file}}，第 {{at}} 页，共 {{count}} 页',
  noPicture: '本件未提交网页图片。',
  noText: '本件未提交文本。',
  notDrawn: '本件图片无法绘出，图片文件见证据包。',
};
