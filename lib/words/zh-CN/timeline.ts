import type { timeline as english } from '../en/timeline.ts';
import type { Translation } from '../translation.ts';

/** The timeline, in Chinese. */
export const timeline: Translation<typeof english> = {
  chart: '时间轴：{{from}} 至 {{until}}，{{marks}}',
  marks_other: '{{count}} 个标记',
  times: '显示的时间',
  times_published: '发布',
  times_captured: '固定',
  times_both: '两者',
  zoomIn: '放大',
  zoomOut: '缩小',
  earlier: '更早',
  later: '更晚',
  whole: '显示全部',
  keys: '方向键在标记间移动，回车打开；+ 和 − 缩放，0 显示全部。按住 Ctrl 滚动滚轮缩放，拖动平移。',
  others: '其他作者',
  before: '{{date}}前',
  after: '{{date}}后',
  published: '发布于 {{time}}',
  captured: '固定于 {{time}}',
  several_other: '{{count}} 件证据',
  andMore_other: '另有 {{count}} 件，见下表',
  undated: '未载明时间',
  undatedLead: '以下证据的页面未载明时间，或其表述无法得出具体时间，因此不置于时间轴上。',
  statedAs: '页面原文：“{{raw}}”',
  table: '按时间排列的证据',
  purpose: '证据按发布时间排列于此，并与本案关键日期对照。',
  shownAs: '标作 {{label}}',
  numbered: '标记上的数字：{{number}} = {{exhibit}}',
  order: '与裁定的先后',
  noOrder: '添加裁定作出、裁定送达的日期后，会在此以竖线标出。',
};
