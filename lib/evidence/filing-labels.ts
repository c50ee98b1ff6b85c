/** Kinds of evidence, as article 66 of the Civil Procedure Law of the PRC lists them. */
export const EVIDENCE_KINDS = [
  'electronic-data',
  'documentary',
  'audio-visual',
  'physical',
  'witness',
  'party-statement',
  'appraisal',
  'inspection',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Whether what is filed is an original or a copy (原件 / 复制件). */
export const FORMS = ['original', 'copy'] as const;
export type FormIn = (typeof FORMS)[number];

/**
 * What a filed list says of an item, entered by people: what it is to prove (证明目的), where it comes
 * from and how it was obtained (来源), its group (组别), its kind (证据种类), its form, and numbers that
 * others gave it (公证书、时间戳、存证编号). They go out in packages for counsel and for a court.
 */
export type FilingLabels = {
  readonly purpose?: string;
  readonly source?: string;
  readonly group?: string;
  readonly evidenceKind?: EvidenceKind;
  readonly formIn?: FormIn;
  readonly externalNumber?: string;
};
