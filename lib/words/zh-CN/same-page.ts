import type { samePage as english } from '../en/same-page.ts';
import type { Translation } from '../translation.ts';

/** Why two captures count as captures of one page, in Chinese. */
export const samePage: Translation<typeof english> = {
  title: '此页面或帖文的其他固定',
  more_other: '另有 {{count}} 件',
  address: '网址相同。',
  addressBut: '网址仅在已忽略的部分不同：{{parts}}。',
  'by_post-id': '网址不同；帖文在平台上的编号相同。',
  'by_post-address': '页面网址不同；帖文网址相同。',
  by_canonical: '网址不同；页面声明的规范网址相同，或其网址即该规范网址。',
  part_scheme: 'http 或 https',
  part_host: 'www 或移动版域名',
  part_port: '端口',
  part_slash: '末尾斜杠',
  part_order: '参数顺序',
  part_fragment: '# 之后的部分',
  part_tracking: '跟踪参数（{{names}}）',
};
