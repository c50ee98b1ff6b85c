import type { filingExhibits as english } from '../en/filing-exhibits.ts';
import type { Translation } from '../translation.ts';

/** exhibits.pdf: the printed exhibits of a filing, in Chinese. */
export const filingExhibits: Translation<typeof english> = {
  title: '证据材料',
  volume: '第 {{number}} 卷',
  filedBy: '提交人',
  opponents: '对方当事人',
  copies: '份数',
  exportedAt: '制作时间',
  by: '制作人：{{name}}',
  signer: '签名证书指纹（SHA-256）',
  unsigned: '无：本证据包未经签名',
  seals: '封存与保管',
  sealedRecords:
    '本卷证据 {{count}} 件。每件证据的记录载明其各文件的 SHA-256 摘要值，并于固定时封存；' +
    '其中 {{stamped}} 件的记录加盖了时间戳。',
  logHead: '保管记录共 {{entries}} 行，末行的 SHA-256 为 {{digest}}。',
  limits: '本册的性质与局限',
  limitCopies:
    '本册各页系由封存文件制作的打印件，供阅读之用。封存文件随证据包一并提交，其摘要值载于各件' +
    '证据的记录；打印件与封存文件不一致的，以封存文件为准。',
  limitPictures:
    '图片取自浏览器显示的像素，转存为 JPEG 格式。无内容的页边已裁去，空白部分未打印；网页过宽、' +
    '打印后难以辨认的，分栏打印。每幅图片的说明载明其在网页中的行、列位置（单位为像素）。',
  limitOverlap: '长网页在内容最少处分页，每页开头重复上一页末尾的一小段，以两侧灰条标示。',
  limitOutlines:
    '涉案言论的框线和编号只标注在另行打印的图片上，未标注的图片同时保留。框线和编号系为本次提交' +
    '所加，仅供对照。',
  limitText: '图片上可选取、可检索的文字读取自网页，仅供检索；以图片所示为准。',
  limitGlyphs: '图片以外的文字中，本文件字体所缺的字，以制作本文件的计算机的字体绘制。',
  limitRedacted: '黑框已并入打印所用的副本；被遮盖的内容不在图片中，也不在本文件的文字层中。',
  notHere: '未收入本册的证据',
  withheldItem: '编号 {{number}}，未提交：{{reason}}',
  notChosenItems: '未选入本证据包的编号：{{numbers}}',
  deletedItem: '编号 {{number}}，已从本案删除',
  movedItem: '编号 {{number}}，已转入其他案件',
  index: '目录',
  columnExhibit: '证据编号',
  columnName: '证据名称',
  columnCaptured: '固定时间',
  columnPages: '页码',
  columnRemarks: '备注',
  remarkPartial: '固定不完整',
  remarkRedacted: '经遮盖',
  remarkNoPicture: '无图片',
  sheet: '第 {{at}} 张，共 {{of}} 张',
  capturedAt: '固定时间',
  record: '记录摘要',
  page: '第 {{page}} 页',
  partial: '本次固定不完整，缺少的内容如下：',
  redactedNote: '经遮盖：图片为加盖黑框的副本，黑框下的文字在各处均已隐去。',
  notPrinted: '证据包内另有、此处未打印的图片',
  heldBack: '未收入本证据包的图片',
  captionPost: '帖文，第 {{from}} 至 {{to}} 行像素（共 {{height}} 行）',
  captionPage: '网页，第 {{from}} 至 {{to}} 行像素（共 {{height}} 行）',
  captionArea: '网页中可独立滚动的部分 {{name}}，第 {{from}} 至 {{to}} 行像素（共 {{height}} 行）',
  captionViewport: '按下固定键时的屏幕，第 {{from}} 至 {{to}} 行像素（共 {{height}} 行）',
  captionPicture: '{{name}}，第 {{from}} 至 {{to}} 行像素（共 {{height}} 行）',
  captionColumns: '第 {{from}} 至 {{to}} 列（共 {{width}} 列）',
  captionCopy: '加盖黑框的副本',
  captionMarked: '封存后加注标记的副本',
  again: '另行打印，框线和编号系事后所加',
  statements: '本件证据中的涉案言论',
  statementsOutlined:
    '言论原文照录，其所在位置以框线和编号标注于另行打印的图片上。框线和编号系为本次提交所加，仅供对照；' +
    '未加标注的同一图片另页保留。',
  statementsNotPlaced: '下列编号的言论在打印图片上的位置不明，故只列文字，未加框线：{{numbers}}',
  columnNumber: '序号',
  columnWords: '言论原文',
  columnSheet: '标注所在张次',
  undecoded: '此图片无法打开，未能打印：{{path}}（{{reason}}）',
  noPicture: '本件证据没有可在此打印的图片，其文件见证据包。',
  files: '本件证据在证据包中的文件',
  cut: '{{text}}……（此处截断，全文见证据包）',
};
