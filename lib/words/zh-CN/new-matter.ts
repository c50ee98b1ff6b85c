import type { newMatter as english } from '../en/new-matter.ts';
import type { Translation } from '../translation.ts';

/** The form for a new matter, in the popup and the workspace, in Chinese. */
export const newMatter: Translation<typeof english> = {
  title: '新建案件',
  name: '案件名称',
  reference: '内部编号',
  referenceHint: '简短且唯一，用于证据编号和文件名的开头，例如 XM-2021。',
  court: '法院',
  courtHint: '选填。时间按法院所在地时区显示。',
  docket: '案号',
  docketHint: '选填。法院编立的案号。',
  docketAsReference:
    '内部编号像是法院的案号，将出现在每件证据的编号和文件名开头。请改填简短的编号；再次点击创建则保留。',
  moveDocket: '移至案号',
  custodian: '保管人',
  custodianHint: '操作本浏览器并负责保管证据的人。',
  organisation: '所属单位',
  organisationHint: '选填',
  cancel: '取消',
  create: '创建案件',
};
