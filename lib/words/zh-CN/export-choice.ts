/** What a person chooses before an export. */
export const exportChoice = {
  profile: '证据包给谁使用？',
  firstTime: '本案首次导出前请选择。所作选择会为本案记住。',
  asLastTime: '与本案上次所选相同。',
  profile_counsel: '律师用',
  profile_court: '法院用',
  'profile_hand-over': '移交其他保管人',
  leavesOut_counsel:
    '除不导出的证据外全部收入：备注、标签、内部备注和完整的保管记录。封面注明保密特权。不得原' +
    '样提交。',
  leavesOut_court:
    '不含备注、标签、内部备注、相关案件，以及关于未导出证据的任何文字；载有上述内容的日志行予' +
    '以封存。经遮盖的证据，其含有被遮盖文字的原件和文本不导出。案件内部编号' +
    '和保管人不作遮盖。',
  'leavesOut_hand-over':
    '含封存记录、其文件和保管记录；保管记录载有备注和标签的每次修改。不含案件资料；' +
    '保管记录中载有内部备注的行予以封存。',
  language: '报告和说明的语言',
  language_en: 'English',
  'language_zh-CN': '简体中文',
  language_both: 'English 和简体中文',
  caseFile: '案件资料和清单',
  verifier: '核验页面（verify.html）',
  items: '证据',
  allItems: '全部可导出的证据',
  secrets: '记录和固定文件中的敏感信息',
  secretsLead:
    '固定的网页文档、网址和标题可能含有会话令牌、密钥，以及登录者的邮箱或电话。请在证据包发出前' +
    '搜索。搜索只能发现已知类型，可能遗漏；不读取图片。',
  logStates: '此种用途的保管记录完整导出，载有每条证据的网址和标题，包括不导出的证据。',
  foundNone: '未发现敏感信息。',
  searchSecrets: '搜索敏感信息',
  searching: '已搜索 {{done}}／{{total}} 条',
  found_other: '发现 {{count}} 处。勾选文件即不导出该文件；其摘要值和理由仍留在证据包中。',
  unread: '下列文件无法搜索，内容不明：{{files}}',
  holdBack: '不导出 {{file}}',
  holdItem: '整条不导出 {{exhibit}}',
  recordStates: '封存记录载有此项；记录只能原样导出或整条不导出：',
  heldBefore: '按上次所选不导出',
  shown: '显示被遮盖文字的证据',
  shownLead_other:
    '有 {{count}} 条证据显示了在其他证据中被遮盖的文字；对照即可读出被遮盖的文字。请在此选择不' +
    '导出，或取消后逐条遮盖。仅搜索了文本和记录。',
  shownIn: '见于 {{files}}',
  sendShown: '虽显示被遮盖的文字，仍然导出',
  kind_password: '密码',
  'kind_private-key': '私钥',
  kind_authorization: '授权标头',
  kind_cookie: 'Cookie 数据',
  'kind_session-id': '会话标识',
  kind_token: '令牌',
  kind_csrf: '表单令牌（CSRF）',
  'kind_api-key': '接口密钥',
  'kind_hidden-input': '隐藏字段',
  'kind_e-mail': '电子邮箱',
  kind_telephone: '电话号码',
  sharedExhibits: '有多个证据使用同一证据编号：{{exhibits}}。核验工具会指出这一点。请先修改编号。',
  notChosen: '未选',
  withheldFiles: '不导出的文件',
  leftOut: '不导出的内容',
  planning: '正在查找不导出的内容',
  sealedLines: '封存的日志行',
  sealedOf: '{{all}} 行中的 {{sealed}} 行',
  leftNotes: '备注和标签不导出的证据',
  leftInternalNotes: '言论的内部备注',
  reason_redacted: '可能含被遮盖的文字',
  reason_secret: '含敏感信息',
  reason_chosen: '自行选择不导出',
  export: '导出',
};
