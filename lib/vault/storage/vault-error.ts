import type { Instant } from '../../evidence/matter.ts';

/** Why a vault did not do what it was asked. */
export const VAULT_ERROR_CODES = [
  /** No answer: no network, a name that is not found, a connection cut, or the time limit. */
  'UNREACHABLE',
  /** The key is known and has no right to this. */
  'DENIED',
  /** The key is not known, has expired, or its secret is wrong. */
  'KEY_UNKNOWN',
  /** The clocks differ by more than the storage bears, commonly 15 minutes. */
  'CLOCK_SKEWED',
  'NO_BUCKET',
  /** 409: another request about this object is under way; asking again later may help. */
  'CONFLICT',
  /** 412: an object of this key is there. */
  'EXISTS',
  /** 429, 503 or `SlowDown`: ask again after `retryAfter`. */
  'BUSY',
  /** The bytes that arrived, or those that are kept, are not those that were sent. */
  'BAD_CHECKSUM',
  /** The bucket has no Object Lock, or the version does not bear the lock that was asked for. */
  'NOT_LOCKED',
  /** Any other answer; `status` and `detail` have the storage's own words. */
  'REFUSED',
] as const;
export type VaultErrorCode = (typeof VAULT_ERROR_CODES)[number];

export type VaultErrorFacts = {
  /** Of the answer; absent if there was none. */
  readonly status?: number;
  /** The storage's own code: `AccessDenied`. */
  readonly engineCode?: string;
  /** The storage's own words, or what was found to differ. In no language of the interface. */
  readonly detail?: string;
  /** Seconds, as `Retry-After` asks. */
  readonly retryAfter?: number;
  /** The `Date` of the answer: the storage's clock. */
  readonly at?: Instant;
};

/** A vault did not do what it was asked. Screens have their own words for `code`. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly code: VaultErrorCode;
  readonly status?: number;
  readonly engineCode?: string;
  readonly detail?: string;
  readonly retryAfter?: number;
  readonly at?: Instant;

  constructor(code: VaultErrorCode, facts: VaultErrorFacts = {}) {
    const { status, engineCode, detail, retryAfter, at } = facts;
    super([code, status, engineCode, detail].filter((part) => part !== undefined).join(' '));
    this.code = code;
    if (status !== undefined) this.status = status;
    if (engineCode !== undefined) this.engineCode = engineCode;
    if (detail !== undefined) this.detail = detail;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
    if (at !== undefined) this.at = at;
  }

  /** Whether the same request may succeed later without anybody changing anything. */
  get mayRetry(): boolean {
    return ['UNREACHABLE', 'CONFLICT', 'BUSY', 'BAD_CHECKSUM'].includes(this.code);
  }
}
