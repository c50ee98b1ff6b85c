import type { witness as english } from '../en/witness.ts';
import type { Translation } from '../translation.ts';

/** Captures of one page by two custodians, in Chinese. */
export const witness: Translation<typeof english> = {
  title: '另一保管人的固定',
  observed:
    '先后见到此页面：{{by}}，{{at}}（{{exhibit}}）；{{otherBy}}，{{otherAt}}（{{other}}）。',
  oneName:
    '以同一姓名在两份保管记录中固定：{{by}}，{{at}}（{{exhibit}}）；{{otherBy}}，{{otherAt}}' +
    '（{{other}}）。按一名保管人使用两台设备处理，不作为另一保管人的固定。',
  unnamed:
    '在两份保管记录中固定：{{at}}（{{exhibit}}）、{{otherAt}}（{{other}}）；至少一份封存记录未载明' +
    '保管人姓名，故不作为另一保管人的固定。',
  person: '{{name}}（{{organisation}}）',
  nobody: '未载明姓名的保管人',
  textSame: '文字：全部 {{agree}} 段一致。',
  textSome: '文字：较早一件的 {{earlier}} 段中有 {{agree}} 段见于较晚一件（共 {{later}} 段）。',
  textBytes: '页面文字：两件的字节相同。',
  textNone: '文字：未作比对，因未能在两件中均读出帖文或文章。',
  textRedacted: '文字及页面所载事项：因一份记录在此已作遮盖，不予列明。',
  gone: '仅见于较早文字：{{words}}。',
  came: '仅见于较晚文字：{{words}}。',
  agree: '一致：{{facts}}。',
  differ: '不同：{{facts}}。',
  single: '仅一份记录载明：{{facts}}。',
  pair: '{{fact}}（较早“{{one}}”，较晚“{{other}}”）',
  alone: '{{fact}}（{{exhibit}}：“{{value}}”）',
  media: '字节相同的媒体文件：{{count}} 个。',
  clocks: '时钟：{{exhibit}} {{one}}；{{other}} {{otherOne}}。',
  clockKnown: '比服务器快 {{min}} 秒至 {{max}} 秒（负数为慢）',
  clockUnknown: '未与服务器比对',
  partial: '{{exhibit}} 不完整，记录有 {{count}} 个问题。',
  quoted: '“{{words}}”',
  more: '等',
  limits:
    '此处并列的是按各自电脑时钟相隔不超过 {{hours}} 小时的同一页面的固定。文字中的计数和相对时间不纳入' +
    '比对；计数通常会增长。封存记录载明保管人姓名，但不能说明其为两人、当时登录何账号，也不能说明页面' +
    '所言属实。',
  fact_address: '网址',
  fact_title: '标题',
  fact_author: '作者',
  fact_handle: '账号名',
  fact_authorId: '作者编号',
  fact_published: '发布时间',
  fact_edited: '编辑时间',
  fact_views: '阅读量',
  fact_reposts: '转发数',
  fact_comments: '评论数',
  fact_likes: '点赞数',
  fact_privateWindow: '无痕窗口',
  yes: '是',
  no: '否',
  compare: '比对',
  field: '另一保管人的固定，相隔不超过',
  fieldHours: '另一保管人的固定：相隔小时数',
  fieldHint:
    '另一保管人在此小时数内对同一页面的固定，会在证据旁、报告和说明中列明。填 0 则不列明。',
  hours_other: '{{count}} 小时',
  off: '不列明',
  lead: '两名保管人各自在其保管记录中固定同一页面的，封存记录载明：',
};
