import type { storeCheck as english } from '../en/store-check.ts';
import type { Translation } from '../translation.ts';

/** Settings: the check of the store, in Chinese. */
export const storeCheck: Translation<typeof english> = {
  store: '证据库',
  storeLead: '重新读取每份存储的记录、文件和保管记录，与其摘要值核对。不作任何修复或改动。',
  checkStore: '检查证据库',
  checkProgress: '检查进度',
  checkDone_other: '已检查 {{count}} 件证据。',
  storeSound: '证据库中的全部内容与封存时一致。',
  storeFaults_other: '证据库中有 {{count}} 处异常',
  storeFaultsLead: '未作任何改动。请保持此浏览器配置文件原状，并导出尚能导出的内容。',
  showAll: '全部显示',
  fault_RECORD_ALTERED: '存储的记录与封存时不一致。',
  fault_RECORD_UNREADABLE: '无法读取存储的记录。',
  fault_ARTIFACT_ALTERED: '有存储的文件与封存时不一致。',
  fault_ARTIFACT_MISSING: '记录所列的文件不在证据库中。',
  fault_ARTIFACT_UNREADABLE: '无法读取存储的文件。',
  fault_ARTIFACT_UNLISTED: '证据库中有记录未列出的文件。',
  fault_ORPHAN: '证据库中有不属于任何证据的文件。',
  fault_CHAIN_BROKEN: '该记录与其前一条记录不衔接。',
  fault_NOT_IN_LOG: '保管记录中没有此证据。',
  fault_ITEM_MISSING: '保管记录所载的证据不在证据库中。',
  fault_LOG_BROKEN: '保管记录中有一行与其前一行不衔接。',
  fault_LOG_GAP: '保管记录中缺少一行。',
  fault_LOG_COUNT: '保管记录的末行与案件所载不符。',
  fault_LOG_MISNUMBERED: '保管记录跳过或重复了某件证据的序号。',
  notChecked: '未能检查证据库：{{reason}}',
  fault_TOKEN_ALTERED: '存储的时间戳与保管记录所载不一致。',
  fault_STAMP_INVALID: '时间戳与记录不符，或者不是时间戳。',
  fault_SIGNER_UNREADABLE: '有一份证书无法读取，不予恢复。',
  fault_JOURNAL_LEFT: '有一次固定被中断，尚未封存。',
};
