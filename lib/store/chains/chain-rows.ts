import type { ChainFacts } from '../../chains/chain.ts';
import type { ChainFault } from '../../chains/chain-fault.ts';
import type { Merged } from '../../chains/merge/merge-chains.ts';
import type { Digest } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';

/** An object of a vault that was refused or is not as it was put, and why. */
export type ObjectFault = { readonly key: string; readonly code: string; readonly detail?: string };

/**
 * The chain of another custodian, as far as it was read and verified: `lines` counts its lines
 * here, `head` is the digest of the last. `faults` are those of its lines, `objects` those of the
 * objects it was read from. `seenAt` is when the vault was last asked for it.
 */
export type ChainRow = ChainFacts & {
  /** The certificate, in PEM, that the chain states; nothing proves it. */
  readonly certificate?: string;
  /** Whether it lies in the vault unencrypted; not known of one that earlier versions read. */
  readonly isPlain?: boolean;
  readonly lines: number;
  readonly head?: Digest;
  readonly lastAt?: Instant;
  readonly faults: readonly ChainFault[];
  readonly objects: readonly ObjectFault[];
  readonly waiting: number;
  /** How many items arrived by its lines; rows of earlier versions do not say. */
  readonly arrivals?: number;
  /** How many of its lines took an item out of the matter; rows of earlier versions do not say. */
  readonly departures?: number;
  /** How many of its items lists show; counted where a row does not say. */
  readonly listed?: number;
  /** The line up to which the rows that screens read follow the chain; none where absent. */
  readonly projected?: number;
  /** How many lines the own log of the matter had then. */
  readonly projectedWith?: number;
  readonly seenAt: Instant;
};

/** One verified line of another custodian's chain; a row keeps several (`line-blocks.ts`). */
export type ChainLineRow = {
  readonly chain: string;
  readonly seq: number;
  readonly line: string;
  readonly digest: Digest;
  readonly event: string;
  readonly item?: string;
};

/** Values of one label or entry on which the chains of a matter differ and nobody has decided. */
export type ConflictRow = Merged & { readonly matterId: string; readonly key: string };
