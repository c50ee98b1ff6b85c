import type { Digest } from '../evidence/digest.ts';
import type { LoggedEntry } from '../evidence/ledger.ts';
import type { Custodian, Instant } from '../evidence/matter.ts';

/**
 * The custody log that one browser profile keeps of a matter, as its owner names it. `id` is a
 * ULID, made when the matter was first deposited; `custodian` is who had charge of it then.
 */
export type ChainFacts = {
  readonly id: string;
  readonly matterId: string;
  readonly custodian: Custodian;
  readonly madeAt: Instant;
};

/** One line of a chain that was read, with the digest of its bytes without the newline. */
export type ChainLine = {
  readonly seq: number;
  readonly line: string;
  readonly digest: Digest;
  readonly entry: LoggedEntry;
};

/**
 * Consecutive lines of a chain as they were read: `text`, decoded from strict UTF-8, has each ended
 * by a newline, `first` is the number that the first must bear. `source` names where they were
 * read, for people; `at` is when the storage says that it received them. Of two that differ the one
 * received first counts.
 */
export type GivenSegment = {
  readonly source: string;
  readonly first: number;
  readonly text: string;
  readonly at?: Instant;
};
