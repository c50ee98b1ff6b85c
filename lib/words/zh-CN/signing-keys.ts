import type { signingKeys as english } from '../en/signing-keys.ts';
import type { Translation } from '../translation.ts';

/** Settings: the signing key and its certificate, in Chinese. */
export const signingKeys: Translation<typeof english> = {
  certificate: '签名证书',
  certificateLead:
    '每个证据包均以本浏览器内的密钥签名，该密钥不能从中取出。请经其他途径将证书指纹告知律师，' +
    '以便辨认您的签名。',
  subject: '证书主体',
  issuer: '签发者',
  selfSigned: '自签：由本浏览器生成',
  fingerprint: '证书指纹（SHA-256）',
  validFrom: '生效时间',
  validUntil: '失效时间',
  expired: '已过期',
  origin: '来源',
  origin_made: '由本浏览器生成',
  origin_imported: '自密钥文件导入',
  origin_issued: '由证书机构签发',
  makeKey: '生成签名密钥',
  noKey: '尚无密钥。请填写证据的保管人，证书将载明其姓名。',
  replaceKey: '更换密钥',
  replaceLead:
    '此后以新的密钥和证书签名。旧证书保留在此，以其签名的证据包仍可照常核验。任何证据均不改变。',
  importKey: '导入密钥文件',
  importLead: '单位签发的 PKCS#12 文件（.p12 或 .pfx）及其密码。导入后密钥不可再取出。',
  keyFile: '密钥文件',
  password: '密码',
  request: '证书申请文件',
  requestHint: '下载提交给单位证书机构的申请文件（PKCS#10）。',
  attach: '换上签发的证书',
  attachLead: '证书机构就该申请签发的证书，PEM 或 DER 格式，将取代现有证书。',
  certificateFile: '证书文件',
  attachDo: '换上',
  keyDone_replaced: '此后以新密钥签名。',
  keyDone_imported: '此后以导入的密钥签名。',
  keyDone_attached: '已换上签发的证书。',
  met: '核验过的签名人',
  metLead:
    '在工作台核验证据包时，签名人的证书指纹和名称会保存在本浏览器中，以便发现同一名称更换了密钥。它们' +
    '不进入备份，也不进入证据包。',
  metCount_other: '已记住 {{count}} 位签名人。',
  metForget: '全部忘记',
  earlier: '以往的证书',
  key_NOT_A_KEY_FILE: '这不是 PKCS#12 密钥文件。',
  key_WRONG_PASSWORD: '密码不能打开此文件。',
  key_OLD_ENCRYPTION: '此文件使用浏览器已不支持的旧加密方式，请索取以 AES-256 加密的文件。',
  fromBackup: '来自所恢复的备份；是否曾在此签名，仅为备份所称。',
  unreadable: '此证书无法读取。',
  remove: '移除',
  removeOf: '移除证书 {{subject}}',
  key_NO_KEY: '文件中没有私钥。',
  key_KEY_UNSUPPORTED: '此类密钥不能在此签名，可用 2048 位以上的 RSA 或 P-256 曲线的 ECDSA 密钥。',
  key_NO_CERTIFICATE: '文件中没有可用于签名的证书。',
  key_ANOTHER_KEY: '此证书是为另一密钥签发的，不是此处签名所用的密钥。',
};
