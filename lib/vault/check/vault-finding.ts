/** What the check of a vault's set-up can find; screens have a sentence for each. */
export const VAULT_FINDING_CODES = [
  // The storage. Facts: `endpoint`; of the faults also `detail`, `status`.
  'REACHED',
  'UNREACHABLE',
  /** Something answered that is no S3 storage, or refused for a reason that has no code here. */
  'NOT_STORAGE',
  /** The storage asks to come later; nothing else was asked. Facts: `retryAfter`, if stated. */
  'BUSY',
  // Our clock against the storage's. Facts: `seconds`, above 0 where ours is ahead.
  'CLOCK_CLOSE',
  /** Requests are still accepted; the times that records state are as far off. */
  'CLOCK_APART',
  /** By more than the storage accepts. */
  'CLOCK_OFF',
  // The key. Facts of KEY_UNKNOWN: `detail`.
  'KEY_KNOWN',
  'KEY_UNKNOWN',
  // The bucket. Facts: `bucket`.
  'BUCKET_THERE',
  'NO_BUCKET',
  'VERSIONING_ON',
  'VERSIONING_OFF',
  /** The key may not ask. */
  'VERSIONING_UNKNOWN',
  'LOCK_ON',
  'LOCK_OFF',
  'LOCK_UNKNOWN',
  /** The bucket locks everything by itself. Facts: `mode`, and `days` or `years`. */
  'LOCK_DEFAULT',
  // The key's rights. Facts of MAY_WRITE: `key` of what is left there and, if locked, `until`.
  'MAY_WRITE',
  'MAY_NOT_WRITE',
  /** What was put is locked, as far as the key may see. Facts: `until`. */
  'PROBE_LOCKED',
  'PROBE_NOT_LOCKED',
  /** What was put differs from what was sent. Facts: `detail`. */
  'PROBE_DAMAGED',
  'MAY_READ',
  'MAY_NOT_READ',
  /** Nothing is there that could be read. */
  'READ_UNTRIED',
  'MAY_LIST',
  'MAY_NOT_LIST',
  'MAY_NOT_DELETE',
  /** It may delete versions that are not locked, or are no longer. */
  'MAY_DELETE',
  'MAY_NOT_BYPASS',
  /** It may delete versions that are locked in governance mode. */
  'MAY_BYPASS',
  'MAY_NOT_CONFIGURE',
  /** It may alter whether the bucket keeps versions and by which default it locks. */
  'MAY_CONFIGURE',
  /** A question was not answered as was expected. Facts: `question`, `status`, `detail`. */
  'UNANSWERED',
] as const;
export type VaultFindingCode = (typeof VAULT_FINDING_CODES)[number];

/** `bad` is to be mended before anything is deposited; `told` is a fact that somebody may want. */
export type VaultFindingState = 'good' | 'bad' | 'told';

export type VaultFinding = {
  readonly code: VaultFindingCode;
  readonly state: VaultFindingState;
  /** `detail` has the storage's own words, in no language of the interface. */
  readonly facts: { readonly [name: string]: string | number };
};
