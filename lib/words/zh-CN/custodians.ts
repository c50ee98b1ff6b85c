import type { custodians as english } from '../en/custodians.ts';
import type { Translation } from '../translation.ts';

/** 同一案件的多名保管人：各自的保管记录、分歧、邀请和取回的证据。 */
export const custodians: Translation<typeof english> = {
  title: '本案其他保管人',
  lead:
    '每名保管人的浏览器各有其保管记录。' +
    '自保管库读取的内容，先逐行与其中的摘要值核对，再予显示。' +
    '保管人姓名由其浏览器自行填写，不能证明实际操作者是谁。',
  read: '立即读取保管库',
  readsByItself: '打开共办案件时自动读取新内容',
  readsByItselfHint: '打开时读取，此后每两分钟一次。浏览器称连接按流量计费时不读取。',
  reading: '正在读取保管库。',
  readingChains: '正在读取保管库：{{total}} 份保管记录中的第 {{done}} 份。',
  wasRead: '已于 {{time}} 读取保管库。',
  notRead: '{{time}} 未能读取保管库。此前读取的内容保留。',
  refusedValues_other: '同事的保管记录中有 {{count}} 个值与其应有形式不符，未予采用。',
  shared_other: '包括另 {{count}} 名保管人的证据，上次读取于 {{time}}。',
  sharedDiffer_other: '保管人之间有 {{count}} 处分歧。',
  sharedLeft_other: '其中 {{count}} 项证据已被删除或移出本案。',
  sharedWhole: '查看保管人',
  none: '尚未读取其他保管人的任何内容。',
  custodian: '保管人',
  items: '证据',
  lines: '记录行数',
  lastLine: '最后一行 {{time}}',
  logId: '保管记录 {{id}}',
  sameName:
    '与您同名：可能是本浏览器此前的保管记录（例如重新存入本案之后），也可能出自您的另一浏览器。' +
    '您已有的证据不在此计数。',
  unknownLog: '尚未读取其保管记录的保管人（{{id}}）',
  seen: '上次读取',
  state: '状态',
  whole: '所读内容未发现不符。',
  waiting_other: '断处之后另读到 {{count}} 行，不予采用。',
  more_other: '另有 {{count}} 处',
  why_NO_VAULT: '尚未选定保管库。',
  why_NOT_PERMITTED: '浏览器不能访问存储：权限已被收回，或从未授予。',
  why_NO_KEY: '浏览器启动后尚未打开存储密钥。',
  why_MATTER_CLOSED: '本案已加密，浏览器启动后尚未以口令打开其密钥。',
  read_UNREACHABLE: '无法连接存储服务。请检查网络后重试。',
  read_DENIED:
    '存储服务未授予此密钥读取权限。请向存储管理人申请设置中所列读取密钥的权限，然后重试。',
  read_KEY_UNKNOWN: '存储服务不识别此密钥，或者密钥已过期、私钥有误。请输入另一密钥，然后重试。',
  read_CLOCK_SKEWED: '本机时钟与存储服务的时钟相差过大。请校准时钟，然后重试。',
  read_NO_BUCKET: '存储服务没有此存储桶。请在设置中核对名称，然后重试。',
  read_BUSY: '存储服务繁忙，要求稍后再试。',
  read_BAD_CHECKSUM: '收到的内容与存储服务所称持有的不符。请重试。',
  read_REFUSED: '存储服务拒绝读取，或者未按预期答复。',
  notFound: '保管库中没有可以读取的该案件：尚未存入任何内容，或者其中内容未被采用。未作任何更改。',
  fault_GAP_other: '缺少第 {{lines}} 行。',
  fault_FORK_other: '第 {{lines}} 行有两个不同的版本，以存储先收到者为准。',
  fault_WRONG_NUMBER_other: '第 {{lines}} 行的编号不符。',
  fault_WRONG_PREVIOUS_other: '第 {{lines}} 行未能与前一行衔接。',
  fault_NOT_A_LINE_other: '第 {{lines}} 行不是保管记录。',
  fault_NOT_CANONICAL_other: '第 {{lines}} 行不是规范写法。',
  fault_UNFINISHED_other: '第 {{lines}} 行被截断。',
  fault_EVENT_UNKNOWN_other: '本版本不认识第 {{lines}} 行所记的事项。',
  fault_TIME_UNREADABLE_other: '第 {{lines}} 行的时间无法读取。',
  fault_CLOCK_AHEAD_other: '第 {{lines}} 行所载时间晚于存储收到该行的时间。',
  fault_MISNUMBERED_other: '第 {{lines}} 行的证据编号不符。',
  object_OVERWRITTEN: '后来被覆盖，以第一个版本为准：',
  object_DELETED: '后来被标记为删除，第一个版本仍在：',
  object_MISSING: '不在保管库中：',
  object_REFUSED: '与应有内容不符，未予采用：',
  object_NOT_OF_CHAIN: '保管记录未载明，未予采用：',
  object_UNKNOWN_KEY: '不是存入时会写入的内容：',
  object_OTHER_LINES: '与保管库中原有的记录行不符，未予采用，改读原有的行：',
  object_NOT_COMPARED: '所重复的行已不在保管库中，无从比对，按其内容采用：',
  object_ENCRYPTED:
    '该保管人已对本案加密，而本浏览器未设加密，故未读取此保管记录的任何内容。' +
    '请在保管库设置中开启加密并输入本案口令，然后重新读取：',
  object_PLAIN:
    '在保管库中未加密，而本浏览器对本案加密：存储管理人可以读取。' +
    '可能在开启加密之前存入，也可能由不知口令者存入：',
  object_FILE_HERE: '此处已有另一文件使用该名称，同事的这一文件留在保管库中：',
  object_ITEM_HERE: '此处已有同一编号的证据，保持不变：',
  object_NOT_DEPOSITED_GONE: '存入时已不在其保管人的存储中：',
  object_NOT_DEPOSITED_ALTERED: '存入时内容与其记录不符，未存入：',
  object_NOT_DEPOSITED_TOO_LARGE: '存入时过大，无法一次上传：',
  object_LISTING_MISSING: '该证据除保管记录中的一行外，均无法读取：',
  conflicts: '保管人之间的分歧',
  conflictsLead:
    '两名保管人在互不知情的情况下更改了同一内容。在有人决定之前，以最后所设的值为准。您的决定会记入您的保管记录。',
  about: '事项',
  values: '各值',
  aboutLabel: '{{item}} 的“{{field}}”',
  aboutWithheld: '{{item}} 是否不予导出及其原因',
  aboutEntry: '案件档案条目：{{kind}}',
  aboutNote: '案件档案条目的内部备注：{{kind}}',
  aboutMatter: '案件信息：{{field}}',
  removed: '已移除',
  released: '可以导出',
  empty: '空',
  unnamedEntry: '没有文字的条目',
  unreadable: '与此类条目应有形式不符的值',
  setBy: '{{name}} 设于 {{time}}。',
  countsNow: '目前以此为准。',
  decide: '以此为准',
  decideFor: '以此为准：{{about}}，“{{value}}”',
  numbering: '由谁编排证据编号',
  numberingLead:
    '证据编号由一名保管人编排，以免两项证据编号相同。其他保管人的浏览器不能更改证据编号，其证据在' +
    '该保管人编号之前没有编号。',
  numberedBy: '证据编号由其编排',
  nobodyHere: '尚未指定：由建立本案的本浏览器编排',
  nobodyOther: '尚未指定：由最先存入本案者编排',
  me: '{{name}}（本浏览器）',
  noOwnChain: '本案自本浏览器存入保管库之后，方可指定您。',
  numberedByOther: '本案证据编号由{{name}}编排，以免两项证据编号相同。',
  numberedByFirst: '本案证据编号由最先存入本案者编排，以免两项证据编号相同。',
  toNumbering: '由谁编排',
  twice: '编号相同的证据',
  twiceLead:
    '两名保管人在指定编号人之前，或者同时被指定期间各自编了号。证据包中有两项证据编号相同的，核验时' +
    '会报告为不符。',
  twiceMine: '请打开其中各项，每个编号只保留一项，其余改用其他编号。',
  twiceOther:
    '请要求编号人对每个编号只保留一项，其余改用其他编号；或者在上方指定您自己，在此处更改。',
  ofCustodian: '{{title}}（保管人：{{name}}）',
  invite: '邀请同事',
  inviteLead:
    '邀请只说明案件所在，不含密钥：同事须有自己的、可读取保管库的密钥；案件已加密的，还须知道其口令。' +
    '本案存入之后方有内容可读。',
  code: '邀请码',
  saveInvitation: '存为文件',
  notDeposited: '本案尚无内容存入保管库。同事加入之前，请在案件档案中选择如何存入。',
  toDeposit: '前往案件档案',
  joinTitle: '加入案件',
  joinLead:
    '同事发来了某一保管库中案件的邀请，可能是邀请码，也可能是文件。案件的证据将自该处读取。' +
    '您采集的内容在您选择之后才会送往该处。',
  join: '加入案件',
  joinConfirm: '加入',
  joinNext: '下一步',
  joinStep: '第 {{at}} 步，共 {{of}} 步：{{name}}',
  joinStep_invitation: '邀请',
  joinStep_vault: '保管库',
  joinStep_key: '存储密钥',
  joinStep_passPhrase: '本案口令',
  joinStep_name: '您的姓名',
  joinVault: '本浏览器尚未设置保管库。邀请所指的保管库是：',
  joinVaultLock:
    '将以此为本浏览器的保管库。您此后存入的副本锁定 365 天，存储管理员可以解除；可在设置中更改。',
  joinPermit: '本浏览器尚未获准访问 {{url}} 的存储，将询问您是否允许。',
  joinUse: '使用此保管库',
  joinKey: '请输入管理存储的人交给您的密钥，该密钥须有读取权限。邀请中没有密钥。',
  joinPassPhrase: '本案已加密，邀请您的人知道其口令。',
  codeGiven: '邀请码',
  fileGiven: '或邀请文件',
  fileChoose: '选择文件',
  yourName: '您作为保管人的姓名',
  yourNameHint: '您为本案采集的每项证据的记录中均会封存此姓名。同事看到的即您所填，无人核实。',
  joinHere: '本案已在此处，保管人为{{name}}。现在读取其他保管人存入的内容。',
  joinNotEncrypted: '依照设置，本浏览器存入的副本不加密。请在存入本案内容之前更改设置。',
  invitation_none: '请输入完整的邀请码，或选择邀请文件。',
  invitation_bad: '这不是完整的邀请。邀请码以 MPJ1. 开头，不含空格；可能已被截断。',
  noName: '请输入您的姓名。',
  toJoin: '案件：{{reference}} · {{name}}',
  otherVault:
    '该邀请所指的保管库是 {{wanted}}，本浏览器使用的是 {{here}}。一个浏览器配置文件只能使用一个' +
    '保管库：请在另一个配置文件中加入，或者先在设置中忘记保管库。',
  ofOther: '该证据属于另一保管人：{{name}}。',
  onlyOwner: '只有其保管人可以移动或删除该证据。',
  fetching: '正在自保管库取回其记录和文件，并与保管记录核对。',
  fetched: '其记录和全部文件均已取回，并逐一与保管记录核对。',
  fetchAgain: '重新取回',
  fileFaults_other: '有 {{count}} 项未能取得：',
  notFetched: '仅有目录',
  notFetchedHint: '打开该证据时，自保管库取回其记录和文件。',
  left_deleted:
    '{{name}}于 {{time}} 从本案删除了该证据：{{reason}}。此前读取的内容仍在此处；本案的证据包不含该证据，' +
    '并说明其已删除。',
  left_transferred:
    '{{name}}于 {{time}} 将该证据移至其他案件。此前读取的内容仍在此处；本案的证据包不含该证据，并说明其已移走。',
  gone_deleted:
    '{{name}}已于 {{time}} 从本案删除此证据：{{reason}}。此前未在本机读取。' +
    '本案证据包不含此件，并载明已删除。',
  gone_transferred:
    '{{name}}已于 {{time}} 将此证据移至其他案件。此前未在本机读取。' +
    '本案证据包不含此件，并载明已移出。',
  departed: '已离开本案的证据',
  departedLead:
    '其保管人已将这些证据删除或移至其他案件，本案的列表和证据包不再包含它们。' +
    '此前存入保管库的副本仍在库中，锁定至各自存入回执所载日期。',
  departedItem: '证据',
  departedHow: '如何离开',
  departedNumber: '该保管记录中的第 {{number}} 项。',
  departedHere: '此前已读取，仍可在此打开。',
  departed_deleted: '{{name}}于 {{time}} 删除：{{reason}}',
  departed_transferred: '{{name}}于 {{time}} 移至其他案件。',
  fetchTitle: '其他保管人的证据',
  fetchLead_other:
    '有 {{count}} 项的记录不在此处。证据包只包含此处完整的证据，并列明其余各项。后来增加的副本和时间戳也会取回。',
  fetchingAll: '正在取回并与保管记录核对：共 {{total}} 项，已完成 {{done}} 项。',
  fetchNone:
    '各项的记录均在此处。后来增加的文件、副本和时间戳可以取回；证据包会列明此处不完整的各项。',
  fetchAll: '取回不在此处的内容',
  fetchedAll_other: '已查看 {{count}} 项，均完整在此。',
  fetchedSome_other: '有 {{count}} 项的部分内容未能取得，或在保管库中被更改：',
  itemOf: '{{name}}的 {{title}}',
  notOpened:
    '此处打开的密钥无法解密这些对象：密钥不属于本案件，或对象已被更改。请用密码重新打开案件的密钥。',
};
