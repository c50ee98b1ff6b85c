import type { NotProven, Proven } from '../verification.ts';

/** The outcome in one line. `BROKEN`: there is at least one finding. */
export type Verdict = 'INTACT_SIGNED' | 'INTACT_UNSIGNED' | 'INTACT_PARTLY_SIGNED' | 'BROKEN';

/** Who made the package: `values` are the key's `fingerprint` and the `name` in its certificate. */
export type ByCode = 'SIGNER_EXPECTED' | 'SIGNER_STATED' | 'NOT_SIGNED';

/**
 * Since when the package is unchanged. `values`: the time `at`, with the `authority` that states
 * it, its `root` and the root's `fingerprint` and, where this software carries that root, where it
 * was `taken` from; or how many of `all` records are `stamped`.
 */
export type SinceCode =
  | 'STAMPED_KNOWN'
  | 'STAMPED_GIVEN'
  | 'OWN_CLOCK'
  | 'NO_TIME'
  | 'RECORDS_STAMPED';

/** What is proven, and what is not. */
export type ShownCode =
  | `proven_${Proven}`
  | `notProven_${NotProven | 'REVOCATION' | 'LAST_ITEMS' | 'SEALED_LINES'}`;

/** One sentence of the outcome: its code, and the values that stand in it. */
export type OutcomeLine<Code extends string> = {
  readonly code: Code;
  readonly values: { readonly [name: string]: string | number };
};

/**
 * The outcome of a verification: what is proven, by whom, since when, and what is not. Every code
 * has its sentence in `lib/words` under `outcome`. The lists are empty if there are findings.
 */
export type Outcome = {
  readonly verdict: Verdict;
  readonly findings: number;
  readonly by: readonly OutcomeLine<ByCode>[];
  readonly since: readonly OutcomeLine<SinceCode>[];
  readonly proven: readonly ShownCode[];
  readonly notShown: readonly ShownCode[];
};
