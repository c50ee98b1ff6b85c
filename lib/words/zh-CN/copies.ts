import type { copies as english } from '../en/copies.ts';
import type { Translation } from '../translation.ts';

/** Posts with the same or nearly the same text, and chains of reposts, in Chinese. */
export const copies: Translation<typeof english> = {
  comparing: '正在比对文字…',
  copies: '文字相同或基本相同',
  copiesLead:
    '比对帖文正文，不计空格、标点、网址和 @ 名称；繁体字与简体字视为相同。百分比按连续五字计算。',
  noCopies: '本案没有文字相同或基本相同的帖文。',
  group: '{{platforms}} 共 {{count}} 篇',
  likeness: '相似程度',
  first: '此组最早',
  same: '与 {{exhibit}} 文字相同',
  near: '与 {{exhibit}} 基本相同：{{share}}%',
  contains: '与 {{exhibit}} 一方含另一方的 {{share}}%',
  otherScript: '（一为繁体，一为简体）',
  findingChains: '正在查找转发…',
  chains: '转发链',
  chainsLead: '依页面所载或在此关联。被转发而未固定的原帖，按所知列明。',
  noChains: '本案没有载明转发他帖的证据。',
  unknownOriginal: '原帖未固定',
  byLink: '人工关联',
  addRepost: '关联转发…',
  repostLead: '哪一件证据转发了哪一件。',
  repost: '转发帖',
  original: '被转发的帖文',
  needBoth: '请选择两件不同的证据。',
  unlinkRepost: '移除 {{exhibit}} 的关联',
};
