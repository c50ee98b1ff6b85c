import type { coverage as english } from '../en/coverage.ts';
import type { Translation } from '../translation.ts';

/** How much of the page the pictures of an item show, in Chinese. */
export const coverage: Translation<typeof english> = {
  title: '截图所示的页面范围',
  whole: '整个页面（{{width}} × {{height}} 像素）均在截图中。',
  askedWhole: '所要求的部分（{{width}} × {{height}} 像素，位于 {{x}}, {{y}}）全部在截图中。',
  share: '{{width}} × {{height}} 像素中有 {{percent}}% 在截图中。',
  gap: '不在任何截图中：{{width}} × {{height}} 像素，位于 {{x}}, {{y}}。',
  moreGaps: '另有 {{count}} 处缺失。',
  postWhole: '帖文完整地在截图中。',
  postPart: '帖文有 {{missing}} 行像素不在任何截图中。',
  areaWhole: '可独立滚动的 {{name}} 已完整显示：{{width}} × {{height}} 像素。',
  areaShare: '可独立滚动的 {{name}}，其 {{width}} × {{height}} 像素中显示了 {{percent}}%。',
};
