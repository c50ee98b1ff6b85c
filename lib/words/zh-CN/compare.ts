import type { compare as english } from '../en/compare.ts';
import type { Translation } from '../translation.ts';

/** The comparison of two items side by side, in Chinese. */
export const compare: Translation<typeof english> = {
  compare: '比对',
  compareTitle: '两件证据并列比对',
  compareWith: '比对对象',
  compareNone: '请选择本案中的另一件证据进行比对。',
  compareGone: '此证据已不在存储中。',
  earlier: '较早',
  later: '较晚',
  observed: '固定时间 {{time}}',
  samePage: '同一页面或帖文的两次固定。',
  otherPage: '这是两个不同页面的固定。',
  side_pictures: '图像',
  side_texts: '文字',
  side_difference: '文字差异',
  sides: '比对内容',
  whichText: '比对哪种文字',
  noCommonText: '两件证据没有同类文字可供比对。',
  same: '两份文字内容相同。',
  changes_other: '{{count}} 处变化',
  leftOut: '未纳入比对：{{counts}}和{{times}}有变化。这些内容以点线标出，并注明此前的内容。',
  leftOutNone: '计数与相对时间不纳入比对；本次没有此类变化。',
  counts_other: '{{count}} 个计数',
  times_other: '{{count}} 个相对时间',
  gone: '仅见于较早：',
  new: '仅见于较晚：',
  end: '完。',
  was: '未纳入比对；此前为 {{was}}',
};
