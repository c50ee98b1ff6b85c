import type { Bytes, Digest } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';

/** Whether a matter is deposited: not at all, when a person says so, or each line by itself. */
export const DEPOSIT_MODES = ['off', 'by-hand', 'each'] as const;
export type DepositMode = (typeof DEPOSIT_MODES)[number];

/** The vault that a matter's chain lies in; another vault, or another way, begins anew. */
export type DepositPlace = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly encrypted: boolean;
};

/** Why the last round did not end: a code of the vault's errors or of the deposit's own. */
export type DepositFault = {
  readonly code: string;
  readonly at: Instant;
  readonly status?: number;
  /** The storage's own words, or what was found; in no language of the interface. */
  readonly detail?: string;
};

/**
 * How far a matter's log is in the vault. `deposited` is its last line there: the cursor, after
 * which the log itself is the queue. `underway` is the last line of the round that was begun, so
 * that a round after the end of the browser is the same one. `nextAt` is when a round is tried
 * again; without it, where there is a fault, only when a person says so.
 */
export type VaultMatterRow = {
  readonly matterId: string;
  readonly mode: DepositMode;
  readonly place?: DepositPlace;
  readonly chain?: string;
  readonly madeAt?: Instant;
  /** Matter and chain are named in the vault. */
  readonly named?: true;
  readonly deposited: number;
  readonly compacted: { readonly 1: number; readonly 2: number };
  readonly underway?: { readonly last: number };
  /** A person pressed for it: done once, whatever the mode. */
  readonly wanted?: true;
  readonly attempts: number;
  readonly nextAt?: Instant;
  readonly fault?: DepositFault;
  readonly depositedAt?: Instant;
};

/** What the storage answered about an item: canonical JSON (`DepositReceipt`), and its digest. */
export type ReceiptRow = {
  readonly item: string;
  readonly matterId: string;
  readonly bytes: Bytes;
  readonly digest: Digest;
};
