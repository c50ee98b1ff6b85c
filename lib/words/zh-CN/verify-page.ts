import type { verifyPage as english } from '../en/verify-page.ts';
import type { Translation } from '../translation.ts';

/** The page verify.html that comes with a package, in Chinese. */
export const verifyPage: Translation<typeof english> = {
  title: '核验证据包',
  lead:
    '在本机离线核验证据包：逐一核对每个文件、封存记录、保管记录、签名和时间戳。请选择本页所在的 ' +
    'zip 文件，多卷证据包请选择全部 zip 文件。本页随证据包附送，可能与证据包一同被改动；如有顾' +
    '虑，请使用其他来源的核验工具，或 HOW-TO-VERIFY.txt 所列命令。',
  working: '正在核验… {{percent}}%',
  failed: '无法读取文件：{{reason}}',
  signer: '签名者（以证书所载为准）',
  unsigned: '无有效签名',
  fingerprint: '证书指纹',
  signedAt: '签名时间（签名者自述）',
  timeStamp: '时间戳',
  noteLine: '说明',
  signedByLine: '签名者',
  stampedLine: '已加盖时间戳',
  itemsAndFiles: '证据与文件',
  fromRecord: '以下依封存记录所载，而非报告：',
  sound: '未变',
};
