import type { CaseEntry, CaseEntryOf, CaseKind } from './casework.ts';

/** A case file as lists, a list a kind. */
export type CaseFile = { readonly [Kind in CaseKind]: readonly CaseEntryOf<Kind>[] };

const KINDS = [
  'party',
  'entity',
  'respondent',
  'key-date',
  'statement',
  'act',
  'observation',
  'push',
  'link',
  'threshold',
  'related',
] as const satisfies readonly CaseKind[];

/** Entries sorted by kind, each list in the order of the ids, which is that of making. */
export const buildCaseFile = (entries: readonly CaseEntry[]): CaseFile => {
  const sorted = entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return Object.fromEntries(
    KINDS.map((kind) => [kind, sorted.filter((entry) => entry.kind === kind)]),
  ) as unknown as CaseFile;
};
