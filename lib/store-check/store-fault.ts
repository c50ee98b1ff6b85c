/**
 * What can be wrong in the store; each has its sentence in `lib/words` under `storeCheck.fault_…`.
 */
export type StoreFaultCode =
  | 'RECORD_ALTERED'
  | 'RECORD_UNREADABLE'
  | 'ARTIFACT_ALTERED'
  | 'ARTIFACT_MISSING'
  | 'ARTIFACT_UNREADABLE'
  | 'ARTIFACT_UNLISTED'
  | 'ORPHAN'
  | 'CHAIN_BROKEN'
  | 'NOT_IN_LOG'
  | 'ITEM_MISSING'
  | 'LOG_BROKEN'
  | 'LOG_GAP'
  | 'LOG_COUNT'
  | 'LOG_MISNUMBERED'
  | 'TOKEN_ALTERED'
  | 'IMPORT_ALTERED'
  | 'STAMP_INVALID'
  | 'RECEIPT_INVALID'
  | 'SIGNER_UNREADABLE'
  | 'JOURNAL_LEFT';

/**
 * One thing that is wrong in the store: `item` and `matter` are ids, `label` names the item or
 * matter for people, `detail` is for an expert.
 */
export type StoreFault = {
  readonly code: StoreFaultCode;
  readonly detail: string;
  readonly item?: string;
  readonly matter?: string;
  readonly label?: string;
};

/** A fault and where it is. */
export const storeFault = (
  code: StoreFaultCode,
  detail: string,
  where: Pick<StoreFault, 'item' | 'matter' | 'label'>,
): StoreFault => ({ code, detail, ...where });
