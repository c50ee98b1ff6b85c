import type { custodianFaults as english } from '../en/custodian-faults.ts';
import type { Translation } from '../translation.ts';

/** 为何未能读取保管库，以及其他保管人的保管记录或保管库中的对象有何问题。 */
export const custodianFaults: Translation<typeof english> = {
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
};
