import type { custodians as english } from '../en/custodians.ts';
import type { Translation } from '../translation.ts';
import { custodianFaults } from './custodian-faults.ts';

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
  sameName: '与您同名：可能是本浏览器此前的保管记录，也可能出自您的另一浏览器。',
  unknownName: '尚不知其保管人。',
  unknownLog: '尚未读取其保管记录的保管人（{{id}}）',
  seen: '上次读取',
  state: '状态',
  whole: '所读内容未发现不符。',
  waiting_other: '断处之后另读到 {{count}} 行，不予采用。',
  more_other: '另有 {{count}} 处',
  notFound: '保管库中没有可以读取的该案件：尚未存入任何内容，或者其中内容未被采用。未作任何更改。',
  ...custodianFaults,
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
    '您固定的内容在您选择之后才会送往该处。',
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
  yourNameHint: '您为本案固定的每项证据的记录中均会封存此姓名。同事看到的即您所填，无人核实。',
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
