/**
 * All findings of a verification; each has its sentence for people in `lib/words` under `findings`.
 */
export const FINDING_CODES = [
  'ZIP_DAMAGED',
  'ZIP_UNUSUAL',
  'ZIP_ENCRYPTED',
  'ZIP_BOMB',
  'FORMAT_UNKNOWN',
  'NOT_A_BAG',
  'LINE_ENDS',
  'BACKSLASHES',
  'UNSAFE_PATH',
  'DUPLICATE_ENTRY',
  'SYMBOLIC_LINK',
  'ALTERED',
  'MISSING',
  'UNLISTED',
  'WRONG_SIZE',
  'WRONG_COUNT',
  'NOT_CANONICAL',
  'CHAIN_BROKEN',
  'GAP_IN_SEQUENCE',
  'ITEM_NOT_IN_LOG',
  'LOG_WITHOUT_ITEM',
  'INDEX_DISAGREES',
  'VOLUME_MISSING',
  'SIGNATURE_MISSING',
  'SIGNATURE_INVALID',
  'SIGNED_BY_ANOTHER_KEY',
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_FORBIDS_SIGNING',
  'CERTIFICATE_UNRELATED',
  'WEAK_KEY',
  'SIGNERS_DIFFER',
  'TOKEN_INVALID',
  'TOKEN_UNKNOWN_AUTHORITY',
  'REPEATED_MEMBER',
  'LABEL_DISAGREES',
  'TABLE_DISAGREES',
  'REPORT_DISAGREES',
  'SCRIPT_DISAGREES',
  'TEXT_DISAGREES',
  'QUOTE_NOT_IN_TEXT',
  'DERIVED_DISAGREES',
  'STATUS_DISAGREES',
  'COVERAGE_DISAGREES',
  'ROLE_DISAGREES',
  'TIME_MALFORMED',
  'TIMES_CONTRADICT',
  'NAMES_DISAGREE',
  'LOG_DISAGREES',
  'STAMP_MISSING',
  'RECEIPT_MISSING',
  'RECEIPT_DISAGREES',
  'RECEIPT_OF_ANOTHER',
  'RECEIPT_OBJECT_UNKNOWN',
  'WITNESS_UNTOLD',
  'ACTIVE_FILE',
  'CLAIM_NOT_IN_FORMAT',
] as const;
/** The code of a finding. */
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * One thing found wrong: `path` is inside the bag, `item` the item's id, `detail` plain English for
 * an expert. One cause that concerns many files is one finding, with their number as `count` and
 * their paths, or the first thousand of them, as `paths` in place of `path`.
 */
export type Finding = {
  readonly code: FindingCode;
  readonly path?: string;
  readonly count?: number;
  readonly paths?: readonly string[];
  readonly item?: string;
  readonly detail: string;
};

/** Builds a finding, with the path that it concerns if there is one. */
export const finding = (code: FindingCode, detail: string, path?: string): Finding => ({
  code,
  detail,
  ...(path !== undefined && { path }),
});

/** The first path that a finding or a note concerns, and how many files it concerns beside that. */
export const placeOf = ({
  path,
  paths = [],
  count = paths.length,
}: Partial<Pick<Finding, 'path' | 'paths' | 'count'>>): {
  readonly path?: string;
  readonly more: number;
} => {
  const first = path ?? paths[0];
  return first === undefined ? { more: 0 } : { path: first, more: Math.max(0, count - 1) };
};
