import { canonicalText } from './chain/canonical.ts';
import { type Digest, digestNow } from './digest.ts';
import type { Instant } from './matter.ts';

/** What can happen to a matter or an item (package-format.md, "custody.jsonl"). */
export const CUSTODY_EVENTS = [
  'matter-opened',
  'captured',
  'received',
  'transferred',
  'annotated',
  'viewed',
  'verified',
  'time-stamped',
  'deposited',
  'exported',
  'rechecked',
  'withheld',
  'deleted',
] as const;
export type CustodyEvent = (typeof CUSTODY_EVENTS)[number];

/**
 * One line of a matter's append-only log. `seq` counts from 1 without a gap; `prev` is the digest
 * of the line before (its bytes without the newline), absent in the first. `digest` is that of the
 * item's record, where there is one.
 */
export type CustodyEntry = {
  readonly seq: number;
  readonly prev?: Digest;
  readonly at: Instant;
  readonly actor: string;
  readonly event: CustodyEvent;
  readonly item?: string;
  readonly digest?: Digest;
  readonly detail?: { readonly [key: string]: unknown };
};

/** An entry as stored: its canonical JSON line without the newline, and the digest of that line. */
export type CustodyLine = { readonly line: string; readonly digest: Digest };

/** Builds the line of an entry, to be stored and to be the `prev` of the next. */
export const buildCustodyLine = (entry: CustodyEntry): CustodyLine => {
  const line = canonicalText(entry);
  return { line, digest: digestNow(line) };
};
