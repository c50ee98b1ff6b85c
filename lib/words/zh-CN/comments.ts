import type { comments as english } from '../en/comments.ts';
import type { Translation } from '../translation.ts';

/** The comments and replies that were found in a captured page, in Chinese. */
export const comments: Translation<typeof english> = {
  schedule: '评论和回复',
  found_other: '在所固定的页面中找到评论和回复共 {{count}} 条。',
  listed: '此处列出其中前 {{listed}} 条。',
  stated: '页面所示数目为“{{raw}}”。',
  statedNone: '页面未标明数目。',
  asItStood: '页面按当时状态固定，未事先加载更多评论。',
  end_exhausted: '固定前已要求展开全部内容，至再无可展开之处、滚动亦无新内容时结束。',
  end_stalled: '固定前已要求展开全部内容；页面仍有可展开之处，但点按后无新内容，因而结束。',
  end_wall: '固定前已要求展开全部内容；因页面出现要求登录的提示而结束。',
  end_dialog: '固定前已要求展开全部内容；因页面出现对话框而结束。',
  end_time: '固定前已要求展开全部内容；因时限已到而结束。',
  end_presses: '固定前已要求展开全部内容；因已达点按次数上限而结束。',
  end_failed: '固定前已要求展开全部内容；因页面不再响应而结束。',
  limits:
    '网站可能将其不显示的评论计算在内。此处所列为读取规则认作评论的内容，其余见所固定的文字和网页文档。',
  unread: '该评论列表不符合应有的格式，故不予显示。',
  column_number: '序号',
  column_author: '作者',
  column_time: '所示时间',
  column_text: '内容',
  column_likes: '点赞数',
  column_under: '所回复的评论',
  replyTo: '回复第 {{number}} 条',
  toParent: '转到第 {{number}} 条评论',
  spelledOut: '与所固定的文字不逐字一致：图形以文字写出，或者页面将其隐藏。',
  find: '在评论中查找',
  foundAt: '含有该词语的评论：第 {{at}} 条，共 {{all}} 条',
  foundNone: '没有评论含有该词语。',
  before: '上一条评论',
  next: '下一条评论',
};
