import type { deposit as english } from '../en/deposit.ts';
import type { Translation } from '../translation.ts';

/** Copies of a matter in a vault, in Chinese. */
export const deposit: Translation<typeof english> = {
  title: '保管库',
  answered_other:
    '{{storage}} 的存储服务于 {{at}}（以其自身时钟为准）答复称已持有这 {{count}} 个文件。',
  lockedUntil: '其称这些文件锁定至 {{until}}。',
  notLocked: '其未称所有文件均已锁定。',
  missing_other: '{{count}} 个文件未能存入。',
  imported: '此回执随证据包一并接收。',
  copyStays_other:
    '{{storage}} 的保管库中存有副本（{{copies}} 件），仍留在该处，此处的操作不影响副本。',
  copiesOfOthers_other: '由其他保管人存入保管库的 {{copies}} 件，其副本仍留在保管库中。',
  copyLocked_other: '据存储服务所称，副本锁定至 {{until}}。',
  copyNotLocked_other: '存储服务未称全部副本均已锁定。',
  meaning: '以上系存储服务的答复。该回执随此项证据收入每个证据包。',
  notYet: '尚未存入保管库',
  noVault: '尚未设置保管库，副本不会离开本机。',
  setUp: '设置保管库',
  toSettings: '前往设置',
  mode: '存入保管库的副本',
  modeHint: '本案全部证据及完整的保管记录均会存入，包括备注和不予导出的证据。存入后不能撤回。',
  mode_off: '不存入',
  'mode_by-hand': '按“立即存入”时存入',
  mode_each: '每项证据、每条记录自动存入',
  now: '立即存入',
  nothingYet: '尚无内容存入保管库。',
  upTo: '保管记录第 {{line}} 行及之前的内容已于 {{time}} 存入保管库。',
  allThere: '没有待存入的内容。',
  toGo_other: '待存入：{{items}}，保管记录 {{count}} 行。',
  toGoItems_other: '{{count}} 项证据（{{size}}）',
  underWay: '正在存入。',
  waits: '存入暂停，等待继续',
  stopped: '存入已停止',
  nextAt: '将于 {{time}} 重试。',
  itsWords: '存储服务的答复，或所见情况：{{words}}',
  fault_UNREACHABLE: '无法连接存储服务，请检查网络。',
  fault_DENIED:
    '存储服务未授予此密钥写入权限。请向存储管理人申请设置中所列权限，然后按“立即存入”。',
  fault_KEY_UNKNOWN: '存储服务不识别此密钥，或者密钥已过期。请在设置中更换密钥，然后按“立即存入”。',
  fault_CLOCK_SKEWED: '本机时钟与存储服务的时钟相差过大。请校准时钟，然后按“立即存入”。',
  fault_NO_BUCKET: '存储服务没有此存储桶。请在设置中核对名称，然后按“立即存入”。',
  fault_CONFLICT: '存储服务正在处理同一对象。',
  fault_EXISTS: '存储服务在此位置已有对象。',
  fault_BUSY: '存储服务繁忙，要求稍后再试。',
  fault_BAD_CHECKSUM: '存储服务收到的内容与发出的不符，将重新发送。',
  fault_NOT_LOCKED: '存储服务未按要求锁定副本。请在设置中检查存储桶，然后按“立即存入”。',
  fault_REFUSED: '存储服务拒绝接收副本。请在设置中检查保管库，然后按“立即存入”。',
  fault_NO_VAULT: '尚未设置保管库。设置之后将继续存入。',
  fault_NOT_PERMITTED:
    '浏览器不再获准访问存储：权限已被收回，或随浏览器关闭而失效。重新授予之后将继续存入。',
  fault_KEY_LOCKED: '浏览器启动后尚未打开存储密钥。请在设置中打开，之后将继续存入。',
  fault_MATTER_KEY_LOCKED: '浏览器启动后尚未输入本案口令。请在上方输入，之后将继续存入。',
  fault_METERED: '浏览器称当前连接按流量计费。换用其他连接，或者按“立即存入”，即可继续。',
  fault_MATTER_ENCRYPTED:
    '同事在本案内容离开其电脑前加密，而此浏览器未设为加密。请在保管库设置中开启加密。此后未再发送任何内容。',
  fault_RETENTION_OVER:
    '副本的锁定截止日期已过。请在保管库设置中选择较晚的日期，再按“立即存入”。没有发送任何内容。',
  fault_KEY_TAKEN:
    '保管库中此副本的位置上已有其他内容，可能有他人持有写入密钥。请告知存储管理人。本机内容没有丢失。',
  anew: '另起一份保管记录重新存入',
  anewLead:
    '也可以绕开它继续：本案全部保管记录和文件将自第一行起重新存入一份新的保管记录，其位置他人无法预知。' +
    '保管库中已有的内容保留原处。同事将看到您的两份保管记录，每项证据只出现一次。',
  fault_UNNAMEABLE: '案件或者证据的编号无法存入保管库，其他软件制作的证据包中可能有此情形。',
  fault_UNEXPECTED: '浏览器中发生错误，将重试。',
  openKey: '打开本案密钥',
  keyField: '本案口令',
  keyHint: '全部内容在离开本机之前加密。同事需使用同一口令。',
  keyWrong: '此口令不能打开本案密钥。',
  keyNone:
    '保管库中没有本案密钥：本案尚未存入任何内容，或者存入时未加密。若未加密，请在设置中取消“内容在' +
    '离开本机之前全部加密”。',
  keyAgain: '再次输入同一口令',
  keyNew: '保管库中尚无本案密钥，现在生成。没有此口令，任何人都无法读取副本，也无法找回。',
  keyMixed_other:
    '保管库中已有本案未加密的保管记录 {{count}} 份，均保留原处，存储管理人可以读取。' +
    '此后本浏览器将全部内容加密，另起一份保管记录重新存入。同事未加密的存入将停止并说明原因；' +
    '在其开启加密并输入此口令之前，无法读取您存入的内容。',
  keyDiffers: '两次输入的口令不同。',
};
