import type { outcome as english } from '../en/outcome.ts';
import type { Translation } from '../translation.ts';

/** The outcome of a verification, in Chinese. */
export const outcome: Translation<typeof english> = {
  INTACT_SIGNED: '完好：每个文件自签名以来未被改动',
  INTACT_UNSIGNED: '完好但未签名：仅各文件相互一致，任何人都能做到',
  INTACT_PARTLY_SIGNED: '完好，但并非全部已签名',
  BROKEN: '有核验未通过，因此对证据包整体不作任何证明。各项问题说明不符之处。',
  by: '何人',
  since: '何时',
  shown: '表明',
  notShown: '不能表明',
  SIGNER_EXPECTED: '由您所预期的密钥 {{fingerprint}} 签名，其证书所载名称为 {{name}}。',
  SIGNER_STATED:
    '由密钥 {{fingerprint}} 签名，其证书所载名称为 {{name}}，该名称无人担保。请将指纹与保管人告知' +
    '的指纹比对。',
  NOT_SIGNED: '无人签名，因此不能表明由何人制作：任何人都可能改动内容并重写摘要值。',
  MET_FIRST: '这是在此处核验的首个由密钥 {{fingerprint}} 签名的证据包。',
  MET_BEFORE:
    '自 {{since}} 以来，在此处核验过的由密钥 {{fingerprint}} 签名的其他证据包：{{packages}} 个。',
  MET_OWN:
    '{{fingerprint}} 是本浏览器自己的密钥，现在或曾经用于在此签名。这并不向他人说明密钥的归属。',
  MET_NEW_KEY:
    '注意：{{name}} 此前在此处使用的是另一密钥 {{other}}。更换密钥可能属正常，但请先向保管人核实 ' +
    '{{fingerprint}}。',
  STAMPED_KNOWN:
    '据机构 {{authority}} 所示，最迟自 {{at}} 起已存在且未被改动。本软件载有其根证书 {{root}}（SHA-256 ' +
    '{{fingerprint}}），于 {{taken}} 取自 Debian 软件包 {{package}} 所载的 Mozilla 受信任根证书列表。',
  STAMPED_GIVEN:
    '据机构 {{authority}} 所示，最迟自 {{at}} 起已存在且未被改动。其根证书 {{root}}（SHA-256 ' +
    '{{fingerprint}}）由您提供，本软件不认识。',
  OWN_CLOCK: '所载时间 {{at}} 以制作者自己的时钟为准，没有此处已知的机构予以确认。',
  NO_TIME: '未载明时间。',
  RECORDS_STAMPED:
    '共 {{all}} 份封存记录，其中 {{stamped}} 份另有此处已知或由您提供的机构的时间戳。',
  proven_files: '每个文件自证据包签名以来未被改动，无缺失，无增添。',
  proven_unsignedFiles: '各文件相互一致：每个文件与所列摘要值相符，无缺失，无增添。',
  proven_records: '每份封存记录与其摘要值一致，每个固定的文件与其记录一致。',
  proven_heldRecords:
    '每条记录与其摘要值相符，包内的每个固定文件与其记录相符。未导出的文件只列出摘要值，其内容未经核对。',
  proven_log: '保管记录没有缺口、顺序正确，并对每件证据均有记载。',
  proven_openLog: '就公开的各行而言，保管记录顺序正确。封存的行只有序号和摘要值，其内容未经核对。',
  notProven_PAGE_TRUE: '页面所述内容属实，或确由其标明的作者所写。',
  notProven_BEFORE_CAPTURE: '固定之前无人改动屏幕上的页面。',
  notProven_WHO: '证据包由何人制作；可将证书指纹与保管人告知的指纹比对。',
  notProven_WHEN: '证据包制作于何时：没有此处已知机构的时间戳，所载时间以制作者的计算机时钟为准。',
  notProven_REVOCATION:
    '没有证书被吊销。核验不查询网络，因此密钥所有人报失的密钥或机构撤回的证书不会被发现。',
  notProven_LAST_ITEMS:
    '导出之前末尾未被截去：保管记录不能表明其最后几行或最后几件证据是否已被删去。',
  notProven_SEALED_LINES: '保管记录中封存各行的内容。',
};
