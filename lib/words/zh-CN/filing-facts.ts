import type { filingFacts as english } from '../en/filing-facts.ts';
import type { Translation } from '../translation.ts';

/** Facts of the records and the log that several statements and logs state, in Chinese. */
export const filingFacts: Translation<typeof english> = {
  // Frame
  firmWording: '本文书的部分语句已按文件 {{name}} 改写。',
  draftNote:
    '本草稿由软件于 {{at}} 根据本案封存记录和保管记录生成。事实部分取自上述记录，文字由律师定稿；' +
    '空白处由签署人填写。签署前请删除本段。',
  workingTranslation: '本文为工作译本，仅供阅读；签署以英文本为准。',
  court: '受理法院：{{value}}',
  docket: '案号：{{value}}',
  cause: '案由：{{value}}',
  matter: '案件：{{name}}（内部编号 {{reference}}）',
  filedBy: '提交人及诉讼地位：{{value}}',
  opponents: '对方当事人：{{value}}',
  organisation: '案件资料所填单位：{{organisation}}',
  none: '无。',
  // Exhibits
  exhibit: '证据编号',
  exhibits: '涉及证据',
  allExhibits: '全部（{{count}} 件）',
  someExhibits: '{{list}}（{{count}} 件）',
  range: '{{first}} 至 {{last}}',
  number: '序号',
  address: '网址',
  cutWords: '{{start}}…（共 {{count}} 个字符，全文见封存记录）',
  sealed: '封存',
  capturedFromTo: '固定开始、封存时刻',
  result: '结果',
  resultComplete: '完整：未记录到异常',
  resultPartial: '不完整：记录到 {{count}} 项异常',
  sealedThen: '封存于 {{time}}',
  places: 'exhibits.pdf 页码、Bates 编号',
  filesApart:
    '其中系作为文件加入、并非自网页固定的：{{exhibits}}。以下关于固定、浏览器和页面的内容不适用于该等证据。',
  addedFile: '文件：{{name}}',
  fileFrom: '来源：{{from}}',
  fileObtained: '取得方式：{{obtained}}',
  // Environment
  browserSystem: '浏览器和操作系统',
  window: '窗口（CSS 像素）、像素比、缩放',
  languages: '语言',
  software: '软件',
  buildFacts: '构建摘要值 {{digest}}',
  noBuild: '未记录构建摘要值',
  userAgent: '用户代理字符串：{{agent}}',
  // Steps
  step: '步骤',
  changes: '对页面的改变',
  blind: '不能反映的内容',
  // Self-check
  check: '情况',
  sign: '迹象：{{finding}}',
  toolsNoSignPlain: '没有停靠在窗口中的开发者工具的迹象。独立窗口中的工具不留迹象。',
  noSelfCheck: '没有自检记录。',
  // Clock
  clock: '时钟',
  clockInterval: '{{min}} 至 {{max}} 秒',
  clockNone: '未核对',
  dateHeader: '服务器对第二次请求的应答中的 Date 标头',
  clockBounds:
    '全部 {{all}} 次固定中有 {{count}} 次将本机时钟与其他来源作了核对。以该来源准确为前提，本机时钟' +
    '比来源快的幅度在 {{min}} 秒至 {{max}} 秒之间（负数为慢）；各件证据的区间见逐件列表。来源：' +
    '{{source}}。',
  clockNever: '全部 {{all}} 次固定均未能核对本机时钟。',
  clockNotFor: '未能核对的：{{exhibits}}。',
  clockStamp:
    '全部 {{all}} 份封存记录中有 {{count}} 份带有 RFC 3161 时间戳。时间戳说明该记录在机构所述时间已经' +
    '存在，不说明何时看到页面。',
  clockNoStamp: '封存记录均未加盖时间戳机构的时间戳。',
  stampKnown: '经导出时验证，由本软件内置其根证书的时间戳机构签发的：{{count}} 件（{{names}}）。',
  stampUnknown:
    '由本软件不认识的机构签发的：{{count}} 件（{{names}}；{{exhibits}}）。时间戳本身完好；' +
    '该机构是否独立、其时间是否准确，须另行证明。',
  stampInvalid: '导出时验证未通过、不能证明任何事项的时间戳：{{count}} 件（{{exhibits}}）。',
  stampUnchecked: '制作本文件时未核验时间戳机构是否为本软件所认识。',
  authorityUnnamed: '未载明名称的机构',
  standing: '本软件是否认识该机构',
  standing_known: '是',
  standing_unknown: '否',
  standing_invalid: '验证未通过',
  // Problems
  problem_PAGE_FORBIDDEN: '浏览器不允许任何扩展程序读取该页面。',
  problem_PAGE_LOADING: '页面尚未加载完成，固定的是当时已到达的内容。',
  problem_PAGE_ZOOMED: '页面被双指放大，截图只显示其宽度的一部分。',
  problem_PAGE_NOT_RESTORED: '页面未能完全恢复到固定之前的状态。',
  problem_FILE_WITHOUT_TEXT: '该文件中未发现文字：其页面可能是图片（例如扫描件）。',
  problem_FILE_TEXT_CUT: '该文件的文字超过可读取的上限，其余文字只在文件本身之中。',
  problem_FILE_NOT_FETCHED: '未能将标签页所示文档保存为文件，屏幕所示内容已保存。',
  problem_FILE_TEXT_NOT_READ: '该文档已作为文件保存，但未读取其文字。',
  problem_STORAGE_FULL: '计算机没有空间保存更多文件。',
  problem: '记录载明的情况',
  recordedDetail: '记录原文：{{message}}',
  noProblems: '各次固定均未记录到异常。',
  // Pages
  coverageAll: '整个页面或所要求的部分全部在截图中。',
  coverageOld: '未记录截图所示的页面范围。',
  fromArchive: '页面系由 {{archive}} 展示的副本，并非来自原网站。',
  fromLocal: '页面来自本机、内网或保留域名，并非来自互联网。',
  freshLoad: '为固定而重新加载页面。',
  noInputs: '未重新加载页面；固定前未计得在页面中的按键、点击或触摸。',
  inputs: '未重新加载页面；固定前在页面中有 {{count}} 次按键、点击或触摸。',
  inputsUnknown: '未重新加载页面；未记录固定前的操作次数。',
  frames: '页面中有其他网站的嵌入框，其文字未读取：{{sites}}。',
  unknownSite: '网站不明',
  digitsChanged: '自读取文字至最后一张截图之间，仅有数字发生变化。',
  // Second look
  lookNone: '没有第二次应答的记录。',
  what_post: '帖文',
  what_page: '页面',
  lookSame: '第二次应答载有所固定{{what}}文字的全部字符，且在该段文字内没有其他字符。',
  lookOther:
    '所固定{{what}}文字的 {{compared}} 个字符中，第二次应答（状态 {{status}}）缺少 {{added}} 个；应答在该段' +
    '文字内另有 {{missing}} 个。',
  lookLimits: '以上两数均为上限。',
  lookEnds: '该段文字首尾可能缺少的内容未能计数。',
  lookShare: '所固定文字在第二次应答中的占比（四舍五入）：{{share}}。',
  lookOnly: '已保存第二次应答（状态 {{status}}），没有比对记录。',
  // Files
  file: '文件',
  bytes: '字节数',
  digest: 'SHA-256 摘要值',
  staysBack: '{{path}}（未导出）',
  madeFrom: '来源文件',
  byWhom: '制作人、时间',
  derivedMarked: '画有标注的图片副本',
  derivedRedacted: '画有黑色遮盖的图片副本',
  derivedText: '遮盖了部分文字的页面文字',
  noDerived: '所导出的证据没有衍生文件。',
  // Custody
  'event_matter-opened': '建立案件',
  addedAndSealed: '作为文件添加并封存',
  event_captured: '固定并封存',
  event_received: '自其他案件转入',
  event_transferred: '转入其他案件',
  event_annotated: '修改标签、案件资料或衍生文件',
  event_viewed: '查看（每件每日记一次）',
  event_verified: '核验（每件每日记一次）',
  'event_time-stamped': '加盖时间戳',
  event_deposited: '存入保管库',
  event_exported: '导出',
  event_rechecked: '复核',
  event_withheld: '不予导出，或恢复导出',
  event_deleted: '删除',
  event: '事件',
  entries: '条数',
  sealedLines: '封存行（只导出序号和摘要值）',
  total: '合计',
  logHead:
    '保管记录共 {{entries}} 条，末条的摘要值（SHA-256）为 {{head}}。本次导出须待证据包制作完成之后才记入' +
    '保管记录。',
  logOther:
    '{{name}} 的保管记录，以最近一次自保管库读取的为准，共 {{entries}} 条，末条的摘要值（SHA-256）为 {{head}}。',
  logEmpty: '保管记录没有条目。',
  logSealed:
    '其中 {{count}} 行已封存，其内容无法依本证据包核对；序号和摘要值仍在链条之中。各类事件的条数仅按' +
    '未封存的行统计。',
  logOpen: '保管记录没有封存行。',
  // What is not produced
  reason: '理由',
  notProducedWithheld: '不予导出：{{reason}}',
  notProducedDeleted: '已自本案删除',
  notProducedMoved: '已转入其他案件',
  notProducedChosen: '未选入本证据包',
  notProducedNotHere: '导出时尚未自保管库取回',
  everythingProduced: '本案各件证据均已导出。',
  back_redacted: '可能含有已遮盖的文字',
  back_secret: '可能含有个人信息或密钥',
  back_chosen: '由导出人选择不予导出',
  // Time-stamps
  authority: '时间戳机构',
  authorityTime: '机构所述时间',
  token: '时间戳文件 SHA-256',
  serial: '序列号',
  externalNumber: '公证书、时间戳、存证编号',
};
