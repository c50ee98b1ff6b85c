import type { vaultKey as english } from '../en/vault-key.ts';
import type { Translation } from '../translation.ts';

/** 存储的密钥：保存在何处，如何打开和忘记。 */
export const vaultKey: Translation<typeof english> = {
  key: '存储密钥',
  keyLead:
    '由管理存储的人交给您的密钥。密钥不进入任何备份、日志或证据包；私钥不经网络传送，只用来' +
    '签署请求。',
  keyField_accessKeyId: '密钥编号（Access key ID）',
  keyField_secretAccessKey: '私钥（Secret key）',
  keyField_sessionToken: '会话令牌（可不填）',
  sessionTokenHint: '仅用于临时密钥，例如 AWS STS 的密钥',
  where: '密钥保存在哪里',
  where_session: '仅在内存中，关闭浏览器即清除',
  where_session_why: '关闭浏览器后须重新输入密钥。',
  'where_pass-phrase': '在本机，用口令加密',
  'where_pass-phrase_why': '每次打开浏览器后输入一次口令。',
  keyField_passPhrase: '口令',
  passPhraseHint: '本软件不保存口令；忘记口令时请重新输入密钥。',
  keyField_again: '再次输入口令',
  show: '显示或隐藏：{{field}}',
  keepKey: '保存此密钥',
  keyFault_none: '请填写此项。',
  keyFault_signs: '其中有密钥不会含有的字符，例如空格。',
  keyFault_passPhrase: '请填写口令。',
  keyFault_differ: '两次输入的口令不一致。',
  said_keyKept: '密钥已保存，接下来请检查配置。',
  keyIsOpen: '密钥 {{id}} 在内存中，关闭浏览器即清除。',
  keyIsKept: '密钥 {{id}} 已打开，关闭浏览器后须重新打开；本机上保存的是加密的密钥。',
  closed: '本机保存有加密的密钥。输入口令即可打开，直至关闭浏览器。',
  unlock: '打开密钥',
  unlockWrong: '此口令不能打开密钥。',
  said_keyOpened: '密钥已打开。',
  said_keyForgotten: '本机已忘记密钥，存储方仍认得它。',
  forgetKey: '忘记密钥',
  forgetKeyLead:
    '密钥将从此浏览器清除，重新输入之前不能存入任何内容。存储方仍认得此密钥，管理存储的人可以在' +
    '那里撤销它。',
};
