import type { media as english } from '../en/media.ts';
import type { Translation } from '../translation.ts';

export const media: Translation<typeof english> = {
  title: '帖文中的图片、音频和视频',
  lead: '以下文件在页面截图之后另行获取；服务器对再次请求的应答可能不同，请与页面截图对照。',
  address: '地址',
  element: '在页面中的位置',
  alt: '替代文字',
  claimed: '服务器所称类型',
  file: '文件',
  noPreview: '浏览器无法显示该文件。',
  counted: '帖文中发现 {{found}} 个，已作为文件保存 {{kept}} 个。',
  foreign: '未保存：由其他网站提供，扩展程序无权读取该等网站（可在“设置”中允许）：{{places}}',
  local: '未保存：网页指向本机所在的内部网络地址：{{places}}',
  stream: '未保存：由网页脚本逐段播放：{{places}}',
  protected: '未保存：内容已加密：{{places}}',
  refused: '未保存：服务器拒绝提供：{{places}}',
  unreachable: '未保存：服务器未应答：{{places}}',
  empty: '未保存：应答内容为空：{{places}}',
  'too-large': '未保存：文件超过单个文件的上限：{{places}}',
  'other-kind': '未保存：应答内容既非图片，也非音频或视频：{{places}}',
  time: '未保存：本次固定中保存文件的用时已超过 30 秒：{{places}}',
  ended: '未保存：固定已被停止，或者网页已不存在：{{places}}',
  unsaved: '未保存：文件无法存入：{{places}}',
  unlisted: '未保存：超出每次固定保存文件数的上限：{{count}} 个',
};
