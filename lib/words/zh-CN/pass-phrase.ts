/** 口令加密和打开加密的证据包。 */
export const passPhrase = {
  encrypt: '用口令加密证据包',
  encryptHint:
    'AES-256 加密，可用 7-Zip、WinZip 打开；Windows 资源管理器无法打开。不知道口令也能看到文件名、' +
    '大小和时间。案件较大时加密需要数分钟。',
  passPhrase: '口令',
  notKept: '本软件不保存口令；忘记口令则无人能打开证据包。请通过其他渠道告知接收人。',
  again: '再次输入口令',
  differ: '两次输入的口令不一致。',
  strength_weak: '容易被猜中。请至少使用十二个字符，例如四个互不相关的词。',
  strength_fair: '较难猜中。二十个字符以上更好。',
  strength_strong: '很难猜中，但不要使用常见语句。',
  notPortable: '各软件对汉字等非 ASCII 字符的口令处理不一，接收人的软件可能无法打开。',
  show: '显示或隐藏口令',
  encrypting: '正在加密：{{percent}}%',
  encrypted: '已用口令加密（AES-256）。',
  isEncrypted: '证据包已加密，其中内容尚未核验。输入口令即可在此打开；口令不会保存。',
  open: '打开并核验',
  needed:
    '{{file}} 已加密，未作任何核验。请在终端输入口令，或用文件（--pass-phrase-file）、' +
    '环境变量 {{variable}} 给出口令。',
  ask: '{{file}} 的口令（输入时不显示）：',
  notGiven: '未给出口令，未作任何核验。',
};
