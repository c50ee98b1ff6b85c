import type { report as english } from '../en/report.ts';
import type { Translation } from '../translation.ts';
import { reportCapture } from './report-capture.ts';
import { reportCase } from './report-case.ts';
import { terms } from './terms.ts';

/** The HTML report and HOW-TO-VERIFY.txt of a package, in Chinese. */
export const report: Translation<typeof english> = {
  ...reportCapture,
  ...reportCase,
  ...terms,
  evidencePackage: '证据包',
  matter: '案件',
  reference: '内部编号',
  custodian: '保管人',
  organisation: '单位',
  exported: '导出时间',
  exportedBy: '导出人',
  software: '软件',
  volume: '分卷',
  items: '证据目录',
  item: '证据',
  exhibit: '证据编号',
  picture: '屏幕',
  heldElsewhere: '在其他分卷中',
  withheld: '未收入本包',
  staysInVault: '在不予导出之前已存入保管库，副本仍留存于保管库。',
  leftMatter: '已不在本案中的证据',
  itemDeleted: '已删除',
  itemMoved: '已转入其他案件',
  notChosen: '未选入本包的证据（编号）',
  otherNames: '保管人姓名由各自的浏览器填写，本证据包不能证明实际操作者是谁。',
  otherCustodians: '本案其他保管人，各有其保管记录',
  notHere: '导出时尚未自保管库取回的证据（编号）',
  privileged: '律师与当事人保密特权材料',
  profileCounsel:
    '律师用：含全部可以导出的内容，包括备注、标签、内部备注和完整的保管记录。不得原样提交或披露。',
  profileCourt:
    '法院用：不含备注、标签、内部备注、相关案件，也不含任何关于未导出证据的内容。' +
    '保管记录中载有上述内容的行予以封存，只留其序号和摘要值。',
  profileHandOver:
    '移交其他保管人用：含各证据的封存记录、其文件和保管记录；保管记录载有备注和标签的每次修改。' +
    '不含案件资料；保管记录中载有内部备注的行予以封存。',
  fileRedacted: '未导出：可能含有已遮盖的文字',
  fileSecret: '未导出：可能含有个人信息或密钥',
  fileChosen: '经选择未导出',
  sealedLines: '行已封存',
  reason: '理由',
  custodyLog: '保管记录',
  entries: '条记录',
  title: '标题',
  url: '网址',
  author: '页面所示作者',
  published: '页面所示发布时间',
  edited: '页面所示编辑时间',
  captured: '固定时间',
  added: '加入本案时间',
  sealed: '封存时间',
  local: '当地',
  kind: '类型',
  platform: '平台',
  status: '状态',
  complete: '完整',
  partial: '不完整：有内容未能取得',
  problems: '未能取得的内容',
  tags: '标签',
  note: '备注',
  text: '帖文内容',
  recordDigest: '封存记录的摘要值（SHA-256）',
  recordStamp: '封存记录的时间戳',
  recordStampHint: '仅对知悉并信任该机构的人说明时间：证书中的名称由制作证书者自行填写。',
  files: '文件',
  file: '文件',
  role: '说明',
  size: '字节',
  digest: 'SHA-256',
  alertPublisher: '预警发布者',
  alertSubject: '预警对象',
  alertFact: '所称事实',
  alertEventDate: '事件日期',
  alertPushedAt: '推送时间',
  engagement: '页面所示计数',
  conditions: '固定时的条件',
  sinceLoad: '页面加载完毕后',
  inputEventsBefore: '固定前的输入事件数（一次点击计三次）',
  cut: '内容较长，全文见下列文件。',
  role_viewport: '点击“固定证据”时屏幕所示',
  'role_before-reload': '重新加载页面之前屏幕显示的内容',
  role_unopened: '展开页面折叠内容之前屏幕显示的内容',
  'role_page-segment': '整页截图，或其中一部分',
  areaHeading: '可独立滚动的区域：{{name}}',
  areaPicture:
    '自其内容第 {{from}} 行像素起，位于图片中 {{x}}, {{y}} 处 {{width}} × {{height}} ' +
    '像素的框内；框外为周围页面',
  role_post: '自上述截图裁出的帖文',
  role_alert: '自上述截图裁出的预警信息',
  role_render: '软件重绘的帖文：属重构图，不是屏幕截图',
  'role_alert-render': '软件重绘的预警信息：属重构图，不是屏幕截图',
  role_dom: '当时的网页文档',
  role_mhtml: '浏览器自行生成的网页存档',
  role_response: '重新请求同一网址所得',
  role_text: '页面可见文字',
  'role_post-text': '帖文文字',
  'role_alert-text': '预警信息文字',
  'role_post-recognised': '识别程序读出的帖文文字，与页面所示并非逐字相同',
  'role_alert-recognised': '识别程序读出的预警信息文字，与页面所示并非逐字相同',
  role_media: '帖文中的图片、音频或视频（单独成文件）',
  role_recording: '浏览器在该标签页中所显示内容的录屏',
  role_comments: '在所固定页面中找到的评论和回复（按字段列出）',
  fileFrom: '来源',
  fileObtained: '取得方式',
  fileAnswered: '实际应答网址',
  fileKind: '类型（按文件头字节）',
  fileKindClaimed: '类型（系统所称）',
  filePages: '页数',
  fileClaims: '文件自身所称',
  fileAttachments: '附件',
  role_fileText: '自文件提取的文字，仅供参考，以文件本身为准',
  role_file: '所添加的文件，逐字节原样',
  role_record: '封存记录',
  role_shownPage:
    '在原处显示已保存图片、音频和视频的页面文档，为本证据包由 dom.html 制作，并非原件',
  role_derived: '后来在上列图片的副本上绘制而成，并非原件',
  role_redactedCopy: '画有黑色遮盖的图片副本；图片原件未导出',
  role_redactedText: '遮盖了部分文字的页面文字，并非原件',
  role_redactedRecord: '遮盖了部分文字的记录；上列摘要所对应的封存记录未导出',
  redactions: '遮盖记录',
  redactedFile: '文件及其来源',
  redactedBox: '位置（像素）',
  role_token: '记录的时间戳',
  role_receipt: '存储服务就所存副本出具的回执',
  shows: '核验能说明什么，不能说明什么',
  showsUnchanged:
    '摘要值（SHA-256）说明文件自计算摘要值之时起未变。本包的摘要值在每件证据封存时计算，导出时再' +
    '次核对。',
  showsSigned:
    '签名说明持有密钥者签署了这些摘要值；时间戳说明这些摘要值在机构所述时间已经存在。本包没有签' +
    '名或时间戳的，即不能说明相应事项。以上核验均不查询证书是否已被吊销。',
  showsNotTrue:
    '以上均不能说明页面内容属实，不能说明所示作者确为作者，也不能说明固定前无人改动过屏幕上的页' +
    '面。关于后者，见各记录所载固定时的条件。',
  showsClock:
    '固定时间取自本机时钟。时间戳说明封存记录在机构所述时间已经存在，但以该机构可信为限。',
  howTo: '如何核验本证据包',
  howToPage:
    '可在浏览器中离线核验 zip 文件，并指出改动在哪个文件。该页随包附送；如有顾虑，请使用命令或其' +
    '他来源的核验工具。',
  howToPointer: '上一级文件夹中的 HOW-TO-VERIFY.txt 列有命令。',
  verifyTitle: '不用原软件核验本证据包的方法',
  verifyNeed:
    '需要 unzip、sha256sum；有签名的还需要 openssl。三者均随 Linux 提供；在 macOS 上请以“shasum ' +
    '-a 256”代替“sha256sum”。',
  verifyPage:
    '也可断网用浏览器打开 data/verify.html，把压缩包拖入其中。该页面随包而来：能改动证据包者也能' +
    '改动该页面；以下步骤不依赖于它。',
  verifyUnpack: '解压并进入文件夹。',
  verifyScript:
    '在证据包的文件夹中运行“sh data/verify.sh”，可完成除各记录时间戳以外的全部步骤。该脚本也随包而来，请先' +
    '阅读。',
  verifyWindows:
    'Windows 上没有这些工具时，可用 PowerShell 核对摘要值和清单；每个摘要值须与清单所列一致。签名和时间' +
    '戳须用 openssl 核验。',
  verifyUnlisted: '查找未列入任何清单的文件，以及列入而缺少的文件。应无任何输出。',
  verifyDigests: '逐一核对每个文件的摘要值，每行均应以“OK”结尾。',
  verifySignature:
    '核验对标签清单（从而对全部文件）的签名，应答应为“CMS Verification successful”。请将证书与保' +
    '管人经其他途径提供的证书比对。',
  verifyToken:
    '核验标签清单的时间戳，应答应为“Verification: OK”。证书链随包而来，不能证明机构身份：请将其最' +
    '后一份证书的指纹与该机构公布的指纹比对。',
  tables:
    'items.csv 和 statements.csv 供电子表格使用。单元格开头的撇号用以防止表格软件将其作为公式运行，或' +
    '改成日期或数字；撇号不属于原文。稳妥起见，请在导入时将每一列设为“文本”。',
  verifyRecordTokens: '核验固定时为各记录取得的时间戳。',
  verifyTokensWithoutChain: '部分证据带有时间戳（record.tsr）。核验时需先取得签发机构的证书。',
  verifyUnsigned: '本证据包没有签名：以上步骤说明文件彼此相符，不能说明由谁制作。',
  verifyRedacted:
    'record.redacted.json 代替载有被遮盖文字的 record.json。封存记录的摘要值即 data/manifest.json 中' +
    '该证据的“digest”；日志、下一条记录和时间戳所载均为该摘要值。看到封存记录的人可以核对其 SHA-256 ' +
    '是否一致。',
  verifySealedLines:
    'data/custody.jsonl 中只有“seq”和“withheld”的行已被封存：“withheld”是未导出的那一行的 SHA-256，' +
    '下一行的“prev”必须与之相同。看到原行的人可以核对其 SHA-256 是否一致。',
  verifyReceipts:
    '部分证据带有存入回执（deposit-receipt.json），即存储服务就其文件副本所作的答复。持有读取密钥者可自行' +
    '向存储服务查询。答复中的 VersionId、大小及 ObjectLockRetainUntilDate 应与回执一致，LastModified ' +
    '不应晚于回执所载时间。查询其他文件时，取回执中的 key 和 versionId，并在 key 之前加上 prefix。',
  verifyByHand:
    'data/custody.jsonl 中每行的“prev”是上一行的 SHA-256；每个 record.json 中的“matter.previous”' +
    '是上一条记录的 SHA-256。',
};
