import type { LoggedEntry } from '../evidence/ledger.ts';

/** What a custody log shows: its open entries, and the numbers of its sealed lines. */
export type OpenLog = {
  readonly entries: readonly LoggedEntry[];
  readonly sealed: readonly number[];
};
