import type { shell as english } from '../en/shell.ts';
import type { Translation } from '../translation.ts';

/**
 * The frame of the workspace: its bar, the matters and the links to the views of
 * a matter, in Chinese.
 */
export const shell: Translation<typeof english> = {
  settingsReset: '存储的设置中有无法读取的值，已改用默认值：{{names}}。请在设置中重新选择。',
  storeLost: '此浏览器配置文件的证据库曾经缺失',
  storeLostLead:
    '{{begun}} 建立的证据库在 {{missed}} 已不存在，随后新建了一个空的证据库。原证据库中的案件已不在此浏览器中。' +
    '浏览器会删除其认为已损坏的数据库，清理浏览器数据的软件也可能将其删除。' +
    '备份和已导出的证据包是独立的文件：请恢复最近一次备份，或导入证据包。',
  storeLostRestore: '前往备份',
  product: 'Matterproof',
  skip: '跳至主要内容',
  menu: '菜单：{{place}}',
  matters: '案件',
  newMatter: '新建案件',
  inboxHint: '存放尚未归入案件的证据，请将其移至相应案件。',
  purpose: '用途',
  guide: '使用指南',
  guideSections: '指南各节',
  storage: '已用 {{used}}，可用 {{free}}',
  opened: '建立日期',
  countPartial_other: '{{all}} 件，其中 {{count}} 件不完整',
  views: '案件视图',
  view_items: '证据',
  view_lists: '批量取证',
  view_case: '案件档案',
  view_entities: '主体',
  view_accounts: '账号',
  view_statements: '涉案言论',
  view_timeline: '时间轴',
  view_consequences: '后果',
  view_copies: '雷同与转发',
  view_remedies: '裁判履行',
  view_watches: '定期查看',
  view_readiness: '提交前检查',
  view_custodians: '保管人',
  viewFailed: '无法显示此视图',
  viewFailedLead: '其他视图仍可使用。',
};
