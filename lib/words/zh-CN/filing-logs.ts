import type { filingLogs as english } from '../en/filing-logs.ts';
import type { Translation } from '../translation.ts';

/** The capture procedure note, custody summary, withheld log and redaction log, in Chinese. */
export const filingLogs: Translation<typeof english> = {
  // Capture procedure note
  noteTitle: '固定程序说明',
  noteLead:
    '本说明根据封存记录，说明 {{count}} 件证据（{{exhibits}}）的固定、封存和导出过程。日期和数值均为记录' +
    '所载。',
  noteBy: '一、操作人、时间和工具',
  noteWhen: '首次固定：{{first}}。末次固定：{{last}}。',
  noteSteps: '二、固定时执行的步骤及其对页面的影响',
  notePages: '三、固定时页面的状况',
  noteSelfCheck: '各次固定时的自检：',
  noteLook: '与服务器第二次应答的比对：',
  noteClock: '本机时钟：',
  noteSeal: '四、封存',
  noteSealed:
    '每个文件取得后即计算 SHA-256 摘要值。封存记录载明各文件及其摘要值、步骤、条件和异常；封存记录自身的' +
    '摘要值记入保管记录，并由本案下一份记录引用。此后软件不再改动记录和文件。',
  noteRedo: '五、如何评判和重复一次固定',
  noteRedone:
    '可以再次打开记录所载网址，但页面可能已经变更或者消失。dom.html 在不运行任何内容的情况下显示网页文档；' +
    'response 为服务器对第二次请求的应答；摘要值可用任何操作系统自带的工具重新计算。',
  noteProblems: '六、异常',
  noteLimits: '七、局限',
  noteLimitTruth: '本程序不说明页面内容属实，也不说明所示作者确为作者。',
  noteLimitScreen: '页面在固定之前已在本机被改动的，所记录的即为改动后的内容。',
  noteLimitDeleted: '本程序不说明页面在被固定之前或之后可以访问多长时间。',
  noteExhibits: '八、各件证据',
  // Custody summary
  custodyTitle: '保管情况汇总表',
  custodyLead:
    '每件证据一行，根据保管记录中未封存的行编制。“导出”为该件进入本案之后所记的本案导出次数；保管记录不' +
    '载明证据包含有哪些证据。',
  arrival: '进入本案的方式',
  stamped: '时间戳',
  annotated: '标注',
  viewed: '查看',
  verified: '核验',
  exports: '导出',
  inSealedLine: '载于封存行',
  changedResult: '{{count}} 次，其中 {{changed}} 次发现文件有变动',
  times: '{{count}} 次',
  exportsTitle: '本案的历次导出',
  seq: '行号',
  when: '时间',
  who: '操作人',
  exportFile: '证据包',
  itemsIn: '件数',
  profile: '用途',
  profile_counsel: '律师用',
  profile_court: '法院用',
  'profile_hand-over': '移交其他保管人用',
  noExports: '此前没有导出记录。',
  countsTitle: '各类事件的条数',
  // Withheld log
  withheldTitle: '未提交材料清单',
  withheldLead: '不载明标题、网址和内容。序号和理由为保管记录所载；本证据包无从得知的，留作空白。',
  date: '固定日期',
  kind: '种类',
  basis: '依据',
  withheldItems: '一、未提交的证据',
  withheldFiles: '二、已提交证据中未导出的文件',
  withheldFilesLead: '各件的封存记录载有下列文件及其摘要值，可单独提交法庭核对。',
  noWithheldItems: '本案各件证据均已导出。',
  noWithheldFiles: '各件证据的文件均已导出。',
  // Redaction log
  redactionTitle: '遮盖清单',
  redactionLead:
    '位置以所列图片的像素计，自左上角起：左、上；宽 × 高。来源文件未作改动，不予导出；由衍生文件代替其导出。',
  page: 'exhibits.pdf 页码',
  picture: '文件及其来源',
  box: '位置',
  wholeText: '文字中的遮盖',
  fileFrom: '{{file}}，来源：{{of}}',
  parentDigest: '来源文件 SHA-256',
  derivedDigest: '衍生文件 SHA-256',
  noRedactions: '本证据包没有遮盖。',
  redactedRecords: '经遮盖的记录',
  redactedRecordsLead:
    '下列证据导出的是经遮盖的记录，相应文字已予遮盖。封存记录未导出，其摘要值与保管记录所载一致：',
};
